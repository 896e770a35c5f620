import { isCitation } from "../lexicon/index.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import type { CheckContext } from "./context.ts";
import { citedDay, isClose } from "./days.ts";
import { finding } from "./results.ts";

const DAY = /^\s*,?\s*\(?ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})\)?/u;

/** A law cited by name and day, which is the day of none of its name: a slip where day and month, or the year, are right. */
export function wrongLawDays(
  rule: RuleOf<"known-bases">,
  { plan, lexicon }: CheckContext,
): readonly Finding[] {
  const records = lexicon.records();
  return [...plan.preamble, ...plan.items]
    .filter(({ role, text }) => role !== "annex" && /luật|pháp lệnh/iu.test(text))
    .flatMap(({ text, location }) =>
      records.lawsNamed(text).flatMap(({ entries, start, end }) => {
        const written = DAY.exec(text.slice(end, end + 60));
        if (written === null || isCitation(text, start) || /sửa đổi[^;.]*$/iu.test(text.slice(0, start)))
          return [];
        const [words, day, month, year] = written;
        const issued = `${year!}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
        const known = entries.filter((entry) => entry.issued !== null && entry.confidence.document !== "M");
        if (known.length < entries.length || known.some((entry) => entry.issued === issued)) return [];
        const meant = known.find((entry) => isClose(entry.issued!, issued));
        if (meant === undefined) return [];
        const right = `${meant.name} ngày ${citedDay(meant.issued!)}`;
        const facts = { written: `${meant.name} ${words.trim()}`, right, gone: null };
        return [
          finding(rule, "wrong-legal-basis", facts, location, {
            expected: citedDay(meant.issued!),
            actual: words.trim(),
            level: "warning",
            confidence: meant.confidence.document,
            source: { document: meant.number, clause: "" },
            suggestion: { vi: right, en: right },
          }),
        ];
      }),
    );
}
