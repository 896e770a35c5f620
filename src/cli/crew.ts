import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { FileReport } from "../model/report.ts";
import { checkInTurn } from "../run/check-files.ts";
import { checkJobs, type Job } from "../run/check-jobs.ts";
import { stdinOf, tell, type Context, type Io } from "./io.ts";
import type { Options } from "./options.ts";
import { version } from "./version.ts";

export const cacheFolder = ".kh-check-cache";

/** What checks the drafts of a run, with a cache where one is asked for. */
export interface Crew {
  readonly check: (
    jobs: readonly Job[],
    onChecked?: (file: FileReport) => void,
  ) => Promise<readonly FileReport[]>;
  /** Checks drafts that are all measured alike, and hands each report over in its turn as `json` needs it. */
  readonly checkInTurn?: (
    jobs: readonly Job[],
    hand: (file: FileReport, at: number) => void,
    onChecked?: () => void,
  ) => Promise<void>;
  /** Cache entries that could not be used. */
  readonly corrupt: () => number;
}

/** Stands for everything in this program that decides an answer. */
export const engineFor = async (io: Io): Promise<string> => {
  const script = io.argv?.[1] === undefined ? null : await realpath(io.argv[1]).catch(() => null);
  return (await import("../run/engine.ts")).engineOf(script, version);
};

const cacheOf = async ({ io, lang, words }: Context) => {
  const folder = join(io.cwd(), cacheFolder);
  const { isTracked } = await import("../run/cache/tracked.ts");
  if (await isTracked(folder, io.cwd())) {
    tell(io, words.ci.trackedCache(cacheFolder));
    return null;
  }
  const [{ openCache }, engine] = await Promise.all([import("../run/cache/cache.ts"), engineFor(io)]);
  return openCache(folder, engine, lang);
};

export type MakeCrew = (options: Options, context: Context, keepOriginals: boolean) => Promise<Crew>;

export const crewOf: MakeCrew = async (options, context, keepOriginals) => {
  // What another program has read may differ the next time, and its failure must not be kept.
  const byOthers = options.ocr === true || options.useLibreoffice === true;
  const cache = options.cache && !byOthers ? await cacheOf(context) : null;
  const common = { stdin: stdinOf(context.io), keepOriginals, cache, jobs: options.jobs ?? null };
  return {
    check: (jobs, onChecked) => checkJobs(jobs, { ...common, ...(onChecked ? { onChecked } : {}) }),
    checkInTurn: async (jobs, hand, onChecked) => {
      const inputs = jobs.map(({ input }) => input);
      const more = { json: context.lang, ...(onChecked ? { onChecked } : {}) };
      await checkInTurn(inputs, { ...common, ...more, measures: jobs[0]!.measures }, hand);
    },
    corrupt: () => cache?.corrupt() ?? 0,
  };
};
