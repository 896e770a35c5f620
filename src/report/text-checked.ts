import type { FileReport, RuleInfo } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { checkedOf, type Checked } from "./checked.ts";
import { countsOf, countsText, totalOf } from "./checked-text.ts";
import { groupOrder } from "./group.ts";
import { documentName } from "./messages/document-name.ts";
import { paragraph, type Line } from "./layout.ts";
import { wordsOf } from "./messages.ts";
import { headingLines } from "./text-parts.ts";

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
  const sources = verbose ? [...new Set(all.map(({ document }) => document))] : [];
  const lines = sources.map((document) => {
    const here = all.filter((one) => one.document === document);
    const name = document ? documentName(document, lang) : report.ownRules;
    return paragraph(2, [{ text: `${name} –` }, { text: `${partsText(here, lang)}.`, style: "dim" }], 4);
  });
  return [
    ...headingLines(report.checked(totalOf(all)), countsText(countsOf(all), lang)),
    ...(verbose ? lines : [paragraph(2, [{ text: `${capital(partsText(all, lang))}.`, style: "dim" }])]),
  ];
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
