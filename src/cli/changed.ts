import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import type { Context } from "./io.ts";
import type { PlannedJob } from "./plan-jobs.ts";
import { UsageError } from "./usage-error.ts";

const real = (path: string): Promise<string> => realpath(path).catch(() => path);

/** The drafts that changed since a commit, or whose configuration, packs or parent plan did. */
export const changedJobs = async (
  jobs: readonly PlannedJob[],
  ref: string,
  { io }: Context,
): Promise<readonly PlannedJob[]> => {
  const { changedSince } = await import("../run/changed.ts");
  const changed = await changedSince(ref, io.cwd());
  if (!changed.ok)
    throw new UsageError((words) =>
      changed.why === "git" ? words.ci.noGit : words.ci.badRef(ref, changed.why),
    );
  const touched = (path: string): boolean =>
    changed.paths.has(path) || [...changed.paths].some((one) => one.startsWith(`${path}${sep}`));
  const kept: PlannedJob[] = [];
  for (const job of jobs) {
    const own = job.input.from === "file" ? [job.input.path] : [];
    const paths = await Promise.all([...own, ...job.sources].map(real));
    const { input } = job;
    // What a folder holds that does not show it may have changed too.
    if (input.from === "stdin" || input.unread === "not-listed" || paths.some(touched)) kept.push(job);
  }
  return kept;
};
