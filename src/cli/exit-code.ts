import type { Report, Severity } from "../model/report.ts";
import { tallyOfAll } from "../report/tally.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";

export interface Thresholds {
  readonly failOn: Severity | "never";
  readonly failOnReview: boolean;
  readonly maxWarnings: number | null;
}

const reached = (
  { errors, warnings, infos }: ReturnType<typeof tallyOfAll>,
  failOn: Severity | "never",
): boolean =>
  ({
    never: false,
    error: errors > 0,
    warning: errors + warnings > 0,
    info: errors + warnings + infos > 0,
  })[failOn];

/** The outcome of a run: a file that could not be checked weighs more than findings. */
export const exitCodeOf = (report: Report, { failOn, failOnReview, maxWarnings }: Thresholds): ExitCode => {
  if (report.files.some((file) => file.status === "not-checked")) return exitCodes.notChecked;
  const tally = tallyOfAll(report);
  const open = failOnReview && tally.reviews + tally.gaps > 0;
  const tooMany = maxWarnings !== null && tally.warnings > maxWarnings;
  return reached(tally, failOn) || open || tooMany ? exitCodes.found : exitCodes.ok;
};
