import type { ChangeClass, ChangeField, ChangeKind, CompareMode, Effect, Proof } from "../../model/change.ts";

/** What a drafter is asked, by what happened to the text. */
export type Question =
  | "reversed"
  | "condition"
  | "softened"
  | "lowered"
  | "later"
  | "lead"
  | "dropped"
  | "replaced"
  | "basis"
  | "head"
  | "worded";

/** Everything that is said about changes in one language. */
export interface DiffWords {
  readonly title: string;
  readonly mode: Readonly<Record<CompareMode, string>>;
  readonly old: Readonly<Record<CompareMode, string>>;
  readonly new: Readonly<Record<CompareMode, string>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly classes: Readonly<Record<ChangeClass, string>>;
  readonly fields: Readonly<Record<ChangeField, string>>;
  /** Values that are words of the data, not of the plans. */
  readonly values: Readonly<Record<string, string>>;
  /** `≥` and its like, in words. */
  readonly comparators: Readonly<Record<">=" | ">" | "<=" | "<", string>>;
  readonly relations: Readonly<Record<"before" | "by" | "on" | "within", string>>;
  readonly calendar: {
    readonly quarter: (number: string, year: string) => string;
    readonly month: (number: string, year: string | null) => string;
    readonly dayOfMonth: (day: string) => string;
    readonly nextYear: string;
    readonly window: (from: string, to: string) => string;
    readonly units: Readonly<Record<"working-day" | "day" | "month" | "year", string>>;
    readonly sides: Readonly<Record<"after" | "before", string>>;
    readonly everyYears: (years: string) => string;
    readonly timesAYear: (times: string) => string;
  };
  /** Why a change of wording is none of substance. */
  readonly proofs: Readonly<Record<Proof, string>>;
  readonly came: string;
  readonly went: string;
  readonly bound: string;
  readonly nothing: string;
  /** Two documents that are no versions of one plan. */
  readonly unrelated: Readonly<Record<CompareMode, string>>;
  readonly between: string;
  readonly drift: string;
  /** Head of the list of questions. */
  readonly toAsk: string;
  readonly ask: Readonly<Record<Question, (about: string, what: string) => string>>;
  readonly substance: string;
  readonly sideBySide: string;
  readonly others: string;
  readonly number: string;
  readonly change: string;
  readonly count: (substance: number, moved: number, wording: number, typographic: number) => string;
}
