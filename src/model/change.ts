import type { Location } from "./location.ts";
import type { FileReport } from "./report.ts";

/** How two plans stand to each other: two versions of one plan, or a plan and the one above it. */
export type CompareMode =
  | "version"
  | "parent"
  /** One draft before and after the tracked changes that it holds. */
  | "revisions";

export type ChangeKind =
  | "target"
  | "deadline"
  | "assignment"
  | "task"
  | "section"
  | "basis"
  | "annex"
  | "table"
  | "recipients"
  /** Issuer, number, day, title, period, signature. */
  | "head"
  /** A paragraph or clause that is none of the above. */
  | "item";

/** Only substance changes what somebody has to do; the others are shown on request. */
export type ChangeClass = "substance" | "moved" | "wording" | "typographic";

/** What the new text does to the old one; `changed` where neither is the stricter. */
export type Effect =
  | "added"
  | "dropped"
  | "replaced"
  | "tightened"
  | "relaxed"
  | "earlier"
  | "later"
  | "changed"
  /** The same in other words or another place. */
  | "equal";

export type ChangeField =
  | "value"
  | "comparator"
  | "unit"
  | "year"
  | "milestone"
  | "baseline"
  | "frequency"
  | "modality"
  | "condition"
  | "polarity"
  | "approximation"
  /** All of them or some. */
  | "scope"
  | "direction"
  | "owner"
  /** A target that a body owes by its number. */
  | "target"
  | "date"
  | "recurrence"
  | "time"
  | "from"
  | "to"
  | "via"
  | "agency"
  | "lead"
  | "support"
  | "duty"
  | "role"
  | "number"
  | "issued"
  | "name"
  | "issuer"
  | "title"
  | "period"
  | "place"
  | "authority"
  | "post"
  | "signatory"
  /** Words that are none of the above. */
  | "text"
  | "presence"
  | "split"
  | "merged";

/** One property that differs, in the words of the plan's data. */
export interface ChangedField {
  readonly field: ChangeField;
  readonly old: string | null;
  readonly new: string | null;
  readonly effect: Effect;
}

/**
 * How a change of wording was proven to change nothing: the same words, the same parts in another order, or a heading
 * or lead-in that binds nobody.
 */
export type Proof = "words" | "order" | "lead-in";

/** The words of one plan and where they stand. */
export interface Quotation {
  readonly text: string;
  readonly location: Location | null;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  readonly effect: Effect;
  /** What is changed, in a few words: an agency, a number of a document, the start of a sentence. */
  readonly subject: string;
  readonly fields: readonly ChangedField[];
  /** Why a change of wording is none of substance; null for every other class. */
  readonly proof: Proof | null;
  /** Whom it binds, where the plans say so and the subject does not. */
  readonly bound: readonly string[];
  readonly old: Quotation | null;
  readonly new: Quotation | null;
}

/** Two paragraphs side by side; one of them is null where only one plan has it. */
export interface SideBySide {
  readonly old: Quotation | null;
  readonly new: Quotation | null;
}

/** What changed between two plans, in the order of the new one, substance first. */
export interface Comparison {
  /** The two have enough in common to be compared; else nothing is said of single paragraphs. */
  readonly related: boolean;
  readonly changes: readonly Change[];
  /** Both plans whole, paragraph against paragraph, in the order of the new one. */
  readonly rows: readonly SideBySide[];
}

/** What became of one target over several versions. */
export interface Drift {
  readonly subject: string;
  /** What each version promises, in the words of the plan's data; null where it has no such target. */
  readonly values: readonly (string | null)[];
  /** What each round did to it, one less than there are versions. */
  readonly effects: readonly Effect[];
}

export interface DiffReport extends Comparison {
  /** The files in between, where more than two versions were given. */
  readonly between: readonly string[];
  /** Targets that some round changed; empty for two versions. */
  readonly drifts: readonly Drift[];
  readonly tool: { readonly name: string; readonly version: string };
  readonly mode: CompareMode;
  readonly old: FileReport;
  readonly new: FileReport;
}
