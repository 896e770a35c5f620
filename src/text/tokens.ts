import { bare, baseCodes } from "./fold.ts";

/** Vietnamese has a few thousand syllables: each spelling is folded once. Bounded, since a file may hold anything. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

const wordParts = Uint8Array.from(baseCodes, (base) => (base === 0 ? 0 : 1)).fill(1, 0x300, 0x370);

/** A letter, a digit or a mark on a letter. */
export const isWordPart = (code: number): boolean => wordParts[code] === 1;

/** Many rules ask for the same sentences of a plan. Bounded, so that a batch stays small. */
const recent = new Map<string, readonly string[]>();
const MOST_LETTERS = 300_000;
let letters = 0;

/** Syllables and numbers of a text without tones and diacritics, in order; `&` is `va`. */
export function syllables(text: string): readonly string[] {
  const done = recent.get(text);
  if (done !== undefined) return done;
  const found = split(text);
  letters += text.length + 100;
  if (letters > MOST_LETTERS) {
    recent.clear();
    letters = text.length;
  }
  recent.set(text, found);
  return found;
}

function split(text: string): readonly string[] {
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
}

function plain(word: string): string {
  const done = known.get(word);
  if (done !== undefined) return done;
  const folded = bare(word).replaceAll(" ", "");
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, folded);
  return folded;
}

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
