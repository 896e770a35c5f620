import type { Change, DiffReport, Quotation } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { changeSentence, countText, diffWordsOf } from "./diff-messages.ts";
import { blank, layOut, type Line, paragraph, type Style } from "./layout.ts";
import { placeText, quoted } from "./place.ts";
import { gapLines } from "./text-parts.ts";

const styleOf = ({ effect, class: own }: Change): Style =>
  own !== "substance"
    ? "dim"
    : ["dropped", "relaxed", "later"].includes(effect)
      ? "error"
      : ["added", "tightened", "earlier"].includes(effect)
        ? "pass"
        : "warning";

const side = (
  sign: string,
  quotation: Quotation | null,
  focus: readonly string[],
  lang: Language,
): readonly Line[] => {
  if (quotation === null) return [];
  const place = quotation.location === null ? "" : placeText(quotation.location, lang);
  const text = `${sign} ${place === "" ? "" : `${place}: `}${quoted(quotation.text, 160, focus)}`;
  return [paragraph(4, [{ text, style: "dim" }], 6)];
};

/** Words that differ, so that a long quotation shows them. */
const focusOf = (change: Change, of: "old" | "new"): readonly string[] =>
  change.fields.flatMap((field) => field[of]?.match(/\d+(?:[.,]\d+)*/gu) ?? field[of] ?? []);

const changeLines = (change: Change, lang: Language): readonly Line[] => [
  paragraph(2, [{ text: changeSentence(change, lang), style: styleOf(change) }], 4),
  ...side("-", change.old, focusOf(change, "old"), lang),
  ...side("+", change.new, focusOf(change, "new"), lang),
];

/** The comparison that a person reads in a terminal. */
export const renderDiffText = (report: DiffReport, { lang, width, paint, all }: DiffOptions): string => {
  const words = diffWordsOf(lang);
  const shown = shownChanges(report, all);
  const files = [
    `${words.old[report.mode]}: ${report.old.file}`,
    `${words.new[report.mode]}: ${report.new.file}`,
  ].map((text) => paragraph(0, [{ text, style: "title" }]));
  const lines = shown.flatMap((change) => [...changeLines(change, lang), blank]);
  return layOut(
    [
      paragraph(0, [{ text: `${report.tool.name} ${report.tool.version}`, style: "dim" }]),
      ...files,
      blank,
      // What we could not read may look as if it had been dropped.
      ...[report.old, report.new].flatMap((file) => gapLines(file, lang)),
      ...(shown.length === 0 ? [paragraph(0, [{ text: words.nothing, style: "pass" }]), blank] : lines),
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
