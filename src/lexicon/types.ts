import type { Confidence, Severity } from "../model/report.ts";
import type { DaySpan, Level } from "../model/plan.ts";
import type { LawEntry, ProgrammeEntry } from "./record-types.ts";

/** `any`: the body exists at several levels and carries the level word in its name. */
export type EntryLevel = Level | "any";

export interface Successor {
  readonly name: string;
  /** The functions that went there; null for all or the rest. */
  readonly functions: string | null;
}

/** Whom a collective name stands for. */
export type Cover =
  "agencies" | "departments" | "communes" | "schools" | "organisations" | "villages" | "enterprises";

/** One agency as it was between two days; the names and the dates rest on sources of their own. */
export interface AgencyEntry {
  readonly id: string;
  /** Canonical name in full. */
  readonly name: string;
  /** The name without its level word: `Công an` of `Công an tỉnh`. */
  readonly base: string;
  readonly aliases: readonly string[];
  readonly level: EntryLevel;
  /** First day, YYYY-MM-DD; null where it was always there. */
  readonly validFrom: string | null;
  /** Last day. */
  readonly validUntil: string | null;
  /** The change took place on different days in different provinces: between these. */
  readonly grace: DaySpan | null;
  readonly successors: readonly Successor[];
  /** The same field of work at other levels. */
  readonly counterparts: Readonly<Partial<Record<Level, readonly string[]>>>;
  readonly basis: string | null;
  readonly confidence: { readonly name: Confidence; readonly date: Confidence };
  /** Not every province or commune has it. */
  readonly optional: boolean;
  /** The strongest finding that its end may yield. */
  readonly atMost: Severity;
  /** Only counts as the agency when a level word or a place follows. */
  readonly needsTail: boolean;
  /** Whom it covers, where the name is a collective. */
  readonly covers: Cover | null;
}

export interface Province {
  readonly name: string;
  readonly aliases: readonly string[];
  /** `tỉnh` or `thành phố`, each until a day; the last one has none. */
  readonly types: readonly { readonly type: string; readonly until: string | null }[];
  readonly validUntil: string | null;
  /** The province of today. */
  readonly successor: string | null;
  readonly basis: string;
  readonly confidence: Confidence;
}

/** A kind of unit below the province. */
export interface UnitType {
  readonly name: string;
  readonly level: "district" | "commune";
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly successor: string | null;
  readonly basis: string;
  readonly confidence: Confidence;
}

/** What the matcher looks for: the syllables of a name, those after `,` `-` or `và` marked with `+`. */
export interface Pattern {
  readonly words: string;
  /** Indexes into `agencies`; at most one a level. */
  readonly entries: readonly number[];
  /** The level word that the words imply: `tỉnh` of `Tỉnh đoàn`. */
  readonly tail: string | null;
}

/** Everything the lexicon knows, checked; plain JSON. */
export interface LexiconData {
  readonly agencies: readonly AgencyEntry[];
  readonly provinces: readonly Province[];
  readonly unitTypes: readonly UnitType[];
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Nouns of collectives: `sở`, `cơ quan chuyên môn`. */
  readonly collectives: Readonly<Record<Cover, readonly string[]>>;
  readonly patterns: readonly Pattern[];
  readonly laws: readonly LawEntry[];
  readonly programmes: readonly ProgrammeEntry[];
}

/** An agency or collective named in a running text. */
export interface Hit {
  /** Canonical name in full, without the place. */
  readonly name: string;
  /** Null for a name that the lexicon does not have. */
  readonly entry: AgencyEntry | null;
  /** The words of the text, with level word and place, without the scope. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly collective: boolean;
  readonly covers: Cover | null;
  /** The tail that narrows: `vùng …`, `trên địa bàn …`, `thuộc …`, `liên quan`. */
  readonly scope: string | null;
  readonly level: Level | null;
  /** Name of the place after the level word. */
  readonly place: string | null;
}

export interface FindOptions {
  /** Defined in the document: short form to full name. */
  readonly abbreviations?: ReadonlyMap<string, string>;
  /** Level of the document: decides what a bare `Công an` or `Văn phòng` is. */
  readonly level?: Level;
}

export type Status = "current" | "abolished" | "transition" | "not-yet" | "unknown";

/** An agency or a bare unit that was gone on the document's days, or may have been. */
export interface Abolished {
  readonly kind: "agency" | "unit";
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly status: "abolished" | "transition" | "unknown" | "not-yet";
  /** Who took over; for a body that was not there yet: whose work it took over. */
  readonly successors: readonly Successor[];
  /** Its last day, or its first one where it was not there yet. */
  readonly validUntil: string;
  readonly basis: string | null;
  /** As strong as the weaker of name and day. */
  readonly confidence: Confidence;
  /** The strongest finding that the facts carry. */
  readonly atMost: Severity;
  /** The old name is wrong only where it issues the document: the unit lives on with another type. */
  readonly onlyIssuer: boolean;
}
