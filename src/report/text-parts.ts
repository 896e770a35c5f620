import type { Plan } from "../model/plan.ts";
import type { FileReport, PackChoice, RuleInfo } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { blank, paragraph, type Line, type Style } from "./layout.ts";
import { placeOnly } from "./location-json.ts";
import { becauseSentence, gapSentence, reasonSentence, wordsOf } from "./messages.ts";
import { placeText, quoted } from "./place.ts";

/** A heading in capitals; `name` keeps its spelling. */
export const headingLines = (text: string, name = "", style: Style = "heading"): readonly Line[] => [
  blank,
  paragraph(0, [{ text: `${text.toUpperCase()} ${name}`, style }]),
];

/** Packs of one reason are named together. */
export const packLine = (choices: readonly PackChoice[], lang: Language): string => {
  const reasons = new Map<string, string[]>();
  for (const { pack, because } of choices)
    reasons.set(because[lang], [...(reasons.get(because[lang]) ?? []), pack]);
  return [...reasons]
    .map(([reason, packs]) => (reason ? `${packs.join(", ")} (${reason})` : packs.join(", ")))
    .join("; ");
};

/** Which kind of plan it was taken for, and why: what it owes depends on it. */
export const planKindSentence = ({ kind, kindBy: { by, words } }: Plan, lang: Language): string => {
  const { planKinds, report } = wordsOf(lang);
  return report.kindOfPlan(planKinds[kind], by, words);
};

/** File, title, issuer and period; to a closer look which packs were applied and why. */
export const headLines = (
  file: FileReport,
  { lang, quiet, verbose }: { readonly lang: Language; readonly quiet: boolean; readonly verbose: boolean },
): readonly Line[] => {
  const words = wordsOf(lang).report;
  const { plan } = file;
  const period = plan?.period && [...new Set(plan.period)].join("–");
  const applied = file.packChoices.filter((choice) => choice.applies);
  const others = file.packChoices.filter((choice) => !choice.applies);
  return [
    paragraph(0, [{ text: file.file, style: "title" }]),
    ...(plan?.title ? [paragraph(0, [{ text: plan.title }])] : []),
    ...(plan?.issuer ? [paragraph(0, [{ text: words.issuedBy(plan.issuer.name, period ?? null) }])] : []),
    ...(quiet || !plan ? [] : [paragraph(0, [{ text: planKindSentence(plan, lang), style: "dim" }], 2)]),
    ...(!verbose || applied.length === 0
      ? []
      : [paragraph(0, [{ text: words.comparedWith(packLine(applied, lang)), style: "dim" }], 2)]),
    ...(!verbose || others.length === 0
      ? []
      : [paragraph(0, [{ text: words.notComparedWith(packLine(others, lang)), style: "dim" }], 2)]),
  ];
};

export const notCheckedLines = (file: FileReport, lang: Language): readonly Line[] => [
  paragraph(0, [
    {
      text: wordsOf(lang).report.notChecked(reasonSentence(file.reason ?? "unreadable", file.detail, lang)),
      style: "error",
    },
  ]),
];

/** What a person has to decide, with the reason and the sentence in question. */
export const reviewLines = (
  file: FileReport,
  rules: readonly RuleInfo[],
  lang: Language,
): readonly Line[] => {
  const reviews = file.results.filter((result) => result.verdict === "review");
  if (reviews.length === 0) return [];
  const titles = new Map(rules.map((rule) => [rule.id, rule.title[lang]]));
  return [
    ...headingLines(wordsOf(lang).report.reviews),
    ...reviews.flatMap((result) => {
      const name = titles.get(result.rule) ?? result.rule;
      const where = result.evidence[0];
      const quote = where?.quote ?? result.candidates[0]?.quote;
      const place = where ? placeText(where, lang) : "";
      return [
        paragraph(
          2,
          [
            { text: `? ${result.requirement ? `${result.requirement} ` : ""}${name}.`, style: "strong" },
            ...(result.because ? [{ text: becauseSentence(result.because, lang) }] : []),
          ],
          4,
        ),
        ...(quote
          ? [paragraph(4, [{ text: `${place ? `${place}: ` : ""}${quoted(quote)}`, style: "dim" }])]
          : []),
      ];
    }),
  ];
};

/** What could not be read. */
export const gapLines = (file: FileReport, lang: Language): readonly Line[] =>
  file.gaps.length === 0
    ? []
    : [
        ...headingLines(wordsOf(lang).report.gaps),
        ...file.gaps.map((gap) => {
          const place = gap.place ? placeText(placeOnly(gap.place), lang) : "";
          return paragraph(2, [{ text: `${place ? `${place}: ` : ""}${gapSentence(gap, lang)}` }], 4);
        }),
      ];
