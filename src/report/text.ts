import type { FileReport, Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { RenderOptions, ReportFormat } from "./format.ts";
import { blank, layOut, paragraph, type Line } from "./layout.ts";
import { wordsOf } from "./messages.ts";
import { checkedLines } from "./text-checked.ts";
import { coverageLines } from "./text-coverage.ts";
import { findingLines } from "./text-findings.ts";
import { gapLines, headLines, notCheckedLines, reviewLines } from "./text-parts.ts";
import { tallyOf, tallyOfAll } from "./tally.ts";

type Asked = Pick<RenderOptions, "lang" | "quiet"> & { readonly verbose: boolean };

const fileLines = (file: FileReport, report: Report, asked: Asked): readonly Line[] => {
  const { lang, quiet, verbose } = asked;
  const head = headLines(file, asked);
  if (file.status === "not-checked") return [...head, ...notCheckedLines(file, lang)];
  const rest = quiet
    ? []
    : [
        ...reviewLines(file, report.rules, lang),
        ...gapLines(file, lang),
        ...(verbose ? coverageLines(file, report.rules, lang) : []),
        ...checkedLines(file, report.rules, asked),
      ];
  return [
    ...head,
    ...findingLines(file, asked),
    ...rest,
    blank,
    paragraph(0, [{ text: wordsOf(lang).report.tally(tallyOf(file)), style: "strong" }]),
  ];
};

const summaryLines = (report: Report, lang: Language): readonly Line[] => {
  const words = wordsOf(lang).report;
  const checked = report.files.filter((file) => file.status !== "not-checked");
  const clean = checked.filter((file) => tallyOf(file).errors + tallyOf(file).warnings === 0);
  const files = words.tallyOfFiles(report.files.length, clean.length, report.files.length - checked.length);
  return [blank, paragraph(0, [{ text: `${files} ${words.tally(tallyOfAll(report))}`, style: "strong" }])];
};

/** Checked, and without an error: nothing of it is worth a line to whoever asks for errors only. */
const isClean = (file: FileReport): boolean => file.status !== "not-checked" && tallyOf(file).errors === 0;

/** The report that an officer reads in a terminal. */
export const renderText = (report: Report, options: RenderOptions): string =>
  layOut(
    [
      paragraph(0, [{ text: `${report.tool.name} ${report.tool.version}`, style: "dim" }]),
      ...report.files
        .filter((file) => !options.quiet || report.files.length === 1 || !isClean(file))
        .flatMap((file) => [
          blank,
          ...fileLines(file, report, { ...options, verbose: options.verbose ?? false }),
        ]),
      ...(report.files.length > 1 ? summaryLines(report, options.lang) : []),
    ],
    options.width,
    options.paint,
  );

export const text: ReportFormat = {
  render: renderText,
  printable: true,
  isOurs: (head) => /^(?:\u001b\[\d+m)*kh-check \d/.test(head),
};
