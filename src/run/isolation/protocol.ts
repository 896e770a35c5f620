import type { Document, NotCheckedReason, ReadResult } from "../../model/document.ts";
import type { FileReport } from "../../model/report.ts";
import type { GivenParent, RulePack } from "../../model/rule.ts";
import type { Language } from "../../model/text.ts";
import type { ReadOptions } from "../../readers/index.ts";

/** Set for a child whose crashes somebody looks into. */
export const TELLS_CRASHES = "KH_CHECK_DEBUG";

/** What the drafts are measured with, as data: a child has the lexicon itself. */
export interface PortableMeasures {
  readonly packs: readonly RulePack[];
  readonly parents: readonly GivenParent[];
}

/** What is needed of a draft beside what was found in it. */
export interface Wanted {
  readonly document: boolean;
  /** What `json` writes of it in this language, in the place of the plan. */
  readonly json: Language | null;
}

/** What a child is asked; the bytes of the file come with it. */
export type Request =
  | { readonly task: "measures"; readonly measures: PortableMeasures }
  | {
      readonly task: "read";
      readonly name: string;
      readonly reading: ReadOptions;
      /** What is too heavy to be sent is kept for a `judge`. */
      readonly hold: boolean;
    }
  | {
      /** Goes on with what the last `read` kept. */
      readonly task: "judge";
      readonly name: string;
      readonly reading: ReadOptions;
      readonly wanted: Wanted;
    }
  | {
      readonly task: "check";
      readonly name: string;
      readonly reading: ReadOptions;
      readonly wanted: Wanted;
    };

/** What is asked of a child about a file. */
export type FileRequest = Exclude<Request, { task: "measures" }>;

export type Answer =
  | { readonly task: "read"; readonly result: ReadResult }
  | { readonly task: "held" }
  | {
      readonly task: "check";
      readonly report: FileReport;
      readonly document: Document | null;
      /** The JSON that comes with it, and the length of the plan in it. */
      readonly json: { readonly lang: Language; readonly planBytes: number } | null;
    };

/** An answer as it travels, with the memory that its child holds after it. */
export interface Answered {
  readonly answer: Answer;
  readonly memory: number;
}

/** How a child can fail a file. */
export type Failure = Extract<
  NotCheckedReason,
  "timed-out" | "out-of-memory" | "reader-crashed" | "too-complex"
>;

/** Words of the watchdog on the child's standard error. */
export const OUT_OF_MEMORY = "kh-check: out-of-memory";
export const TIMED_OUT = "kh-check: timed-out";

/** Cells that child and watchdog share: when the file was begun (0: idle), its time and the memory allowed. */
export const CELLS = { begun: 0, timeout: 1, memory: 2 } as const;

/** A report or a document as JSON; no plan comes near it, and the one who asked must have room for it too. */
export const MOST_ANSWER_BYTES = 32 * 1024 * 1024;
