import type { Location } from "../model/location.ts";
import type {
  Advice,
  BecauseCode,
  Candidate,
  Confidence,
  Finding,
  FindingFacts,
  FindingKind,
  RuleResult,
  Severity,
  Source,
} from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import type { Bilingual } from "../model/text.ts";

/** What a check may say of a finding beyond its kind, facts and place. */
export interface Details {
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly related?: readonly Location[];
  readonly suggestion?: Bilingual | null;
  readonly advice?: Advice | null;
  readonly level?: Severity;
  /** Where this finding rests on another document than its rule. */
  readonly source?: Pick<Source, "document" | "clause">;
  /** Where this finding rests on less than its rule. */
  readonly confidence?: Confidence | null;
}

/** A finding of a rule. What rests on inference or memory is never an error. */
export function finding<K extends FindingKind>(
  rule: Rule,
  kind: K,
  facts: FindingFacts[K],
  location: Location,
  details: Details = {},
): Finding {
  const confidence = details.confidence ?? rule.source.confidence;
  const level = details.level ?? rule.level;
  return {
    kind,
    level: level === "error" && isWeak(confidence) ? "warning" : level,
    facts,
    expected: details.expected ?? null,
    actual: details.actual ?? null,
    location,
    related: details.related ?? [],
    source: { ...rule.source, ...details.source, confidence },
    advice: details.advice ?? null,
    suggestion: details.suggestion === undefined ? rule.suggestion : details.suggestion,
  } as Finding;
}

export const isWeak = (confidence: Confidence): boolean => confidence === "I" || confidence === "M";

export const pass = (rule: Rule, evidence: readonly Location[] = []): RuleResult =>
  result(rule, "pass", null, evidence);

/** Fails with findings; without any the rule is kept. */
export const judged = (
  rule: Rule,
  findings: readonly Finding[],
  evidence: readonly Location[] = [],
  candidates: readonly Candidate[] = [],
): RuleResult =>
  findings.length === 0 ? pass(rule, evidence) : result(rule, "fail", null, [], candidates, findings);

export const notApplicable = (rule: Rule, code: BecauseCode, detail = ""): RuleResult =>
  result(rule, "not-applicable", { code, detail });

export const review = (
  rule: Rule,
  code: BecauseCode,
  detail = "",
  evidence: readonly Location[] = [],
  candidates: readonly Candidate[] = [],
): RuleResult => result(rule, "review", { code, detail }, evidence, candidates);

const result = (
  { id, requirement }: Rule,
  verdict: RuleResult["verdict"],
  because: RuleResult["because"],
  evidence: readonly Location[] = [],
  candidates: readonly Candidate[] = [],
  findings: readonly Finding[] = [],
): RuleResult => ({ rule: id, requirement, because, evidence, candidates, findings, verdict });
