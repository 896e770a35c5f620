import { fold } from "../text/fold.ts";
import { remembering } from "../text/remember.ts";
import { GAP, SHAPE, tokenise, type Tokens } from "../text/tokenise.ts";

export { GAP, SHAPE, hashOf, tokenise, type Tokens } from "../text/tokenise.ts";

/** Comparison form of a syllable; the syllables of Vietnamese are few. */
export const foldedSyllable = remembering(fold);

export const syllable = (tokens: Tokens, at: number): string =>
  (tokens.folded[at] ??= foldedSyllable(tokens.text.slice(tokens.start[at], tokens.end[at])));

export const isCapital = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (tokens.shape[at] === SHAPE.capital || tokens.shape[at] === SHAPE.capitals);

/** Only white space stands before the token. */
export const isNext = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (tokens.gap[at]! & ~(GAP.space | GAP.newline | GAP.first)) === 0;

/** A phrase of known syllables, compared letter by letter with its diacritics. */
export interface Phrase {
  readonly hashes: readonly number[];
  readonly words: readonly string[];
}

export function phrase(words: string): Phrase {
  const tokens = tokenise(fold(words));
  const list: string[] = [];
  for (let at = 0; at < tokens.count; at++) list.push(tokens.text.slice(tokens.start[at], tokens.end[at]));
  return { hashes: tokens.hash, words: list };
}

/** The token after the phrase, if it stands at `at` with nothing but spaces or dashes inside; else -1. */
export function after(tokens: Tokens, at: number, { hashes, words }: Phrase): number {
  if (at + words.length > tokens.count) return -1;
  for (let i = 0; i < words.length; i++) {
    if (tokens.hash[at + i] !== hashes[i]) return -1;
    if (i > 0 && (tokens.gap[at + i]! & ~(GAP.space | GAP.newline | GAP.dash)) !== 0) return -1;
    if (syllable(tokens, at + i) !== words[i]) return -1;
  }
  return at + words.length;
}

/** Phrases by their first syllable, longer ones first. */
export type PhraseIndex = ReadonlyMap<number, readonly Phrase[]>;

export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const index = new Map<number, Phrase[]>();
  for (const words of phrases) {
    const made = phrase(words);
    index.set(made.hashes[0]!, [...(index.get(made.hashes[0]!) ?? []), made]);
  }
  for (const list of index.values()) list.sort((x, y) => y.words.length - x.words.length);
  return index;
}

/** The token after the longest phrase of the index that stands at `at`; else -1. */
export function firstAfter(tokens: Tokens, at: number, index: PhraseIndex): number {
  const candidates = at < tokens.count ? index.get(tokens.hash[at]!) : undefined;
  if (candidates === undefined) return -1;
  for (const candidate of candidates) {
    const end = after(tokens, at, candidate);
    if (end > 0) return end;
  }
  return -1;
}

/** The words of the text from a token to another, spaces single, no Markdown marks. */
export function written(tokens: Tokens, from: number, to: number): string {
  if (from >= to) return "";
  const words = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  return ODD.test(words)
    ? words
        .replace(/[*_#\u200b]+/g, "")
        .replace(/\s+/g, " ")
        .trim()
    : words;
}

const ODD = /[*_#\u200b]|[^\S ]|  /;
