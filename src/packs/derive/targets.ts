import { describeAll, owed } from "../../checks/milestones.ts";
import { roleAt } from "../../checks/section.ts";
import { differences } from "../../checks/target-compare.ts";
import { matchTargets, SURE } from "../../checks/target-match.ts";
import type { Level, Target } from "../../model/plan.ts";
import type { Milestone, Phrases, RuleOf } from "../../model/rule.ts";
import { plainText } from "../../text/tokens.ts";
import { communeBlocks, isInside } from "./blocks.ts";
import { ruleOf, slug, type Derived, type Example, type Parent } from "./types.ts";

const NO_PHRASES: Phrases = { all: [], any: [], none: [] };

/** The parent's targets: not weaker, not later, the same baseline, rhythm and unit. */
export function targetRules(parent: Parent): readonly Derived[] {
  const higher = higherRules(parent);
  return parent.plan.targets.flatMap((target) => {
    const above = higher.get(target) ?? null;
    // Where the parent itself falls short of the source above it, only that source is asked.
    if (target.quantities.length === 0 || target.uncertain || (above && falls(target, above, parent)))
      return [];
    if (!above && !isPassedOn(target, parent)) return [];
    // One of a thing cannot be less without being left out, which is the duty's finding.
    if (!above && isOfOthers(target, parent) && target.quantities.every(({ value }) => value <= 1)) return [];
    return [derived(target, above, parent)];
  });
}

type TargetRule = RuleOf<"target">;

/** The rule of a higher source that a target of the parent answers. */
function higherRules({ plan, above }: Parent): ReadonlyMap<Target, TargetRule> {
  const rules = new Map(above.packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
  return new Map(
    [...matchTargets({ plan, packs: above.packs })].flatMap(([id, { target, score }]) =>
      target && score >= SURE ? [[target, rules.get(id) as TargetRule] as const] : [],
    ),
  );
}

const falls = (target: Target, rule: TargetRule, { plan }: Parent) =>
  differences(target, owed(rule.options.require, plan), plan).length > 0;

/** A share or a rhythm holds below as well; how many things the whole province makes does not. */
function isPassedOn(target: Target, { plan }: Parent): boolean {
  const role = roleAt(target.location, plan);
  if (role === "annex" || role === "funding" || role === "reporting") return false;
  if (role === "organisation" && !isInside(target.location, communeBlocks(plan))) return false;
  const words = plainText(target.text);
  const isShare = target.quantities.every(({ unit }) => unit === "%");
  if (!isShare && /toan tinh|cap tinh\b|dia ban tinh/.test(words) && !/\b(moi|tung)\b/.test(words))
    return false;
  return isShare || target.frequency !== null || /\b(moi|tung)\b/.test(words);
}

function derived(target: Target, above: TargetRule | null, parent: Parent): Derived {
  const { location } = target;
  const require = target.quantities.map((quantity): Milestone => milestoneOf(quantity, target, above));
  const levels = above ? parent.below.filter((level) => covers(above, level)) : parent.below;
  const onlyIfNamed = above ? above.options.onlyIfNamed : isOfOthers(target, parent) ? levels : [];
  const asked = describeAll(require);
  const same = above?.options.require.some(({ value }) => value === require[0]!.value) ? above.title : null;
  const name = firstWords(target.text);
  const rule = ruleOf(parent, `target-${slug(location.section)}`, "target", location, {
    title: same ?? { vi: name, en: `Target ${location.section} of the parent plan` },
    why: {
      vi: `Kế hoạch cấp trên giao chỉ tiêu này (${asked.vi}); cấp dưới đặt thấp hơn, muộn hơn hoặc bỏ trống thì cấp trên không đạt.`,
      en: `The parent plan sets this target (${asked.en}); lower, later or left out below, it fails above.`,
    },
    options: {
      match: above?.options.match ?? NO_PHRASES,
      like: above ? (above.options.like ?? null) : target.text,
      require,
      onlyIfNamed: isGiven(target, parent) ? [] : onlyIfNamed,
    },
    levels,
    level: "error",
    requirement: above?.requirement ?? location.section,
    refines: above?.id ?? null,
    suggestion: { vi: target.text, en: `As the parent plan has it: ${target.text}` },
  });
  return { rule, said: location, examples: examplesOf(target, onlyIfNamed.length > 0, parent) };
}

const covers = ({ levels }: TargetRule, level: Level) => levels.length === 0 || levels.includes(level);

const milestoneOf = (
  { comparator, value, max, unit, byYear }: Target["quantities"][number],
  { frequency, baselineYear }: Target,
  above: TargetRule | null,
): Milestone => ({
  comparator,
  value,
  max,
  unit,
  unitAlso:
    above?.options.require.find((asked) => [asked.unit, ...asked.unitAlso].includes(unit))?.unitAlso ?? [],
  fromYear: null,
  confidence: null,
  byYear,
  baselineYear,
  frequency,
});

/** Communes are named as those who owe it. */
const isGiven = ({ text }: Target, { plan }: Parent) =>
  plan.issuer?.level === "province" &&
  /\b(moi|cac|100%?|tung) (xa|phuong)\b|cap xa\b|uy ban nhan dan cac xa|ubnd cac (xa|cap)/.test(
    plainText(text),
  ) &&
  !/co quan (bao chi|truyen thong)|co so giao duc/.test(plainText(text));

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

function examplesOf(target: Target, mustBeNamed: boolean, { setting }: Parent): readonly Example[] {
  const said = target.text.replace(/[;.]+$/u, "");
  const worse = ({ comparator, value }: Target["quantities"][number]) =>
    comparator.startsWith("<") ? value * 2 : Math.floor(value / 2);
  const lowered = target.quantities.reduce(
    (text, quantity) => text.replace(numeral(quantity.value), String(worse(quantity))),
    said,
  );
  const plan = (text: string) => ({ ...setting, objectives: [`1. ${text}.`] });
  const left = { name: "sai: bỏ chỉ tiêu", plan: { ...setting, objectives: [] }, finds: ["missing-target"] };
  const low = {
    name: "sai: thấp hơn",
    plan: plan(lowered),
    finds: target.quantities.map(() => "target-below-required"),
  };
  return [
    { name: "đúng: như kế hoạch cấp trên", plan: plan(said), finds: [] },
    ...(mustBeNamed ? [] : [left]),
    ...(lowered === said ? [] : [low]),
  ];
}

const numeral = (value: number) => new RegExp(`(?<![\\d.,])0?${String(value).replace(".", ",")}(?![\\d])`);
const firstWords = (text: string) =>
  text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(" ", 88))}…`;
