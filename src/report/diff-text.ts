import type { Change, DiffReport, Quotation } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { countText, diffWordsOf } from "./diff-messages.ts";
import { driftLines } from "./diff-drifts.ts";
import { questionsOf } from "./diff-questions.ts";
import { changeSentence } from "./diff-values.ts";
import { condensed, wordRuns } from "./diff-words.ts";
import { blank, layOut, type Line, paragraph, type Style } from "./layout.ts";
import { placeText } from "./place.ts";
import { gapLines } from "./text-parts.ts";

const styleOf = ({ effect, class: own }: Change): Style =>
  own !== "substance"
    ? "dim"
    : ["dropped", "relaxed", "later"].includes(effect)
      ? "error"
      : ["added", "tightened", "earlier"].includes(effect)
        ? "pass"
        : "warning";

const side = (sign: string, quotation: Quotation | null, text: string, lang: Language): readonly Line[] => {
  if (quotation === null) return [];
  const place = quotation.location === null ? "" : placeText(quotation.location, lang);
  const shown = `${sign} ${place === "" ? "" : `${place}: `}“${text}”`;
  return [paragraph(4, [{ text: shown, style: "dim" }], 6)];
};

const changeLines = (change: Change, lang: Language): readonly Line[] => {
  const runs = wordRuns(change.old?.text ?? "", change.new?.text ?? "");
  return [
    paragraph(2, [{ text: changeSentence(change, lang), style: styleOf(change) }], 4),
    ...side("-", change.old, condensed(runs, "old"), lang),
    ...side("+", change.new, condensed(runs, "new"), lang),
  ];
};

const listLines = (head: string, list: readonly string[]): readonly Line[] =>
  list.length === 0
    ? []
    : [
        paragraph(0, [{ text: head, style: "strong" }]),
        ...list.map((text, at) => paragraph(2, [{ text: `${String(at + 1)}. ${text}` }], 5)),
        blank,
      ];

/** The comparison that a person reads in a terminal. */
export const renderDiffText = (report: DiffReport, { lang, width, paint, all }: DiffOptions): string => {
  const words = diffWordsOf(lang);
  const shown = shownChanges(report, all);
  const files = [
    `${words.old[report.mode]}: ${report.old.file}`,
    ...report.between.map((file) => `${words.between}: ${file}`),
    `${words.new[report.mode]}: ${report.new.file}`,
  ].map((text) => paragraph(0, [{ text, style: "title" }]));
  const none = report.related
    ? paragraph(0, [{ text: words.nothing, style: "pass" }])
    : paragraph(0, [{ text: words.unrelated[report.mode], style: "warning" }]);
  const lines = shown.flatMap((change) => [...changeLines(change, lang), blank]);
  return layOut(
    [
      paragraph(0, [{ text: `${report.tool.name} ${report.tool.version}`, style: "dim" }]),
      ...files,
      blank,
      // What we could not read may look as if it had been dropped.
      ...[report.old, report.new].flatMap((file) => gapLines(file, lang)),
      ...(shown.length === 0 ? [none, blank] : lines),
      ...listLines(words.drift, driftLines(report, lang)),
      ...listLines(words.toAsk, questionsOf(report, lang)),
      paragraph(0, [{ text: countText(report, lang), style: "strong" }]),
    ],
    width,
    paint,
  );
};

export const diffText: DiffFormat = {
  render: renderDiffText,
  printable: true,
  isOurs: (head) => /^(?:\u001b\[\d+m)*kh-check \d/.test(head),
};
