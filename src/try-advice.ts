import { edited } from "./evaluate/edited.ts";
import type { Document } from "./model/document.ts";
import type { Edit, Finding, RuleResult } from "./model/report.ts";

/** What a document is judged to be. */
type Judge = (document: Document) => readonly RuleResult[] | null;

/** More single trials than these are not worth their time: a draft with so many edits that clash is for a person. */
const MOST_TRIALS = 12;

/**
 * Keeps an edit only when the document with it has lost its finding and gained none: first all of them at once,
 * and where that fails each alone. What fails gives way to other advice.
 */
export function withTriedAdvice(
  results: readonly RuleResult[],
  document: Document,
  judge: Judge,
): readonly RuleResult[] {
  const offered = results.flatMap(({ rule, findings }) =>
    findings.flatMap((finding) => offer(rule, finding)),
  );
  if (offered.length === 0 || keeps(offered, results, document, judge)) return results;
  const bad = offered.filter(
    (one, at) => offered.length === 1 || at >= MOST_TRIALS || !keeps([one], results, document, judge),
  );
  return bad.length === 0 ? results : without(results, new Set(bad.map(({ finding }) => finding)));
}

interface Offer {
  readonly rule: string;
  readonly finding: Finding;
  readonly edit: Edit;
}

const offer = (rule: string, finding: Finding): readonly Offer[] =>
  finding.advice?.kind === "replace" ? [{ rule, finding, edit: finding.advice.edit }] : [];

/** After the edits every rule has as many findings fewer of each kind as edits were made for it, or fewer still. */
function keeps(
  offers: readonly Offer[],
  before: readonly RuleResult[],
  document: Document,
  judge: Judge,
): boolean {
  const changed = edited(
    document,
    offers.map(({ edit }) => edit),
  );
  const after = changed && judge(changed);
  if (!after) return false;
  const allowed = counts(before);
  for (const { rule, finding } of offers) {
    const key = `${rule} ${finding.kind}`;
    allowed.set(key, allowed.get(key)! - 1);
  }
  return [...counts(after)].every(([key, count]) => count <= (allowed.get(key) ?? 0));
}

function counts(results: readonly RuleResult[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { rule, findings } of results)
    for (const { kind } of findings) all.set(`${rule} ${kind}`, (all.get(`${rule} ${kind}`) ?? 0) + 1);
  return all;
}

const without = (results: readonly RuleResult[], bad: ReadonlySet<Finding>): readonly RuleResult[] =>
  results.map((result) =>
    result.findings.some((finding) => bad.has(finding))
      ? {
          ...result,
          findings: result.findings.map((finding) =>
            bad.has(finding) ? { ...finding, advice: null } : finding,
          ),
        }
      : result,
  );
