import type { Lexicon } from "../lexicon/index.ts";
import type { Document } from "../model/document.ts";
import type { Plan } from "../model/plan.ts";
import type { RuleResult } from "../model/report.ts";
import type { CheckName, CheckOptions, GivenParent, RuleOf, RulePack } from "../model/rule.ts";

/** What a check may look at besides the plan and its own options. */
export interface CheckContext {
  readonly plan: Plan;
  readonly document: Document;
  readonly lexicon: Lexicon;
  /** The packs that apply to the plan. */
  readonly packs: readonly RulePack[];
  /** The parent plans that were given. */
  readonly parents: readonly GivenParent[];
  /** Works something out once for all rules. */
  readonly once: <T>(make: (context: CheckContext) => T) => T;
}

/** A small predicate over the plan; it never throws and never sees the clock. */
export type Check<C extends CheckName> = (
  plan: Plan,
  options: CheckOptions[C],
  rule: RuleOf<C>,
  context: CheckContext,
) => RuleResult;
