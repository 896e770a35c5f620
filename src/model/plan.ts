import type { Cell } from "./document.ts";
import type { Location, Place } from "./location.ts";

export type Level = "central" | "ministry" | "province" | "district" | "commune" | "department";

/** The parts of a plan. */
export type Role =
  "purpose" | "objectives" | "tasks" | "funding" | "organisation" | "reporting" | "annex" | "other";

/** The five parts that every plan owes. */
export type Part = "objectives" | "tasks" | "funding" | "organisation" | "reporting";

/** What a plan is for; which parts and rules it owes depends on it. */
export type PlanKind =
  | "programme"
  | "annual"
  | "inspection"
  | "training"
  | "event"
  | "meeting"
  | "emergency"
  | "summing-up"
  | "other";

/** The kind of a plan, and the words that tell it. */
export interface KindOfPlan {
  readonly kind: PlanKind;
  readonly by: "title" | "period" | "headings" | "nothing";
  readonly words: string;
}

export interface Issuer {
  readonly name: string;
  readonly level: Level;
}

/** A document that the preamble rests on. A law has a name, and its number where one is printed behind it. */
export interface Basis {
  readonly number: string | null;
  readonly name: string | null;
  /** YYYY-MM-DD, or as much as is written. */
  readonly issued: string | null;
  readonly location: Location;
}

export interface Section {
  readonly role: Role;
  readonly label: string | null;
  readonly heading: string | null;
  /** The part has no heading; a paragraph after the last labelled block carries it. */
  readonly closing: boolean;
  readonly location: Location;
}

export type Comparator = ">=" | ">" | "<=" | "<" | "=";

export interface Quantity {
  readonly comparator: Comparator;
  readonly value: number;
  /** Upper end of a range. */
  readonly max: number | null;
  /** `%` or the counting noun alone, lower case. */
  readonly unit: string;
  readonly byYear: number | null;
}

export type Frequency = "year" | "half-year" | "quarter" | "month" | "week";

/** One subject and one indicator; milestones of the same indicator are quantities of one target. */
export interface Target {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly change: "increase" | "decrease" | null;
  readonly frequency: Frequency | null;
  readonly baselineYear: number | null;
  readonly modality: "firm" | "aspired" | "encouraged" | "possible" | null;
  /** The words deny: `không có sự phân biệt`. */
  readonly polarity: "positive" | "negative";
  /** A number is not exact: `gần`, `khoảng`. */
  readonly approximate: boolean;
  /** What the promise depends on, in the words of the text: `nếu có điều kiện`. */
  readonly condition: string | null;
  readonly origin: "text" | "table";
  readonly binds: readonly string[];
  readonly owners: readonly string[];
  readonly uncertain: boolean;
  readonly location: Location;
}

export interface Task {
  readonly label: string;
  readonly text: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly due: string | null;
  readonly location: Location;
}

export interface Offset {
  readonly n: number;
  readonly unit: "working-day" | "day" | "month" | "year";
  readonly direction: "after" | "before";
  readonly event: string;
}

export interface Deadline {
  readonly text: string;
  readonly kind: "report" | "event" | "review" | "completion";
  readonly recurrence: Frequency | "on-demand" | "once";
  /** As precise as the words: MM-DD, --MM, ---DD, YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY, Y+1-MM-DD. */
  readonly date: string | null;
  readonly invalid: boolean;
  readonly until: string | null;
  readonly time: string | null;
  readonly offset: Offset | null;
  /** before excludes the day, by includes it. */
  readonly relation: "before" | "by" | "on" | "between" | "within";
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: string | null;
  readonly uncertain: boolean;
  readonly location: Location;
}

export interface Duty {
  readonly text: string;
  readonly role: "lead" | "support" | "inform" | null;
}

export interface Assignment {
  /** Canonical name. */
  readonly agency: string;
  /** The tail that narrows: `vùng đồng bào …`, `trên địa bàn …`. */
  readonly scope: string | null;
  readonly label: string | null;
  readonly heading: string;
  readonly duties: readonly Duty[];
  readonly location: Location;
}

