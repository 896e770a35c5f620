import { baseCodes } from "./fold.ts";
import { remembering } from "./remember.ts";

/** What stands between a token and the one before it, as bits. */
export const GAP = {
  space: 1,
  comma: 2,
  dash: 4,
  newline: 8,
  semicolon: 16,
  stop: 32,
  open: 64,
  close: 128,
  slash: 256,
  quote: 512,
  and: 1024,
  colon: 2048,
  other: 4096,
  first: 8192,
} as const;

export const SHAPE = { lower: 0, capital: 1, capitals: 2, digits: 3 } as const;

/** The syllables of a text, side by side in arrays: a long plan has ten thousand of them, a sentence too few for a typed array to pay. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Of the base letters: equal for `Hoà`, `hòa` and `HOA`. */
  readonly hash: readonly number[];
  readonly shape: readonly number[];
  readonly gap: readonly number[];
  /** What was found among them, and what was asked. */
  readonly found: unknown[];
  /** Comparison forms of the syllables that were looked at. */
  readonly folded: (string | undefined)[];
}

const SEED = -2128831035;
const PRIME = 16777619;

const gaps = new Uint16Array(0x2070).fill(GAP.other);
const set = (characters: string, gap: number): void => {
  for (const character of characters) gaps[character.charCodeAt(0)] = gap;
};
set(" \t\u00a0\u2002\u2003\u2009\u202f", GAP.space);
set("\n\r\v\f\u2028\u2029", GAP.newline);
set(",", GAP.comma);
set("-\u2010\u2011\u2012\u2013\u2014\u2015", GAP.dash);
set(";", GAP.semicolon);
set(".!?\u2026", GAP.stop);
set("([{", GAP.open);
set(")]}", GAP.close);
set("/", GAP.slash);
set('"\u201c\u201d\u201e', GAP.quote);
set("&", GAP.and);
set(":", GAP.colon);
set("*_#", 0);

/** Characters that stand inside a syllable and are no letter: combining marks, soft hyphens, `'` of Cư M'gar. */
const isInside = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  code === 39 ||
  code === 0x2019;

const isUpper = (code: number): boolean =>
  code < 128
    ? code >= 65 && code <= 90
    : code < 0x100
      ? code <= 0xde
      : code === 0x1af || (code !== 0x1b0 && (code & 1) === 0);

/** Base-letter hash of a syllable. */
export function hashOf(syllable: string): number {
  let hash = SEED;
  for (let at = 0; at < syllable.length; at++) {
    const code = syllable.charCodeAt(at);
    const base = code < 0x1f00 ? baseCodes[code]! : 0;
    if (base !== 0) hash = Math.imul(hash ^ base, PRIME);
  }
  return hash;
}

/** The syllables of a text, split in one pass. */
export const tokenise = remembering((text: string): Tokens => {
  const start: number[] = [];
  const end: number[] = [];
  const hash: number[] = [];
  const shape: number[] = [];
  const gap: number[] = [];
  const { length } = text;
  let count = 0;
  let between: number = GAP.first;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const base = code < 0x1f00 ? baseCodes[code]! : 0;
    if (base === 0) {
      const gap = code < 0x2070 ? gaps[code]! : GAP.other;
      // An empty line ends a paragraph.
      between |= gap === GAP.newline && (between & GAP.newline) !== 0 ? GAP.newline | GAP.stop : gap;
      at++;
      continue;
    }
    let value = SEED;
    let upper = 0;
    let letters = 0;
    const first = isUpper(code);
    const from = at;
    for (; at < length; at++) {
      const next = text.charCodeAt(at);
      const letter = next < 0x1f00 ? baseCodes[next]! : 0;
      if (letter === 0) {
        if (isInside(next) && at + 1 < length) continue;
        break;
      }
      value = Math.imul(value ^ letter, PRIME);
      if (letter < 58) continue;
      letters++;
      if (isUpper(next)) upper++;
    }
    while (isInside(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) < 0x300) at--;
    start[count] = from;
    end[count] = at;
    hash[count] = value;
    shape[count] =
      letters === 0
        ? SHAPE.digits
        : upper > 1 && upper * 3 >= letters * 2
          ? SHAPE.capitals
          : first
            ? SHAPE.capital
            : SHAPE.lower;
    gap[count] = between;
    count++;
    between = 0;
    while (at < length && isInside(text.charCodeAt(at))) at++;
  }
  return { text, count, start, end, hash, shape, gap, found: [], folded: [] };
});
