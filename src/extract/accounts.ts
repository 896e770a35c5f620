import { amountsOf } from "../language/amounts.ts";
import { chartOf, endOf, marksOf, startOf } from "../language/chart.ts";
import { datedDaysIn } from "../language/dated.ts";
import { dayForm } from "../language/day.ts";
import { offsetsIn } from "../language/offsets.ts";
import type { Account } from "../model/account.ts";
import type { Item, Plan } from "../model/plan.ts";
import { citationsIn, type Span, within } from "./citations.ts";

const words = (...parts: readonly (string | null)[]): string => parts.filter((it) => it !== null).join(" ");

/** The marks of one item of a plan with their roles, left to right. */
export function accountsOf(item: Item, plan: Plan): readonly Account[] {
  const { text } = item;
  const at = plan.items.indexOf(item);
  const here = <T extends { readonly location: Item["location"] }>(all: readonly T[]): readonly T[] =>
    all.filter(({ location }) => location === item.location);
  const [targets, deadlines, sums] = [here(plan.targets), here(plan.deadlines), plan.money];
  const cited = citationsIn(text);
  const account = ({ start, end }: Span, rest: Pick<Account, "what" | "reads" | "role">): Account => ({
    start,
    end,
    text: text.slice(start, end),
    ...rest,
    role: rest.role ?? (within(cited, start) ? "citation" : null),
  });
  const offsets = offsetsIn(text);
  const numbers = amountsOf(text)
    .filter(({ start }) => !within(offsets, start))
    .map((it) => {
      const promised = targets.some(({ quantities }) =>
        quantities.some(({ value, unit }) => value === it.value && unit === it.unit),
      );
      const paid = sums.some(({ item: of, start, end }) => of === at && start < it.end && it.start < end);
      const value = `${it.approximate ? "~" : ""}${String(it.value)}${it.max === null ? "" : `-${String(it.max)}`}`;
      const reads = words(it.comparator === "=" ? null : it.comparator, value, it.unit);
      return account(it, { what: "number", reads, role: promised ? "target" : paid ? "money" : null });
    });
  const days = datedDaysIn(text)
    .filter(({ start }) => !within(offsets, start))
    .map((it) => {
      const form = dayForm(it);
      const due = form !== null && deadlines.some(({ date, until }) => date === form || until === form);
      const by = targets.some(({ quantities }) => quantities.some(({ byYear }) => byYear === it.year));
      const since = targets.some(({ baselineYear }) => baselineYear !== null && baselineYear === it.year);
      const role = due ? "deadline" : since ? "baseline" : by ? "milestone" : null;
      return account(it, {
        what: "date",
        reads: words(it.relation, form ?? text.slice(it.start, it.end)),
        role,
      });
    });
  const lengths = offsets.map((it) => {
    const { n, unit, direction, event } = it.offset;
    return account(it, {
      what: "date",
      reads: words(String(n), unit, direction, event),
      role: deadlines.some(({ offset }) => offset?.event === event) ? "deadline" : null,
    });
  });
  const bodies = plan.mentions
    .filter(({ item: of }) => of === at)
    .map((it) => {
      const named = plan.assignments.some(({ agency }) => agency === it.name);
      return account(it, {
        what: "agency",
        reads: it.name,
        role: it.cited ? "citation" : named ? "duty" : "said",
      });
    });
  return [...numbers, ...days, ...lengths, ...bodies, ...saidIn(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

const SAID = {
  often: "rhythm",
  modality: "modality",
  condition: "condition",
  code: "reference",
  named: "label",
} as const;

/** What says how, how often, under which condition, and what only names. */
function saidIn(text: string): readonly Account[] {
  const chart = chartOf(text);
  return marksOf(chart, "often", "modality", "condition", "code", "named").map((mark) => {
    const [start, end] = [startOf(chart, mark.start), endOf(chart, mark.end)];
    const what = SAID[mark.kind];
    const own = text.slice(start, end);
    const reads = what === "rhythm" || what === "modality" ? String(mark.value) : own;
    return { start, end, what, text: own, reads, role: what === "reference" ? "citation" : "said" };
  });
}
