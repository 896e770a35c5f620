import type { Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { cellText } from "./cell.ts";
import type { ReportFormat } from "./format.ts";
import { coverageRows, findingRows, tableWords } from "./table.ts";

const usual = ";";

const line = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(delimiter)}\r\n`;

/** One table for a spreadsheet: findings, then the requirements that are met or do not apply. */
export const renderCsv = (report: Report, lang: Language, delimiter = usual): string => {
  const answered = coverageRows(report, lang).filter(
    ({ tone }) => tone === "pass" || tone === "not-applicable",
  );
  const rows = [...findingRows(report, lang), ...answered].map(({ cells }) => cells);
  return `\ufeff${[tableWords(lang).columns, ...rows].map((cells) => line(cells, delimiter)).join("")}`;
};

const heads = (["vi", "en"] as const).flatMap((lang) =>
  [";", ",", "|", "\t"].map((sign) => `\ufeff${line(tableWords(lang).columns, sign)}`),
);

export const csv: ReportFormat = {
  render: (report, { lang, delimiter }) => renderCsv(report, lang, delimiter),
  printable: true,
  isOurs: (head) => heads.some((one) => head.startsWith(one)),
};
