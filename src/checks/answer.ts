import type { Phrases } from "../model/rule.ts";
import { likeness, telling, tellingWords } from "../text/likeness.ts";
import { remembering } from "../text/remember.ts";
import type { Sentence } from "../text/similarity.ts";
import { patternOf, says, scorer, type Weigh } from "./phrases.ts";

/** What a sentence must say: the phrases, or something like the source's own sentence. */
export interface Asked {
  readonly match: Phrases;
  readonly like?: string | null;
}

/** Own words lose some of the likeness: measured, a sentence at 0.65 is the same requirement, at 0.45 it may be. */
const OWN_WORDS = 0.2;
const EVEN: Weigh = () => 1;

/** How far a sentence answers, 0 to 1, on the scale of phrases. */
export function answering({ match, like }: Asked, weigh: Weigh = EVEN): (said: Sentence) => number {
  if (like === undefined || like === null) return scorer(match, weigh);
  const words = wordsOf(like);
  return (said) => {
    const alike = likeness(words, telling(said), weigh);
    return alike < OWN_WORDS ? alike : Math.min(1, alike + OWN_WORDS);
  };
}

/** A sentence answers. */
export const answers = (said: Sentence, asked: Asked, weigh: Weigh = EVEN): boolean =>
  asked.like === undefined || asked.like === null
    ? says(said, asked.match)
    : answering(asked, weigh)(said) >= LIKE_ENOUGH;
const LIKE_ENOUGH = 0.8;

/** The words that are looked for, each once. */
export const wordsAsked = ({ match, like }: Asked): ReadonlySet<string> =>
  like === undefined || like === null ? patternOf(match).words : wordsOf(like);

const wordsOf = remembering(tellingWords);
