import type { Document, NotCheckedReason, ReadResult } from "../../model/document.ts";
import type { FileReport } from "../../model/report.ts";
import type { GivenParent, RulePack } from "../../model/rule.ts";
import type { ReadOptions } from "../../readers/index.ts";

/** What the drafts are measured with, as data: a child has the lexicon itself. */
export interface PortableMeasures {
  readonly packs: readonly RulePack[];
  readonly parents: readonly GivenParent[];
}

/** What a child is asked; the bytes of the file come with it. */
export type Request =
  | { readonly task: "measures"; readonly measures: PortableMeasures }
  | { readonly task: "read"; readonly name: string; readonly reading: ReadOptions }
  | {
      readonly task: "check";
      readonly name: string;
      readonly reading: ReadOptions;
      /** The document is needed beside what was found in it. */
      readonly keepDocument: boolean;
    };

export type Answer =
  | { readonly task: "read"; readonly result: ReadResult }
  | { readonly task: "check"; readonly report: FileReport; readonly document: Document | null };

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

/** A document as JSON; no plan comes near it. */
export const MOST_ANSWER_BYTES = 256 * 1024 * 1024;
