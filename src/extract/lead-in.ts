import type { Frequency, Item, Target } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { chartOf, marksOf, startOf } from "../language/chart.ts";
import { commitmentOf } from "../language/commitment.ts";
import { frequencyIn } from "../language/rhythm.ts";
import { milestonesIn } from "../language/years.ts";

/** What an item inherits from the words that introduce its list: never from the title of the plan. */
export interface LeadIn {
  readonly year: number | null;
  readonly frequency: Frequency | null;
  readonly modality: Target["modality"];
}

const none: LeadIn = { year: null, frequency: null, modality: null };

/** A longer heading is a sentence of its own, not the head of a list. */
const headLength = 110;

const read = (text: string): LeadIn => {
  const low = lowered(text);
  const opensWithFrequency =
    /^(?:[A-Za-zÀ-ỿ]+\s+){0,3}?(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần)|^[^,;.]{0,50}\s(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần)[\s:]*$/.test(
      low,
    );
  return {
    year: milestonesIn(aims(text), []).at(-1)?.year ?? phaseEnd(lowered(aims(text))),
    frequency: opensWithFrequency ? frequencyIn(text) : null,
    modality: commitmentOf(text).modality === "aspired" ? "aspired" : null,
  };
};

/** `MỤC TIÊU VÀ ĐỊNH HƯỚNG ĐẾN NĂM 2030`: the words before the outlook, whose year is none of the aims below. */
const aims = (text: string): string => {
  const chart = chartOf(text);
  const outlook = marksOf(chart, "outlook").find(({ start }) => start > 2);
  return outlook ? text.slice(0, startOf(chart, outlook.start)).replace(/[\s,(-]+(?:và\s+)?$/, "") : text;
};

/** `Giai đoạn 2022 - 2025:` at the head of a list: its end is the year of what follows. */
const phaseEnd = (low: string): number | null => {
  const found = /^[^,;.]{0,40}giai\s+đoạn\s+20\d{2}\s*-\s*(20\d{2})[\s:.)]*$/.exec(low);
  return found && !/chương\s+trình|kế\s+hoạch|chiến\s+lược/.test(low) ? Number(found[1]) : null;
};

const merge = (near: LeadIn, far: LeadIn): LeadIn => ({
  year: near.year ?? far.year,
  frequency: near.frequency ?? far.frequency,
  modality: near.modality ?? far.modality,
});

const introduces = (item: Item): boolean =>
  /:\s*$/.test(item.text) || (item.heading === item.text && item.text.length <= headLength);

/**
 * For every item what it inherits: from the headings above it, and from the plain paragraph ending in a colon
 * that stands before it under the same parent.
 */
export const leadInsOf = (items: readonly Item[]): LeadIn[] => {
  const inherited: LeadIn[] = [];
  const passedOn: LeadIn[] = [];
  const openers = new Map<number | null, LeadIn>();
  for (const item of items) {
    const parent = item.parent === null ? none : (passedOn[item.parent] ?? none);
    const opener = item.label === null && !item.cell ? undefined : openers.get(item.parent);
    const lead = opener ? merge(opener, parent) : parent;
    const heading = item.heading !== null && item.heading.length <= headLength ? item.heading : "";
    const own = read(heading === "" && introduces(item) ? item.text : heading);
    inherited.push(lead);
    passedOn.push(merge(own, lead));
    if (item.label === null && !item.cell && introduces(item)) openers.set(item.parent, own);
  }
  return inherited;
};