export interface Signatory {
  readonly authority: string | null;
  readonly title: string | null;
  readonly name: string | null;
}

export interface Annex {
  readonly label: string | null;
  readonly title: string | null;
  readonly referredTo: boolean;
  readonly present: boolean;
}

/** A sum of money that the text names, in đồng. */
export interface Money {
  readonly amount: number;
  /** The words before it: `ngân sách xã`. */
  readonly of: string;
  readonly role: "total" | "part" | "unit";
  /** What one of costs so much: `năm`, `lớp`; null where it is no price. */
  readonly per: string | null;
  readonly written: string;
  readonly item: number;
  readonly start: number;
  readonly end: number;
  readonly location: Location;
}

/** A place that the text points to: a part of the plan itself, or another document. */
export interface Reference {
  readonly kind: "law" | "decision" | "plan" | "annex" | "section";
  readonly text: string;
  /** Of a part of the plan: it is there. Of another document: its number or day is written. */
  readonly resolves: boolean;
  readonly location: Location;
}

/** One labelled or plain block of the body in reading order: what checks on wording and numbering look at. */
export interface Item {
  /** Label as written without its punctuation: `I`, `1.2`, `a`, `-`; null for plain text. */
  readonly label: string | null;
  /** Kind of label, so that siblings can be told from children. */
  readonly kind: LabelKind | null;
  /** Labels joined by dots down to this item: `III.1.a`. */
  readonly path: string;
  /** 0 for a top-level heading; plain text is one deeper than what it stands under. */
  readonly depth: number;
  readonly parent: number | null;
  readonly role: Role;
  /** Heading or bold lead-in; null where the block is running text. */
  readonly heading: string | null;
  /** The whole text without the label, spaces single, in the author's spelling. */
  readonly text: string;
  readonly cell: Cell | null;
  readonly uncertain: boolean;
  readonly location: Location;
}

export type LabelKind =
  "part" | "upper" | "roman" | "arabic" | "dotted" | "letter" | "lower-roman" | "dash" | "plus" | "dot";

/** First and last possible day of the document, YYYY-MM-DD; the two are equal when the date is fully written. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** An agency or unit as the text names it. */
export interface Mention {
  /** Canonical name in full. */
  readonly name: string;
  /** The words of the text. */
  readonly text: string;
  readonly collective: boolean;
  /** Inside a citation of another document, or in history. */
  readonly cited: boolean;
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

/** A plan as understood: what it says, no layout. */
export interface Plan {
  readonly kind: PlanKind;
  readonly issuer: Issuer | null;
  readonly number: string | null;
  /** The place of issue before the day, as written. */
  readonly place: string | null;
  readonly issued: string | null;
  readonly title: string | null;
  readonly period: readonly [number, number] | null;
  readonly bases: readonly Basis[];
  readonly sections: readonly Section[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly deadlines: readonly Deadline[];
  readonly assignments: readonly Assignment[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory | null;
  readonly annexes: readonly Annex[];
  /** Beyond the contract's JSON: why it is of its kind. */
  readonly kindBy: Omit<KindOfPlan, "kind">;
  readonly money: readonly Money[];
  readonly references: readonly Reference[];
  /** Beyond the contract's JSON: what rules on wording need. */
  readonly items: readonly Item[];
  readonly mentions: readonly Mention[];
  readonly days: DaySpan | null;
  readonly titleLocation: Location;
  /** Text between the title and the first labelled block. */
  readonly preamble: readonly Item[];
  /** Beyond the contract's JSON: what of the file is no part of this plan and was left out. */
  readonly leftOut: readonly LeftOut[];
}

/** Another plan in the same file, or the plan once more in another language. */
export interface LeftOut {
  readonly what: "another-plan" | "other-language";
  readonly place: Place;
}
