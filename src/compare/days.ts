import type { Deadline } from "../model/plan.ts";

/** Days on one scale: the calendar, a year that comes again, a month that comes again. */
interface Span {
  readonly scale: "calendar" | "year" | "month";
  readonly first: number;
  readonly last: number;
}

const day = (year: number, month: number, date: number): number =>
  Math.round(Date.UTC(year, month - 1, date) / 86_400_000);

/** A year without a leap day, for days that come every year. */
const COMMON = 2001;

const spanned = (scale: Span["scale"], year: number, month: number, months: number): Span => ({
  scale,
  first: day(year, month, 1),
  last: day(year, month + months, 0),
});

/** The first and last day that a written date can mean; null for what is no date. */
export const spanOf = (date: string | null): Span | null => {
  if (date === null) return null;
  const next = date.startsWith("Y+1-");
  const text = next ? date.slice(4) : date;
  const year = /^(\d{4})(?:-|$)/.exec(text)?.[1];
  const [scale, y] =
    year === undefined ? (["year", COMMON + (next ? 1 : 0)] as const) : (["calendar", Number(year)] as const);
  const rest = year === undefined ? text : text.slice(5);
  if (rest === "") return year === undefined ? null : spanned(scale, y, 1, 12);
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return spanned(scale, y, Number(quarter) * 3 - 2, 3);
  const each = /^---(\d\d)$/.exec(rest)?.[1];
  if (each !== undefined) return { scale: "month", first: Number(each), last: Number(each) };
  const full = /^(?:--)?(\d\d)(?:-(\d\d))?$/.exec(rest);
  if (!full) return null;
  if (full[2] === undefined) return spanned(scale, y, Number(full[1]), 1);
  const at = day(y, Number(full[1]), Number(full[2]));
  return { scale, first: at, last: at };
};

/** The same day without its year. */
const everyYear = (span: Span): Span => {
  if (span.scale !== "calendar") return span;
  const at = new Date(span.first * 86_400_000);
  const first = day(COMMON, at.getUTCMonth() + 1, at.getUTCDate());
  return { scale: "year", first, last: first + span.last - span.first };
};

/** The last day on which a deadline is kept. */
const dueOf = (deadline: Deadline): Span | null => {
  const start = spanOf(deadline.date);
  const end = spanOf(deadline.until);
  if (start === null) return end;
  if (end !== null && end.scale === start.scale) return { ...start, last: end.last };
  return deadline.relation === "before" ? { ...start, last: start.first - 1 } : start;
};

/** Days by which the second deadline is later; null where the two cannot be compared. */
export const laterBy = (a: Deadline, b: Deadline): { end: number; start: number } | null => {
  const [x, y] = [dueOf(a), dueOf(b)];
  if (x === null || y === null) return null;
  const [old, now] = x.scale === y.scale ? [x, y] : [everyYear(x), everyYear(y)];
  if (old.scale !== now.scale) return null;
  const window = a.until !== null && b.until !== null;
  return { end: now.last - old.last, start: window ? now.first - old.first : 0 };
};
