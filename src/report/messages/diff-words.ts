import type { ChangeClass, ChangeField, ChangeKind, CompareMode, Effect } from "../../model/change.ts";

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
  readonly nothing: string;
  readonly none: string;
  readonly substance: string;
  readonly sideBySide: string;
  readonly others: string;
  readonly number: string;
  readonly change: string;
  readonly count: (substance: number, moved: number, wording: number, typographic: number) => string;
}
