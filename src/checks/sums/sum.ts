import { moneyText } from "../../text/amounts.ts";
import type { Location } from "../../model/location.ts";
import type { Money } from "../../model/plan.ts";
import type { Finding, FindingFacts, Severity } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { finding } from "../results.ts";

export type Rule = RuleOf<"sums">;

/** Rounded figures add up to within half a per cent. */
export const isEqual = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.abs(other) * 0.005;

export const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

interface Unequal {
  readonly what: FindingFacts["unequal-sum"]["what"];
  readonly total: string;
  readonly parts: string;
  /** What the parts come to, in đồng. */
  readonly sum: number;
  readonly at: Location;
  readonly level?: Severity;
  readonly related?: readonly Location[];
}

export function unequal(rule: Rule, { what, total, parts, sum, at, level, related }: Unequal): Finding {
  const right = moneyText(sum);
  return finding(rule, "unequal-sum", { what, total, parts, sum: right }, at, {
    expected: right,
    actual: total,
    ...(level && { level }),
    ...(related && { related }),
  });
}

/** The sums of each item, in order. */
export function byItemOf(money: readonly Money[]): ReadonlyMap<number, readonly Money[]> {
  const found = new Map<number, Money[]>();
  for (const sum of money) found.set(sum.item, [...(found.get(sum.item) ?? []), sum]);
  return found;
}
