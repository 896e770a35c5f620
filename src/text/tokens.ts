import { bare } from "./fold.ts";

const SYLLABLE = /[a-z0-9]+/g;

/** Syllables and numbers of a text without tones and diacritics, in order. */
export function syllables(text: string): readonly string[] {
  return bare(text).match(SYLLABLE) ?? [];
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
