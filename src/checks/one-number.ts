import type { Deadline, Plan, Quantity, Target } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { syllables } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { writtenDay } from "./days.ts";
import { amount } from "./milestones.ts";
import { finding, judged } from "./results.ts";

type Rule = RuleOf<"one-number">;

/** One period, one quantity and one report day are written alike throughout the plan. */
export const oneNumber: Check<"one-number"> = (plan, _, rule) =>
  judged(rule, [...otherPeriods(plan, rule), ...otherQuantities(plan, rule), ...otherDays(plan, rule)]);

const PERIOD = /giai đoạn\s*(\d{4})\s*[-–]\s*(\d{4})/giu;
/** So many syllables before the period must be those of the title. */
const NAME_LENGTH = 6;

/** The plan's own name with another period than in its title. */
function otherPeriods(plan: Plan, rule: Rule): readonly Finding[] {
  const title = plan.title ?? "";
  const own = [...title.matchAll(PERIOD)].at(-1);
  if (!own) return [];
  const name = syllables(title.slice(0, own.index)).slice(-NAME_LENGTH).join(" ");
  if (name === "") return [];
  const first = `${own[1]}-${own[2]}`;
  return [...plan.preamble, ...plan.items].flatMap(({ text, location }) =>
    [...text.matchAll(PERIOD)]
      .filter(({ index }) =>
        syllables(text.slice(Math.max(0, index - 120), index))
          .join(" ")
          .endsWith(name),
      )
      .map(([, from, to]) => `${from}-${to}`)
      .filter((second) => second !== first)
      .map((second) =>
        finding(rule, "inconsistent-number", { what: "giai đoạn", first, second }, location, {
          expected: first,
          actual: second,
          related: [plan.titleLocation],
        }),
      ),
  );
}

/** Sentences that share this much of their words speak of one thing. */
const SAME = 0.8;
const FEWEST = 7;

function otherQuantities({ targets }: Plan, rule: Rule): readonly Finding[] {
  const ready = targets
    .map((target) => ({ target, words: wordsOf(target) }))
    .filter(({ words }) => words.size >= FEWEST);
  return likely(ready.map(({ words }) => words)).flatMap(([earlier, later]) => {
    const [one, other] = [ready[earlier]!, ready[later]!];
    if (partOf(one.target) === partOf(other.target)) return [];
    const pair = unequal(one.target, other.target);
    if (!pair || shared(one.words, other.words) < SAME) return [];
    const [first, second] = pair;
    return [
      finding(
        rule,
        "inconsistent-number",
        { what: one.target.text.slice(0, 120), first, second },
        other.target.location,
        {
          expected: first,
          actual: second,
          related: [one.target.location],
        },
      ),
    ];
  });
}

/** Pairs worth comparing: sets that share most of their words share one of their rarest. Keeps long plans linear. */
function likely(sets: readonly ReadonlySet<string>[]): readonly (readonly [number, number])[] {
  const count = new Map<string, number>();
  for (const word of sets.flatMap((set) => [...set])) count.set(word, (count.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs = new Set<string>();
  sets.forEach((set, index) => {
    const rarest = [...set]
      .sort((a, b) => count.get(a)! - count.get(b)! || (a < b ? -1 : 1))
      .slice(0, Math.ceil(set.size * 0.4));
    for (const word of rarest) {
      const others = holders.get(word) ?? [];
      for (const other of others.slice(-MOST_SHARING)) pairs.add(`${other} ${index}`);
      holders.set(word, [...others, index].slice(-MOST_SHARING));
    }
  });
  return [...pairs].map((pair) => pair.split(" ").map(Number) as [number, number]);
}
const MOST_SHARING = 20;

const partOf = ({ location }: Target) => location.section.split(".")[0];

const wordsOf = ({ text }: Target) =>
  new Set(syllables(text).filter((word) => !/\d/.test(word) && !FREQUENT.has(word)));
const FREQUENT = new Set(
  "phan dau den nam dat it nhat toi thieu tu tren tro len va cac duoc cho cua".split(" "),
);

/** How much of the shorter sentence the longer one holds, and the longer one must not say much more. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(Math.min(a.size, b.size), Math.max(a.size, b.size) * 0.7);
}

/** The same unit, year and rhythm with another value. */
function unequal(a: Target, b: Target): readonly [string, string] | null {
  if (a.frequency !== b.frequency || a.baselineYear !== b.baselineYear) return null;
  for (const one of a.quantities)
    for (const other of b.quantities) {
      if (
        one.unit !== other.unit ||
        (one.byYear !== other.byYear && one.byYear !== null && other.byYear !== null)
      )
        continue;
      if (a.quantities.some((own) => agree(own, other)) || b.quantities.some((own) => agree(own, one)))
        continue;
      return [amount(one).vi, amount(other).vi];
    }
  return null;
}

/** A value inside the other's range does not contradict it. */
const agree = (a: Quantity, b: Quantity) => a.value <= (b.max ?? b.value) && b.value <= (a.max ?? a.value);

/** One report on two days: the same senders, desk and rhythm. */
function otherDays({ deadlines }: Plan, rule: Rule): readonly Finding[] {
  const reports = deadlines.filter(
    ({ kind, date, via, to, from }) => kind === "report" && date && (via ?? to[0]) && from.length > 0,
  );
  return reports.flatMap((second, index) => {
    const first = reports.slice(0, index).find((other) => isSameReport(other, second));
    if (!first || first.date === second.date) return [];
    const facts = {
      what: "thời hạn báo cáo",
      first: writtenDay(first.date!),
      second: writtenDay(second.date!),
    };
    return [
      finding(rule, "inconsistent-number", facts, second.location, {
        expected: facts.first,
        actual: facts.second,
        related: [first.location],
      }),
    ];
  });
}

const isSameReport = (a: Deadline, b: Deadline) =>
  a.recurrence === b.recurrence &&
  a.recurrence !== "once" &&
  a.via === b.via &&
  a.from.join() === b.from.join() &&
  a.to.join() === b.to.join() &&
  a.location.section !== b.location.section;
