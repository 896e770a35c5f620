import { remembering } from "./remember.ts";
import { nearlySame, syllables } from "./tokens.ts";

/** A sentence made ready for matching: its folded syllables, and in few bits which of them may be among them. */
export interface Sentence {
  readonly words: readonly string[];
  readonly bits: readonly number[];
}

/** Syllables may be pushed apart by this many others inside one phrase. */
const SLOP = 2;
/** What a syllable with one wrong letter is worth. */
const NEAR = 0.7;

export const sentence = remembering((text: string): Sentence => {
  const words = mend(syllables(text));
  const bits = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const word of words) {
    const bit = bitOf(word);
    bits[bit & 7]! |= 1 << (bit >> 3);
  }
  return { words, bits };
});

/** One of 240 bits, by the letters that part most syllables. */
const bitOf = (word: string): number => {
  const last = word.length - 1;
  const mixed = word.charCodeAt(0) * 37 + word.charCodeAt(last) * 5 + word.charCodeAt(last >> 1) * 11 + last;
  return mixed % 240;
};

/** Most phrases are not in most sentences: the bits tell at once. */
const mayHold = ({ bits }: Sentence, word: string): boolean => {
  const bit = bitOf(word);
  return (bits[bit & 7]! & (1 << (bit >> 3))) !== 0;
};

/** Joins a lone consonant to what follows it: scans tear `hương` into `h ương`. */
function mend(words: readonly string[]): readonly string[] {
  let lone = false;
  for (const word of words) if (word.length === 1 && LONE.test(word)) lone = true;
  if (!lone) return words;
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
export function holdsWhole(text: Sentence, phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined || !phrase.every((word) => mayHold(text, word))) return false;
  const { words } = text;
  for (let place = words.indexOf(first); place >= 0; place = words.indexOf(first, place + 1))
    if (phrase.every((syllable, index) => words[place + index] === syllable)) return true;
  return false;
}

/** How much of a phrase the sentence holds, its syllables in order and close together: 0 to 1. */
export function holds(text: Sentence, phrase: readonly string[]): number {
  const { words } = text;
  let best = 0;
  for (let index = 0; index < phrase.length; index++) {
    const anchor = phrase[index]!;
    if (!mayHold(text, anchor)) continue;
    for (let place = words.indexOf(anchor); place >= 0; place = words.indexOf(anchor, place + 1)) {
      best = Math.max(best, around(words, phrase, index, place));
      if (best === 1) return 1;
    }
  }
  return best;
}

/** More than half of a phrase may have a wrong letter, and one letter in two syllables is too many. */
const NEARLY = 0.85;

/** The sentence holds the phrase, a slip of one letter a syllable allowed. */
export function holdsNearly(text: Sentence, phrase: readonly string[]): boolean {
  let missing = 0;
  for (const word of phrase) if (!mayHold(text, word)) missing++;
  if (missing * 2 > phrase.length || (missing > 0 && phrase.length <= 2)) return false;
  return holds(text, phrase) > NEARLY;
}

function around(words: readonly string[], phrase: readonly string[], index: number, place: number): number {
  let sum = 1;
  for (let step = -1; step <= 1; step += 2) {
    let at = place;
    for (let next = index + step; next >= 0 && next < phrase.length; next += step) {
      const gap = nearest(words, phrase[next]!, at, step);
      const beside = words[at + step];
      if (gap > 0) sum += 1;
      else if (beside !== undefined && nearlySame(beside, phrase[next]!)) sum += NEAR;
      at += gap > 0 ? gap * step : step;
    }
  }
  return sum / phrase.length;
}

/** How far away the syllable stands; 0 where it is not near. */
function nearest(words: readonly string[], syllable: string, from: number, step: number): number {
  for (let gap = 1; gap <= 1 + SLOP; gap++) if (words[from + gap * step] === syllable) return gap;
  return 0;
}
