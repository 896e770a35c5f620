import type { Deadline, Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { plainText } from "../../text/tokens.ts";
import { writtenDay } from "../days.ts";
import { isOneYear } from "../milestones.ts";
import { LOOKING_BACK } from "../programme-period.ts";
import { finding } from "../results.ts";
import { isLater } from "./bases.ts";

type Rule = RuleOf<"leftover-years">;

/** What was so, or has held since, is no work of the plan. */
const HISTORY =
  /hieu luc|tinh den|ke tu|sap nhap|sap xep|thanh lap|da (?:ban hanh|to chuc|trien khai|hoan thanh|thuc hien)/;
/** Work and reports may follow in the year after a plan for one year. */
const YEARS_AFTER = 1;

/** Days of work, events and reports that lie before the plan, or long after a plan for one year. */
export function daysOutside(plan: Plan, rule: Rule): readonly Finding[] {
  const { period, issued } = plan;
  if (period === null) return [];
  const first = Math.min(period[0], issued === null ? period[0] : Number(issued.slice(0, 4)));
  const last = isOneYear(plan) ? period[1] + YEARS_AFTER : Infinity;
  const all = plan.deadlines.filter((deadline) => deadline.kind !== "review" && isOwn(deadline, plan));
  return all.flatMap((deadline) => {
    const [from, to] = [yearOf(deadline.date), yearOf(deadline.until ?? deadline.date)];
    const isBefore = to !== null && to < first;
    const isAfter = from !== null && from > last && /^\d{4}-\d{2}-\d{2}$/.test(deadline.date!);
    return isBefore || isAfter ? [outside(deadline, plan, rule)] : [];
  });
}

/** A review in a quarter that was over when the plan was issued. */
export function pastReviews(plan: Plan, rule: Rule): readonly Finding[] {
  const { issued } = plan;
  if (issued === null) return [];
  return plan.deadlines
    .filter((deadline) => deadline.kind === "review" && isReviewAhead(deadline, plan))
    .filter(({ date, until }) => isLater(issued, lastDayOf(until ?? date!)))
    .map(({ date, location }) => {
      const facts = { found: told(date!), what: "review" as const, limit: issued };
      return finding(rule, "leftover-year", facts, location, { expected: issued, actual: facts.found });
    });
}

function outside({ date, location }: Deadline, { period }: Plan, rule: Rule): Finding {
  const limit = period![0] === period![1] ? String(period![0]) : period!.join("-");
  const facts = { found: told(date!), what: "year" as const, limit };
  return finding(rule, "leftover-year", facts, location, { expected: limit, actual: facts.found });
}

const yearOf = (date: string | null): number | null => {
  const year = /^\d{4}/.exec(date ?? "")?.[0];
  return year === undefined ? null : Number(year);
};

/** As a Vietnamese reader writes it. */
const told = (date: string): string => {
  const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(date) ?? [];
  return quarter === undefined ? writtenDay(date) : `quý ${ROMAN[Number(quarter) - 1]!} năm ${year!}`;
};
const ROMAN = ["I", "II", "III", "IV"];

const QUARTER_ENDS: Readonly<Record<string, string>> = { Q1: "03", Q2: "06", Q3: "09", Q4: "12" };
const lastDayOf = (date: string): string => {
  const quarter = /^(\d{4})-(Q\d)$/.exec(date);
  return quarter ? `${quarter[1]!}-${QUARTER_ENDS[quarter[2]!]!}` : date;
};

const isOwn = (deadline: Deadline, plan: Plan): boolean =>
  isDated(deadline) &&
  // A report tells of results, and is due all the same.
  (deadline.kind === "report" || !isTold(deadline, plan, LOOKING_BACK)) &&
  !isTold(deadline, plan, HISTORY);

const isReviewAhead = (deadline: Deadline, plan: Plan): boolean =>
  isDated(deadline) &&
  !isTold(deadline, plan, HISTORY) &&
  !isTold(deadline, plan, /ket qua (?:so ket|tong ket)|theo ket luan/);

const isDated = ({ date, invalid, uncertain, relation }: Deadline): boolean =>
  date !== null && /^\d{4}/.test(date) && !invalid && !uncertain && relation !== "within";

/** The paragraph, or its heading, tells of the past. */
function isTold({ location }: Deadline, { items, preamble }: Plan, words: RegExp): boolean {
  const item = items.find((one) => one.location === location);
  if (item === undefined)
    return preamble.some((one) => one.location === location) || words.test(plainText(location.quote));
  if (item.role === "purpose" || item.role === "other") return true;
  const heading = item.parent === null ? "" : (items[item.parent]?.text ?? "");
  return words.test(plainText(item.text)) || words.test(plainText(heading));
}
