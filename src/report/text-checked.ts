import type { FileReport, RuleInfo, Verdict } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { checkedOf, type Checked } from "./checked.ts";
import { groupOrder } from "./group.ts";
import { documentName } from "./messages/document-name.ts";
import { paragraph, type Line } from "./layout.ts";
import { wordsOf } from "./messages.ts";
import { headingLines } from "./text-parts.ts";

const verdicts: readonly Verdict[] = ["pass", "fail", "review", "not-applicable"];

/** `12 đạt, 1 chưa đạt`; what does not apply is no part of it. */
export const countsText = (counts: Checked["counts"], lang: Language): string =>
  verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${String(counts[verdict])} ${wordsOf(lang).verdicts[verdict]}`)
    .join(", ");

/** The counts of several parts together. */
export const countsOf = (all: readonly Checked[]): Checked["counts"] => {
  const sum = { pass: 0, fail: 0, review: 0, "not-applicable": 0 };
  for (const { counts } of all) for (const verdict of verdicts) sum[verdict] += counts[verdict];
  return sum;
};

/** `mục tiêu: 4 đạt; nhiệm vụ: 7 đạt`, the parts in the order of the report. */
const partsText = (all: readonly Checked[], lang: Language): string =>
  groupOrder
    .flatMap((group) => {
      const here = all.filter((one) => one.group === group);
      const name = wordsOf(lang).groups[group].toLowerCase();
      return here.length > 0 ? [`${name}: ${countsText(countsOf(here), lang)}`] : [];
    })
    .join("; ");

/** Everything that was asked of the draft, part by part; to a closer look source by source. */
export const checkedLines = (
  file: FileReport,
  rules: readonly RuleInfo[],
  { lang, verbose }: { readonly lang: Language; readonly verbose: boolean },
): readonly Line[] => {
  const all = checkedOf(file, rules);
  if (all.length === 0) return [];
  const { report } = wordsOf(lang);
  const total = all.reduce((sum, { rules: asked }) => sum + asked.length, 0);
  const sources = verbose ? [...new Set(all.map(({ document }) => document))] : [];
  const lines = sources.map((document) => {
    const here = all.filter((one) => one.document === document);
    const name = document ? documentName(document, lang) : report.ownRules;
    return paragraph(2, [{ text: `${name} –` }, { text: `${partsText(here, lang)}.`, style: "dim" }], 4);
  });
  return [
    ...headingLines(report.checked(total), countsText(countsOf(all), lang)),
    ...(verbose ? lines : [paragraph(2, [{ text: `${capital(partsText(all, lang))}.`, style: "dim" }])]),
  ];
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
