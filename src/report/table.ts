import type {
  FileReport,
  Finding,
  Report,
  RuleInfo,
  RuleResult,
  Severity,
  Verdict,
} from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { adviceOf } from "./advice.ts";
import { coverageOf, isAbsence } from "./coverage.ts";
import { placeOnly } from "./location-json.ts";
import { becauseSentence, findingSentence, gapSentence, reasonSentence, wordsOf } from "./messages.ts";
import { tableEn, tableVi, type TableWords } from "./messages/table-words.ts";
import { orderOf, placeText } from "./place.ts";
import { sourceText } from "./source-text.ts";

/** What a row is about, for the colour of its line. */
export type Tone = Severity | Verdict | "gap";

/** One line of the tables: the cells in the order of the heads. */
export interface TableRow {
  readonly tone: Tone;
  readonly cells: readonly string[];
}

export const tableWords = (lang: Language): TableWords => ({ vi: tableVi, en: tableEn })[lang];

type Titles = ReadonlyMap<string, RuleInfo>;

const nameOf = (result: RuleResult, rules: Titles, lang: Language): string =>
  rules.get(result.rule)?.title[lang] ?? result.rule;

const findingRow = (
  file: FileReport,
  result: RuleResult,
  finding: Finding,
  rules: Titles,
  lang: Language,
): TableRow => {
  const words = wordsOf(lang);
  return {
    tone: finding.level,
    cells: [
      file.file,
      result.requirement ?? "",
      nameOf(result, rules, lang),
      words.verdicts[result.verdict],
      words.levels[finding.level],
      words.kinds[finding.kind].title,
      isAbsence(finding) ? "" : placeText(finding.location, lang),
      isAbsence(finding) ? "" : finding.location.quote,
      findingSentence(finding, lang),
      adviceOf(finding, lang)?.text ?? "",
      sourceText(finding.source, lang),
    ],
  };
};

const verdictRow = (file: FileReport, result: RuleResult, rules: Titles, lang: Language): TableRow => {
  const [at] = result.evidence;
  const rule = rules.get(result.rule);
  return {
    tone: result.verdict,
    cells: [
      file.file,
      result.requirement ?? "",
      nameOf(result, rules, lang),
      wordsOf(lang).verdicts[result.verdict],
      "",
      "",
      at ? placeText(at, lang) : "",
      at?.quote ?? "",
      result.because ? becauseSentence(result.because, lang) : "",
      "",
      rule ? sourceText(rule.source, lang) : "",
    ],
  };
};

const stateRow = (file: FileReport, state: string, place: string, sentence: string): TableRow => ({
  tone: "gap",
  cells: [file.file, "", "", state, "", "", place, "", sentence, "", ""],
});

const rulesOf = (report: Report): Titles => new Map(report.rules.map((rule) => [rule.id, rule]));

/** All findings in reading order, what is to be reviewed, what could not be read; file by file. */
export const findingRows = (report: Report, lang: Language): readonly TableRow[] => {
  const rules = rulesOf(report);
  const { rows } = tableWords(lang);
  return report.files.flatMap((file) => {
    if (file.status === "not-checked")
      return [
        stateRow(file, rows.notChecked, "", reasonSentence(file.reason ?? "unreadable", file.detail, lang)),
      ];
    const findings = file.results
      .flatMap((result) => result.findings.map((finding) => ({ result, finding })))
      .toSorted((a, b) => {
        const [x, y] = [orderOf(a.finding.location), orderOf(b.finding.location)];
        return x[0] - y[0] || x[1] - y[1];
      });
    return [
      ...findings.map(({ result, finding }) => findingRow(file, result, finding, rules, lang)),
      ...file.results
        .filter(({ verdict }) => verdict === "review")
        .map((result) => verdictRow(file, result, rules, lang)),
      ...file.gaps.map((gap) =>
        stateRow(
          file,
          rows.gap,
          gap.place ? placeText(placeOnly(gap.place), lang) : "",
          gapSentence(gap, lang),
        ),
      ),
    ];
  });
};

/** Every requirement of every source that binds a draft, answered or not. */
export const coverageRows = (report: Report, lang: Language): readonly TableRow[] => {
  const rules = rulesOf(report);
  return report.files.flatMap((file) =>
    coverageOf(file, report.rules)
      .flatMap(({ rows }) => rows)
      .flatMap(({ result }) =>
        result.findings.length > 0
          ? result.findings.map((finding) => findingRow(file, result, finding, rules, lang))
          : [verdictRow(file, result, rules, lang)],
      ),
  );
};
