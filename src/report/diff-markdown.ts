import type { Change, DiffReport } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { changeTitle, countText, diffWordsOf } from "./diff-messages.ts";
import { driftLines } from "./diff-drifts.ts";
import { questionsOf } from "./diff-questions.ts";
import { boundText, fieldText } from "./diff-values.ts";
import { placeText } from "./place.ts";
import { safeText } from "./safe-text.ts";

/** Words of a plan stand in fences only, longer than any run of back-ticks in them. */
const fenced = (lines: readonly string[]): string => {
  const longest = Math.max(2, ...(lines.join("\n").match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}diff`, ...lines, fence].join("\n");
};

const oneLine = (text: string): string => safeText(text.replace(/\s+/gu, " ").trim());

const side = (sign: string, it: Change["old"], lang: Language): readonly string[] => {
  if (it === null) return [];
  const place = it.location === null ? "" : placeText(it.location, lang);
  return [...(place === "" ? [] : [`@@ ${sign} ${oneLine(place)} @@`]), `${sign} ${oneLine(it.text)}`];
};

const section = (change: Change, at: number, lang: Language): string => {
  const about = [
    change.kind === "head" ? "" : change.subject,
    ...change.fields.map((it) => fieldText(it, lang)),
    boundText(change, lang),
  ];
  const lines = about.filter((it) => it !== "").map((it) => `# ${oneLine(it)}`);
  return [
    `### ${String(at + 1)}. ${changeTitle(change, lang)}`,
    fenced([...lines, ...side("-", change.old, lang), ...side("+", change.new, lang)]),
  ].join("\n\n");
};

/** The comparison for a pull request or a wiki. */
export const renderDiffMarkdown = (report: DiffReport, { lang, all }: DiffOptions): string => {
  const words = diffWordsOf(lang);
  const shown = shownChanges(report, all);
  const files = fenced([
    `- ${words.old[report.mode]}: ${oneLine(report.old.file)}`,
    `+ ${words.new[report.mode]}: ${oneLine(report.new.file)}`,
  ]);
  const asked = questionsOf(report, lang).map((text, at) => `${String(at + 1)}. ${oneLine(text)}`);
  const questions = asked.length === 0 ? [] : [`### ${words.toAsk}`, fenced(asked)];
  const drifts = driftLines(report, lang).map(oneLine);
  const drift = drifts.length === 0 ? [] : [`### ${words.drift}`, fenced(drifts)];
  const none = report.related ? words.nothing : words.unrelated[report.mode];
  const list = shown.length === 0 ? [none] : shown.map((change, at) => section(change, at, lang));
  return (
    [`## kh-check: ${words.title}`, files, countText(report, lang), ...list, ...drift, ...questions].join(
      "\n\n",
    ) + "\n"
  );
};

export const diffMarkdown: DiffFormat = {
  render: renderDiffMarkdown,
  printable: true,
  isOurs: (head) => head.startsWith("## kh-check: "),
};
