import type { FileReport, Report, RuleInfo, Verdict } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { summaryEn, summaryVi, type SummaryWords } from "../messages/summary-words.ts";
import type { Tally } from "../messages/words.ts";
import { tallyOf } from "../tally.ts";

/** A requirement that binds at least one of the drafts. */
export interface Requirement {
  readonly rule: RuleInfo;
  /** Its name within its source: `MT3`. */
  readonly id: string;
  /** How many drafts it binds, and how many of them fail it. */
  readonly asked: number;
  readonly missed: number;
}

export interface DraftRow {
  readonly file: FileReport;
  readonly tally: Tally;
  /** One verdict a requirement, in the order of the columns; null where it was not asked. */
  readonly verdicts: readonly (Verdict | null)[];
  readonly failed: readonly string[];
  readonly review: readonly string[];
}

export interface Matrix {
  readonly requirements: readonly Requirement[];
  /** The worst first: what could not be checked, then by errors, warnings and points to review. */
  readonly drafts: readonly DraftRow[];
}

export const summaryWords = (lang: Language): SummaryWords => ({ vi: summaryVi, en: summaryEn })[lang];

const natural = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

const worstFirst = (a: DraftRow, b: DraftRow): number => {
  const weight = ({ file, tally }: DraftRow): readonly number[] => [
    file.status === "not-checked" ? 1 : 0,
    tally.errors,
    tally.warnings,
    tally.reviews,
    tally.gaps,
  ];
  const [x, y] = [weight(a), weight(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at < 0 ? natural(a.file.file, b.file.file) : y[at]! - x[at]!;
};

/** Drafts down, the requirements of all sources across: who misses what. */
export const matrixOf = (report: Report): Matrix => {
  const verdictOf = (file: FileReport): ReadonlyMap<string, Verdict> =>
    new Map(file.results.map(({ rule, verdict }) => [rule, verdict]));
  const known = new Map(report.files.map((file) => [file, verdictOf(file)]));
  const requirements = report.rules
    .flatMap((rule): readonly Requirement[] => {
      if (rule.requirement === null) return [];
      const verdicts = [...known.values()].flatMap((verdicts) => verdicts.get(rule.id) ?? []);
      const asked = verdicts.filter((verdict) => verdict !== "not-applicable").length;
      const missed = verdicts.filter((verdict) => verdict === "fail").length;
      return asked === 0 ? [] : [{ rule, id: rule.requirement, asked, missed }];
    })
    .toSorted((a, b) => natural(a.rule.source.document, b.rule.source.document) || natural(a.id, b.id));
  const drafts = report.files.map((file): DraftRow => {
    const verdicts = requirements.map(({ rule }) => known.get(file)?.get(rule.id) ?? null);
    const of = (wanted: Verdict): readonly string[] =>
      requirements.flatMap(({ id }, i) => (verdicts[i] === wanted ? [id] : []));
    return { file, tally: tallyOf(file), verdicts, failed: of("fail"), review: of("review") };
  });
  return { requirements, drafts: drafts.toSorted(worstFirst) };
};

/** Requirements that some draft fails, the most missed first. */
export const mostMissed = ({ requirements }: Matrix): readonly Requirement[] =>
  requirements
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed || natural(a.id, b.id));
