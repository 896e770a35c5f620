import type { Confidence, Severity, Source } from "./report.ts";
import type { Comparator, Frequency, Level, Part, Role, PlanKind } from "./plan.ts";
import type { Bilingual } from "./text.ts";

/** Phrases that a sentence must hold: every one of `all`, at least one of each group in `any`, none of `none`. */
export interface Phrases {
  readonly all: readonly string[];
  readonly any: readonly (readonly string[])[];
  readonly none: readonly string[];
}

/** One milestone that a source asks for; a field left null is not asked. */
export interface Milestone {
  readonly comparator: Comparator;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  /** Other counting nouns that say the same. */
  readonly unitAlso: readonly string[];
  /** Asked only of drafts whose period starts in this year or later. */
  readonly fromYear: number | null;
  /** Where this milestone rests on less than the rest of its rule. */
  readonly confidence: Confidence | null;
  readonly byYear: number | null;
  readonly baselineYear: number | null;
  readonly frequency: Frequency | null;
}

/** The vocabulary of rules: each check with its options, parsed once when the pack is compiled. */
export interface CheckOptions {
  target: {
    readonly match: Phrases;
    /** The source's own sentence: a sentence of the draft that is like it answers, where there are no phrases. */
    readonly like?: string | null;
    readonly require: readonly Milestone[];
    readonly onlyIfNamed: readonly Level[];
    /** The source is itself for one year: drafts for one year owe all of it. */
    readonly oneYear?: boolean;
    /** What of the target's substance the sentence must say beside its number. */
    readonly substance?: readonly Substance[];
  };
  task: {
    readonly match: Phrases;
    readonly like?: string | null;
    /** Parts of the draft that answer beside its tasks; `organisation` makes a duty enough. */
    readonly also?: readonly Role[];
    /** Asked only of drafts whose objectives hold these phrases. */
    readonly ifAimed?: Phrases | null;
    /** Asked only of drafts that rest on no plan of the level above, which would say it. */
    readonly ifAlone?: boolean;
    /** Where the draft lacks this part altogether, that is another rule's finding. */
    readonly within?: Part | null;
    /** Issuers that owe it; empty: whoever the rule binds. */
    readonly issuers?: readonly string[];
    /** Asked of drafts made after this day: the body that owed it before was abolished on it. */
    readonly after?: string | null;
    /** The source is itself for one year: drafts for one year owe it too. */
    readonly oneYear?: boolean;
  };
  section: { readonly part: Part };
  basis: {
    readonly number: string;
    readonly issued: string;
    readonly issuer: string;
    readonly askedOf: readonly Level[];
    /** Levels for which a plan of the authority above them will do. */
    readonly orParentFor: readonly Level[];
  };
  "known-bases": { readonly documents: readonly KnownDocument[] };
  "calendar-event": {
    readonly event: Bilingual;
    readonly match: Phrases;
    readonly from: string;
    readonly to: string;
  };
  "named-days": { readonly days: readonly NamedDay[] };
  "report-dates": Record<string, never>;
  "report-cascade": {
    /** The day by which reports reach the source's desk; it is itself too late unless `inclusive`. */
    readonly before: string | null;
    readonly inclusive?: boolean;
    readonly recurrence?: Frequency;
    /** The desk, the one that is named first, and its other names. */
    readonly of: readonly string[];
  };
  "agency-blocks": { readonly always: readonly StandingDuty[] };
  owners: {
    readonly of: "target" | "task";
    /** The parent's own sentence, where it is the parent that gives one away. */
    readonly like?: string | null;
    /** Who the parent gives it to, and the counterparts; the draft's owner is one of these. */
    readonly names?: readonly string[];
    /** The parent names a body of the draft's own level: a draft that gives it to nobody falls short too. */
    readonly demanded?: boolean;
  };
  abolished: { readonly kind: "agency" | "unit" };
  "parent-given": Record<string, never>;
  "programme-period": Record<string, never>;
  "known-programmes": Record<string, never>;
  "superseded-law": Record<string, never>;
  numbering: { readonly problem: "gap" | "repeat" };
  annexes: Record<string, never>;
  duplicates: Record<string, never>;
  "repeated-words": Record<string, never>;
  "calendar-days": Record<string, never>;
  "one-name": Record<string, never>;
  "one-number": Record<string, never>;
  sums: Record<string, never>;
  "leftover-places": Record<string, never>;
  "leftover-years": Record<string, never>;
  authority: { readonly bodies: readonly { readonly names: readonly string[]; readonly level: Severity }[] };
  competence: { readonly duties: readonly ReservedDuty[] };
  "copied-duties": Record<string, never>;
  "unclear-tasks": Record<string, never>;
  "weak-targets": Record<string, never>;
  references: Record<string, never>;
  "final-review": Record<string, never>;
  "open-tier": Record<string, never>;
  form: { readonly component: FormComponent };
}

