import type { Change, DiffReport, Quotation } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { changeTitle, countText, diffWordsOf } from "./diff-messages.ts";
import { driftLines } from "./diff-drifts.ts";
import { questionsOf } from "./diff-questions.ts";
import { boundText, fieldText } from "./diff-values.ts";
import { sideOf, type WordRun, wordRuns } from "./diff-words.ts";
import { placeText } from "./place.ts";
import { isOurWordFile, paragraph, run, table, wordFile } from "./word-file.ts";

const widths = [700, 3700, 5100, 5100] as const;

const marked = (runs: readonly WordRun[]): string =>
  runs
    .map(({ text, side }) => run(text, side === "both" ? "plain" : side === "old" ? "gone" : "come"))
    .join("");

const numbered = (head: string, list: readonly string[]): readonly string[] =>
  list.length === 0
    ? []
    : [
        paragraph(""),
        paragraph(run(head, "strong")),
        ...list.map((text, at) => paragraph(run(`${String(at + 1)}. ${text}`, "plain"))),
      ];

const quotation = (it: Quotation | null, runs: readonly WordRun[], lang: Language): string => {
  if (it === null) return paragraph("");
  const place = it.location === null ? "" : placeText(it.location, lang);
  return `${place === "" ? "" : paragraph(run(place, "small"))}${paragraph(marked(runs))}`;
};

const changeRow = (change: Change, at: number, lang: Language): readonly string[] => {
  const { old, new: now } = change;
  const runs =
    old && now
      ? wordRuns(old.text, now.text)
      : [{ text: (old ?? now)?.text ?? "", side: old ? ("old" as const) : ("new" as const) }];
  const about = [
    paragraph(run(changeTitle(change, lang), "strong")),
    ...(change.kind === "head" ? [] : [paragraph(run(change.subject, "plain"))]),
    ...change.fields.map((field) => paragraph(run(fieldText(field, lang), "small"))),
    ...(change.bound.length === 0 ? [] : [paragraph(run(boundText(change, lang), "small"))]),
  ].join("");
  return [
    paragraph(run(String(at + 1), "plain")),
    about,
    quotation(old, sideOf(runs, "old"), lang),
    quotation(now, sideOf(runs, "new"), lang),
  ];
};

const bodyOf = (report: DiffReport, { lang, all }: DiffOptions): string => {
  const words = diffWordsOf(lang);
  const shown = shownChanges(report, all);
  const head = [words.number, words.change, words.old[report.mode], words.new[report.mode]];
  return [
    paragraph(run(words.title, "plain"), "Title"),
    paragraph(run(`${words.old[report.mode]}: ${report.old.file}`, "plain")),
    paragraph(run(`${words.new[report.mode]}: ${report.new.file}`, "plain")),
    paragraph(run(countText(report, lang), "strong")),
    ...(shown.length === 0
      ? [paragraph(run(report.related ? words.nothing : words.unrelated[report.mode], "plain"))]
      : [
          table(
            widths,
            head,
            shown.map((change, at) => changeRow(change, at, lang)),
          ),
        ]),
    ...numbered(words.drift, driftLines(report, lang)),
    ...numbered(words.toAsk, questionsOf(report, lang)),
    paragraph(""),
  ].join("");
};

/** The comparison as a Word file, for the record of the case. */
export const renderDiffDocx = (report: DiffReport, options: DiffOptions): Uint8Array =>
  wordFile("diff", bodyOf(report, options));

export const diffDocx: DiffFormat = {
  render: renderDiffDocx,
  printable: false,
  isOurs: (head) => isOurWordFile(head, "diff"),
};
