import { writtenDay } from "./days.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { syllables } from "../text/tokens.ts";
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
