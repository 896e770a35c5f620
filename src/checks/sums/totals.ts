import type { Money, Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import { plainText } from "../../text/tokens.ts";
import { isEqual, unequal, type Rule } from "./sum.ts";

/** Of the plan as a whole: `tổng kinh phí thực hiện Kế hoạch`, `tổng kinh phí`, `tổng dự toán`. */
const WHOLE =
  /^(?:.*\s)?tong (?:kinh phi|du toan|nhu cau kinh phi|muc dau tu|so kinh phi)(?: thuc hien)?(?: (?:toan bo )?ke hoach(?: nay)?)?(?: (?:la|du kien|cong))*$/;

/** The plan gives its total cost once, or the same each time. */
export function unequalTotals(plan: Plan, rule: Rule): readonly Finding[] {
  const wholes = plan.money.filter((sum) => sum.role === "total" && WHOLE.test(plainText(sum.of)));
  const [first] = wholes;
  if (!first) return [];
  const other = wholes.find((sum) => sum.item !== first.item && !isEqual(sum.amount, first.amount));
  if (!other || isOfYears(plan, other) || isOfYears(plan, first)) return [];
  return [
    unequal(rule, {
      what: "totals",
      total: other.written,
      parts: first.of || first.written,
      sum: first.amount,
      at: other.location,
      related: [first.location],
    }),
  ];
}

/** `Năm 2026: tổng kinh phí …`: of one year, or of the agency under whose heading it stands. */
const isOfYears = ({ items }: Plan, { item, start }: Money): boolean =>
  /20\d{2}|giai đoạn|hằng năm|hàng năm|mỗi/i.test(items[item]!.text.slice(Math.max(0, start - 80), start));
