import { bare, baseCodes } from "./fold.ts";
import { remembering } from "./remember.ts";

const wordParts = Uint8Array.from(baseCodes, (base) => (base === 0 ? 0 : 1)).fill(1, 0x300, 0x370);

/** Letters whose base alone is not yet the comparison form: `kỉ` is written `kỷ`. */
const [I, Y] = [105, 121];

/** Vietnamese has a few thousand syllables: each spelling is folded once. */
const plain = remembering((word: string): string => {
  let base = "";
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    last = baseCodes[word.charCodeAt(at)] ?? 0;
    if (last === 0) break;
    base += String.fromCharCode(last);
  }
  return last === 0 || last === I || last === Y ? bare(word).replaceAll(" ", "") : base;
});

/** Syllables and numbers of a text without tones and diacritics, in order; `&` is `va`. */
export const syllables = remembering((text: string): readonly string[] => {
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (wordParts[code] === 1) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) found.push(plain(text.slice(start, at)));
    start = -1;
    if (code === 38) found.push("va");
  }
  return found;
});

/** Two syllables that differ by one letter at most; short ones must be equal. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1 || /\d/.test(long)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/** The text as folded syllables with single spaces: `bare` at the price of `syllables`. */
export const plainText = (text: string): string => syllables(text).join(" ");
