import type { Location } from "../model/location.ts";
import type { Deadline, Plan, Target } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { matchesOf } from "../text/matches.ts";
import { plainText } from "../text/tokens.ts";
import type { Check, CheckContext } from "./context.ts";
import { isDay, writtenDay } from "./days.ts";
import { finding, judged } from "./results.ts";
import { answeringTargets } from "./target-match.ts";

type Rule = RuleOf<"calendar-days">;

/** Every date is a day of the calendar, no window ends before it starts, no milestone lies outside the plan's years. */
export const calendarDays: Check<"calendar-days"> = (plan, _, rule, context) =>
  judged(rule, [
    ...noSuchDays(plan, rule),
    ...turnedWindows(plan, rule),
    ...outsidePeriod(plan, rule, context),
    ...afterPeriod(plan, rule),
    ...swappedReports(plan, rule),
  ]);

/** `32/12/2026`, `trước 32/12`: days by their year, or by the word before them. */
const DATE_BY_YEAR = /(?<![\d/.,-]|ngày\s)(\d{1,2})\/(\d{1,2})\/(20\d{2})(?![\d/])/gi;
const DATE_BY_WORD = /(?<=(?:trước|đến|hạn|chậm nhất|xong)\s)(3[2-9])\/(0?[1-9]|1[0-2])(?![\d/%])/gi;
const MONTH_BY_YEAR = /(?<!(?:ngày\s+\d+|lương)\s+)tháng\s+(1[3-9]|[2-9]\d)(?:\s*\/\s*|\s+năm\s+)20\d{2}/gi;
const DATE = /ngày\s+(\d{1,2})\s*(?:\/|-|\.|tháng\s)\s*(\d{1,2})(?!\d)(?:\s*(?:\/|-|\.|năm\s)\s*(\d{4}))?/gi;

function noSuchDays(plan: Plan, rule: Rule): readonly Finding[] {
  const report = (written: string, at: Location) =>
    finding(rule, "invalid-date", { written, why: "no-such-day", period: "" }, at, { actual: written });
  const read = plan.deadlines.filter(({ invalid }) => invalid);
  const written = [...plan.preamble, ...plan.items].flatMap(({ text, location }) =>
    impossibleIn(text)
      .filter(
        ([words]) =>
          !read.some((deadline) => deadline.text.includes(words) && deadline.location === location),
      )
      .map(([words]) => report(words, location)),
  );
  return [...read.map(({ text, location }) => report(dayAlone(text), location)), ...written];
}

/** Days and months that the calendar does not have, as written. */
const impossibleIn = (text: string) => [
  ...[DATE, DATE_BY_YEAR, DATE_BY_WORD]
    .flatMap((pattern) => matchesOf(text, pattern))
    .filter(([, day, month, year]) => !isDay(Number(day), Number(month), year ? Number(year) : null)),
  ...matchesOf(text, MONTH_BY_YEAR),
];

/** The day or month alone, without the words that a deadline was read with. */
function dayAlone(text: string): string {
  const day = matchesOf(text, DAY).find(
    ([, date, month, year]) => !isDay(Number(date), Number(month), year ? Number(year) : null),
  );
  return (day ?? matchesOf(text, MONTH).find(([, month]) => Number(month) > 12))?.[0].trim() ?? text;
}
const DAY =
  /(?:ngày\s+)?(\d{1,2})\s*(?:\/|-|\.|tháng\s)\s*(\d{1,2})(?!\d)(?:\s*(?:\/|-|\.|năm\s)\s*(\d{4}))?/gi;
const MONTH = /tháng\s+(\d{1,2})(?:\s*(?:\/|năm\s)\s*\d{4})?/gi;

