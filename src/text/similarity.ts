import { nearlySame, syllables } from "./tokens.ts";

/** A sentence made ready for matching: its folded syllables and where each of them stands. */
export interface Sentence {
  readonly words: readonly string[];
  readonly at: ReadonlyMap<string, readonly number[]>;
}

/** Syllables may be pushed apart by this many others inside one phrase. */
const SLOP = 2;
/** What a syllable with one wrong letter is worth. */
const NEAR = 0.7;

export function sentence(text: string): Sentence {
  const words = mend(syllables(text));
  const at = new Map<string, number[]>();
  words.forEach((word, index) => {
    const places = at.get(word);
    if (places) places.push(index);
    else at.set(word, [index]);
  });
  return { words, at };
}

/** Joins a lone consonant to what follows it: scans tear `hương` into `h ương`. */
function mend(words: readonly string[]): readonly string[] {
  if (!words.some((word) => word.length === 1 && LONE.test(word))) return words;
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last !== undefined && last.length === 1 && LONE.test(last) && VOWEL.test(word))
      whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}
const LONE = /^[bcdghklmnpqrstvx]$/;
const VOWEL = /^[aeiouy]/;

/** The sentence holds the phrase letter by letter, nothing between its syllables. */
export const holdsWhole = ({ words, at }: Sentence, phrase: readonly string[]): boolean =>
  phrase.length > 0 &&
  (at.get(phrase[0]!) ?? []).some((place) =>
    phrase.every((syllable, index) => words[place + index] === syllable),
  );

/** How much of a phrase the sentence holds, its syllables in order and close together: 0 to 1. */
export function holds(text: Sentence, phrase: readonly string[]): number {
  let best = 0;
  phrase.forEach((anchor, index) => {
    if (best === 1) return;
    for (const place of text.at.get(anchor) ?? []) {
      best = Math.max(best, around(text.words, phrase, index, place));
      if (best === 1) return;
    }
  });
  return best;
}

function around(words: readonly string[], phrase: readonly string[], index: number, place: number): number {
  let sum = 1;
  for (const step of [-1, 1]) {
    let at = place;
    for (let next = index + step; next >= 0 && next < phrase.length; next += step) {
      const found = nearest(words, phrase[next]!, at, step);
      at = found?.at ?? at + step;
      sum += found?.worth ?? 0;
    }
  }
  return sum / phrase.length;
}

function nearest(words: readonly string[], syllable: string, from: number, step: number) {
  for (let gap = 1; gap <= 1 + SLOP; gap++) {
    const word = words[from + gap * step];
    if (word === syllable) return { at: from + gap * step, worth: 1 };
  }
  const beside = words[from + step];
  return beside !== undefined && nearlySame(beside, syllable) ? { at: from + step, worth: NEAR } : null;
}
