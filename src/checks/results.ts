import type { Location } from "../model/location.ts";
import type {
  BecauseCode,
  Candidate,
  Confidence,
  Finding,
  FindingFacts,
  FindingKind,
  RuleResult,
  Severity,
} from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import type { Bilingual } from "../model/text.ts";

/** What a check may say of a finding beyond its kind, facts and place. */
export interface Details {
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly related?: readonly Location[];
  readonly suggestion?: Bilingual | null;
  readonly level?: Severity;
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
    source: { ...rule.source, confidence },
    suggestion: details.suggestion === undefined ? rule.suggestion : details.suggestion,
  } as Finding;
}

export const isWeak = (confidence: Confidence): boolean => confidence === "I" || confidence === "M";

export const pass = (rule: Rule, evidence: readonly Location[] = []): RuleResult => ({
  ...empty(rule),
  verdict: "pass",
  evidence,
});

/** Fails with findings; without any the rule is kept. */
export const judged = (
  rule: Rule,
  findings: readonly Finding[],
  evidence: readonly Location[] = [],
  candidates: readonly Candidate[] = [],
): RuleResult =>
  findings.length === 0 ? pass(rule, evidence) : { ...empty(rule), verdict: "fail", findings, candidates };

export const notApplicable = (rule: Rule, code: BecauseCode, detail = ""): RuleResult => ({
  ...empty(rule),
  verdict: "not-applicable",
  because: { code, detail },
});

export const review = (
  rule: Rule,
  code: BecauseCode,
  detail = "",
  evidence: readonly Location[] = [],
  candidates: readonly Candidate[] = [],
): RuleResult => ({ ...empty(rule), verdict: "review", because: { code, detail }, evidence, candidates });

const empty = (rule: Rule) => ({
  rule: rule.id,
  requirement: rule.requirement,
  because: null,
  evidence: [],
  candidates: [],
  findings: [],
});
