import type { Report, Verdict } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { reasonSentence } from "../messages.ts";
import { workbook, type Look, type Sheet, type SheetCell } from "../spreadsheet.ts";
import { isMarked } from "../zip-mark.ts";
import { matrixOf, mostMissed, summaryWords, type DraftRow, type Matrix } from "./matrix.ts";

const lookOf: Readonly<Record<Verdict, Look>> = {
  pass: "pass",
  fail: "error",
  review: "review",
  "not-applicable": "dim",
};
const plain = (value: string | number): SheetCell => ({ value, look: "plain" });

const draftCells = ({ file, tally, verdicts, failed }: DraftRow, lang: Language): readonly SheetCell[] => {
  const words = summaryWords(lang);
  if (file.status === "not-checked") {
    const why = reasonSentence(file.reason ?? "unreadable", file.detail, lang);
    return [plain(file.file), { value: `${words.notChecked}: ${why}`, look: "error" }];
  }
  const count = (value: number, look: Look): SheetCell => ({ value, look: value > 0 ? look : "plain" });
  return [
    plain(file.file),
    count(tally.errors, "error"),
    count(tally.warnings, "warning"),
    count(tally.reviews, "review"),
    count(failed.length, "error"),
    ...verdicts.map((verdict) =>
      verdict === null ? plain("") : { value: words.marks[verdict], look: lookOf[verdict] },
    ),
  ];
};

const matrixSheet = ({ requirements, drafts }: Matrix, lang: Language): Sheet => {
  const words = summaryWords(lang);
  const several = new Set(requirements.map(({ rule }) => rule.source.document)).size > 1;
  return {
    name: words.matrix,
    heads: [
      ...words.heads,
      ...requirements.map(({ id, rule }) => (several ? `${id} (${rule.source.document})` : id)),
    ],
    widths: [44, 9, 11, 13, 11, ...requirements.map(() => 8)],
    rows: drafts.map((draft) => draftCells(draft, lang)),
  };
};

const requirementSheet = (matrix: Matrix, lang: Language): Sheet => {
  const words = summaryWords(lang);
  return {
    name: words.missed,
    heads: ["", words.missed, words.failed, words.heads[0], ""],
    widths: [10, 70, 11, 11, 24],
    rows: mostMissed(matrix).map(({ id, rule, missed, asked }) => [
      plain(id),
      plain(rule.title[lang]),
      { value: missed, look: "error" },
      plain(asked),
      plain(rule.source.document),
    ]),
  };
};

/** The workbook for a department. */
export const renderSummaryXlsx = (report: Report, lang: Language): Uint8Array => {
  const matrix = matrixOf(report);
  return workbook([matrixSheet(matrix, lang), requirementSheet(matrix, lang)]);
};

export const summaryXlsx: ReportFormat = {
  render: (report, { lang }) => renderSummaryXlsx(report, lang),
  printable: false,
  isOurs: (head) => isMarked(head, "xlsx"),
};
