import type { FileReport, RuleInfo, Verdict } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { coverageOf, type CoverageRow } from "./coverage.ts";
import { type Line, type Span, type Style } from "./layout.ts";
import { becauseSentence, wordsOf } from "./messages.ts";
import { placeText, quoted } from "./place.ts";
import { headingLines } from "./text-parts.ts";

const styles: Readonly<Record<Verdict, Style>> = {
  pass: "pass",
  fail: "error",
  review: "warning",
  "not-applicable": "dim",
};

const idWidth = 5;
const verdictWidth = 14;
const widths = [idWidth, 0.42, 0.58, verdictWidth];

const answerCell = (row: CoverageRow, lang: Language): Span => {
  if (row.verdict === "not-applicable" && row.result.because)
    return { text: becauseSentence(row.result.because, lang), style: "dim" };
  if (!row.answer) return { text: wordsOf(lang).report.notInTheDraft };
  const place = placeText(row.answer, lang);
  return { text: `${place ? `${place}: ` : ""}${quoted(row.answer.quote, 90)}` };
};

/** The targets of each source: requirement, the draft's sentence, verdict. */
export const coverageLines = (
  file: FileReport,
  rules: readonly RuleInfo[],
  lang: Language,
): readonly Line[] => {
  const words = wordsOf(lang);
  const [requirement, answer, verdict] = words.report.coverageHead;
  return coverageOf(file, rules).flatMap(({ document, rows }) => [
    ...headingLines(words.report.coverage, document),
    {
      indent: 2,
      widths,
      cells: [
        { text: "", style: "dim" },
        { text: requirement, style: "dim" },
        { text: answer, style: "dim" },
        { text: verdict, style: "dim" },
      ] as const,
    },
    ...rows.map((row) => ({
      indent: 2,
      widths,
      cells: [
        { text: row.requirement, style: "strong" },
        { text: row.title[lang] },
        answerCell(row, lang),
        { text: words.verdicts[row.verdict], style: styles[row.verdict] },
      ] as const,
    })),
  ]);
};
