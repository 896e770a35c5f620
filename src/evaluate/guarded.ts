import { crashed, errorName } from "../machine/crash.ts";
import { review } from "../checks/results.ts";
import type { RuleResult } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";

/** The time of one rule on one draft. */
export interface RuleTime {
  readonly seconds: number;
  /** Milliseconds that have passed. */
  readonly now: () => number;
}

/** For budgets alone. Not `performance`: to load that takes a twentieth of the time of an empty process. */
export const clock = (): number => Date.now();

/** A check that takes too long, or breaks, leaves its rule to a person and the other rules as they are. */
export function guarded(check: () => RuleResult, rule: Rule, time?: RuleTime): RuleResult {
  const begun = time?.now() ?? 0;
  try {
    const result = check();
    return time && time.now() - begun > time.seconds * 1000
      ? review(rule, "rule-timed-out", `ruleTimeout ${String(time.seconds)}`)
      : result;
  } catch (error) {
    crashed(`rule ${rule.id}`, error);
    return review(rule, "rule-failed", errorName(error));
  }
}
