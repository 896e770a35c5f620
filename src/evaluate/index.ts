import type { Document } from "../model/document.ts";
import type { Plan } from "../model/plan.ts";
import type { PackChoice, RuleResult } from "../model/report.ts";
import type { CheckName, GivenParent, Rule, RuleOf, RulePack } from "../model/rule.ts";
import { CHECKS } from "../checks/index.ts";
import type { CheckContext } from "../checks/context.ts";
import { notApplicable, review } from "../checks/results.ts";
import { timely } from "../checks/timely.ts";
import { select } from "../packs/select.ts";
import { heedGaps, isBehindCut } from "./gaps.ts";
import { guarded, type RuleTime } from "./guarded.ts";

/** What the rules need besides the plan. */
export interface Surroundings {
  readonly lexicon: CheckContext["lexicon"];
  /** The parent plans that were given. */
  readonly parents?: readonly GivenParent[];
  /** Without it a rule takes the time that it takes. */
  readonly ruleTime?: RuleTime;
}

export interface Evaluation {
  readonly results: readonly RuleResult[];
  readonly packChoices: readonly PackChoice[];
}

/** Judges the plan by every rule of the packs that apply to it, in the order of packs and rules. */
export function evaluate(
  plan: Plan,
  document: Document,
  packs: readonly RulePack[],
  { lexicon, parents = [], ruleTime }: Surroundings,
): Evaluation {
  const { applied, choices } = select(plan, packs);
  const context = contextOf({ plan, document, lexicon, packs: applied, parents });
  const results = applied.flatMap(({ rules }) =>
    rules.map((rule) => ({ rule, result: judge(rule, context, ruleTime) })),
  );
  return { results: withoutRefined(results, context), packChoices: choices };
}

interface Judged {
  readonly rule: Rule;
  readonly result: RuleResult;
}

/** One defect is one finding: what a parent plan asks of the draft stands for the rule of the source above it. */
function withoutRefined(results: readonly Judged[], { packs }: CheckContext): readonly RuleResult[] {
  const refined = new Map(
    results
      .filter(({ rule, result }) => rule.refines && result.verdict !== "not-applicable")
      .map(({ rule }) => [rule.refines!, rule.id]),
  );
  return results.map(({ rule, result }) => {
    const by = refined.get(rule.id);
    if (by === undefined || result.verdict === "not-applicable") return result;
    const { document } = packs.find(({ id }) => by.startsWith(`${id}/`))!;
    return notApplicable(rule, "asked-by-parent", document);
  });
}

function judge<C extends CheckName>(
  rule: RuleOf<C> & Rule,
  context: CheckContext,
  time: RuleTime | undefined,
): RuleResult {
  const level = context.plan.issuer?.level;
  if (level && rule.levels.length > 0 && !rule.levels.includes(level))
    return notApplicable(rule, "other-level", level);
  const { kind } = context.plan;
  if (rule.plans && rule.plans.length > 0 && !rule.plans.includes(kind))
    return notApplicable(rule, "other-kind", kind);
  if (isBehindCut(rule, context.document.gaps)) return review(rule, "gap", "text-cut");
  const { run, finds } = CHECKS[rule.check as C];
  const here = (level && rule.suggestionAt?.[level]) || rule.suggestion;
  const own = here === rule.suggestion ? rule : { ...rule, suggestion: here };
  const result = guarded(() => run(context.plan, rule.options, own, context), rule, time);
  return heedGaps(inTime(result, context), finds, context.document.gaps);
}

/** No finding proposes a body that is gone or a year that is over. */
const inTime = (result: RuleResult, { plan, lexicon }: CheckContext): RuleResult =>
  result.findings.some(({ suggestion }) => suggestion !== null)
    ? {
        ...result,
        findings: result.findings.map((one) =>
          one.suggestion === null ? one : { ...one, suggestion: timely(one.suggestion, plan, lexicon) },
        ),
      }
    : result;

function contextOf(parts: Omit<CheckContext, "once">): CheckContext {
  const made = new Map<unknown, unknown>();
  const context: CheckContext = {
    ...parts,
    once: <T>(make: (of: CheckContext) => T): T => {
      if (!made.has(make)) made.set(make, make(context));
      return made.get(make) as T;
    },
  };
  return context;
}
