import type { Plan, Target } from "../model/plan.ts";
import type { Candidate } from "../model/report.ts";
import type { RuleOf, RulePack } from "../model/rule.ts";
import { sentence, type Sentence } from "../text/similarity.ts";
import { plainText } from "../text/tokens.ts";
import { assign } from "./assign.ts";
import type { CheckContext } from "./context.ts";
import { answering, wordsAsked } from "./answer.ts";

/** From here on the sentence is the requirement's. */
export const SURE = 0.85;
/** From here on a person must look. */
export const DOUBTFUL = 0.65;
/** Nearer sentences are shown, others are noise. */
const SHOWN = 0.4;
/** A requirement looks at its best sentences only, so that long plans stay linear. */
const KEPT = 12;

/** Which sentence of the draft answers a requirement best. */
export interface TargetMatch {
  readonly target: Target | null;
  /** Other sentences that say the same for another year, where a plan splits its targets by phase. */
  readonly also: readonly Target[];
  readonly score: number;
  readonly candidates: readonly Candidate[];
}

type TargetRule = RuleOf<"target">;

/** Gives every target rule its sentence. Inside a pack one sentence answers one requirement, over all rules jointly. */
export function matchTargets({
  plan,
  packs,
}: Pick<CheckContext, "plan" | "packs">): ReadonlyMap<string, TargetMatch> {
  const asking = packs.map(targetRules).filter((rules) => rules.length > 0);
  if (asking.length === 0) return new Map();
  const all = [...plan.targets, ...withoutNumber(plan)];
  const general = all.some(({ quantities }) => quantities.length === 0) ? generalIn(plan) : [];
  const targets = all.filter((target) => !isGeneral(target, general));
  const sentences = targets.map((target) => sentence(target.text));
  return new Map(asking.flatMap((rules) => matchAll(rules, targets, sentences)));
}

const targetRules = ({ rules }: RulePack): readonly TargetRule[] =>
  rules.filter((rule): rule is TargetRule => rule.check === "target");

/** The targets of the draft that answer some requirement. */
export function answeringTargets(context: CheckContext): ReadonlySet<Target> {
  const matches = [...context.once(matchTargets).values()];
  return new Set(matches.flatMap(({ target, score }) => (target && score >= DOUBTFUL ? [target] : [])));
}

function matchAll(
  rules: readonly TargetRule[],
  targets: readonly Target[],
  sentences: readonly Sentence[],
): readonly (readonly [string, TargetMatch])[] {
  const weigh = rarity(rules, sentences);
  const scores = rules.map((rule) => sentences.map(answering(rule.options, weigh)));
  const tops = scores.map((row) => best(row, KEPT));
  const kept = [...new Set(tops.flat())].sort((a, b) => a - b);
  const gains = rules.map((rule, row) =>
    kept.map((column) => gain(scores[row]![column]!, targets[column]!, rule)),
  );
  const columns = assign(gains);
  const taken = new Set(columns.map((column) => (column == null ? null : kept[column]!)));
  return rules.map((rule, row) => {
    const column = columns[row];
    const index = column == null ? null : kept[column]!;
    return [
      rule.id,
      {
        target: index === null ? null : targets[index]!,
        also: tops[row]!.filter(
          (at) => !taken.has(at) && scores[row]![at]! >= SURE && targets[at]!.quantities.length > 0,
        ).map((at) => targets[at]!),
        score: index === null ? 0 : scores[row]![index]!,
        candidates: tops[row]!.slice(0, 3)
          .filter((at) => scores[row]![at]! >= SHOWN)
          .map((at) => ({ quote: targets[at]!.location.quote, score: round(scores[row]![at]!) })),
      },
    ] as const;
  });
}

/** Clauses of the objectives that hold no number: one of them may name a target without it. */
const withoutNumber = ({ items, targets }: Plan): readonly Target[] =>
  items
    .filter(({ role, cell, heading, text }) => role === "objectives" && cell === null && heading !== text)
    .flatMap(({ text, uncertain, location }) => {
      const here = targets.filter((target) => target.location.section === location.section);
      return text
        .split(/;\s/)
        .map((clause) => clause.trim())
        .filter((clause) => clause.length > 30 && !here.some((target) => overlaps(target.text, clause)))
        .map((clause) => ({ ...NOTHING, text: clause, uncertain, location }));
    });

const overlaps = (a: string, b: string) => a.includes(b.slice(5, 30)) || b.includes(a.slice(5, 30));

const NOTHING = {
  quantities: [],
  change: null,
  frequency: null,
  baselineYear: null,
  modality: null,
  polarity: "positive" as const,
  approximate: false,
  condition: null,
  origin: "text" as const,
  binds: [],
  owners: [],
} as const;

/** Words decide; a sentence with a number, and with a fitting one, comes before a bare one. */
function gain(score: number, target: Target, rule: TargetRule): number {
  if (score < DOUBTFUL) return 0;
  const units = rule.options.require.flatMap(({ unit, unitAlso }) => [unit, ...unitAlso]);
  const fits = target.quantities.some(({ unit }) => units.includes(unit));
  return score + (fits ? 0.04 : 0) + (target.quantities.length > 0 ? 0.16 : 0);
}

/** The general objective speaks of everything and stands for no single target. */
const isGeneral = ({ quantities, location: { section } }: Target, general: readonly string[]): boolean =>
  quantities.length === 0 && general.some((path) => section === path || section.startsWith(`${path}.`));

const generalIn = ({ items }: Plan): readonly string[] =>
  items
    .filter(({ heading }) => heading !== null && /muc tieu (chung|tong quat)/.test(plainText(heading)))
    .map(({ path }) => path);

/** Syllables that few requirements and few sentences hold tell more. */
function rarity(rules: readonly TargetRule[], sentences: readonly Sentence[]): (syllable: string) => number {
  const seen = new Map<string, number>();
  const add = (word: string) => seen.set(word, (seen.get(word) ?? 0) + 1);
  for (const rule of rules) for (const word of wordsAsked(rule.options)) add(word);
  for (const { words } of sentences) new Set(words).forEach(add);
  const all = rules.length + sentences.length;
  return (syllable) => Math.log(1 + all / (seen.get(syllable) ?? 1));
}

const best = (row: readonly number[], many: number) =>
  [...row.keys()]
    .filter((index) => row[index]! > 0)
    .sort((a, b) => row[b]! - row[a]! || a - b)
    .slice(0, many);

export const round = (score: number): number => Math.round(score * 100) / 100;
