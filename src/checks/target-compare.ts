import type { Plan, Quantity, Target } from "../model/plan.ts";
import type { Milestone } from "../model/rule.ts";
import type { Bilingual } from "../model/text.ts";
import { CAPITALS, LETTERS } from "../text/letters.ts";
import { matchesOf } from "../text/matches.ts";
import { amount, byYear, describe, every, isOneYear, since, TIMES, yearsOf } from "./milestones.ts";

type Part =
  "number-missing" | "below-required" | "wrong-year" | "wrong-baseline" | "wrong-frequency" | "wrong-unit";

/** One way in which the draft's sentence is weaker than a milestone. */
export interface Difference {
  readonly part: Part;
  readonly milestone: Milestone;
  readonly required: Bilingual;
  readonly actual: Bilingual;
}

export const UNSAID: Bilingual = { vi: "không nêu", en: "not stated" };

/** What of the milestones the target does not reach; equal or stronger gives nothing. */
export function differences(
  written: Target,
  milestones: readonly Milestone[],
  plan: Plan,
): readonly Difference[] {
  const target = asShares(written, milestones);
  return pairs(target, milestones, plan).flatMap(([milestone, quantity]) => [
    ...onQuantity(target, milestone, quantity, plan),
    // Without its number a sentence lacks that first of all.
    ...(target.quantities.length === 0
      ? []
      : [...onFrequency(target, milestone, plan), ...onBaseline(target, milestone)]),
  ]);
}

/** `ba phần tư số cơ quan` is 75 % of them where a share is asked. */
function asShares(target: Target, milestones: readonly Milestone[]): Target {
  if (!milestones.some(({ unit }) => unit === "%")) return target;
  const quantities = target.quantities.map((it) =>
    it.unit === "%" || it.value <= 0 || it.value > 1 || Number.isInteger(it.value)
      ? it
      : { ...it, value: Math.round(it.value * 10_000) / 100, unit: "%" },
  );
  return { ...target, quantities };
}

type Pair = readonly [Milestone, Quantity | null];

/** Each milestone with the quantity that speaks of it: one by one where as many are written alike, unless others reach. */
function pairs(target: Target, milestones: readonly Milestone[], plan: Plan): readonly Pair[] {
  const best = bestPairs(target, milestones, plan);
  const isKept = ([milestone, quantity]: Pair) => quantity !== null && reaches(target, milestone, quantity);
  const { quantities } = target;
  const isAlike =
    quantities.length === milestones.length &&
    milestones.every((it, i) => sameUnit(it, quantities[i]!) && it.byYear === quantities[i]!.byYear);
  return isAlike && !best.every(isKept) ? milestones.map((it, i): Pair => [it, quantities[i]!]) : best;
}

/** The quantity that reaches a milestone, else the nearest in year, then in order. */
function bestPairs(target: Target, milestones: readonly Milestone[], plan: Plan): readonly Pair[] {
  const free = [...target.quantities];
  const take = (fits: (quantity: Quantity) => boolean) => {
    const at = free.findIndex(fits);
    return at < 0 ? null : free.splice(at, 1)[0]!;
  };
  const found = new Map<Milestone, Quantity | null>();
  const rounds: ((milestone: Milestone) => (quantity: Quantity) => boolean)[] = [
    (milestone) => (quantity) =>
      sameUnit(milestone, quantity) &&
      inTime(target, milestone, quantity, plan) &&
      reaches(target, milestone, quantity),
    (milestone) => (quantity) => sameUnit(milestone, quantity) && milestone.byYear === quantity.byYear,
    (milestone) => (quantity) => sameUnit(milestone, quantity) && reaches(target, milestone, quantity),
    (milestone) => (quantity) => sameUnit(milestone, quantity),
    () => (quantity) => !milestones.some((other) => sameUnit(other, quantity)),
  ];
  for (const fits of rounds)
    for (const milestone of milestones) {
      if (found.has(milestone)) continue;
      const quantity = take(fits(milestone));
      if (quantity) found.set(milestone, quantity);
    }
  // A later milestone reached early answers the earlier one too.
  return milestones.map((milestone): Pair => [
    milestone,
    found.get(milestone) ??
      target.quantities.find(
        (quantity) =>
          sameUnit(milestone, quantity) &&
          inTime(target, milestone, quantity, plan) &&
          reaches(target, milestone, quantity),
      ) ??
      null,
  ]);
}

