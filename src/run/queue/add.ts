import type { Measures } from "../../check-plan.ts";
import { isSecret } from "../../extract/secret.ts";
import type { NotCheckedReason } from "../../model/document.ts";
import { largestFirst } from "../by-size.ts";
import type { FileInput } from "../discover.ts";
import { lanesFor, readApart } from "../isolation/index.ts";
import { readPath } from "../read-input.ts";
import type { Store } from "./store.ts";
import { contextFor, taskKey, type Task } from "./task.ts";

/** A draft, where its archive has it, and how the person asked for it to be measured. */
export interface Draft {
  readonly input: FileInput;
  readonly measures: Measures;
  readonly path: string;
  readonly options: Task["options"];
}

export type Placed =
  /** `known`: it is there already, or a draft with the same content is. */
  | { readonly is: "added" | "known" | "secret" }
  | { readonly is: "unreadable"; readonly reason: NotCheckedReason; readonly detail: string };

interface Ready {
  readonly id: string;
  readonly task: Task;
}

const atOnce = 100;

/** Puts drafts into the queue, the largest first; what is marked secret or cannot be read stays out. */
export const addDrafts = async (
  drafts: readonly Draft[],
  store: Store,
  engine: string,
  onPlaced: () => void,
): Promise<readonly Placed[]> => {
  const order = largestFirst(drafts.map(({ input }) => input));
  const lanes = lanesFor(drafts.length);
  const contexts = new Map(
    [...new Set(drafts.map(({ measures }) => measures))].map((one) => [one, contextFor(one, engine)]),
  );
  const seen = new Set<string>();
  const ready: Ready[] = [];
  const flush = async (): Promise<void> => {
    const tasks = ready.splice(0);
    if (tasks.length > 0) await store.add(tasks);
  };

  const place = async ({ input, measures, path, options }: Draft): Promise<Placed> => {
    const { reading } = measures;
    const read = readPath(input.path, reading.limits.maxFileSize);
    if (!read.ok) return { is: "unreadable", reason: read.reason, detail: read.detail };
    const context = contexts.get(measures)!;
    const { id } = taskKey(read.bytes, input.name, context);
    if (seen.has(id)) return { is: "known" };
    seen.add(id);
    const state = await store.stateOf(id);
    if (state.is === "pending" || state.is === "done") return { is: "known" };
    const result = await readApart(read.bytes, input.name, reading, lanes);
    if (!result.ok) return { is: "unreadable", reason: result.reason, detail: result.detail };
    if (isSecret(result.document)) return { is: "secret" };
    if (state.is === "failed") await store.forget(id);
    ready.push({ id, task: { path, context, options } });
    if (ready.length >= atOnce) await flush();
    return { is: "added" };
  };

  const placed: Placed[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = order[next++]; at !== undefined; at = order[next++]) {
      placed[at] = await place(drafts[at]!);
      onPlaced();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await flush();
  return placed;
};
