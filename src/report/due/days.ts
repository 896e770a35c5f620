import type { Deadline, Plan } from "../../model/plan.ts";

/** First and last day of the look ahead, YYYY-MM-DD, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

const two = (n: number): string => String(n).padStart(2, "0");
const ofYear = (year: number): string => String(year).padStart(4, "0");

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day of the calendar; one that the month lacks is its last. */
const dayOf = (year: number, month: number, day: number): string =>
  `${ofYear(year)}-${two(month)}-${two(Math.min(day, lastOf(year, month)))}`;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The months of a year in which something of this rhythm falls due. */
const MONTHS: Readonly<Partial<Record<Deadline["recurrence"], readonly number[]>>> = {
  year: [12],
  "half-year": [6, 12],
  quarter: [3, 6, 9, 12],
};
const EVERY_MONTH = Array.from({ length: 12 }, (_, i) => i + 1);

/** Years of the plan that the window touches, and the one before: what a year owes may fall into the next. */
const yearsIn = ({ from, to }: Window, { period, issued }: Plan): readonly number[] => {
  const first = Math.max(yearOf(from) - 1, period?.[0] ?? (issued ? yearOf(issued) : 0));
  const last = Math.min(yearOf(to), period?.[1] ?? Infinity);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
};

const FORMS: readonly (readonly [
  form: RegExp,
  days: (
    found: readonly number[],
    years: readonly number[],
    recurrence: Deadline["recurrence"],
  ) => readonly string[],
])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year, month, day]) => [dayOf(year!, month!, day!)]],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => [dayOf(year!, month!, 31)]],
  [/^(\d{4})-Q([1-4])$/, ([year, quarter]) => [dayOf(year!, quarter! * 3, 31)]],
  [/^(\d{4})$/, ([year]) => [dayOf(year!, 12, 31)]],
  [/^(\d{2})-(\d{2})$/, ([month, day], years) => years.map((year) => dayOf(year, month!, day!))],
  [/^--(\d{2})$/, ([month], years) => years.map((year) => dayOf(year, month!, 31))],
  [/^Y\+1-(\d{2})-(\d{2})$/, ([month, day], years) => years.map((year) => dayOf(year + 1, month!, day!))],
  [
    /^---(\d{2})$/,
    ([day], years, recurrence) =>
      years.flatMap((year) => (MONTHS[recurrence] ?? EVERY_MONTH).map((month) => dayOf(year, month, day!))),
  ],
];

/** The last days in time of a deadline within the window; null where its words give no day. */
export function daysDue(deadline: Deadline, plan: Plan, window: Window): readonly string[] | null {
  const { date, until, invalid, relation, recurrence } = deadline;
  // What lasts is due when it ends.
  const written = until ?? date;
  if (written === null || invalid) return null;
  for (const [form, daysOf] of FORMS) {
    const found = form.exec(written);
    if (!found) continue;
    const days = daysOf(found.slice(1).map(Number), yearsIn(window, plan), recurrence);
    const last = relation === "before" && until === null ? days.map((day) => addDays(day, -1)) : days;
    return [...new Set(last)].filter((day) => day >= window.from && day <= window.to);
  }
  return null;
}