function onQuantity(
  target: Target,
  milestone: Milestone,
  quantity: Quantity | null,
  plan: Plan,
): readonly Difference[] {
  const bare = quantity === null && milestone.unit === "%" ? bareCount(target, milestone) : null;
  if (bare)
    return [{ part: "wrong-unit", milestone, required: amount(milestone), actual: { vi: bare, en: bare } }];
  if (quantity === null)
    return [{ part: "number-missing", milestone, required: describe(milestone), actual: UNSAID }];
  if (!sameUnit(milestone, quantity))
    return [{ part: "wrong-unit", milestone, required: amount(milestone), actual: amount(quantity) }];
  const found: Difference[] = [];
  if (!reaches(target, milestone, quantity))
    found.push({ part: "below-required", milestone, required: amount(milestone), actual: amount(quantity) });
  if (!inTime(target, milestone, quantity, plan))
    found.push({
      part: "wrong-year",
      milestone,
      required: byYear(milestone.byYear!),
      actual: quantity.byYear === null ? UNSAID : byYear(quantity.byYear),
    });
  return found;
}

const COUNT = new RegExp(
  `(?<![\\d/.,:-])\\b(\\d{1,3})\\s+(?!%|năm|tháng|ngày)[${LETTERS}]+(?:\\s(?:(?![${CAPITALS}])[${LETTERS}])+)?`,
  "g",
);

/** `100 hương ước` where a share is asked: a number, but of things. */
function bareCount({ text, quantities }: Target, { value }: Milestone): string | null {
  const counts = matchesOf(text, COUNT);
  return counts.find(([, count]) => quantities.length === 0 || Number(count) === value)?.[0] ?? null;
}

function onFrequency(target: Target, milestone: Milestone, plan: Plan): readonly Difference[] {
  const asked = milestone.frequency;
  // A plan for one year says once what it does in that year.
  if (asked === null || (asked === "year" && target.frequency === null && isOneYear(plan))) return [];
  if (target.frequency !== null && TIMES[target.frequency] >= TIMES[asked]) return [];
  if (asked === "year" && target.frequency === null && isYearByYear(target)) return [];
  const actual = target.frequency === null ? UNSAID : every(target.frequency);
  return [{ part: "wrong-frequency", milestone, required: every(asked), actual }];
}

/** A value for each of several years in a row, as tables give it. */
function isYearByYear({ quantities }: Target): boolean {
  const years = quantities.map(({ byYear: year }) => year ?? 0);
  return years.length > 1 && years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
}

function onBaseline(target: Target, milestone: Milestone): readonly Difference[] {
  const asked = milestone.baselineYear;
  if (asked === null || target.baselineYear === asked) return [];
  const actual = target.baselineYear === null ? UNSAID : since(target.baselineYear);
  return [{ part: "wrong-baseline", milestone, required: since(asked), actual }];
}

/** Not later than asked. A yearly value holds from the first year on; an unsaid year is the plan's last. */
function inTime(target: Target, milestone: Milestone, quantity: Quantity, plan: Plan): boolean {
  if (milestone.byYear === null || isOneYear(plan)) return true;
  if (quantity.byYear !== null) return quantity.byYear <= milestone.byYear;
  if (target.frequency !== null) return true;
  const last = yearsOf(plan)[1];
  return last === null || last <= milestone.byYear;
}

function reaches(target: Target, milestone: Milestone, quantity: Quantity): boolean {
  const times = milestone.unit === "%" ? 1 : perYear(target, milestone);
  const value = quantity.value * times;
  const ceiling = milestone.comparator === "<=" || milestone.comparator === "<";
  if (ceiling)
    return quantity.comparator[0] !== ">" && (quantity.max ?? quantity.value) * times <= milestone.value;
  // Of a range both ends are asked, where the draft writes both.
  const isShort = milestone.max !== null && quantity.max !== null && quantity.max * times < milestone.max;
  return quantity.comparator[0] !== "<" && value >= milestone.value && !isShort;
}

/** Two a quarter are eight a year. */
const perYear = (target: Target, { frequency }: Milestone) =>
  frequency === null || target.frequency === null
    ? 1
    : Math.max(1, TIMES[target.frequency] / TIMES[frequency]);

function sameUnit(milestone: Milestone, { unit }: Quantity): boolean {
  return [milestone.unit, ...milestone.unitAlso].some(
    (asked) => unit === asked || (asked !== "%" && unit.startsWith(`${asked} `)),
  );
}
