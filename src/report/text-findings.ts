import type { FileReport, Finding, RuleResult, Severity } from "../model/report.ts";
import type { Plan } from "../model/plan.ts";
import type { Language } from "../model/text.ts";
import { adviceLine } from "./advice.ts";
import { isAbsence } from "./coverage.ts";
import { groupOf, groupOrder } from "./group.ts";
import { paragraph, type Line, type Span } from "./layout.ts";
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

interface Asked {
  readonly lang: Language;
  readonly verbose: boolean;
}

/** What stands at one place, under one line that names it. */
interface AtPlace {
  readonly place: string;
  readonly passage: string;
  readonly shown: readonly Shown[];
}

const bullets: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

const order = ({ finding }: Shown): readonly [number, number] => orderOf(finding.location);

/** Where it is to be mended: the place in the draft, or the part that lacks it. */
const placeOf = ({ finding }: Shown, plan: Plan | null, lang: Language): string =>
  isAbsence(finding)
    ? wordsOf(lang).groups[groupOf(finding, plan)]
    : placeText(finding.location, lang) || wordsOf(lang).report.inTheDraft;

/** What is missing, part by part; then what stands in the draft, in reading order. */
function byPlace(all: readonly Shown[], plan: Plan | null, { lang, verbose }: Asked): readonly AtPlace[] {
  const absent = groupOrder.flatMap((group) =>
    all.filter(({ finding }) => isAbsence(finding) && groupOf(finding, plan) === group),
  );
  const standing = all
    .filter(({ finding }) => !isAbsence(finding))
    .toSorted((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
  const places = new Map<string, AtPlace>();
  for (const one of [...absent, ...standing]) {
    const place = placeOf(one, plan, lang);
    const passage =
      isAbsence(one.finding) || !one.finding.location.quote
        ? ""
        : passageOf(one.finding, plan, verbose ? 160 : 90);
    const key = isAbsence(one.finding) ? place : order(one).join(":");
    const known = places.get(key);
    places.set(key, { place, passage: known?.passage ?? passage, shown: [...(known?.shown ?? []), one] });
  }
  return [...places.values()];
}

const detail = (name: string, text: string): Line =>
  paragraph(6, [{ text: `${name}:`, style: "dim" }, { text }], 8);

/** What only a closer look needs: other places, the nearest sentence. */
const moreLines = ({ finding, result }: Shown, lang: Language): readonly Line[] => {
  const words = wordsOf(lang).report;
  const nearest = isAbsence(finding) ? result.candidates.find(({ score }) => score >= alike) : undefined;
  return [
    ...finding.related.map((other) =>
      detail(words.seeAlso, `${placeText(other, lang)} ${quoted(other.quote, 80)}`),
    ),
    ...(nearest ? [detail(words.nearest, quoted(nearest.quote))] : []),
  ];
};

/** What was found; on one line what to do about it and who asks. */
const findingOf = (one: Shown, { lang, verbose }: Asked): readonly Line[] => {
  const { finding } = one;
  const { report } = wordsOf(lang);
  const advice = adviceLine(finding, lang);
  const source = verbose || finding.source.document ? sourceText(finding.source, lang) : "";
  const said: readonly Span[] = [
    ...(advice ? [{ text: `${advice[0]}:`, style: "dim" as const }, { text: advice[1] }] : []),
    ...(source ? [{ text: `(${report.source}: ${source})`, style: "dim" as const }] : []),
  ];
  return [
    paragraph(
      4,
      [{ text: bullets[finding.level], style: finding.level }, { text: findingSentence(finding, lang) }],
      6,
    ),
    ...(said.length > 0 ? [paragraph(6, said, 8)] : []),
    ...(verbose ? moreLines(one, lang) : []),
  ];
};

/** The findings of one level under its name, grouped by the place where they are to be mended. */
const levelLines = (
  level: Severity,
  all: readonly Shown[],
  { plan }: FileReport,
  asked: Asked,
): readonly Line[] => {
  const { lang } = asked;
  const here = all.filter(({ finding }) => finding.level === level);
  if (here.length === 0) return [];
  const { levels, report } = wordsOf(lang);
  return [
    ...headingLines(report.toDo(levels[level], level, here.length), "", level),
    ...byPlace(here, plan, asked).flatMap(({ place, passage, shown }) => [
      paragraph(
        2,
        [
          { text: passage ? `${place}:` : place, style: "strong" },
          { text: passage, style: "dim" },
        ],
        4,
      ),
      ...shown.flatMap((one) => findingOf(one, asked)),
    ]),
  ];
};

/** Errors first, then warnings, then notes. */
export const findingLines = (
  file: FileReport,
  options: Asked & { readonly quiet: boolean },
): readonly Line[] => {
  const all = file.results.flatMap((result) => result.findings.map((finding) => ({ finding, result })));
  const levels: readonly Severity[] = options.quiet ? ["error"] : ["error", "warning", "info"];
  return levels.flatMap((level) => levelLines(level, all, file, options));
};
