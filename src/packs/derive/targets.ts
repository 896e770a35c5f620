import { owed } from "../../checks/milestones.ts";
import { roleAt } from "../../checks/section.ts";
import { differences } from "../../checks/target-compare.ts";
import { matchTargets, SURE } from "../../checks/target-match.ts";
import type { Plan, Target } from "../../model/plan.ts";
import { likeness, tellingWords } from "../../text/likeness.ts";
import { plainText } from "../../text/tokens.ts";
import { communeBlocks, isInside } from "./blocks.ts";
import { targetRule, type TargetRule } from "./target-rule.ts";
import type { Above, Derived, Parent } from "./types.ts";

/** The parent's targets: not weaker, not later, the same baseline, rhythm and unit. */
export function targetRules(parent: Parent): readonly Derived[] {
  const { plan } = parent;
  const targets = ownTargets(plan);
  const { rules, also } = higherRules(targets, parent);
  const own = targets.filter((target) => !rules.has(target) && !also.has(target) && isAsked(target, parent));
  return [
    ...[...rules].map(([target, above]) => targetRule([target], above, parent, null)),
    ...phases(own).map((group) => targetRule(group, null, parent, isOfOthers(group[0]!, parent))),
  ]
    .filter(({ examples }) => examples.some(({ finds }) => finds.length > 0)) // What no draft can break is no requirement.
    .sort((a, b) => place(a, plan) - place(b, plan));
}

/** A roadmap in an annex says once more what the objectives say; where they say nothing it is all there is. */
function ownTargets(plan: Plan): readonly Target[] {
  const numbered = plan.targets.filter(({ quantities, uncertain }) => quantities.length > 0 && !uncertain);
  const inBody = numbered.filter(({ location }) => roleAt(location, plan) !== "annex");
  const stated = inBody.filter(({ location }) => roleAt(location, plan) === "objectives");
  return stated.length > 0 ? inBody : numbered;
}

const isAsked = (target: Target, parent: Parent) =>
  isPassedOn(target, parent) &&
  isTelling(target, parent) &&
  // One of a thing cannot be less without being left out, which is the duty's finding.
  !(isOfOthers(target, parent) && target.quantities.every(({ value }) => value <= 1));

/** One indicator in several phases of the plan is one target. */
function phases(targets: readonly Target[]): readonly (readonly Target[])[] {
  const groups: { words: ReadonlySet<string>; all: Target[] }[] = [];
  for (const target of targets) {
    const words = tellingWords(target.text);
    const same = groups.find((group) => likeness(group.words, words, () => 1) >= SAME);
    if (same) same.all.push(target);
    else groups.push({ words, all: [target] });
  }
  return groups.map(({ all }) => all);
}
const SAME = 0.9;

const place = ({ said }: Derived, { targets }: Plan) =>
  targets.findIndex(({ location }) => location.section === said.section && location.quote === said.quote);

/** The sentence says what it is about, and of years that are the plan's own. */
const isTelling = ({ text, quantities }: Target, { plan, oneYear }: Parent) =>
  tellingWords(text).size >= 3 &&
  !/mot phan (hai|ba|tu|bon|nam)\b/.test(plainText(text)) &&
  (quantities.every(({ byYear }) => byYear === null) ||
    owed(
      quantities.map((quantity) => ({ ...quantity, ...UNASKED })),
      plan,
      oneYear,
    ).length > 0);

const UNASKED = {
  unitAlso: [],
  fromYear: null,
  confidence: null,
  baselineYear: null,
  frequency: null,
} as const;

/** The rule of a higher source that a target of the parent answers, and what else speaks of the same. */
function higherRules(targets: readonly Target[], { plan, above }: Parent) {
  const byId = new Map(above.packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
  const rules = new Map<Target, TargetRule>();
  const also = new Set<Target>();
  const asked = { ...plan, targets };
  for (const [id, match] of matchTargets({ plan: asked, packs: above.packs })) {
    if (!match.target || match.score < SURE || match.target.quantities.length === 0) continue;
    for (const other of match.also) also.add(other);
    // Where the parent itself falls short of the source above it, only that source is asked.
    const rule = byId.get(id) as TargetRule;
    if (differences(match.target, owed(rule.options.require, plan), plan).length > 0) also.add(match.target);
    else rules.set(match.target, rule);
  }
  return { rules, also };
}

/** A requirement of a source above the parent that the parent's own target does not reach. */
export interface Shortfall {
  readonly document: string;
  readonly requirement: string;
  /** Where the parent has it. */
  readonly section: string;
}

/** Where the parent itself falls short of the sources above it. */
export const shortfallsOf = (plan: Plan, { packs }: Above): readonly Shortfall[] => {
  const byId = new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
  return [...matchTargets({ plan, packs })].flatMap(([id, { target, score }]) => {
    if (target === null || score < SURE || target.quantities.length === 0 || target.uncertain) return [];
    const rule = byId.get(id) as TargetRule;
    if (differences(target, owed(rule.options.require, plan), plan).length === 0) return [];
    const { document } = rule.source;
    return [{ document, requirement: rule.requirement ?? rule.title.vi, section: target.location.section }];
  });
};

/** A share or a rhythm holds below as well; how many things the whole province makes does not. */
function isPassedOn(target: Target, { plan }: Parent): boolean {
  const role = roleAt(target.location, plan);
  if (role === "funding" || role === "reporting") return false;
  if (role === "organisation" && !isInside(target.location, communeBlocks(plan))) return false;
  const words = plainText(target.text);
  const isShare = target.quantities.every(({ unit }) => unit === "%");
  if (!isShare && /toan tinh|cap tinh\b|dia ban tinh/.test(words) && !/\b(moi|tung)\b/.test(words))
    return false;
  return isShare || target.frequency !== null || /\b(moi|tung)\b/.test(words);
}

/** What the press, schools or the province's own bodies owe, or what stands as a task: asked only of who takes it up. */
function isOfOthers(target: Target, { plan, above }: Parent): boolean {
  const words = plainText(target.text);
  const role = roleAt(target.location, plan);
  if (role === "tasks" || role === "organisation") return true;
  if (/co quan (bao chi|truyen thong)|\bbao chi\b|co so giao duc|truong hoc|doanh nghiep lon/.test(words))
    return true;
  return (
    target.binds.length > 0 &&
    target.binds.every((name) => {
      const entry = above.lexicon.entry(name, plan.issuer?.level);
      return entry !== null && entry.covers === null && entry.level === "province";
    })
  );
}
