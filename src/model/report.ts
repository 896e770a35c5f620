import type { Document, Format, Gap, NotCheckedReason } from "./document.ts";
import type { Location, PagePlace } from "./location.ts";
import type { Part, Plan } from "./plan.ts";
import type { Bilingual, Language } from "./text.ts";

export type Severity = "error" | "warning" | "info";
export type Verdict = "pass" | "fail" | "review" | "not-applicable";

/** V verified in several sources, S one source, I inferred from real plans, M memory. */
export type Confidence = "V" | "S" | "I" | "M";

/**
 * The closed list of what can be wrong with a plan, and for each kind the values its sentence is made of.
 * report/messages.ts is the only place that makes the sentence.
 */
export interface FindingFacts {
  /** `lacks`: the part is there, but not what it must hold. */
  "missing-section": { readonly part: Part; readonly lacks?: "state-budget" | "text" };
  "missing-target": { readonly target: Bilingual; readonly required: Bilingual };
  "target-number-missing": { readonly target: Bilingual; readonly required: Bilingual };
  "target-below-required": TargetDifference;
  "target-wrong-year": TargetDifference;
  "target-wrong-baseline": TargetDifference;
  "target-wrong-frequency": TargetDifference;
  "target-wrong-unit": TargetDifference;
  "missing-task": { readonly task: Bilingual };
  "missing-deadline": { readonly quote: string; /** The plan is for one year. */ readonly once?: boolean };
  /** `limit` is the day before which it must be, `limitOf` who asks for that day. */
  "deadline-too-late": { readonly deadline: string; readonly limit: string; readonly limitOf: string };
  "wrong-date": { readonly event: Bilingual; readonly actual: string; readonly required: string };
  "invalid-date": {
    readonly written: string;
    readonly why: "no-such-day" | "ends-before-start" | "outside-period" | "reports-swapped";
    readonly period: string;
  };
  /** `headed`: the agency has a heading and nothing under it. */
  "unassigned-agency": { readonly agency: string; readonly where: string; readonly headed?: boolean };
  "unassigned-target": { readonly target: string } & DemandedOwner;
  "unassigned-task": { readonly task: string } & DemandedOwner;
  "abolished-agency": Abolished;
  "abolished-unit": Abolished;
  /** `given`: what was given instead of it; empty where nothing was. */
  "unknown-parent": { readonly number: string; readonly given: string };
  "missing-legal-basis": { readonly basis: string };
  "wrong-legal-basis": {
    readonly written: string;
    /** Empty where only the issuer is known to be impossible. */
    readonly right: string;
    /** The issuer had ended, the last day of which is `until`, before the day that is written. */
    readonly gone: { readonly name: string; readonly until: string } | null;
  };
  "expired-programme": {
    readonly programme: string;
    readonly ended: string;
    /** What took its place; empty where nothing has yet, null where that is not known. */
    readonly successor: string | null;
    /** Only this phase is over: the decision itself looks further ahead. */
    readonly onlyPhase: boolean;
  };
  "numbering-gap": { readonly before: string; readonly after: string; readonly expected: string };
  "numbering-repeat": { readonly label: string };
  "missing-annex": { readonly annex: string };
  "duplicate-text": { readonly text: string; readonly section: string };
  "repeated-word": { readonly word: string };
  "inconsistent-name": {
    readonly first: string;
    readonly second: string;
    /** The second is no other spelling but another place than the plan's. */
    readonly elsewhere: boolean;
  };
  "inconsistent-number": { readonly what: string; readonly first: string; readonly second: string };
  "superseded-law": {
    readonly cited: string;
    readonly successor: string;
    /** First day on which the successor holds, YYYY-MM-DD. */
    readonly since: string;
  };
  "wrong-programme": {
    readonly programme: string;
    readonly problem: "period" | "document" | "ended";
    readonly written: string;
    readonly right: string;
  };
  /** `last` is the last year of the plan. */
  "missing-review": { readonly problem: "none" | "no-year"; readonly period: string; readonly last: string };
  "report-tier-open": OpenTier;
  /** `words` is how the work is given: `giao`, `yêu cầu`, or the duty's own first words. */
  "beyond-authority": { readonly agency: string; readonly words: string };
  "beyond-competence": { readonly agency: string; readonly work: Bilingual; readonly holder: Bilingual };
  "weak-commitment": {
    readonly what: Bilingual;
    readonly how: Weakening;
    /** The words that weaken it. */
    readonly written: string;
  };
  "leftover-place": {
    readonly found: string;
    readonly own: string;
    readonly what: "issuer" | "issue-place" | "recipient" | "body" | "area" | "parent";
  };
  /** `limit` is the plan's period, or its day of issue where a review lies before it or a basis after it. */
  "leftover-year": {
    readonly found: string;
    readonly what: "year" | "review" | "basis";
    readonly limit: string;
  };
  "unequal-sum": {
    readonly what: "parts" | "words" | "product" | "years" | "totals";
    readonly total: string;
    /** What it is made of, as written: `300 triệu đồng + 150 triệu đồng`. */
    readonly parts: string;
    /** What they come to. */
    readonly sum: string;
  };
  "dangling-reference": { readonly reference: string };
  "unclear-tasks": {
    readonly tasks: number;
    readonly noLead: number;
    readonly noTime: number;
    readonly noProduct: number;
  };
  "missing-recipient": { readonly agencies: string };
  "copied-text": { readonly text: string; readonly first: string; readonly second: string };
  /** `problem` says what is missing or malformed. */
  format: { readonly component: Bilingual; readonly problem: Bilingual };
}

