import type { Item } from "../model/plan.ts";
import { syllables } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { finding, judged } from "./results.ts";

/** Shorter lines may well stand twice: `Sở Tài chính`, `Nhiệm vụ`. */
const SHORTEST = 8;
/** Entries of a list, recipients too, are names more often than sentences. */
const SHORTEST_OF_LIST = 12;

/** No bullet stands twice. */
export const duplicates: Check<"duplicates"> = (plan, _, rule) => {
  const first = new Map<string, Item>();
  const findings = plan.items.flatMap((item) => {
    if (item.cell || item.role === "annex") return [];
    const words = syllables(item.text);
    if (words.length < (item.text.endsWith(";") ? SHORTEST_OF_LIST : SHORTEST)) return [];
    const key = words.join(" ");
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, item);
      return [];
    }
    if (isSameDutyOfTwo(earlier, item)) return [];
    const facts = { text: short(item.text), section: earlier.location.section };
    return [finding(rule, "duplicate-text", facts, item.location, { related: [earlier.location] })];
  });
  return judged(rule, findings);
};

/** Two agencies may have the same duty in the same words. */
const isSameDutyOfTwo = (a: Item, b: Item) =>
  a.role === "organisation" && b.role === "organisation" && a.parent !== b.parent;

const short = (text: string) => (text.length <= 120 ? text : `${text.slice(0, 117)}…`);
