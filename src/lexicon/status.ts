import type { DaySpan, Level } from "../model/plan.ts";
import type { AgencyEntry, Status } from "./types.ts";

/** What a day says of a body: the first day decides, the days in between and the window need a person. */
export function statusOn(
  { validFrom, validUntil, grace }: Pick<AgencyEntry, "validFrom" | "validUntil" | "grace">,
  days: DaySpan | null,
): Status {
  if (validFrom === null && validUntil === null) return "current";
  if (days === null) return "unknown";
  const { from, to } = days;
  if (validUntil !== null) {
    const [last, clear] = grace === null ? [validUntil, validUntil] : [dayBefore(grace.from), grace.to];
    if (from > clear) return "abolished";
    if (to > last) return "transition";
  }
  if (validFrom !== null) {
    const [first, early] = grace === null ? [validFrom, validFrom] : [dayAfter(grace.to), grace.from];
    if (to < early) return "not-yet";
    if (from < first && (grace !== null || from < early)) return "transition";
  }
  return "current";
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string): string => shifted(day, -1);
const dayAfter = (day: string): string => shifted(day, 1);

/** The last day of the districts and of all their bodies but the police. */
export const DISTRICT_END = "2025-06-30";

/** A body of the district that the lexicon has no row for. */
export const districtStatus = (level: Level | null, days: DaySpan | null): Status =>
  level === "district"
    ? statusOn({ validFrom: null, validUntil: DISTRICT_END, grace: null }, days)
    : "unknown";
