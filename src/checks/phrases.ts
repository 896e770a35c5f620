import type { Phrases } from "../model/rule.ts";
import { holds, holdsWhole, sentence, type Sentence } from "../text/similarity.ts";
import { syllables } from "../text/tokens.ts";

/** A phrase as folded syllables. */
export type Folded = readonly string[];

/** Phrases made ready for matching; each part is met by the best of its alternatives. */
export interface Pattern {
  readonly parts: readonly (readonly Folded[])[];
  readonly banned: readonly Folded[];
}

const patterns = new WeakMap<Phrases, Pattern>();

export function patternOf(phrases: Phrases): Pattern {
  const known = patterns.get(phrases);
  if (known) return known;
  const parts = [...phrases.all.map((phrase) => [phrase]), ...phrases.any];
  const pattern = {
    parts: parts.map((alternatives) => alternatives.map(syllables)),
    banned: phrases.none.map(syllables),
  };
  patterns.set(phrases, pattern);
  return pattern;
}

/** How telling a syllable is; the same for all where nothing else is known. */
export type Weigh = (syllable: string) => number;

/** How far the sentence says what the phrases ask, weighted by how telling each part is: 0 to 1. */
export function scoreOf(text: Sentence, phrases: Phrases, weigh: Weigh = () => 1): number {
  const { parts, banned } = patternOf(phrases);
  if (parts.length === 0 || isBanned(text, banned)) return 0;
  let won = 0;
  let possible = 0;
  for (const alternatives of parts) {
    const weight = Math.max(...alternatives.map((phrase) => mean(phrase, weigh)));
    possible += weight;
    won += weight * telling(Math.max(...alternatives.map((phrase) => holds(text, phrase))));
  }
  return won / possible;
}

/** `Mỗi năm, xã …` is not `mỗi xã`: what is banned stands there whole. */
const isBanned = (text: Sentence, banned: readonly Folded[]) =>
  banned.some((phrase) => holdsWhole(text, phrase));

/** Half a phrase is another phrase. */
const telling = (share: number) => (share < 0.6 ? 0 : share);

/** A text says the phrases when every part is there, a slip of one letter a syllable allowed. */
export function says(text: string | Sentence, phrases: Phrases): boolean {
  const said = typeof text === "string" ? sentence(text) : text;
  const { parts, banned } = patternOf(phrases);
  return (
    parts.length > 0 &&
    parts.every((alternatives) => alternatives.some((phrase) => holds(said, phrase) > 0.85)) &&
    !isBanned(said, banned)
  );
}

const mean = (phrase: Folded, weigh: Weigh) =>
  phrase.reduce((sum, syllable) => sum + weigh(syllable), 0) / phrase.length;

/** The text holds the phrase, spelling aside. */
export const isPartOf = (text: string, phrase: string): boolean =>
  holds(sentence(text), syllables(phrase)) === 1;
