import { notChecked, type Measures } from "../check-plan.ts";
import type { FileReport } from "../model/report.ts";
import { largestFirst } from "./by-size.ts";
import type { Cache } from "./cache/cache.ts";
import type { Input } from "./discover.ts";
import { checkApart, lanesFor } from "./isolation/index.ts";
import { keeping } from "./packed.ts";
import { readInput } from "./read-input.ts";

export interface RunOptions {
  readonly measures: Measures;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Some report shows the drafts themselves; otherwise each is let go as soon as it is checked. */
  readonly keepOriginals?: boolean;
  /** Told after each file. */
  readonly onChecked?: (file: FileReport) => void;
  /** How many drafts are worked on at a time; decided by their number when absent. */
  readonly jobs?: number | null;
  readonly cache?: Cache | null;
}

type Check = ReturnType<typeof checkApart>;

const checkFile = async (
  input: Input,
  check: Check,
  { measures, stdin, keepOriginals, cache }: RunOptions,
): Promise<FileReport> => {
  const read = await readInput(input, stdin, measures.reading.limits.maxFileSize);
  if (!read.ok) return notChecked(input.name, read.reason, read.detail);
  const known = keepOriginals ? null : cache?.recall(read.bytes, input.name, measures);
  if (known) return known;
  try {
    const { original, ...file } = await check(read.bytes, input.name);
    cache?.remember(read.bytes, file, measures);
    return keepOriginals && original ? { ...file, original } : file;
  } catch (error) {
    // One file that breaks a room must not take the others with it.
    return notChecked(input.name, "reader-crashed", error instanceof Error ? error.name : "");
  }
};

/** Checks the drafts, when there are many a few at a time and the largest first; the reports come in the order given. */
export const checkFiles = async (
  inputs: readonly Input[],
  options: RunOptions,
): Promise<readonly FileReport[]> => {
  const lanes = Math.min(options.jobs ?? lanesFor(inputs.length), Math.max(inputs.length, 1));
  const check = checkApart(options.measures, lanes, options.keepOriginals ?? false);
  const files: FileReport[] = [];
  const keep = keeping(options.keepOriginals ? 0 : inputs.length);
  const order = lanes > 1 ? largestFirst(inputs) : inputs.keys();
  const places = order[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    // All lanes take from the same row of places.
    for (let next = places.next(); !next.done; next = places.next()) {
      const at = next.value;
      const file = await checkFile(inputs[at]!, check, options);
      files[at] = keep(file);
      options.onChecked?.(file);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return files;
};
