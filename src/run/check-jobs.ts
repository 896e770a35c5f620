import type { Measures } from "../check-plan.ts";
import type { FileReport } from "../model/report.ts";
import { checkFiles, type RunOptions } from "./check-files.ts";
import type { Input } from "./discover.ts";

/** A draft and what it is measured with. */
export interface Job {
  readonly input: Input;
  readonly measures: Measures;
}

/** Checks drafts that are not all measured alike; the reports come in the order of the jobs. */
export const checkJobs = async (
  jobs: readonly Job[],
  options: Omit<RunOptions, "measures">,
): Promise<readonly FileReport[]> => {
  const reports = new Map<Input, FileReport>();
  for (const measures of new Set(jobs.map((job) => job.measures))) {
    const inputs = jobs.filter((job) => job.measures === measures).map(({ input }) => input);
    const files = await checkFiles(inputs, { ...options, measures });
    for (const [i, input] of inputs.entries()) reports.set(input, files[i]!);
  }
  return jobs.map(({ input }) => reports.get(input)!);
};
