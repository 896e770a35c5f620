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

/** Anybody who reaches the queue may have put it there. */
export const isTask = (data: unknown): data is Task => {
  if (typeof data !== "object" || data === null) return false;
  const { path, context, options } = data as Partial<Record<keyof Task, unknown>>;
  return (
    typeof path === "string" && typeof context === "string" && typeof options === "object" && options !== null
  );
};

/** How a job is called: by its draft, or by its own name where it is none of ours. */
export const jobName = (data: unknown, id: string | undefined): string =>
  isTask(data) ? data.path : (id ?? "?");

/** What a worker leaves: the answer, sealed, or null where the queue must not or cannot keep one. */
export interface Result {
  readonly sealed: string | null;
}

/** Why a worker gave a draft back; codes, because an error's words may hold words of the draft. */
export const refusals = [
  "changed",
  "other-measures",
  "not-here",
  "not-a-file",
  "outside",
  "too-large",
  "malformed",
] as const;
export type Refusal = (typeof refusals)[number];

// The cache seals other bytes with the same drafts; no key may serve both.
const purpose = "queue 1 ";

/** What of a run decides an answer, beside the draft. */
export const contextFor = (measures: Measures, engine: string): string =>
  // In which process a draft is read decides nothing, and is not for the queue to say.
  contextOf({ ...measures, reading: { ...measures.reading, isolation: true } }, purpose + engine);

/** The job of a draft, which follows from its bytes and its context alone, and what opens its answer. */
export const taskKey = (bytes: Uint8Array, name: string, context: string): Key => {
  const { id, secret } = keyOf(bytes, extname(name).toLowerCase(), context);
  return { id: `d${id}`, secret };
};
