import type { Lexicon } from "../lexicon/index.ts";
import type { Deadline, Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { CheckOptions, RuleOf } from "../model/rule.ts";
import { textAt } from "./advice.ts";
import type { Check } from "./context.ts";
import { dayNumber, lastDay, writtenDay } from "./days.ts";
import { isIssuedBy } from "./issuer.ts";
import { inRound } from "./report-round.ts";
import { finding, judged, notApplicable } from "./results.ts";
import { dayReplaced } from "./written-days.ts";

type Rule = RuleOf<"report-cascade">;
type Options = CheckOptions["report-cascade"];

/**
 * Reports climb in tiers: what goes through a body reaches it strictly before the day on which that body reports on,
 * and what a parent plan wants by a day is collected strictly before it.
 */
export const reportCascade: Check<"report-cascade"> = (plan, options, rule, { lexicon }) => {
  // The desk itself collects by that day.
  if (options.before !== null && isIssuedBy(plan, options.of)) return notApplicable(rule, "not-named");
  const reports = plan.deadlines.filter(({ kind, date }) => kind === "report" && dayNumber(date) !== null);
  if (reports.length === 0) return notApplicable(rule, "nothing-to-check");
  const { before } = options;
  const findings =
    before === null
      ? afterTheNextTier(tiersOf(reports, plan), rule)
      : reports.flatMap((report) =>
          afterParent(inRound(report, plan), before, options, rule, plan, nameOf(options.of, plan, lexicon)),
        );
  return judged(rule, findings, reports.map(({ location }) => location).slice(0, 3));
};

/** A body that reports more than once a year has collected in time when one of its days still follows. */
function afterTheNextTier(tiers: readonly Tier[], rule: Rule): readonly Finding[] {
  const bySender = new Map<string, Tier[]>();
  for (const tier of tiers)
    for (const sender of new Set(tier.senders)) {
      const others = bySender.get(sender);
      if (others) others.push(tier);
      else bySender.set(sender, [tier]);
    }
  return tiers.flatMap(({ report }) => {
    const desks = report.via === null ? report.to : [report.via];
    const above = new Set(desks.flatMap((desk) => bySender.get(desk) ?? []));
    return above.size === 0 ? [] : tooLate(report, desks, [...above], rule);
  });
}

/** A report, its place in the text, and who sends it or prepares it. */
interface Tier {
  readonly report: Deadline;
  readonly at: number;
  readonly senders: readonly string[];
}

const tiersOf = (reports: readonly Deadline[], plan: Plan): readonly Tier[] =>
  reports.map((report, at) => ({ report, at, senders: [...report.from, ...preparers(report, plan)] }));

function tooLate(
  report: Deadline,
  desks: readonly string[],
  above: readonly Tier[],
  rule: Rule,
): readonly Finding[] {
  const next = above
    .filter(
      ({ report: other }) =>
        other !== report &&
        other.recurrence === report.recurrence &&
        !other.from.some((sender) => report.from.includes(sender)) &&
        isComparable(report, other),
    )
    .sort((a, b) => a.at - b.at);
  const day = lastDay(report)!;
  if (next.length === 0 || next.some(({ report: other }) => day < lastDay(other)!)) return [];
  const { report: last, senders } = next.at(-1)!;
  const limit = writtenDay(last.date!);
  const facts = {
    deadline: writtenDay(report.date!),
    limit,
    limitOf: senders.find((sender) => desks.includes(sender))!,
  };
  return [
    finding(rule, "deadline-too-late", facts, report.location, {
      expected: limit,
      actual: facts.deadline,
      related: [last.location],
    }),
  ];
}

/** `Sở Nội vụ: … tham mưu UBND tỉnh báo cáo Bộ Nội vụ`: whoever prepares the committee's report collects for it. */
const preparers = ({ from, location }: Deadline, { assignments }: Plan): readonly string[] =>
  from.length > 0 && from.every((sender) => sender.startsWith("Ủy ban nhân dân"))
    ? assignments
        .filter(({ label }) => label !== null && `${location.section}.`.startsWith(`${label}.`))
        .map(({ agency }) => agency)
    : [];

/** The parent's own day is left out (`trước ngày 30/11`) unless it is inclusive (`chậm nhất ngày 30/11`). */
function afterParent(
  report: Deadline,
  before: string,
  { of, inclusive = false, recurrence = "year" }: Options,
  rule: Rule,
  plan: Plan,
  limitOf: string,
): readonly Finding[] {
  const limit = dayNumber(before);
  if (limit === null || report.recurrence !== recurrence || isDated(report)) return [];
  const last = inclusive ? limit : limit - 1;
  // What is sent to the parent's own desk may arrive on the last day it allows.
  const isSentUp = [...report.to, report.via].some((desk) => desk !== null && of.includes(desk));
  if (isSentUp ? lastDay(report)! <= last : lastDay(report)! < last) return [];
  const facts = { deadline: writtenDay(report.date!), limit: writtenDay(before), limitOf };
  return [
    finding(rule, "deadline-too-late", facts, report.location, {
      expected: facts.limit,
      actual: facts.deadline,
      advice: isSentUp
        ? dayReplaced(textAt(plan, report.location), report.date!, before, report.location)
        : null,
      // Whoever collects needs days of its own before the parent's day: which, the draft decides.
      ...(isSentUp ? {} : { suggestion: null }),
    }),
  ];
}

/** The desk as it is called on the draft's day: who took over from one that is gone. */
function nameOf([desk]: readonly string[], plan: Plan, lexicon: Lexicon): string {
  if (desk === undefined) return "";
  const isGone = lexicon.status(desk, plan.days) === "abolished";
  return (isGone ? lexicon.successors(desk)[0]?.name : undefined) ?? desk;
}

/** A day of one year, or of every month, is not of the parent's yearly round. */
const isDated = ({ date }: Deadline) => !/^(Y\+1-)?\d{2}-\d{2}$/.test(date!);

const isComparable = (a: Deadline, b: Deadline) => /^\d{4}/.test(a.date!) === /^\d{4}/.test(b.date!);
