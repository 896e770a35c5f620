import type { Item, Plan, Target } from "../model/plan.ts";
import type { Candidate, Finding, RuleResult } from "../model/report.ts";
import type { Milestone, RuleOf } from "../model/rule.ts";
import { sentence } from "../text/similarity.ts";
import { added, lastOf } from "./advice.ts";
import { answering, answers, type Asked } from "./answer.ts";
import type { Check } from "./context.ts";
import { describeAll, isOneYear, owed } from "./milestones.ts";
import { isPartOf } from "./phrases.ts";
import { finding, judged, notApplicable, review } from "./results.ts";
import { differences, UNSAID, type Difference } from "./target-compare.ts";
import { targetAdvice } from "./target-advice.ts";
import { weakened } from "./weakened.ts";
import { DOUBTFUL, matchTargets, round, SURE, type TargetMatch } from "./target-match.ts";

type Rule = RuleOf<"target">;

/** A target of the source stands in the draft and is not weaker, later or measured otherwise. */
export const target: Check<"target"> = (plan, options, rule, context) => {
  const milestones = owed(options.require, plan, options.oneYear);
  if (milestones.length === 0 && options.require.length > 0)
    return notApplicable(rule, isOneYear(plan) ? "one-year-plan" : "other-period");
  const match = context.once(matchTargets).get(rule.id)!;
  if (match.target !== null && match.score >= SURE)
    return compared(match.target, match.also, milestones, plan, rule);
  // `giảm` for `tăng` leaves a sentence that answers only by half.
  const turned = match.target !== null && match.score >= DOUBTFUL ? weakened(match.target, rule) : null;
  if (turned?.level === "error") return judged(rule, [turned], [], match.candidates);
  const level = plan.issuer?.level;
  if (level && options.onlyIfNamed.includes(level) && !isNamed(plan, options))
    return notApplicable(rule, "not-named");
  if (match.target !== null && match.score >= DOUBTFUL)
    return review(rule, "doubtful-match", "", [match.target.location], match.candidates);
  return missing(plan, milestones, rule, match);
};

function compared(
  found: Target,
  also: readonly Target[],
  milestones: readonly Milestone[],
  plan: Plan,
  rule: Rule,
): RuleResult {
  const findings = differences(found, milestones, plan)
    .flatMap((difference) => inOtherPhase(difference, found, also, plan))
    .map(({ difference, target: at }) => asFinding(difference, milestones, at, rule));
  if (found.uncertain) return unsure(rule, found);
  const dropped = droppedSubstance([found, ...also], milestones, rule);
  const weak = [found, ...also].map((one) => weakened(one, rule)).filter((one) => one !== null);
  return judged(rule, [...oneForNumbers(findings), ...dropped, ...weak], [found.location]);
}

/** A number that is reached for less than the source asks: a group left out, a pilot for the formal thing. */
function droppedSubstance(
  targets: readonly Target[],
  milestones: readonly Milestone[],
  rule: Rule,
): readonly Finding[] {
  const said = sentence(targets.map(({ text }) => text).join("; "));
  const holds = (phrases: readonly string[]) => phrases.some((phrase) => isPartOf(said, phrase));
  return (rule.options.substance ?? [])
    .filter(({ byYear }) => byYear === null || milestones.some((one) => one.byYear === byYear))
    .filter(({ any, where }) => !holds(any) && (where.length === 0 || holds(where)))
    .map(({ what, level }) =>
      finding(
        rule,
        "target-below-required",
        { target: rule.title, required: what, actual: UNSAID },
        targets[0]!.location,
        { expected: what.vi, actual: null, level },
      ),
    );
}

/** A milestone that this sentence does not name may have a sentence of its own under another phase. */
function inOtherPhase(difference: Difference, found: Target, also: readonly Target[], plan: Plan) {
  const here = [{ difference, target: found }];
  if (found.quantities.length === 0 || !(difference.part === "number-missing" || isStep(difference, found)))
    return here;
  const others = also.map((target) => ({
    target,
    rest: differences(target, [difference.milestone], plan),
    year: target.quantities.some(({ byYear }) => byYear === difference.milestone.byYear),
  }));
  const other = others.find(({ rest }) => rest.length === 0) ?? others.find(({ year }) => year);
  return other ? other.rest.map((one) => ({ difference: one, target: other.target })) : here;
}

/** Less than asked by an earlier year is a step on the way, where another sentence names the end of it. */
const isStep = ({ part, milestone: { byYear } }: Difference, { quantities }: Target) =>
  part === "below-required" &&
  byYear !== null &&
  quantities.every((quantity) => quantity.byYear !== null && quantity.byYear < byYear);

const unsure = (rule: Rule, found: Target) => review(rule, "uncertain-reading", "", [found.location]);

/** A sentence without any number lacks it once, however many milestones it owes. */
function oneForNumbers(findings: readonly Finding[]): readonly Finding[] {
  const lacking = findings.find(({ kind }) => kind === "target-number-missing");
  const others = findings.filter(({ kind }) => kind !== "target-number-missing");
  return lacking ? [lacking, ...others] : others;
}

function asFinding(
  difference: Difference,
  milestones: readonly Milestone[],
  found: Target,
  rule: Rule,
): Finding {
  const at = found.location;
  const { part, milestone, required, actual } = difference;
  const details = {
    expected: required.vi,
    actual: actual.vi,
    confidence: milestone.confidence,
    advice: targetAdvice(difference, found, at),
  };
  if (part === "number-missing")
    return finding(
      rule,
      "target-number-missing",
      { target: rule.title, required: describeAll(milestones) },
      at,
      details,
    );
  return finding(rule, `target-${part}`, { target: rule.title, required, actual }, at, details);
}

function missing(plan: Plan, milestones: readonly Milestone[], rule: Rule, match: TargetMatch): RuleResult {
  const required = describeAll(milestones);
  const place = plan.sections.find(({ role }) => role === "objectives")?.location ?? plan.titleLocation;
  const weakest = milestones.every(({ confidence }) => confidence !== null) ? milestones[0] : undefined;
  const lacking = finding(rule, "missing-target", { target: rule.title, required }, place, {
    expected: required.vi,
    confidence: weakest?.confidence ?? null,
    advice: added(rule.suggestion, lastOf(plan, "objectives")),
  });
  return judged(rule, [lacking], [], [...match.candidates, ...onTheSubject(plan, rule.options)].slice(0, 3));
}

/** A task or duty on the same subject does not stand for the target, but a person should see it. */
function onTheSubject(plan: Plan, asked: Asked): readonly Candidate[] {
  const scoreOf = answering(asked);
  return plan.items
    .filter(({ role }) => role === "tasks" || role === "organisation")
    .map((item) => ({ quote: item.location.quote, score: round(scoreOf(sentence(item.text))) }))
    .filter(({ score }) => score >= DOUBTFUL)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2);
}

const isNamed = (plan: Plan, asked: Asked) =>
  plan.items.some((item: Item) => item.role === "objectives" && answers(sentence(item.text), asked));
