import type { FileReport, Finding, RuleResult, Severity } from "../model/report.ts";
import type { Plan } from "../model/plan.ts";
import type { Language } from "../model/text.ts";
import { adviceLine } from "./advice.ts";
import { isAbsence } from "./coverage.ts";
import { groupOf, groupOrder } from "./group.ts";
import { blank, paragraph, widthOf, type Line } from "./layout.ts";
import { findingSentence, wordsOf } from "./messages.ts";
import { passageOf } from "./passage.ts";
import { orderOf, placeText, quoted } from "./place.ts";
import { sourceText } from "./source-text.ts";
import { headingLines } from "./text-parts.ts";

/** Below this two sentences merely share words. */
const alike = 0.5;

interface Shown {
  readonly finding: Finding;
  readonly result: RuleResult;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const worstFirst = (a: Shown, b: Shown): number => {
  const [x, y] = [orderOf(a.finding.location), orderOf(b.finding.location)];
  return rank[a.finding.level] - rank[b.finding.level] || x[0] - y[0] || x[1] - y[1];
};

const detail = (name: string, text: string, indent: number): Line =>
  paragraph(indent, [{ text: `${name}:`, style: "dim" }, { text }], indent + 2);

const shownLines = ({ finding, result }: Shown, plan: Plan | null, lang: Language): readonly Line[] => {
  const words = wordsOf(lang);
  const name = words.levels[finding.level];
  const indent = 4;
  const place = placeText(finding.location, lang);
  const nearest = isAbsence(finding) ? result.candidates.find(({ score }) => score >= alike) : undefined;
  const source = sourceText(finding.source, lang);
  const advice = adviceLine(finding, lang);
  const lead = [{ text: name, style: finding.level }, { text: findingSentence(finding, lang) }];
  return [
    blank,
    paragraph(2, lead, Math.min(3 + widthOf(name), indent)),
    ...(isAbsence(finding) || !finding.location.quote
      ? []
      : [
          detail(
            place ? `${words.report.inTheDraft} (${place})` : words.report.inTheDraft,
            passageOf(finding, plan),
            indent,
          ),
        ]),
    ...finding.related.map((other) =>
      detail(words.report.seeAlso, `${placeText(other, lang)} ${quoted(other.quote, 80)}`, indent),
    ),
    ...(nearest ? [detail(words.report.nearest, quoted(nearest.quote), indent)] : []),
    ...(source ? [detail(words.report.source, source, indent)] : []),
    ...(advice ? [detail(advice[0], advice[1], indent)] : []),
  ];
};

/** Findings under the part of the plan they belong to, the worst first. */
export const findingLines = (file: FileReport, lang: Language, errorsOnly: boolean): readonly Line[] => {
  const all = file.results.flatMap((result) => result.findings.map((finding) => ({ finding, result })));
  const shown = errorsOnly ? all.filter(({ finding }) => finding.level === "error") : all;
  return groupOrder.flatMap((group) => {
    const here = shown.filter(({ finding }) => groupOf(finding, file.plan) === group).toSorted(worstFirst);
    if (here.length === 0) return [];
    return [
      ...headingLines(wordsOf(lang).groups[group]),
      ...here.flatMap((one, i) => shownLines(one, file.plan, lang).slice(i === 0 ? 1 : 0)),
    ];
  });
};
