import type { Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { ReportFormat } from "./format.ts";
import { reasonSentence } from "./messages.ts";
import { workbook, type Look, type Sheet, type SheetCell } from "./spreadsheet.ts";
import { coverageRows, findingRows, tableWords, type TableRow, type Tone } from "./table.ts";
import { tallyOf } from "./tally.ts";
import { isMarked } from "./zip-mark.ts";

const lookOf: Readonly<Record<Tone, Look>> = {
  error: "error",
  warning: "warning",
  info: "info",
  pass: "pass",
  fail: "error",
  review: "review",
  "not-applicable": "dim",
  gap: "review",
};

const [verdictColumn, levelColumn] = [3, 4];
const widths = [26, 9, 34, 13, 11, 24, 16, 48, 60, 48, 30];

const cellsOf = ({ cells, tone }: TableRow): readonly SheetCell[] =>
  cells.map((value, i) => ({
    value,
    look: (i === verdictColumn || i === levelColumn) && value ? lookOf[tone] : "plain",
  }));

const filesSheet = (report: Report, lang: Language): Sheet => {
  const { files, sheets } = tableWords(lang);
  const count = (value: number, look: Look): SheetCell => ({ value, look: value > 0 ? look : "plain" });
  return {
    name: sheets.files,
    heads: files,
    widths: [36, 60, 9, 11, 9, 13, 15, 48],
    rows: report.files.map((file) => {
      const { errors, warnings, infos, reviews, gaps } = tallyOf(file);
      const state = file.reason ? reasonSentence(file.reason, file.detail, lang) : "";
      return [
        { value: file.file, look: "plain" },
        { value: file.plan?.title ?? "", look: "plain" },
        count(errors, "error"),
        count(warnings, "warning"),
        count(infos, "info"),
        count(reviews, "review"),
        count(gaps, "review"),
        { value: state, look: state ? "error" : "plain" },
      ];
    }),
  };
};

/** The workbook: findings, coverage, files. */
export const renderXlsx = (report: Report, lang: Language): Uint8Array => {
  const { columns: heads, sheets } = tableWords(lang);
  const table = (name: string, rows: readonly TableRow[]): Sheet => ({
    name,
    heads,
    widths,
    rows: rows.map(cellsOf),
  });
  return workbook([
    table(sheets.findings, findingRows(report, lang)),
    table(sheets.coverage, coverageRows(report, lang)),
    filesSheet(report, lang),
  ]);
};

export const xlsx: ReportFormat = {
  render: (report, { lang }) => renderXlsx(report, lang),
  printable: false,
  isOurs: (head) => isMarked(head, "xlsx"),
};
