import { citedDay, writtenDay } from "./days.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { plainText, syllables } from "../text/tokens.ts";
import { citationsOf, numberKey, type Citation } from "./citations.ts";
import type { CheckContext } from "./context.ts";
import { finding } from "./results.ts";

/** Words on the subject that two citations must share, and the fewest that say anything. */
const SAME = 0.8;
const FEWEST = 5;

/** One document, told by its day, its letters and its subject, under two numbers. */
export function otherNumbers(context: CheckContext, rule: RuleOf<"one-number">): readonly Finding[] {
  const cited = context
    .once(citationsOf)
    .filter(({ issued, about }) => issued !== null && about.words.length >= FEWEST);
  return cited.flatMap((second, at) => {
    const first = cited.slice(0, at).find((one) => isSameDocument(one, second));
    if (first === undefined || numberKey(first.number) === numberKey(second.number)) return [];
    const facts = {
      what: `số của văn bản ngày ${writtenDay(second.issued!)}`,
      first: first.number,
      second: second.number,
    };
    const details = { expected: first.number, actual: second.number, related: [first.location] };
    return [finding(rule, "inconsistent-number", facts, second.location, details)];
  });
}

function isSameDocument(a: Citation, b: Citation): boolean {
  if (a.issued !== b.issued || lettersOf(a) !== lettersOf(b)) return false;
  const [one, other] = [subjectOf(a), subjectOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size, other.size) >= SAME;
}

const lettersOf = ({ number }: Citation): string => numberKey(number).replace(/^\d+/, "");

const subjectOf = ({ about }: Citation): ReadonlySet<string> =>
  new Set(about.words.filter((word) => !OPENING.has(word)));
/** `về việc phê duyệt`: how a citation goes on to its subject. */
const OPENING = new Set(syllables("về việc phê duyệt ban hành"));

/** One number with two days: a slip of the year, or of the day within a year, in which no body gives a number twice. */
export function otherDaysOfOne(context: CheckContext, rule: RuleOf<"one-number">): readonly Finding[] {
  const known = new Map<string, Citation>();
  return context.once(citationsOf).flatMap((second) => {
    if (second.issued?.length !== 10) return [];
    const first = known.get(numberKey(second.number));
    if (!first) known.set(numberKey(second.number), second);
    if (!first?.issued || !isSlip(first.issued, second.issued) || !isOfOneBody(first, second)) return [];
    const [one, other] = [citedDay(first.issued), citedDay(second.issued)];
    const facts = { what: `ngày của ${second.number}`, first: one, second: other };
    const details = { expected: one, actual: other, related: [first.location] };
    return [finding(rule, "inconsistent-number", facts, second.location, details)];
  });
}

const isSlip = (a: string, b: string): boolean =>
  a !== b && (a.slice(5) === b.slice(5) || a.slice(0, 4) === b.slice(0, 4));

/** Every place numbers its documents with these letters: only the issuer tells them apart. */
const COMMON = /ubnd|hdnd|[/-](?:tu|du|hu)$/;

function isOfOneBody(a: Citation, b: Citation): boolean {
  if (a.issuer === null || b.issuer === null) return !COMMON.test(numberKey(a.number));
  const [one, other] = [plainText(a.issuer), plainText(b.issuer)];
  return one.startsWith(other) || other.startsWith(one);
}
