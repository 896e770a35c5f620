import type { Measures } from "../check-plan.ts";
import { createLexicon, type Lexicon } from "../lexicon/index.ts";
import { shipped } from "./shipped.ts";

let words: Lexicon | null = null;

/**
 * What comes with the product, ready for use: the lexicon, all packs, no parent plan. One lexicon serves the
 * process: it learns from each file what the next one asks again.
 */
export const understanding = async (reading: Measures["reading"]): Promise<Measures> => {
  const { lexicon, packs } = await shipped();
  words ??= createLexicon(lexicon);
  return { lexicon: words, packs, parents: [], reading };
};
