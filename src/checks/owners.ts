import { demandedOwner } from "./demanded-owner.ts";
import type { Check } from "./context.ts";
import { isGivenAway, short, targetRows, taskRows } from "./owned-rows.ts";
import { finding, judged, notApplicable } from "./results.ts";

/** Where the plan gives its targets (tasks) to owners, by number or in a table, none is left out. */
export const owners: Check<"owners"> = (plan, options, rule, context) => {
  const { of } = options;
  if (options.like) return demandedOwner(plan, options, rule, context);
  const rows = (of === "target" ? targetRows(plan) : taskRows(plan)).filter(isGivenAway);
  if (rows.length === 0) return notApplicable(rule, "nothing-to-check");
  const left = rows.flat().filter((one) => one.owners.length === 0);
  const findings = left.map(({ text, location }) =>
    of === "target"
      ? finding(rule, "unassigned-target", { target: short(text) }, location)
      : finding(rule, "unassigned-task", { task: short(text) }, location),
  );
  const owned = rows.flat().filter((one) => one.owners.length > 0);
  return judged(rule, findings, owned.map(({ location }) => location).slice(0, 3));
};
