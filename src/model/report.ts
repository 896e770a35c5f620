import type { Format, Gap, GapCode, NotCheckedReason } from "./document.ts";
import type { Location } from "./location.ts";
import type { Plan } from "./plan.ts";
import type { Bilingual } from "./text.ts";

export type Severity = "error" | "warning" | "info";
export type Verdict = "pass" | "fail" | "review" | "not-applicable";

/** V verified in several sources, S one source, I inferred from real plans, M memory. */
export type Confidence = "V" | "S" | "I" | "M";

/** The closed list of what can be wrong with a plan. */
export type FindingKind =
  | "missing-section"
  | "missing-target"
  | "target-number-missing"
  | "target-below-required"
  | "target-wrong-year"
  | "target-wrong-baseline"
  | "target-wrong-frequency"
  | "target-wrong-unit"
  | "missing-task"
  | "missing-deadline"
  | "deadline-too-late"
  | "wrong-date"
  | "invalid-date"
  | "unassigned-agency"
  | "unassigned-target"
  | "unassigned-task"
  | "abolished-agency"
  | "abolished-unit"
  | "unknown-parent"
  | "missing-legal-basis"
  | "wrong-legal-basis"
  | "expired-programme"
  | "numbering-gap"
  | "numbering-repeat"
  | "missing-annex"
  | "duplicate-text"
  | "repeated-word"
  | "inconsistent-name"
  | "inconsistent-number"
  | "format";

/** Where a requirement comes from. */
export interface Source {
  readonly document: string;
  readonly clause: string;
  readonly confidence: Confidence;
}

/** Values that a sentence is made of; report/messages.ts is the only place that makes it. */
export type Facts = Readonly<Record<string, string>>;

/** A breach of a rule by the author. One finding a defect. */
export interface Finding {
  readonly kind: FindingKind;
  readonly level: Severity;
  readonly facts: Facts;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly location: Location;
  readonly related: readonly Location[];
  readonly source: Source;
  /** Wording that the drafter can paste. */
  readonly suggestion: Bilingual | null;
}

export interface Candidate {
  readonly quote: string;
  readonly score: number;
}

/** Why a rule does not apply, or why a person must look. */
export interface Because {
  readonly code: BecauseCode;
  readonly facts: Facts;
}

export type BecauseCode =
  | "other-level"
  | "other-programme"
  | "other-period"
  | "only-mentioned"
  | "one-year-plan"
  | "not-named"
  | "doubtful-match"
  | "only-a-duty"
  | "gap"
  | "unknown-day"
  | "transition"
  | "nothing-to-check"
  | "uncertain-reading"
  | "not-in-this-format";

export interface RuleResult {
  readonly rule: string;
  readonly requirement: string | null;
  readonly verdict: Verdict;
  readonly because: Because | null;
  readonly evidence: readonly Location[];
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

export type FileStatus = "checked" | "checked-with-gaps" | "not-checked";

export interface FileReport {
  readonly file: string;
  readonly status: FileStatus;
  readonly format: Format | null;
  readonly reason: NotCheckedReason | null;
  readonly detail: string;
  readonly gaps: readonly Gap[];
  readonly plan: Plan | null;
  readonly results: readonly RuleResult[];
  /** Which packs apply and why, which do not and why. */
  readonly packChoices: readonly PackChoice[];
}

export interface PackChoice {
  readonly pack: string;
  readonly applies: boolean;
  readonly because: Bilingual;
}

export interface PackInfo {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly packs: readonly PackInfo[];
  readonly rules: readonly RuleInfo[];
  readonly files: readonly FileReport[];
}

/** What reports need to say of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly requirement: string | null;
  readonly level: Severity;
  readonly source: Source;
}

export type { GapCode };
