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
  const findings = likely(plan.items).flatMap(({ item, words }) => {
    const key = words.join(" ");
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, item);
      return [];
    }
    if (isSameDutyOfTwo(earlier, item) || isFrame(earlier, item)) return [];
    const facts = { text: short(item.text), section: earlier.location.section };
    return [finding(rule, "duplicate-text", facts, item.location, { related: [earlier.location] })];
  });
  return judged(rule, findings);
};

interface Candidate {
  readonly item: Item;
  readonly words: readonly string[];
  readonly mark: number;
}

/** Long enough, and some other has as many words and the same letters in a few places. */
function likely(items: readonly Item[]): readonly Candidate[] {
  const long: Candidate[] = [];
  const count = new Map<number, number>();
  for (const item of items) {
    if (item.cell || item.role === "annex") continue;
    const words = syllables(item.text);
    if (words.length < (item.text.endsWith(";") ? SHORTEST_OF_LIST : SHORTEST)) continue;
    const mark = markOf(words);
    long.push({ item, words, mark });
    count.set(mark, (count.get(mark) ?? 0) + 1);
  }
  return long.filter(({ mark }) => count.get(mark)! > 1);
}

function markOf(words: readonly string[]): number {
  let mark = words.length;
  for (const at of [1, 3, 6, words.length - 3, words.length - 1])
    mark = (mark * 31 + words[at]!.length * 7 + (words[at]!.charCodeAt(0) || 0)) | 0;
  return mark;
}

/** Two agencies may have the same duty in the same words. */
const isSameDutyOfTwo = (a: Item, b: Item) =>
  a.role === "organisation" && b.role === "organisation" && a.parent !== b.parent;

/** Words before a colon that name a particular, not a sentence. */
const LONGEST_LABEL = 6;

/** A heading, a lead-in or a particular (`Đơn vị chủ trì: …`) may stand under two tasks in the same words. */
const isFrame = (a: Item, b: Item) =>
  a.parent !== b.parent && (a.heading === a.text || /:\s*$/.test(a.text) || isParticular(a.text));

function isParticular(text: string): boolean {
  const colon = text.indexOf(":");
  return colon > 0 && syllables(text.slice(0, colon)).length <= LONGEST_LABEL;
}

const short = (text: string) => (text.length <= 120 ? text : `${text.slice(0, 117)}…`);
