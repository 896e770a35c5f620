import type { Frequency } from "../model/plan.ts";
import type { Day } from "./day.ts";
import type { Token } from "./tokens.ts";

/** The classes of rules/vocabulary: what a phrase is. */
export const CLASSES = [
  "anchor",
  "approximation",
  "change",
  "change-filler",
  "comparator",
  "comparator-after",
  "comparator-filler",
  "condition",
  "counting-noun",
  "currency",
  "each",
  "fixed",
  "label",
  "modality",
  "named-day",
  "negation",
  "no-unit",
  "numeral",
  "numeral-part",
  "outlook",
  "part",
  "rate-of-it",
  "relation",
  "relation-filler",
  "rhythm",
  "time-unit",
  "window-join",
  "work-verb",
  "year-use",
] as const;
export type PhraseClass = (typeof CLASSES)[number];

/** What the build makes of rules/vocabulary: by class the phrases and what each means. */
export type VocabularyData = Readonly<
  Record<PhraseClass, readonly (readonly [phrase: string, means: string])[]>
>;

/** A number as written, exact and scaled. */
export interface Count {
  readonly value: number;
  /** The digits as written; empty for a number in words. */
  readonly digits: string;
  readonly words: boolean;
  /** The power of ten in words behind it: 1000000 in `5 triệu`. */
  readonly scale?: number;
}

/** A number, or a range of numbers, and what it counts. */
export interface Measure {
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  /** The unit is a noun that plans count in. */
  readonly known: boolean;
  readonly count: Count;
}

/** What a mark of each kind holds. */
export interface MarkValues extends Record<PhraseClass, string> {
  readonly count: Count;
  readonly code: string;
  readonly named: Count;
  /** HH:MM */
  readonly clock: string;
  readonly day: Day;
  readonly period: readonly [number, number];
  /** `rarer`: less than once a year. */
  readonly often: Frequency | "on-demand" | "rarer";
  readonly measure: Measure;
}
export type MarkKind = keyof MarkValues;

/** A stretch of tokens with what it was understood as; `end` is the token behind it. */
export type Mark<K extends MarkKind = MarkKind> = {
  readonly [Kind in K]: {
    readonly kind: Kind;
    readonly start: number;
    readonly end: number;
    readonly value: MarkValues[Kind];
  };
}[K];

/** The marks of a text by the token that each begins with. */
export interface Chart {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: Mark[][];
}
