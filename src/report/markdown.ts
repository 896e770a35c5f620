import type { FileReport, Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { adviceLine } from "./advice.ts";
import { coverageOf, isAbsence } from "./coverage.ts";
import type { ReportFormat } from "./format.ts";
import { groupOf, groupOrder } from "./group.ts";
import { layOut, noPaint, paragraph } from "./layout.ts";
import { becauseSentence, findingSentence, reasonSentence, wordsOf } from "./messages.ts";
import { orderOf, placeText, quoted } from "./place.ts";
import { sourceText } from "./source-text.ts";
import { safeText } from "./safe-text.ts";
import { tableWords } from "./table.ts";
import { tallyOf } from "./tally.ts";
import { gapLines, reviewLines } from "./text-parts.ts";

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map((found) => found[0].length));

/** Words of a document stand in code only, behind more back-ticks than they hold: there they can do nothing. */
const fence = (text: string): string => {
  const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}text\n${text.trimEnd()}\n${ticks}\n`;
};

const code = (text: string): string => {
  const plain = safeText(text.normalize("NFC").replace(/\s+/g, " ").trim());
  if (plain === "") return "";
  const ticks = "`".repeat(longestRun(plain) + 1);
  return `${ticks} ${plain} ${ticks}`;
};

// A back-slash before the bar would take the escape for itself.
const cell = (text: string): string => text.replace(/\\(?=\|)/g, "\\ ").replaceAll("|", "\\|");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |\n`;

const wrapped = (lines: readonly (readonly [string, string])[]): string =>
  layOut(
    lines.map(([name, text]) => paragraph(0, [{ text: name ? `${name}: ${text}` : text }], 2)),
    100,
    noPaint,
  );

const findings = (file: FileReport, lang: Language): string => {
  const words = wordsOf(lang);
  const all = file.results.flatMap((result) => result.findings);
  return groupOrder
    .map((group) => {
      const here = all
        .filter((finding) => groupOf(finding, file.plan) === group)
        .toSorted((a, b) => orderOf(a.location)[0] - orderOf(b.location)[0]);
      if (here.length === 0) return "";
      const one = (finding: (typeof here)[number]): string => {
        const place = isAbsence(finding) ? "" : placeText(finding.location, lang);
        const advice = adviceLine(finding, lang);
        const source = sourceText(finding.source, lang);
        return `#### ${words.levels[finding.level]} · ${words.kinds[finding.kind].title}\n\n${fence(
          wrapped([
            ["", findingSentence(finding, lang)],
            ...(isAbsence(finding)
              ? []
              : [
                  [
                    place ? `${words.report.inTheDraft} (${place})` : words.report.inTheDraft,
                    quoted(finding.location.quote),
                  ] as const,
                ]),
            ...finding.related.map(
              (other) =>
                [words.report.seeAlso, `${placeText(other, lang)} ${quoted(other.quote, 80)}`] as const,
            ),
            ...(source ? [[words.report.source, source] as const] : []),
            ...(advice ? [advice] : []),
          ]),
        )}`;
      };
      return `### ${words.groups[group]}\n\n${here.map(one).join("\n")}\n`;
    })
    .join("");
};

const coverage = (file: FileReport, report: Report, lang: Language): string => {
  const words = wordsOf(lang);
  return coverageOf(file, report.rules)
    .map(({ document, rows }) => {
      const head = row(["", ...words.report.coverageHead, tableWords(lang).columns[8] ?? ""]);
      const body = rows.map(({ requirement, title, verdict, answer, result }) =>
        row([
          code(requirement),
          code(title[lang]),
          answer ? code(quoted(answer.quote, 90)) : words.report.notInTheDraft,
          words.verdicts[verdict],
          code(
            result.findings.map((finding) => findingSentence(finding, lang)).join(" ") ||
              (result.because ? becauseSentence(result.because, lang) : ""),
          ),
        ]),
      );
      return `### ${words.report.coverage} ${code(document)}\n\n${head}| --- | --- | --- | --- | --- |\n${body.join("")}\n`;
    })
    .join("");
};

const fileText = (file: FileReport, report: Report, lang: Language): string => {
  const words = wordsOf(lang).report;
  const title = `## ${code(file.file)}\n\n${file.plan?.title ? fence(wrapped([["", file.plan.title]])) + "\n" : ""}`;
  if (file.status === "not-checked")
    return `${title}${fence(wrapped([["", words.notChecked(reasonSentence(file.reason ?? "unreadable", file.detail, lang))]]))}\n`;
  const rest = layOut(
    [...reviewLines(file, report.rules, lang), ...gapLines(file, lang)],
    100,
    noPaint,
  ).trim();
  return [
    `${title}**${words.tally(tallyOf(file))}**\n\n`,
    findings(file, lang),
    coverage(file, report, lang),
    rest ? `${fence(rest)}\n` : "",
  ].join("");
};

/** The report for a pull request, a wiki or a note. */
export const renderMarkdown = (report: Report, lang: Language): string =>
  `${`<!-- ${report.tool.name} ${report.tool.version} -->\n\n${report.files.map((file) => fileText(file, report, lang)).join("")}`.trimEnd()}\n`;

export const markdown: ReportFormat = {
  render: (report, { lang }) => renderMarkdown(report, lang),
  printable: true,
  isOurs: (head) => /^<!-- kh-check [^\n]* -->\n/.test(head),
};
