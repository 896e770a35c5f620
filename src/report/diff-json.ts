import type { Change, DiffReport, Quotation } from "../model/change.ts";
import type { FileReport } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { questionsOf } from "./diff-questions.ts";
import { changeSentence } from "./diff-values.ts";
import { jsonText } from "./json-text.ts";
import { locationJson, placeOnly } from "./location-json.ts";
import { gapSentence } from "./messages.ts";

const fileJson = ({ file, status, reason, format, gaps, plan }: FileReport, lang: Language) => ({
  file,
  status,
  reason,
  format,
  gaps: gaps.map((gap) => ({
    code: gap.code,
    message: gapSentence(gap, lang),
    location: gap.place && placeOnly(gap.place),
  })),
  number: plan?.number ?? null,
  title: plan?.title ?? null,
});

const quotationJson = (it: Quotation | null) =>
  it && { text: it.text, location: it.location && locationJson(it.location) };

const changeJson = (change: Change, { lang }: DiffOptions) => ({
  kind: change.kind,
  class: change.class,
  effect: change.effect,
  message: changeSentence(change, lang),
  subject: change.subject,
  fields: change.fields.map((it) => ({ field: it.field, old: it.old, new: it.new, effect: it.effect })),
  old: quotationJson(change.old),
  new: quotationJson(change.new),
  proof: change.proof,
  bound: change.bound,
});

const tally = (values: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/**
 * `changes` holds what is shown (substance; with `--all` everything); `summary` counts all of it:
 * each class, and of substance each kind and effect.
 */
export const renderDiffJson = (report: DiffReport, options: DiffOptions): string => {
  const { tool, mode, changes } = report;
  const substance = changes.filter((it) => it.class === "substance");
  return jsonText({
    schemaVersion: 1,
    tool,
    mode,
    related: report.related,
    old: fileJson(report.old, options.lang),
    new: fileJson(report.new, options.lang),
    summary: {
      classes: {
        substance: 0,
        moved: 0,
        wording: 0,
        typographic: 0,
        ...tally(changes.map((it) => it.class)),
      },
      kinds: tally(substance.map((it) => it.kind)),
      effects: tally(substance.map((it) => it.effect)),
    },
    changes: shownChanges(report, options.all).map((change) => changeJson(change, options)),
    between: report.between,
    drifts: report.drifts,
    questions: questionsOf(report, options.lang),
  });
};

export const diffJson: DiffFormat = {
  render: renderDiffJson,
  printable: true,
  isOurs: (head) => /^\{\s*"schemaVersion": 1,\s*"tool": \{\s*"name": "kh-check"/.test(head),
};
