import type { Confidence } from "../model/report.ts";

/** What took the place of a document, and how sure that is. */
export interface Replacement {
  readonly number: string;
  readonly confidence: Confidence;
}

/** A law, decree or circular through time. */
export interface LawEntry {
  /** `83/2015/QH13`. */
  readonly number: string;
  /** With its kind, without its year: `Luật Ngân sách nhà nước`. */
  readonly name: string;
  readonly issuer: string;
  readonly issued: string | null;
  /** First and last day in force; null where they are not known, or where there is no last one yet. */
  readonly from: string | null;
  readonly until: string | null;
  readonly replacedBy: readonly Replacement[];
  /** `document`: number, day and issuer; `force`: the days in force. */
  readonly confidence: { readonly document: Confidence; readonly force: Confidence };
}

/** A programme, scheme or strategy with years of its own. */
export interface ProgrammeEntry {
  readonly name: string;
  /** Kind and subject without the years, in every way in which they are written. */
  readonly names: readonly string[];
  /** Who approved it and when; the first one is cited. */
  readonly decisions: readonly { readonly number: string; readonly issued: string }[];
  readonly issuer: string | null;
  readonly from: number | null;
  readonly until: number | null;
  /** It ended before its last year. */
  readonly ended: string | null;
  /** The decision looks beyond its last year. */
  readonly orientation: boolean;
  /** Money of the period may be spent until this day. */
  readonly spendUntil: string | null;
  readonly replacedBy: readonly Replacement[];
  /** `name`: name and years; `document`: number and day of the decision. */
  readonly confidence: { readonly name: Confidence; readonly document: Confidence };
}
