import { answers } from "../../checks/answer.ts";
import { describeAll } from "../../checks/milestones.ts";
import { amountsOf } from "../../language/amounts.ts";
import type { Level, Quantity, Target } from "../../model/plan.ts";
import type { Milestone, Phrases, RuleOf } from "../../model/rule.ts";
import { sentence } from "../../text/similarity.ts";
import { plainText } from "../../text/tokens.ts";
import { ruleOf, slug, type Derived, type Example, type Parent } from "./types.ts";
import { numeral, sentenceOf } from "./wording.ts";

export type TargetRule = RuleOf<"target">;

const NO_PHRASES: Phrases = { all: [], any: [], none: [] };

/** The rule that one indicator of the parent makes, in all its phases; `above` asks the same of every plan. */
export function targetRule(
  phases: readonly Target[],
  above: TargetRule | null,
  parent: Parent,
  isOfOthers: boolean | null,
): Derived {
  const target = phases[0]!;
  const { location } = target;
  const require = phases.flatMap((phase) =>
    phase.quantities.map((quantity): Milestone => milestoneOf(quantity, phase, above)),
  );
  const levels = above ? parent.below.filter((level) => covers(above, level)) : parent.below;
  const onlyIfNamed = above ? above.options.onlyIfNamed : isOfOthers ? levels : [];
  // The words of the source above find the draft's sentence where they find the parent's own.
  const words = above && answers(sentence(target.text), above.options) ? above.options : null;
  const asked = describeAll(require);
  const same = above?.options.require.some(({ value }) => value === require[0]!.value) ? above.title : null;
  const name = firstWords(target.text);
  const said = phases.map(sentenceOf).join("; ");
  const rule = ruleOf(parent, `target-${slug(location.section)}`, "target", location, {
    title: same ?? { vi: name, en: `Target ${location.section} of the parent plan` },
    why: {
      vi: `Kế hoạch cấp trên giao chỉ tiêu này (${asked.vi}); cấp dưới đặt thấp hơn, muộn hơn hoặc bỏ trống thì cấp trên không đạt.`,
      en: `The parent plan sets this target (${asked.en}); lower, later or left out below, it fails above.`,
    },
    options: {
      match: words?.match ?? NO_PHRASES,
      like: words ? (words.like ?? null) : target.text,
      require,
      onlyIfNamed: isGiven(target, parent) ? [] : onlyIfNamed,
      oneYear: parent.oneYear,
    },
    levels,
    level: "error",
    requirement: above?.requirement ?? location.section,
    refines: above?.id ?? null,
    suggestion: { vi: said, en: `As the parent plan has it: ${said}` },
  });
  return { rule, said: location, examples: examplesOf(phases, onlyIfNamed.length > 0, parent) };
}

const covers = ({ levels }: TargetRule, level: Level) => levels.length === 0 || levels.includes(level);

const milestoneOf = (
  { comparator, value, max, unit, byYear }: Quantity,
  target: Target,
  above: TargetRule | null,
): Milestone => ({
  comparator: comparator === "=" && max === null && isCeiling(target) ? "<=" : comparator,
  value,
  max,
  unit,
  unitAlso:
    above?.options.require.find((asked) => [asked.unit, ...asked.unitAlso].includes(unit))?.unitAlso ??
    SAME_UNITS.find((units) => units.includes(unit))?.filter((other) => other !== unit) ??
    [],
  fromYear: null,
  confidence: null,
  byYear,
  baselineYear: target.baselineYear,
  frequency: target.frequency,
});

/** `giảm còn 5%` is reached by 4. */
const isCeiling = ({ change, text }: Target) =>
  change === "decrease" && /\b(con|xuong)( con)?( duoi)? \d/.test(plainText(text));

/** Nouns that count the same. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ["cuộc", "buổi", "lần", "đợt", "hội nghị", "lượt", "lớp", "hoạt động", "hội thảo", "tọa đàm"],
  ["tin, bài", "tin", "bài", "tin bài", "bài viết"],
  ["mô hình", "câu lạc bộ"],
];

/** Communes are named as those who owe it. */
const isGiven = ({ text }: Target, { plan }: Parent) =>
  plan.issuer?.level === "province" &&
  /\b(moi|cac|100%?|tung) (xa|phuong)\b|cap xa\b|uy ban nhan dan cac xa|ubnd cac (xa|cap)/.test(
    plainText(text),
  ) &&
  !/co quan (bao chi|truyen thong)|co so giao duc/.test(plainText(text));

function examplesOf(
  phases: readonly Target[],
  mustBeNamed: boolean,
  { setting }: Parent,
): readonly Example[] {
  const said = phases.map(sentenceOf);
  const lowered = phases.map((phase, index) => phase.quantities.reduce(worse, said[index]!));
  const quantities = phases.flatMap((phase) => phase.quantities);
  const plan = (lines: readonly string[]) => ({
    ...setting,
    objectives: lines.map((line, index) => `${index + 1}. ${line}.`),
  });
  const left = { name: "sai: bỏ chỉ tiêu", plan: { ...setting, objectives: [] }, finds: ["missing-target"] };
  const low = {
    name: "sai: thấp hơn",
    plan: plan(lowered),
    finds: quantities.map(() => "target-below-required"),
  };
  // A number that stands a second time, scaled or in words (`chín mươi phần trăm (90%)`), is not lowered there.
  const isLower = phases.every(({ quantities: own }, index) =>
    own.every(({ value }) => !countsIn(lowered[index]!).has(value)),
  );
  return [
    { name: "đúng: như kế hoạch cấp trên", plan: plan(said), finds: [] },
    ...(mustBeNamed ? [] : [left]),
    ...(isLower && quantities.every(({ value }) => value > 1) ? [low] : []),
  ];
}

const countsIn = (text: string): ReadonlySet<number> =>
  new Set(amountsOf(text).flatMap(({ value, max }) => (max === null ? [value] : [value, max])));

/** The sentence with half the number, or twice a ceiling. */
function worse(text: string, { comparator, value, max }: Quantity): string {
  const isRoof = comparator.startsWith("<");
  const low = text.replace(numeral(value), String(isRoof ? value * 2 : Math.floor(value / 2)));
  return max === null ? low : low.replace(numeral(max), String(isRoof ? max * 2 : Math.ceil(max / 2)));
}

const firstWords = (text: string) =>
  text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(" ", 88))}…`;