/** One of `any` stands in the sentence; only where it holds one of `where`, if there are such. */
export interface Substance {
  readonly what: Bilingual;
  readonly any: readonly string[];
  readonly where: readonly string[];
  /** Asked only where a milestone of this year is. */
  readonly byYear: number | null;
  readonly level: Severity;
}

/** A document whose number, date and issuer are known; `about` tells it from its namesakes of other years. */
export interface KnownDocument {
  readonly number: string;
  readonly issued: string;
  readonly issuer: string;
  readonly about: Phrases;
}

/** Work that the law gives to one body, and those that plans give it to by mistake. */
export interface ReservedDuty {
  /** How their names begin. */
  readonly bodies: readonly string[];
  readonly words: Phrases;
  readonly work: Bilingual;
  readonly holder: Bilingual;
  /** Asked of drafts made after this day. */
  readonly after: string | null;
  readonly level: Severity;
}

/** A day with a name and a date of its own, every year. */
export interface NamedDay {
  readonly event: Bilingual;
  /** Other ways to write the Vietnamese name. */
  readonly also: readonly string[];
  /** `06-28`. */
  readonly day: string;
}

/** A parent plan that was given, as far as a citation can tell it from other plans. */
export interface GivenParent {
  /** Null while it is blank. */
  readonly number: string | null;
  readonly issued: string | null;
  readonly issuer: string | null;
  /** What it is about. */
  readonly about: Phrases;
}

/** A duty of the organisation: one of `names` heads a block, or a block says `words`; no collective covers it. */
export interface StandingDuty {
  readonly levels: readonly Level[];
  readonly names: readonly string[];
  readonly words: Phrases;
  /** A collective (`các cơ quan, đơn vị`) is enough. */
  readonly collective?: boolean;
}

/** Components of Nghị định 30/2020 that can be judged. */
export type FormComponent =
  | "national-title"
  | "issuer-lines"
  | "number"
  | "place-and-date"
  | "title"
  | "bases"
  | "letters"
  | "end-mark"
  | "signature"
  | "recipients"
  | "page"
  | "font";

export type CheckName = keyof CheckOptions;

export type Rule = { [C in CheckName]: RuleOf<C> }[CheckName];

/** A rule is data that names a small predicate; the file it comes from is its manual and its test. */
export interface RuleOf<C extends CheckName> {
  /** `pack/rule`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** What of the source it stands for; null for form and consistency. */
  readonly requirement: string | null;
  /** The rule of a higher source that this one stands for: where both are asked, only this one is. */
  readonly refines?: string | null;
  readonly source: Source;
  /** Whom it binds; empty: everybody. */
  readonly levels: readonly Level[];
  /** The kinds of plan that owe it; empty or left out: every kind. */
  readonly plans?: readonly PlanKind[];
  readonly check: C;
  readonly options: CheckOptions[C];
  readonly level: Severity;
  readonly suggestion: Bilingual | null;
  /** What to write at a level where the general wording does not fit. */
  readonly suggestionAt?: Readonly<Partial<Record<Level, Bilingual>>>;
}

/** When a pack applies to a draft. */
export interface Applicability {
  /** The draft implements a programme when its title or preamble holds these phrases. */
  readonly programme: Phrases | null;
  readonly province: string | null;
  /** `tỉnh Nam Định`, and what it is now: a draft that names units of this kind and none of these lies elsewhere. */
  readonly within?: readonly string[];
  readonly years: readonly [number, number] | null;
}

/** A set of rules drawn from one source, with its dates. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly document: string;
  readonly effectiveFrom: string | null;
  readonly effectiveUntil: string | null;
  readonly lastChecked: string;
  readonly when: Applicability;
  readonly rules: readonly Rule[];
  readonly sha256: string;
  /** The file that the rules were derived from. */
  readonly derivedFrom?: Provenance | null;
}

export interface Provenance {
  /** Its name without the folder. */
  readonly file: string;
  readonly sha256: string;
}
