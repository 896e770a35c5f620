import type { Check } from "./context.ts";
import { numberKey } from "./citations.ts";
import { finding, judged, notApplicable } from "./results.ts";

/** A parent plan that the draft rests on was given, so that the two could be compared. */
export const parentGiven: Check<"parent-given"> = (plan, _, rule, { parents }) => {
  const given = new Set(parents.map(numberKey));
  const cited = plan.bases.filter(({ number }) => number !== null && /^\d+\s*\/\s*KH-/.test(number));
  if (cited.length === 0) return notApplicable(rule, "nothing-to-check");
  const findings = cited
    .filter(() => !parents.includes(""))
    .filter(({ number }) => !given.has(numberKey(number!)))
    .map(({ number, location }) => finding(rule, "unknown-parent", { number: number! }, location));
  return judged(
    rule,
    findings,
    cited.map(({ location }) => location),
  );
};
