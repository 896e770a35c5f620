import type { Location } from "../model/location.ts";
import type { Deadline, Item, Plan, Quantity, Target } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { matchesOf } from "../text/matches.ts";
import { plainText, syllables } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { writtenDay } from "./days.ts";
import { otherDaysOfOne, otherNumbers } from "./one-document.ts";
import { amount } from "./milestones.ts";
import { fromWords } from "../text/numerals.ts";
import { LOOKING_BACK } from "./programme-period.ts";
import { finding, judged } from "./results.ts";

type Rule = RuleOf<"one-number">;

/** One period, one quantity and one report day are written alike throughout the plan. */
export const oneNumber: Check<"one-number"> = (plan, _, rule, context) =>
  judged(rule, [
    ...otherNumbers(context, rule),
    ...otherDaysOfOne(context, rule),
    ...otherPeriods(plan, rule),
    ...otherWords(plan, rule),
    ...otherQuantities(plan, rule),
    ...otherDays(plan, rule),
  ]);

const PERIOD = /giai đoạn\s*(\d{4})\s*[-–]\s*(\d{4})/gi;
/** So many syllables before the period must be those of the title. */
const NAME_LENGTH = 6;

/** `Kế hoạch số 64/KH-UBND … giai đoạn 2022 - 2030`: the name of the cited plan, up to the end of the clause. */
const OF_ANOTHER_PLAN = /Kế hoạch số\s*\d+\/KH(?:(?!;|ban hành|xây dựng)[^])*$/i;

/** The plan, by its own name or as `Kế hoạch này`, with another period than its title gives. */
function otherPeriods(plan: Plan, rule: Rule): readonly Finding[] {
  const title = plan.title ?? "";
  const own = matchesOf(title, PERIOD).at(-1);
  const period = own ? ([Number(own[1]), Number(own[2])] as const) : plan.period;
  if (!period) return [];
  const name = own ? syllables(title.slice(0, own.index)).slice(-NAME_LENGTH).join(" ") : "";
  const first = period.join("-");
  const texts = [...plan.preamble, ...plan.items];
  const ofProgramme = citedPeriods(texts);
  return texts.flatMap(({ text, location }) =>
    matchesOf(text, PERIOD)
      .filter(({ index, 1: from, 2: to }) => {
        const before = text.slice(Math.max(0, index - 300), index);
        if (OF_ANOTHER_PLAN.test(before)) return false;
        if (/Kế hoạch(?: này)?\s*$/.test(before)) return Number(from) < period[0] || Number(to) > period[1];
        const isNamed = name !== "" && plainText(before).endsWith(name);
        return (
          isNamed &&
          `${from}-${to}` !== first &&
          !ofProgramme.has(`${from}-${to}`) &&
          !LOOKING_BACK.test(plainText(before))
        );
      })
      .map(([, from, to]) =>
        unequalTo(first, `${from}-${to}`, "giai đoạn", location, rule, plan.titleLocation),
      ),
  );
}

/** `Quyết định số 312/QĐ-TTg … phê duyệt Chương trình … giai đoạn 2021 - 2028`: years of what is carried out, wherever they are named again. */
const citedPeriods = (texts: readonly Item[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(({ text }) =>
      matchesOf(text, PERIOD)
        .filter(({ index }) => isCited(text.slice(Math.max(0, index - 300), index)))
        .map(([, from, to]) => `${from}-${to}`),
    ),
  );
const isCited = (before: string): boolean => CITING.test(before) && !ISSUING.test(before);
/** After these words the plan speaks of itself. */
const ISSUING = /[,;]\s*(?:ủy ban nhân dân|ubnd)[^,;]*\s(?:ban hành|xây dựng)\s+kế hoạch[^;]*$/i;
const CITING = /\d[a-z]?[/-][A-ZĐ][^;]*(?:phê duyệt|ban hành|về|thực hiện|triển khai)\s[^;]*$/;

const unequalTo = (
  first: string,
  second: string,
  what: string,
  at: Location,
  rule: Rule,
  related: Location,
) =>
  finding(rule, "inconsistent-number", { what, first, second }, at, {
    expected: first,
    actual: second,
    related: [related],
  });

const BOTH_WAYS = /(\d{1,3})\s*\(([A-Za-zÀ-ỿ\s]{2,30})\)/g;

/** `05 (năm)` says one number in figures and in words. */
const otherWords = (plan: Plan, rule: Rule): readonly Finding[] =>
  [...plan.preamble, ...plan.items].flatMap(({ text, location }) =>
    (text.includes("(") ? matchesOf(text, BOTH_WAYS) : [])
      .filter(([, figures, words]) => {
        const said = fromWords(words!);
        return said !== null && said !== Number(figures);
      })
      .map(([, figures, words]) => unequalTo(figures!, words!, "số viết bằng chữ", location, rule, location)),
  );

/** Sentences that share this much of their words speak of one thing. */
const SAME = 0.8;
const FEWEST = 7;

function otherQuantities({ targets }: Plan, rule: Rule): readonly Finding[] {
  const ready = targets
    .map((target) => ({ target, words: wordsOf(target) }))
    .filter(({ words }) => words.size >= FEWEST);
  if (new Set(ready.map(({ target }) => partOf(target))).size < 2) return [];
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
  const rank = ranks(sets);
  const holders = new Map<number, number[]>();
  return sets.flatMap((set, index) => {
    const rarest = [...set]
      .map((word) => rank.get(word)!)
      .sort((a, b) => a - b)
      .slice(0, Math.ceil(set.size * 0.4));
    const earlier = new Set<number>();
    for (const word of rarest) {
      const others = holders.get(word) ?? [];
      for (const other of others) earlier.add(other);
      holders.set(word, [...others, index].slice(-MOST_SHARING));
    }
    return [...earlier].map((other) => [other, index] as const);
  });
}

/** The rarest word is 0, and so on; those that are as rare go by the alphabet. */
function ranks(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const set of sets) for (const word of set) count.set(word, (count.get(word) ?? 0) + 1);
  const sorted = [...count].sort(([a, seenA], [b, seenB]) => seenA - seenB || (a < b ? -1 : 1));
  return new Map(sorted.map(([word], rank) => [word, rank]));
}
const MOST_SHARING = 20;

const partOf = ({ location }: Target) => location.section.split(".")[0];

/** `Chủ trì, phối hợp với …, phấn đấu đến năm 2030 có 75% …`: the duty before the number is no part of what is measured. */
const DUTY = /^(?:chủ trì|phối hợp|tham mưu|hướng dẫn|theo dõi|triển khai|chỉ đạo|đôn đốc)[\s,][^;:\d]*,\s/i;

const wordsOf = ({ text }: Target) =>
  new Set(syllables(text.replace(DUTY, "")).filter((word) => !/\d/.test(word) && !FREQUENT.has(word)));
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
  const known = new Map<string, Map<string, Deadline>>();
  return reports.flatMap((second) => {
    if (second.recurrence === "once") return [];
    const key = [second.recurrence, second.via ?? "", second.from.join(), second.to.join()].join("|");
    const bySection = known.get(key) ?? new Map<string, Deadline>();
    const { section } = second.location;
    const first = firstElsewhere(bySection, section);
    known.set(key, bySection);
    if (!bySection.has(section)) bySection.set(section, second);
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

/** Of the first report in each section the first that stands in another one. */
function firstElsewhere(bySection: ReadonlyMap<string, Deadline>, own: string): Deadline | null {
  for (const [section, report] of bySection) if (section !== own) return report;
  return null;
}
