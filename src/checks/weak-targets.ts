import type { Target } from "../model/plan.ts";
import type { Check } from "./context.ts";
import { finding, judged, notApplicable } from "./results.ts";
import { roleAt } from "./section.ts";
import { answeringTargets } from "./target-match.ts";
import { weakeningOf, type Weak } from "./weakened.ts";

/** What the plan itself sets as a target it promises; those that answer a source are held against that source. */
export const weakTargets: Check<"weak-targets"> = (plan, _, rule, context) => {
  const own = plan.targets.filter(
    (target) =>
      target.quantities.length > 0 && !target.uncertain && roleAt(target.location, plan) === "objectives",
  );
  if (own.length === 0) return notApplicable(rule, "nothing-to-check");
  const answering = context.once(answeringTargets);
  return judged(
    rule,
    own.flatMap((target) => {
      const weak = answering.has(target) ? null : weakeningOf(target);
      return weak === null || weak.how === "approximate" ? [] : [tell(target, weak)];
    }),
  );
  function tell({ text, location }: Target, weak: Weak) {
    const what = { vi: text.slice(0, 120), en: text.slice(0, 120) };
    return finding(rule, "weak-commitment", { what, ...weak }, location, { actual: weak.written });
  }
};
