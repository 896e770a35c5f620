import type { Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { finding } from "../results.ts";

const DAY = /ngày\s+(\d{1,2})\s*(?:\/|-|\.|tháng\s)\s*(\d{1,2})\s*(?:\/|-|\.|năm\s)\s*(\d{4})/i;

/** Nothing can rest on a document that is dated after the plan. */
export function youngerBases(plan: Plan, rule: RuleOf<"leftover-years">): readonly Finding[] {
  const limit = plan.issued ?? (plan.period === null ? null : String(plan.period[1]));
  if (limit === null) return [];
  const seen = new Set<string>();
  return plan.references.flatMap(({ text, location }) => {
    const found = DAY.exec(text);
    if (found === null || seen.has(text)) return [];
    const day = [found[3]!, found[2]!.padStart(2, "0"), found[1]!.padStart(2, "0")].join("-");
    if (!isLater(day, limit)) return [];
    seen.add(text);
    const facts = { found: text, what: "basis" as const, limit };
    return [finding(rule, "leftover-year", facts, location, { expected: limit, actual: found[0] })];
  });
}

/** As far as both are written. */
export const isLater = (day: string, than: string): boolean => {
  const length = Math.min(day.length, than.length);
  return day.slice(0, length) > than.slice(0, length);
};
