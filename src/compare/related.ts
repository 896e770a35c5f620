import type { CompareMode } from "../model/change.ts";
import type { Alignment } from "./align.ts";
import { nameKey, sameName } from "./blocks.ts";

/** How much of the words of both plans must stand in paragraphs that have a partner. */
const LEAST: Readonly<Record<CompareMode, number>> = { version: 0.25, parent: 0.08, revisions: 0 };

/** The share of the words of both plans that stand in paragraphs with a partner. */
export const sharedPart = (alignment: Alignment): number => {
  const of = (side: "old" | "new") => {
    let [all, kept] = [0, 0];
    alignment[side].list.forEach(({ words, preamble }, at) => {
      if (preamble) return;
      all += words.length;
      if ((side === "old" ? alignment.ofOld(at) : alignment.ofNew(at)) !== null) kept += words.length;
    });
    return all === 0 ? 0 : kept / all;
  };
  return Math.max(of("old"), of("new"));
};

/** Plans of two issuers for one programme share much of its words without being versions of each other. */
const OF_TWO_ISSUERS = 0.75;

/** Two versions of one plan, or a plan and the one above it; the larger share counts, for a plan may grow or be cut. */
export const areRelated = (alignment: Alignment, mode: CompareMode): boolean => {
  const [a, b] = [alignment.old.plan.issuer?.name, alignment.new.plan.issuer?.name];
  const two = a !== undefined && b !== undefined && !sameName(nameKey(a), nameKey(b));
  return sharedPart(alignment) >= (mode === "version" && two ? OF_TWO_ISSUERS : LEAST[mode]);
};
