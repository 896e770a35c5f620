import type { Check } from "../context.ts";
import { judged, notApplicable } from "../results.ts";
import { unequalParts } from "./parts.ts";
import { unequalProducts } from "./products.ts";
import { unequalTables } from "./tables.ts";
import { unequalTotals } from "./totals.ts";
import { unequalWords } from "./words.ts";

/** Parts and total, figures and words, price and number, years and period, rows and total row agree. */
export const sums: Check<"sums"> = (plan, _, rule) => {
  const findings = [
    ...unequalParts(plan, rule),
    ...unequalWords(plan, rule),
    ...unequalProducts(plan, rule),
    ...unequalTotals(plan, rule),
    ...unequalTables(plan, rule),
  ];
  if (findings.length === 0 && plan.money.length === 0 && !plan.items.some(({ cell }) => cell !== null))
    return notApplicable(rule, "nothing-to-check");
  return judged(rule, findings);
};
