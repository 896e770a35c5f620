import type { FileReport, Finding, RuleResult, Severity } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { adviceLine } from "./advice.ts";
import { byPlace } from "./by-place.ts";
import { isAbsence } from "./coverage.ts";
import { paragraph, type Line, type Span } from "./layout.ts";
import { findingSentence, wordsOf } from "./messages.ts";
import { placeText, quoted } from "./place.ts";
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

const bullets: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

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
    ...byPlace(here, plan, { lang, most: asked.verbose ? 160 : 90 }).flatMap(({ place, passage, shown }) => [
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
