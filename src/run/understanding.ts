import type { Measures } from "../check-plan.ts";
import { createLexicon } from "../lexicon/index.ts";
import { shipped } from "./shipped.ts";

/** What comes with the product, ready for use: the lexicon, all packs, no parent plan. */
export const understanding = async (reading: Measures["reading"]): Promise<Measures> => {
  const { lexicon, packs } = await shipped();
  return { lexicon: createLexicon(lexicon), packs, parents: [], reading };
};