/** How a firm target or duty is written as less than it is. */
export type Weakening = "encouraged" | "possible" | "conditional" | "approximate" | "opposite";

/** The tier above has no day though the one below has (`day`), or `from` reports past `through`, to which it belongs. */
export type OpenTier =
  | { readonly problem: "no-day"; readonly from: string; readonly to: string; readonly day: string }
  | { readonly problem: "past"; readonly from: string; readonly to: string; readonly through: string };

/** Who has it in the draft, and to whom the parent plan gives it. */
interface DemandedOwner {
  readonly owner?: string;
  readonly asked?: string;
}

export interface TargetDifference {
  readonly target: Bilingual;
  readonly required: Bilingual;
  readonly actual: Bilingual;
}

export interface Abolished {
  readonly agency: string;
  /** Last day on which it existed, YYYY-MM-DD. */
  readonly until: string;
  /** Who took over what the plan is about. */
  readonly successor: string;
  /** Who took over the rest, each with what it took; empty for most. */
  readonly others: string;
  readonly basis: string;
  /** Where the body was not there yet: its first day. */
  readonly from: string | null;
  /** The words of the draft, who is meant in this sentence, and whether the words can only go. */
  readonly written?: string;
  readonly heirs?: readonly string[];
  readonly drop?: boolean;
}

export type FindingKind = keyof FindingFacts;

/** Where a requirement comes from. */
export interface Source {
  /** Empty for a rule of consistency or wording, which rests on no law. */
  readonly document: string;
  readonly clause: string;
  readonly confidence: Confidence;
}

/** A breach of a rule by the author. One finding a defect. */
export type Finding = { [K in FindingKind]: FindingOf<K> }[FindingKind];

export interface FindingOf<K extends FindingKind> {
  readonly kind: K;
  readonly level: Severity;
  readonly facts: FindingFacts[K];
  /** What the source asks and what the draft says, as short texts for machines; null where there is none. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly location: Location;
  readonly related: readonly Location[];
  readonly source: Source;
  /** What to write instead, as far as it can be known; what to do about it otherwise is said in report/messages. */
  readonly advice: Advice | null;
  /** Wording of the rule's own source; advice says it better where there is any. */
  readonly suggestion: Bilingual | null;
}

/** *replace* is computed from the draft: applied, the finding goes and none comes. *example* is a form of its source. */
export type Advice =
  { readonly kind: "replace"; readonly edit: Edit } | { readonly kind: "example"; readonly text: Bilingual };

/** `old` stands word for word in the paragraph at `at`, once; empty, `now` is a new paragraph behind it. */
export interface Edit {
  readonly old: string;
  readonly now: string;
  readonly at: Location;
}

export interface Candidate {
  readonly quote: string;
  readonly score: number;
}

/** Why a rule does not apply, or why a person must look. */
export interface Because {
  readonly code: BecauseCode;
  /** What the sentence names: a level, a programme, a gap; empty when it names nothing. */
  readonly detail: string;
}

export type BecauseCode =
  | "other-level"
  | "other-kind"
  | "party-form"
  | "other-programme"
  | "other-period"
  | "only-mentioned"
  | "one-year-plan"
  | "not-named"
  | "doubtful-match"
  | "only-a-duty"
  | "asked-by-parent"
  | "gap"
  | "unknown-day"
  | "transition"
  | "nothing-to-check"
  | "uncertain-reading"
  | "not-in-this-format"
  | "rule-timed-out"
  | "rule-failed"
  | "accepted"
  | "in-baseline";

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
  /** Null also where only what is written of it was asked: then `ready` has it. */
  readonly plan: Plan | null;
  readonly results: readonly RuleResult[];
  /** Which packs apply and why, which do not and why. */
  readonly packChoices: readonly PackChoice[];
  /** Places of the blocks of a PDF: its locations know pages only, some reports know lines only. */
  readonly pagePlaces?: readonly PagePlace[];
  /** The draft carries a secrecy mark: nothing of it is kept anywhere but in the reports asked for. */
  readonly secret?: true;
  /** Findings that are known and wait: no longer in `results`, never forgotten. */
  readonly suppressed?: readonly Suppressed[];
  /** What the JSON of a report writes, where a cache has it ready. */
  readonly ready?: () => ReadyJson;
  /** Kept only for reports that show the draft itself. */
  readonly original?: Original;
}

/** JSON text of a plan and of results. */
export interface ReadyJson {
  readonly lang: Language;
  /** The plan alone, with which the whole begins. */
  readonly plan: Uint8Array;
  readonly text: Uint8Array;
  /** The text is of these results and no others. */
  readonly of: readonly RuleResult[];
}

/** The draft as it came and as it was read. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly document: Document;
}

/** A finding that somebody accepted for a while, or that the baseline holds. */
export interface Suppressed {
  readonly rule: string;
  readonly requirement: string | null;
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly by: "ignore" | "baseline";
  /** Why it is accepted, in the words of whoever did; null in a baseline. */
  readonly reason: string | null;
  /** Last day on which it is, YYYY-MM-DD. */
  readonly until: string | null;
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
  /** The day that decided whether an ignore entry still holds; absent when there was none to decide. */
  readonly today?: string;
  /** What became of the baseline; absent without one. */
  readonly baseline?: BaselineUse;
}

export interface BaselineUse {
  /** Entries that no finding answers to any more. */
  readonly stale: readonly StaleEntry[];
}

export interface StaleEntry {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** What reports need to say of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly requirement: string | null;
  /** Name of the check: reports show targets in a table of their own. */
  readonly check: string;
  readonly level: Severity;
  readonly source: Source;
}
