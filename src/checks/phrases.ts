import type { Phrases } from "../model/rule.ts";
import { rememberingFor } from "../text/remember.ts";
import { holds, holdsNearly, holdsWhole, sentence, type Sentence } from "../text/similarity.ts";
import { syllables } from "../text/tokens.ts";

/** A phrase as folded syllables. */
export type Folded = readonly string[];

/** Phrases made ready for matching; each part is met by the best of its alternatives. */
export interface Pattern {
  readonly parts: readonly (readonly Folded[])[];
  readonly banned: readonly Folded[];
  /** Of all parts, each once. */
  readonly words: ReadonlySet<string>;
}

export const patternOf = rememberingFor((phrases: Phrases): Pattern => {
  const all = [...phrases.all.map((phrase) => [phrase]), ...phrases.any];
  const parts = all.map((alternatives) => alternatives.map(syllables));
  return { parts, banned: phrases.none.map(syllables), words: new Set(parts.flat(2)) };
});

/** How telling a syllable is; the same for all where nothing else is known. */
export type Weigh = (syllable: string) => number;

/** How far a sentence says what the phrases ask, weighted by how telling each part is: 0 to 1. */
export function scorer(phrases: Phrases, weigh: Weigh = () => 1): (said: Sentence) => number {
  const { parts, banned } = patternOf(phrases);
  const weights = parts.map((alternatives) => best(alternatives, (phrase) => mean(phrase, weigh)));
  const possible = weights.reduce((sum, weight) => sum + weight, 0);
  return (said) => {
    if (parts.length === 0) return 0;
    let won = 0;
    for (let part = 0; part < parts.length; part++)
      won += weights[part]! * telling(best(parts[part]!, (phrase) => holds(said, phrase)));
    return won === 0 || isBanned(said, banned) ? 0 : won / possible;
  };
}

function best(phrases: readonly Folded[], valueOf: (phrase: Folded) => number): number {
  let most = -Infinity;
  for (const phrase of phrases) most = Math.max(most, valueOf(phrase));
  return most;
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
    parts.every((alternatives) => alternatives.some((phrase) => holdsNearly(said, phrase))) &&
    !isBanned(said, banned)
  );
}

const mean = (phrase: Folded, weigh: Weigh) =>
  phrase.reduce((sum, syllable) => sum + weigh(syllable), 0) / phrase.length;

/** The text holds the phrase, spelling aside. */
export const isPartOf = (said: Sentence, phrase: string): boolean => holds(said, syllables(phrase)) === 1;
