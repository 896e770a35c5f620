import { type Day, NO_DAY } from "./day.ts";
import type { Span } from "./amounts.ts";
import { chartOf, endOf, startOf } from "./chart.ts";
import { markAt, markBefore } from "./grammar.ts";
import type { Chart } from "./types.ts";

export type Relation = "before" | "by" | "on";

/** A day of a text with what the words right before it make of it. */
export interface DatedDay extends Span, Day {
  readonly relation: Relation | null;
  /** `từ` stands before it: it opens a window. */
  readonly opens: boolean;
}

const wordAt = (chart: Chart, at: number): string => chart.tokens[at]?.word ?? "";

/** The relation before a token: the nearest, but what is said more strongly before `vào`, `trong`, `đến` holds. */
function relationBefore(chart: Chart, start: number): Pick<DatedDay, "relation" | "opens"> {
  let relation: Relation | null = null;
  for (let at = start, steps = 0; steps < 5; steps++) {
    const said = markBefore(chart, at, "relation");
    if (said?.value === "from") return { relation, opens: relation === null };
    if (said) {
      if (relation === null || (relation === "on" && said.value !== "on")) relation = said.value as Relation;
      at = said.start;
      continue;
    }
    const filler = markBefore(chart, at, "relation-filler", "part", "approximation");
    if (!filler) break;
    at = filler.start;
  }
  return { relation, opens: false };
}

/** A year of four digits that only its relation tells from a count: `đến 2030`, `trước 2027`. */
function bareYear(chart: Chart, at: number): { readonly year: number; readonly end: number } | null {
  const count = markAt(chart, at, "count");
  return count &&
    /^(?:19|20)\d{2}$/.test(count.value.digits) &&
    /^(?:đến|tới|trước|hết)$/.test(wordAt(chart, at - 1))
    ? { year: count.value.value, end: count.end }
    : null;
}

/** The days of a text, left to right. */
export function datedDaysIn(text: string): DatedDay[] {
  const chart = chartOf(text);
  const found: DatedDay[] = [];
  for (let at = 0; at < chart.tokens.length; at++) {
    const mark = markAt(chart, at, "day");
    const bare = mark ? null : bareYear(chart, at);
    if (!mark && !bare) continue;
    const end = mark?.end ?? bare!.end;
    const day = mark?.value ?? { ...NO_DAY, year: bare!.year };
    found.push({ ...day, start: startOf(chart, at), end: endOf(chart, end), ...relationBefore(chart, at) });
    at = end - 1;
  }
  return found;
}

/** Completes the end of a window that stands without month or year from the other end. */
export function completeWindow<D extends Day>(from: D, to: D): readonly [D, D] {
  const month = from.month ?? (from.day !== null ? to.month : null);
  const start = { ...from, month };
  const wraps = month !== null && to.month !== null && month > to.month;
  if (start.year === null && typeof to.year === "number")
    return [{ ...start, year: wraps ? to.year - 1 : to.year }, to];
  if (typeof start.year === "number" && to.year === null)
    return [start, { ...to, year: wraps ? start.year + 1 : start.year }];
  return [start, to];
}
