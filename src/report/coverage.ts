import type { Location } from "../model/location.ts";
import type { FileReport, Finding, RuleInfo, RuleResult, Verdict } from "../model/report.ts";
import type { Bilingual } from "../model/text.ts";

/** One requirement of a source beside the sentence of the draft that answers it. */
export interface CoverageRow {
  readonly rule: string;
  readonly requirement: string;
  readonly title: Bilingual;
  readonly verdict: Verdict;
  /** Where the draft answers it, rightly or not; null when it does not. */
  readonly answer: Location | null;
  readonly result: RuleResult;
}

export interface Coverage {
  readonly document: string;
  readonly rows: readonly CoverageRow[];
}

const absent: ReadonlySet<Finding["kind"]> = new Set<Finding["kind"]>([
  "missing-section",
  "missing-target",
  "missing-task",
  "missing-legal-basis",
]);

/** The finding is about something that stands nowhere, so its location is no answer to it. */
export const isAbsence = (finding: Finding): boolean => absent.has(finding.kind);

const answerOf = (result: RuleResult): Location | null =>
  result.evidence[0] ?? result.findings.find((finding) => !isAbsence(finding))?.location ?? null;

// MT2 before MT10. Intl's own numeric order costs more at start-up than the whole table.
const numberIn = ({ requirement }: CoverageRow): number => Number(/\d+/.exec(requirement)?.[0] ?? 0);
const byNumber = (a: CoverageRow, b: CoverageRow): number =>
  numberIn(a) - numberIn(b) || (a.requirement < b.requirement ? -1 : 1);

/** How a draft answers the targets of each source that binds it. */
export const coverageOf = (file: FileReport, rules: readonly RuleInfo[]): readonly Coverage[] => {
  const targets = new Map(rules.filter((rule) => rule.check === "target").map((rule) => [rule.id, rule]));
  const documents = new Map<string, CoverageRow[]>();
  for (const result of file.results) {
    const rule = targets.get(result.rule);
    if (!rule || result.requirement === null) continue;
    const rows = documents.get(rule.source.document) ?? [];
    rows.push({
      rule: rule.id,
      requirement: result.requirement,
      title: rule.title,
      verdict: result.verdict,
      answer: answerOf(result),
      result,
    });
    documents.set(rule.source.document, rows);
  }
  return [...documents]
    .filter(([, rows]) => rows.some((row) => row.verdict !== "not-applicable"))
    .map(([document, rows]) => ({
      document,
      rows: rows.toSorted(byNumber),
    }));
};
