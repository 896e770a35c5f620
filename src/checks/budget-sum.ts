import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { matchesOf } from "../text/matches.ts";
import { decimal } from "../text/numerals.ts";
import { finding } from "./results.ts";

const SUM = /(\d[\d.]*(?:,\d+)?)\s*(tỷ|triệu|nghìn)?\s*đồng/gi;
const SCALE: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3 };
const TOTAL = /tổng(?:20\d{2}|[^\d;.]){0,60}$/i;
/** Sums of several years, or some of the parts only: they need not add up. */
const OPEN = /trong đó|mỗi năm|hằng năm|hàng năm|\/năm|bình quân|dự kiến khoảng|ít nhất|tối thiểu/i;

/** The parts of a budget that a sentence gives with their total add up to it. */
export function unequalSums(plan: Plan, rule: RuleOf<"one-number">): readonly Finding[] {
  return plan.items
    .filter(({ role, cell, text }) => role === "funding" && cell === null && /tổng/i.test(text))
    .flatMap(({ text, location }) => {
      const sums = matchesOf(text, SUM).map((found) => ({
        value: decimal(found[1]!) * (SCALE[found[2]?.toLowerCase() ?? ""] ?? 1),
        isTotal: TOTAL.test(text.slice(0, found.index)),
        written: found[0],
        start: found.index,
        end: found.index + found[0].length,
      }));
      const totals = sums.filter(({ isTotal }) => isTotal);
      const parts = sums.filter(({ isTotal }) => !isTotal);
      const [total] = totals;
      if (!total || totals.length > 1 || parts.length < 2) return [];
      if (OPEN.test(text.slice(Math.max(0, sums[0]!.start - 60), sums.at(-1)!.end + 30))) return [];
      const sum = parts.reduce((all, { value }) => all + value, 0);
      if (Math.abs(sum - total.value) < total.value * 0.005 || splitsTwice(parts, total.value)) return [];
      const facts = {
        what: "tổng kinh phí",
        first: total.written,
        second: parts.map(({ written }) => written).join(" + "),
      };
      return [
        finding(rule, "inconsistent-number", facts, location, {
          expected: facts.second,
          actual: facts.first,
        }),
      ];
    });
}

/** By source and once more by year: the first parts make up the total alone. */
function splitsTwice(parts: readonly { readonly value: number }[], total: number): boolean {
  let sum = 0;
  return parts.some(({ value }) => Math.abs((sum += value) - total) < total * 0.005);
}
