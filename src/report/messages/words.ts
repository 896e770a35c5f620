import type { GapCode, NotCheckedReason } from "../../model/document.ts";
import type { KindOfPlan, Level, Part, PlanKind } from "../../model/plan.ts";
import type {
  BecauseCode,
  Confidence,
  FindingFacts,
  FindingKind,
  Severity,
  Source,
  Verdict,
} from "../../model/report.ts";
import type { Group } from "../group.ts";
import type { CommandWords } from "./command-words.ts";

/** What a kind of finding is called, and when it is given. */
export interface KindWords {
  readonly title: string;
  readonly when: string;
}

/** Sentences of the report itself, around the findings. */
export interface ReportWords {
  readonly issuedBy: (issuer: string, period: string | null) => string;
  /** The kind of plan, and what tells it: the words of title, period or headings. */
  readonly kindOfPlan: (kind: string, by: KindOfPlan["by"], words: string) => string;
  readonly comparedWith: (packs: string) => string;
  readonly notComparedWith: (packs: string) => string;
  readonly source: string;
  readonly inTheDraft: string;
  /** Names of the kinds of advice. */
  readonly advice: Readonly<Record<"replace" | "example" | "action", string>>;
  readonly nearest: string;
  readonly seeAlso: string;
  /** Said in place of a document where a rule rests on none. */
  readonly noLaw: string;
  readonly noClause: string;
  readonly page: (n: number) => string;
  readonly line: (n: number) => string;
  readonly section: (path: string) => string;
  /** The name of a level with what is to be done about it. */
  readonly toDo: (name: string, level: Severity, n: number) => string;
  /** How much was asked of a draft; what it answered follows. */
  readonly checked: (n: number) => string;
  /** The rules that rest on no document. */
  readonly ownRules: string;
  readonly coverage: string;
  readonly coverageHead: readonly [string, string, string];
  readonly notInTheDraft: string;
  readonly gaps: string;
  readonly reviews: string;
  readonly clean: string;
  readonly tally: (count: Tally) => string;
  readonly tallyOfFiles: (files: number, clean: number, notChecked: number) => string;
  readonly notChecked: (why: string) => string;
  /** Said where a report does not show everything. */
  readonly more: (n: number) => string;
  readonly moreFiles: (n: number) => string;
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly reviews: number;
  readonly gaps: number;
  /** Findings that are known and wait. */
  readonly suppressed: number;
}

/** Everything that is said in one language; the compiler lists what a new member still needs. */
export interface Words {
  readonly findings: { readonly [K in FindingKind]: (facts: FindingFacts[K], source: Source) => string };
  /** What to do, where no wording can be given; null where the sentence has said it. */
  readonly actions: {
    readonly [K in FindingKind]?: (facts: FindingFacts[K], source: Source) => string | null;
  };
  readonly kinds: Readonly<Record<FindingKind, KindWords>>;
  readonly because: Readonly<Record<BecauseCode, (detail: string) => string>>;
  readonly gaps: Readonly<Record<GapCode, (detail: string) => string>>;
  readonly reasons: Readonly<Record<NotCheckedReason, (detail: string) => string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly levels: Readonly<Record<Severity, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly offices: Readonly<Record<Level, string>>;
  readonly planKinds: Readonly<Record<PlanKind, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly groups: Readonly<Record<Group, string>>;
  readonly report: ReportWords;
  readonly command: CommandWords;
}
