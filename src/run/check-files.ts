import { notChecked, type Measures } from "../check-plan.ts";
import { crashed, errorName } from "../machine/crash.ts";
import type { FileReport } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { largestFirst } from "./by-size.ts";
import type { Cache } from "./cache/cache.ts";
import type { Input } from "./discover.ts";
import { checkApart, isBatch, lanesFor } from "./isolation/index.ts";
import { keeping, packer } from "./packed.ts";
import { readInput } from "./read-input.ts";

export interface RunOptions {
  readonly measures: Measures;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Some report shows the drafts themselves; otherwise each is let go as soon as it is checked. */
  readonly keepOriginals?: boolean;
  /** Of a plan nothing is asked but what `json` writes of it in this language. */
  readonly json?: Language | null;
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
    crashed(`file ${input.name}`, error);
    return notChecked(input.name, "reader-crashed", errorName(error));
  }
};

/** So many of the largest begin first; the order in which the others begin hardly matters. */
const LARGEST = 64;
/** So many reports may wait for their turn as they are; more are packed, since one slow draft keeps all others waiting. */
const MOST_WAITING = 4 * LARGEST;

/** Checks a draft after the other, or a few at a time; tells each report with its place. */
const checkAll = async (
  inputs: readonly Input[],
  order: Iterable<number>,
  lanes: number,
  options: RunOptions,
  done: (at: number, file: FileReport) => void,
): Promise<void> => {
  const { measures, keepOriginals: document = false, cache, json = null } = options;
  // A cache keeps the plan too.
  const manner = { lanes, batch: lanes > 1 || isBatch(inputs.length) };
  const check = checkApart(measures, manner, { document, json: cache ? null : json });
  const places = order[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    // All lanes take from the same row of places.
    for (let next = places.next(); !next.done; next = places.next()) {
      const at = next.value;
      const file = await checkFile(inputs[at]!, check, options);
      options.onChecked?.(file);
      done(at, file);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

const lanesOf = (inputs: readonly Input[], { jobs }: RunOptions): number =>
  Math.min(jobs ?? lanesFor(inputs.length), Math.max(inputs.length, 1));

/** Checks the drafts, when there are many a few at a time and the largest first; the reports come in the order given. */
export const checkFiles = async (
  inputs: readonly Input[],
  options: RunOptions,
): Promise<readonly FileReport[]> => {
  const lanes = lanesOf(inputs, options);
  const files: FileReport[] = [];
  const keep = keeping(options.keepOriginals ? 0 : inputs.length);
  await checkAll(inputs, lanes > 1 ? largestFirst(inputs) : inputs.keys(), lanes, options, (at, file) => {
    files[at] = keep(file);
  });
  return files;
};

/** The same, but hands each report over in its turn and keeps none of them. */
export const checkInTurn = async (
  inputs: readonly Input[],
  options: RunOptions,
  hand: (file: FileReport, at: number) => void,
): Promise<void> => {
  const lanes = lanesOf(inputs, options);
  const order = lanes > 1 ? largestFirst(inputs, LARGEST) : inputs.keys();
  const waiting = new Map<number, FileReport>();
  const keep = packer();
  let turn = 0;
  await checkAll(inputs, order, lanes, options, (at, file) => {
    waiting.set(at, waiting.size < MOST_WAITING ? file : keep(file));
    for (let next = waiting.get(turn); next; next = waiting.get(turn)) {
      waiting.delete(turn);
      hand(next, turn++);
    }
  });
};