/** Of one desk's two reports the one on six months is due in summer, the one on the year in winter. */
function swappedReports({ deadlines }: Plan, rule: Rule): readonly Finding[] {
  const due = (round: Deadline["recurrence"], months: RegExp) =>
    deadlines.filter(
      ({ kind, recurrence, date }) => kind === "report" && recurrence === round && months.test(date ?? ""),
    );
  return due("half-year", /^(?:11|12)-\d\d$/).flatMap((half) => {
    const year = due("year", /^0[5-7]-\d\d$/).find(
      ({ location }) => location.section === half.location.section,
    );
    if (year === undefined) return [];
    const written = `${writtenDay(half.date!)}, ${writtenDay(year.date!)}`;
    const facts = { written, why: "reports-swapped", period: "" } as const;
    return [finding(rule, "invalid-date", facts, half.location, { actual: written })];
  });
}

/** A window without years may cross New Year. */
const turnedWindows = ({ deadlines }: Plan, rule: Rule): readonly Finding[] =>
  deadlines
    .filter(({ date, until, invalid }) => !invalid && endsBefore(date, until))
    .map(({ date, until, location }) => {
      const written = `${writtenDay(date!)} - ${writtenDay(until!)}`;
      const facts = { written, why: "ends-before-start", period: "" } as const;
      return finding(rule, "invalid-date", facts, location, { actual: written });
    });

/** `2027-08` and `2027-04`, `2027-Q3` and `2027-Q1`: only what is written to the same precision can be compared. */
const endsBefore = (from: string | null, to: string | null) =>
  from !== null &&
  to !== null &&
  /^\d{4}/.test(from) &&
  /^\d{4}/.test(to) &&
  from.length === to.length &&
  to < from;

function outsidePeriod(plan: Plan, rule: Rule, context: CheckContext): readonly Finding[] {
  const { period } = plan;
  if (period === null) return [];
  const [first, last] = period;
  return plan.targets.flatMap((target) => {
    const year = target.quantities
      .map(({ byYear }) => byYear)
      .find((by) => by !== null && (by < first || by > last));
    if (year == null || isVision(plainText(target.text))) return [];
    if ((year > last && year <= visionYear(plan)) || underVision(target, plan)) return [];
    if (context.once(answeringTargets).has(target)) return [];
    return [outside(period, `đến năm ${year}`, target.location, rule)];
  });
}

function outside(
  [first, last]: readonly [number, number],
  written: string,
  at: Location,
  rule: Rule,
): Finding {
  const period = `${first}-${last}`;
  const facts = { written, why: "outside-period", period } as const;
  return finding(rule, "invalid-date", facts, at, { expected: period, actual: written });
}

const isVision = (plain: string) => /tam nhin|dinh huong (?:den|toi)/.test(plain);

/** `đến năm 2025, định hướng đến năm 2030`: a plan may look beyond its years where its title says so. */
const visionYear = ({ title }: Plan): number =>
  Number(/(?:tầm\s+nhìn|định\s+hướng)[^,;]*?(20\d{2})/i.exec(title ?? "")?.[1] ?? 0);

const underVision = ({ location }: Pick<Target, "location">, { items }: Plan) =>
  items.some(
    ({ path, heading }) =>
      heading !== null &&
      path !== "" &&
      `${location.section}.`.startsWith(`${path}.`) &&
      isVision(plainText(heading)),
  );

/** The summing-up and the last report may follow in the year after the plan's last; what is to be done may not. */
const YEARS_AFTER: Readonly<Record<Deadline["kind"], number>> = {
  report: 1,
  review: 1,
  completion: 0,
  event: 0,
};

function afterPeriod(plan: Plan, rule: Rule): readonly Finding[] {
  const { period, deadlines } = plan;
  // A plan of one year may speak of work that goes on.
  if (period === null || period[0] === period[1]) return [];
  const last = Math.max(period[1], visionYear(plan));
  return deadlines.flatMap((deadline) => {
    const { kind, date, relation, location } = deadline;
    const year = Number(/^\d{4}/.exec(date ?? "")?.[0] ?? 0);
    if (year <= last + YEARS_AFTER[kind] || relation === "between" || underVision(deadline, plan)) return [];
    return [outside(period, writtenDay(date!), location, rule)];
  });
}
