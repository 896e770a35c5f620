import { bare, baseCodes } from "./fold.ts";
import { remembering } from "./remember.ts";
import { tokenise } from "./tokenise.ts";

const wordParts = Uint8Array.from(baseCodes, (base) => (base === 0 ? 0 : 1)).fill(1, 0x300, 0x370);

/** Letters whose base alone is not yet the comparison form: `kỉ` is written `kỷ`. */
const [I, Y] = [105, 121];

const plain = (word: string): string => {
  let base = "";
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    last = baseCodes[word.charCodeAt(at)] ?? 0;
    if (last === 0) break;
    base += String.fromCharCode(last);
  }
  return last === 0 || last === I || last === Y ? bare(word).replaceAll(" ", "") : base;
};

/** Vietnamese has a few thousand syllables: each spelling is folded once, and a rarer one that shares its slot again. */
const SLOTS = 8192;
const spellings = new Array<string>(SLOTS);
const folded = new Array<string>(SLOTS);
const plainOf = (word: string): string => {
  const last = word.length - 1;
  const mixed =
    word.charCodeAt(0) * 31 + word.charCodeAt(last >> 1) * 419 + word.charCodeAt(last) * 61 + last * 1543;
  const slot = (mixed ^ (word.charCodeAt(1) * 97)) & (SLOTS - 1);
  if (spellings[slot] !== word) {
    folded[slot] = plain(word);
    spellings[slot] = word;
  }
  return folded[slot]!;
};

/** Marks of their own, apostrophes and what has no width part syllables here and none of the names. */
const ODD = /[&'\u2019\u0300-\u036f\u00ad\u200b-\u200f]/;

/** Syllables and numbers of a text without tones and diacritics, in order; `&` is `va`. */
export const syllables = remembering((text: string): readonly string[] => {
  const tokens = tokenise.known(text);
  if (tokens === undefined || ODD.test(text))
    return wordsIn(text).map((word) => (word === "&" ? "va" : plainOf(word)));
  const { count, start, end } = tokens;
  const found: string[] = [];
  for (let at = 0; at < count; at++) found.push(plainOf(text.slice(start[at], end[at])));
  return found;
});

/** Letter by letter, for texts in which nobody looked for names. */
function wordsIn(text: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (wordParts[code] === 1) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) found.push(text.slice(start, at));
    start = -1;
    if (code === 38) found.push("&");
  }
  return found;
}

/** Two syllables that differ by one letter at most; short ones must be equal. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = b.length - a.length;
  const length = Math.min(a.length, b.length);
  if (length < 3 || longer > 1 || longer < -1) return false;
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const [inA, inB] = [longer > 0 ? at : at + 1, longer < 0 ? at : at + 1];
  return a.slice(inA) === b.slice(inB) && !/\d/.test(longer < 0 ? a : b);
}

/** The text as folded syllables with single spaces: `bare` at the price of `syllables`. */
export const plainText = (text: string): string => syllables(text).join(" ");
