import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { FileReport } from "../model/report.ts";
import { checkJobs, type Job } from "../run/check-jobs.ts";
import { stdinOf, type Io } from "./io.ts";
import type { Options } from "./options.ts";
import { version } from "./version.ts";

export const cacheFolder = ".kh-check-cache";

/** What checks the drafts of a run, with a cache where one is asked for. */
export interface Crew {
  readonly check: (
    jobs: readonly Job[],
    onChecked?: (file: FileReport) => void,
  ) => Promise<readonly FileReport[]>;
  /** Cache entries that could not be used. */
  readonly corrupt: () => number;
}

const cacheOf = async (io: Io) => {
  const script = io.argv?.[1] === undefined ? null : await realpath(io.argv[1]).catch(() => null);
  const [{ openCache }, { engineOf }] = await Promise.all([
    import("../run/cache/cache.ts"),
    import("../run/engine.ts"),
  ]);
  return openCache(join(io.cwd(), cacheFolder), await engineOf(script, version));
};

export const crewOf = async (options: Options, io: Io, keepOriginals: boolean): Promise<Crew> => {
  // What another program has read may differ the next time, and its failure must not be kept.
  const byOthers = options.ocr === true || options.useLibreoffice === true;
  const cache = options.cache && !byOthers ? await cacheOf(io) : null;
  return {
    check: (jobs) =>
      checkJobs(jobs, { stdin: stdinOf(io), keepOriginals, cache, jobs: options.jobs ?? null }),
    corrupt: () => cache?.corrupt() ?? 0,
  };
};
