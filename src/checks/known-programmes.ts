import type { KnownRecord, ProgrammeEntry } from "../lexicon/index.ts";
import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { plainText } from "../text/tokens.ts";
import { citationsOf, type Citation } from "./citations.ts";
import type { Check, CheckContext } from "./context.ts";
import { citedDay } from "./days.ts";
import { isRecord } from "./known-records.ts";
import { LOOKING_BACK } from "./programme-period.ts";
import {
  lastDayOf,
  LEVELS,
  meantBy,
  programmesNamed,
  sourceOf,
  successorOf,
  type ProgrammeMention,
} from "./programmes.ts";
import { finding, judged, notApplicable } from "./results.ts";

type Rule = RuleOf<"known-programmes">;

/** Name, years and decision of a known programme belong together, and one that has ended is no basis. */
export const knownProgrammes: Check<"known-programmes"> = (plan, _, rule, context) => {
  const named = context.once(programmesNamed);
  const cited = context.once(decisionsAlone);
  if (named.length + cited.length === 0) return notApplicable(rule, "nothing-to-check");
  const findings = [
    ...named.flatMap((mention) => wrongYears(mention, plan, rule) ?? wrongDecision(mention, rule)),
    ...cited.flatMap((one) => endedBasis(one, plan, rule, context)),
  ];
  const places = [...named.map(({ item }) => item.location), ...cited.map(({ by }) => by.location)];
  return judged(rule, findings, places.slice(0, 3));
};

/** Years that are no programme's of this name, though they overlap one's. Other years may be another programme's. */
function wrongYears(mention: ProgrammeMention, plan: Plan, rule: Rule): readonly Finding[] | null {
  const { years, entries, approvedBy, written, item } = mention;
  if (years === null || meantBy(mention) !== null) return null;
  const decided = approvedBy === null ? undefined : entries.find((entry) => isOf(entry, approvedBy));
  const entry = decided ?? entries.find((one) => overlaps(one, years));
  if (entry === undefined || entry.from === null || entry.until === null) return null;
  // A plan below may carry it out in years of its own.
  if (decided === undefined && isStep(entry, years, plan)) return null;
  const right = `giai đoạn ${entry.from}-${entry.until}`;
  const level = LEVELS[entry.confidence.name];
  return [
    finding(
      rule,
      "wrong-programme",
      {
        programme: bareName(entry),
        problem: "period",
        written: `giai đoạn ${years[0]}-${years[1]}`,
        right: `${entry.from}-${entry.until}`,
      },
      item.location,
      {
        level: decided === undefined && level === "error" ? "warning" : level,
        confidence: entry.confidence.name,
        expected: right,
        actual: written,
        source: sourceOf(entry),
        suggestion: { vi: `${bareName(entry)} ${right}`, en: `${bareName(entry)} ${right}` },
      },
    ),
  ];
}

const overlaps = ({ from, until }: ProgrammeEntry, [first, last]: readonly [number, number]): boolean =>
  from !== null && until !== null && first <= until && last >= from;

const isStep = ({ from, until }: ProgrammeEntry, [first, last]: readonly [number, number], plan: Plan) =>
  first >= from! &&
  last <= until! &&
  (last - first >= 3 || (plan.period !== null && plan.period[0] === first && plan.period[1] === last));

const isOf = ({ decisions }: ProgrammeEntry, { number }: Citation): boolean =>
  decisions.some((decision) => decision.number === number);

const bareName = ({ names }: ProgrammeEntry): string => names[0]!;

/** Another decision of the same authority is said to approve it. */
function wrongDecision(mention: ProgrammeMention, rule: Rule): readonly Finding[] {
  const entry = meantBy(mention);
  const { approvedBy, item } = mention;
  const [own] = entry?.decisions ?? [];
  if (entry === null || own === undefined || approvedBy === null || isOf(entry, approvedBy)) return [];
  // With its own day the number is a slip, which is a finding of its own.
  if (lettersOf(approvedBy.number) !== lettersOf(own.number) || approvedBy.issued === own.issued) return [];
  const right = `${own.number} ngày ${citedDay(own.issued)}`;
  const facts = { programme: mention.written, written: approvedBy.number, right };
  return [
    finding(rule, "wrong-programme", { ...facts, problem: "document" }, item.location, {
      level: LEVELS[entry.confidence.document],
      confidence: entry.confidence.document,
      expected: own.number,
      actual: approvedBy.number,
      source: sourceOf(entry),
      suggestion: { vi: right, en: right },
    }),
  ];
}

const lettersOf = (number: string): string => plainText(number.slice(number.indexOf("/") + 1));

interface Alone {
  readonly by: Citation;
  readonly record: KnownRecord;
}

/** Decisions on a programme that are cited by number and day without its name. */
function decisionsAlone(context: CheckContext): readonly Alone[] {
  const named = new Set(context.once(programmesNamed).map(({ item }) => item.text));
  const known = context.lexicon.records().documents.filter(({ programme }) => programme !== null);
  return context.once(citationsOf).flatMap((by) => {
    if (by.issued === null || named.has(by.text)) return [];
    const record = known.find((one) => one.issued === by.issued && isRecord(by, one));
    return record ? [{ by, record }] : [];
  });
}

function endedBasis(
  { by, record }: Alone,
  { days, preamble }: Plan,
  rule: Rule,
  { lexicon }: CheckContext,
): readonly Finding[] {
  const programme = record.programme!;
  const ended = lastDayOf(programme);
  if (days === null || ended === null || ended >= days.from || programme.orientation) return [];
  if (!preamble.some(({ text }) => text === by.text) || LOOKING_BACK.test(plainText(by.text))) return [];
  const right = successorOf(programme, lexicon);
  const facts = { programme: programme.name, problem: "ended", written: by.number, right } as const;
  const { confidence } = record;
  return [
    finding(rule, "wrong-programme", facts, by.location, {
      level: confidence === "M" ? "info" : "warning",
      confidence,
      expected: right === "" ? null : right,
      actual: by.number,
      source: sourceOf(programme),
    }),
  ];
}
