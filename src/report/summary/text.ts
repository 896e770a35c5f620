import type { Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { RenderOptions, ReportFormat } from "../format.ts";
import { blank, layOut, paragraph, type Line } from "../layout.ts";
import { reasonSentence, wordsOf } from "../messages.ts";
import { headingLines } from "../text-parts.ts";
import { tallyOfAll } from "../tally.ts";
import { matrixOf, mostMissed, summaryWords, type DraftRow, type Matrix } from "./matrix.ts";

const draftLines = (
  { file, tally, failed, review }: DraftRow,
  at: number,
  lang: Language,
): readonly Line[] => {
  const words = summaryWords(lang);
  const name = paragraph(0, [{ text: `${String(at)}.` }, { text: file.file, style: "strong" }], 3);
  if (file.status === "not-checked") {
    const why = reasonSentence(file.reason ?? "unreadable", file.detail, lang);
    return [name, paragraph(3, [{ text: wordsOf(lang).report.notChecked(why), style: "error" }])];
  }
  const style = tally.errors > 0 ? "error" : tally.warnings > 0 ? "warning" : "pass";
  const list = (title: string, ids: readonly string[]): readonly Line[] =>
    ids.length === 0 ? [] : [paragraph(3, [{ text: `${title}: ${ids.join(", ")}` }], 5)];
  return [
    name,
    paragraph(3, [{ text: wordsOf(lang).report.tally(tally), style }]),
    ...(failed.length + review.length === 0 ? [paragraph(3, [{ text: words.clean, style: "dim" }])] : []),
    ...list(words.failed, failed),
    ...list(words.review, review),
  ];
};

const missedLines = (matrix: Matrix, lang: Language): readonly Line[] => {
  const words = summaryWords(lang);
  const missed = mostMissed(matrix);
  if (missed.length === 0) return [];
  return [
    ...headingLines(words.missed),
    ...missed.map(({ id, rule, missed: n, asked }) =>
      paragraph(
        2,
        [
          { text: id, style: "strong" },
          { text: rule.title[lang] },
          { text: `(${words.missedBy(n, asked)})`, style: "dim" },
        ],
        4,
      ),
    ),
  ];
};

export const renderSummaryText = (report: Report, { lang, width, paint }: RenderOptions): string => {
  const matrix = matrixOf(report);
  const words = summaryWords(lang);
  const clean = matrix.drafts.filter(
    ({ file, tally }) => file.status !== "not-checked" && tally.errors + tally.warnings === 0,
  );
  const unread = matrix.drafts.filter(({ file }) => file.status === "not-checked");
  const { report: say } = wordsOf(lang);
  const tally = `${say.tallyOfFiles(report.files.length, clean.length, unread.length)} ${say.tally(tallyOfAll(report))}`;
  return layOut(
    [
      paragraph(0, [{ text: `${report.tool.name} ${report.tool.version}`, style: "dim" }]),
      ...headingLines(words.drafts),
      ...matrix.drafts.flatMap((draft, i) => draftLines(draft, i + 1, lang)),
      ...missedLines(matrix, lang),
      blank,
      paragraph(0, [{ text: tally, style: "strong" }]),
    ],
    width,
    paint,
  );
};

export const summaryText: ReportFormat = {
  render: renderSummaryText,
  printable: true,
  isOurs: (head) => /^(?:\u001b\[\d+m)*kh-check \d/.test(head),
};
