import type { Frequency } from "../model/plan.ts";
import { chartOf, marksOf } from "./chart.ts";

/** What a report covers comes before how often it is sent: `báo cáo 6 tháng … hằng năm` is half-yearly. */
const ORDER = ["half-year", "quarter", "month", "week", "year"] as const;

/** The recurrence that a text names; null when it names none. */
export function recurrenceIn(text: string): Frequency | "on-demand" | null {
  const named = new Set<string>(marksOf(chartOf(text), "often").map((mark) => mark.value));
  return ORDER.find((rhythm) => named.has(rhythm)) ?? (named.has("on-demand") ? "on-demand" : null);
}

/** How often something is to be done. */
export function frequencyIn(text: string): Frequency | null {
  const found = recurrenceIn(text);
  return found === "on-demand" ? null : found;
}
