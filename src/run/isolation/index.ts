import { availableParallelism } from "node:os";
import { checkPlan, judged, type Measures } from "../../check-plan.ts";
import type { ReadResult } from "../../model/document.ts";
import type { FileReport } from "../../model/report.ts";
import { read, readConverted, type ReadOptions } from "../../readers/index.ts";
import { childEntry } from "./entry.ts";
import type { Pool } from "./pool.ts";
import type { PortableMeasures, Wanted } from "./protocol.ts";
import { isLight, isSettled, limitsHere, readsHere } from "./weight.ts";

/** From so many files on, starting the children costs less than they bring. */
const BATCH = 9;
const MOST_CHILDREN = 4;

/** How many files this machine works on at a time when there are many. */
export const mostLanes = (): number => Math.max(1, Math.min(availableParallelism(), MOST_CHILDREN));

export const isBatch = (files: number): boolean => files >= BATCH;

/** How many files are worked on at a time. */
export const lanesFor = (files: number): number => (isBatch(files) ? mostLanes() : 1);

const pools = new Map<number, Promise<Pool>>();

// Loaded only for files that need it: most runs check one Word file and start no child.
const poolOf = (size: number, entry: string): Promise<Pool> => {
  const made =
    pools.get(size) ??
    (async () => {
      const [{ createPool }, { laneFrom }] = await Promise.all([import("./pool.ts"), import("./warm.ts")]);
      return createPool(size, laneFrom(entry));
    })();
  pools.set(size, made);
  return made;
};

/** The result of reading in this process behind tighter caps; null where the file asks for a child. */
const readHere = async (
  bytes: Uint8Array,
  name: string,
  reading: ReadOptions,
): Promise<ReadResult | null> => {
  if (!readsHere(bytes, name, reading)) return null;
  const result = await read(bytes, name, { ...reading, limits: limitsHere(reading.limits) });
  return isSettled(result) ? result : null;
};

/** Reads a file, apart from this process when its format or its size asks for it. */
export const readApart = async (
  bytes: Uint8Array,
  name: string,
  reading: ReadOptions,
  lanes = 1,
): Promise<ReadResult> => {
  const entry = reading.isolation ? childEntry() : null;
  if (entry === null) return read(bytes, name, reading);
  return (
    (await readHere(bytes, name, reading)) ??
    (await readConverted(bytes, name, reading)) ??
    (await poolOf(lanes, entry)).read(bytes, name, reading)
  );
};

const onlyFindings: Wanted = { document: false, json: null };

/** How files are checked: so many at a time, and as one of many, none of which may touch another. */
export interface Manner {
  readonly lanes: number;
  readonly batch: boolean;
}

/** Checks files as `checkPlan` does: those of a batch apart from this process, a single one where that is safer. */
export const checkApart = (
  measures: Measures,
  { lanes, batch }: Manner,
  wanted: Wanted = onlyFindings,
): ((bytes: Uint8Array, name: string) => Promise<FileReport>) => {
  const entry = measures.reading.isolation ? childEntry() : null;
  if (entry === null) return (bytes, name) => checkPlan(bytes, name, measures);
  const { packs, parents, reading } = measures;
  const portable: PortableMeasures = { packs, parents };
  // What another program converts is read here, behind the caps of Word files.
  if (batch && !reading.convert)
    return async (bytes, name) => (await poolOf(lanes, entry)).check(bytes, name, reading, portable, wanted);
  return async (bytes, name) => {
    const here = (await readHere(bytes, name, reading)) ?? (await readConverted(bytes, name, reading));
    if (here && (!here.ok || isLight(here.document))) return judged(bytes, here, name, measures);
    const pool = await poolOf(lanes, entry);
    if (here) return pool.check(bytes, name, reading, portable, wanted);
    const apart = await pool.readOrCheck(bytes, name, reading, portable, wanted);
    return "ok" in apart ? judged(bytes, apart, name, measures) : apart;
  };
};
