import type { FileReport, Report, Severity } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { adviceLine } from "../advice.ts";
import type { ReportFormat } from "../format.ts";
import { findingSentence, reasonSentence, wordsOf } from "../messages.ts";
import { placeText, quoted } from "../place.ts";
import { safeText } from "../safe-text.ts";
import { tallyOfAll } from "../tally.ts";
import { lineOf } from "./lines.ts";
import { worstFirst, type Shown } from "./shown.ts";

const commands: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** GitHub shows this many of each command in a step and drops the rest without a word. */
const shownAtMost = 10;

// The data may hold `%0A` for a line break of ours; text of a document is made visible first.
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(safeText(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");

const line = (
  command: "error" | "warning" | "notice",
  properties: Readonly<Record<string, string>>,
  sentences: readonly string[],
): string => {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${command} ${written.join(",")}::${data(sentences.map(safeText).join("\n"))}\n`;
};

const findingLine = ({ file, result, finding }: Shown, lang: Language): string => {
  const advice = adviceLine(finding, lang);
  const at = lineOf(finding.location, file);
  const place = placeText(finding.location, lang);
  const quote = finding.location.quote ? quoted(finding.location.quote, 120) : "";
  return line(
    commands[finding.level],
    {
      file: file.file,
      line: String(at.line),
      col: String(at.column),
      title: [result.requirement, result.rule].filter(Boolean).join(" "),
    },
    [
      findingSentence(finding, lang),
      ...(place || quote ? [[place, quote].filter(Boolean).join(": ")] : []),
      ...(advice ? [advice.join(": ")] : []),
    ],
  );
};

const unreadLine = (file: FileReport, lang: Language): string =>
  line("error", { file: file.file, title: file.reason! }, [reasonSentence(file.reason!, file.detail, lang)]);

const renderAnnotations = (report: Report, lang: Language): string => {
  const unread = report.files.filter(({ reason }) => reason !== null).map((file) => unreadLine(file, lang));
  const lines = [...unread, ...worstFirst(report).map((one) => findingLine(one, lang))];
  const kept = Object.values(commands).flatMap((command) =>
    lines.filter((text) => text.startsWith(`::${command} `)).slice(0, shownAtMost),
  );
  const { name, version } = report.tool;
  const words = wordsOf(lang).report;
  const more = lines.length - kept.length;
  return [
    `${name} ${version}, annotations: ${words.tally(tallyOfAll(report))}\n`,
    ...kept,
    more > 0 ? `${words.more(more)}\n` : "",
  ].join("");
};

/** Workflow commands of GitHub Actions, the worst first. */
export const github: ReportFormat = {
  render: (report, { lang }) => renderAnnotations(report, lang),
  fromRoot: true,
  printable: true,
  isOurs: (head) => /^kh-check \S+, annotations: /.test(head),
};
