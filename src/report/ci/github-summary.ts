import type { FileReport, Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { coverageOf } from "../coverage.ts";
import { findingSentence, reasonSentence, wordsOf } from "../messages.ts";
import { placeText } from "../place.ts";
import { safeText } from "../safe-text.ts";
import { tallyOf, tallyOfAll } from "../tally.ts";
import { worstFirst } from "./shown.ts";

/** What a step's summary may hold; GitHub drops a longer one as a whole. */
export const MOST_BYTES = 1024 * 1024;
/** Of one draft; what is beyond that stands in the other reports. */
const mostFindings = 50;
/** Lines about drafts without details. */
const mostRows = 1000;

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
    // A hyphen inside a word makes nothing, and people search for names.
    .replace(
      /[\\`*_{}[\]()#+!|~@:]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu,
      (sign) => `&#${String(sign.codePointAt(0)!)};`,
    );

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

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** As many as there is room for, in their order. */
const fitting = (texts: Iterable<string>, room: number): readonly string[] => {
  const kept: string[] = [];
  let left = room;
  for (const text of texts) {
    left -= sizeOf(text);
    if (left < 0) break;
    kept.push(text);
  }
  return kept;
};

const hasSomething = (file: FileReport): boolean => {
  const { errors, warnings, reviews, gaps } = tallyOf(file);
  return file.reason !== null || errors + warnings + reviews + gaps > 0;
};

function* sections(files: readonly FileReport[], report: Report, lang: Language): Generator<string> {
  for (const file of files) yield section(file, report, lang);
}

/** One line a draft, for those whose details found no room. */
const rows = (files: readonly FileReport[], lang: Language): string => {
  if (files.length === 0) return "";
  const words = wordsOf(lang);
  const lines = files
    .slice(0, mostRows)
    .map((file) => `- ${cell(file.file)}: ${cell(file.reason ?? words.report.tally(tallyOf(file)))}\n`);
  const more = files.length - lines.length;
  return ["\n", ...lines, more > 0 ? `- ${cell(words.report.moreFiles(more))}\n` : ""].join("");
};

/**
 * The summary of a step in GitHub Actions: the tally, then each draft that leaves something to do, with its coverage
 * and its findings, as far as there is room; never longer than `most` bytes.
 */
export const githubSummary = (report: Report, lang: Language, most = MOST_BYTES): string => {
  const words = wordsOf(lang).report;
  const { files } = report;
  const many = files.length > 1;
  const told = many ? files.filter(hasSomething) : files;
  const unread = files.filter(({ reason }) => reason !== null).length;
  const clean = files.filter((file) => tallyOf(file).errors + tallyOf(file).warnings === 0).length - unread;
  const head = [
    `## ${report.tool.name}\n\n`,
    ...(many ? [`${cell(words.tallyOfFiles(files.length, clean, unread))}\n\n`] : []),
    `${cell(words.tally(tallyOfAll(report)))}\n`,
  ].join("");
  const tail = rows(told, lang);
  const details = fitting(sections(told, report, lang), most - sizeOf(head) - sizeOf(tail) - 1);
  const text = [head, ...details, rows(told.slice(details.length), lang), "\n"].join("");
  return fitting([head], most).length === 0 ? "" : sizeOf(text) <= most ? text : head;
};
