import type { FileReport, Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { coverageOf } from "../coverage.ts";
import { findingSentence, reasonSentence, wordsOf } from "../messages.ts";
import { placeText } from "../place.ts";
import { safeText } from "../safe-text.ts";
import { tallyOf, tallyOfAll } from "../tally.ts";
import { worstFirst } from "./shown.ts";

/** A step's summary may hold 1 MiB; what is beyond that stands in the other reports. */
const mostFindings = 50;

/** Words of a document inside a fence longer than any run of back-ticks in them. */
const fenced = (text: string): string => {
  const safe = text.split("\n").map(safeText).join("\n");
  const longest = Math.max(2, ...(safe.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${safe}\n${fence}\n`;
};

/** One line of text that no sign of Markdown or HTML acts in. */
const cell = (text: string): string =>
  safeText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~@:-]/g, (sign) => `&#${String(sign.codePointAt(0)!)};`);

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

const coverage = (file: FileReport, report: Report, lang: Language): string =>
  coverageOf(file, report.rules)
    .map(({ document, rows }) => {
      const words = wordsOf(lang);
      return [
        `\n**${cell(words.report.coverage)} ${cell(document)}**\n\n`,
        row(words.report.coverageHead.map(cell)),
        row(["---", "---", "---"]),
        ...rows.map(({ requirement, title, answer, verdict }) =>
          row([
            cell(`${requirement} ${title[lang]}`),
            cell(answer ? placeText(answer, lang) : words.report.notInTheDraft),
            cell(words.verdicts[verdict]),
          ]),
        ),
      ].join("");
    })
    .join("");

const findings = (file: FileReport, report: Report, lang: Language): string => {
  const all = worstFirst({ ...report, files: [file] });
  const lines = all
    .slice(0, mostFindings)
    .map(({ finding }) =>
      [
        `${wordsOf(lang).levels[finding.level]} ${findingSentence(finding, lang)}`,
        [placeText(finding.location, lang), finding.location.quote].filter(Boolean).join(": "),
      ].join("\n  "),
    );
  const more = all.length - lines.length;
  return lines.length === 0
    ? ""
    : `\n${fenced([...lines, ...(more > 0 ? [wordsOf(lang).report.more(more)] : [])].join("\n"))}`;
};

const section = (file: FileReport, report: Report, lang: Language): string =>
  [
    `\n### ${cell(file.file)}\n\n`,
    file.reason
      ? fenced(reasonSentence(file.reason, file.detail, lang))
      : `${cell(wordsOf(lang).report.tally(tallyOf(file)))}\n`,
    coverage(file, report, lang),
    findings(file, report, lang),
  ].join("");

/** The summary of a step in GitHub Actions: the tally, then each draft with its coverage and its findings. */
export const githubSummary = (report: Report, lang: Language): string =>
  [
    `## ${report.tool.name}\n\n`,
    `${cell(wordsOf(lang).report.tally(tallyOfAll(report)))}\n`,
    ...report.files.map((file) => section(file, report, lang)),
    "\n",
  ].join("");
