import { extname } from "node:path";
import type { Measures } from "../../check-plan.ts";
import { contextOf, keyOf, type Key } from "../cache/key.ts";

/** What the queue holds of a draft: where it lies and what it is measured with; never a word of it. */
export interface Task {
  /** Relative to the folder of the archive, with `/`. */
  readonly path: string;
  /** Stands for packs, parent plans, options and the engine. */
  readonly context: string;
  /** How the person asked for it, as the command line has it. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a worker leaves: the answer, sealed, or null where the queue must not or cannot keep one. */
export interface Result {
  readonly sealed: string | null;
}

/** Why a worker gave a draft back; codes, because an error's words may hold words of the draft. */
export const refusals = ["changed", "other-measures", "not-here", "outside"] as const;
export type Refusal = (typeof refusals)[number];

// The cache seals other bytes with the same drafts; no key may serve both.
const purpose = "queue 1 ";

/** What of a run decides an answer, beside the draft. */
export const contextFor = (measures: Measures, engine: string): string =>
  contextOf(measures, purpose + engine);

/** The job of a draft, which follows from its bytes and its context alone, and what opens its answer. */
export const taskKey = (bytes: Uint8Array, name: string, context: string): Key => {
  const { id, secret } = keyOf(bytes, extname(name).toLowerCase(), context);
  return { id: `d${id}`, secret };
};
