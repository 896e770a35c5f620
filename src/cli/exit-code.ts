import type { Report, Severity } from "../model/report.ts";
import type { Tally } from "../report/messages/words.ts";
import { counted, noTotals, type Totals } from "../report/tally.ts";
import type { Options } from "./options.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";

export interface Thresholds {
  readonly failOn: Severity | "never";
  readonly failOnReview: boolean;
  readonly maxWarnings: number | null;
  readonly failOnNew?: boolean;
  readonly strictBaseline?: boolean;
}

const reached = ({ errors, warnings, infos }: Tally, failOn: Severity | "never"): boolean =>
  ({
    never: false,
    error: errors > 0,
    warning: errors + warnings > 0,
    info: errors + warnings + infos > 0,
  })[failOn];

/** The outcome of a run: a file that could not be checked weighs more than findings. */
export const exitCodeOf = (report: Report, thresholds: Thresholds): ExitCode =>
  exitCodeFor(report.files.reduce(counted, noTotals), report.baseline, thresholds);

/** The same of a run whose files are gone. */
export const exitCodeFor = (
  tally: Totals,
  baseline: Report["baseline"],
  thresholds: Thresholds,
): ExitCode => {
  const { failOn, failOnReview, maxWarnings, failOnNew = false, strictBaseline = false } = thresholds;
  if (tally.notChecked > 0) return exitCodes.notChecked;
  const open = failOnReview && tally.reviews + tally.gaps > 0;
  const tooMany = maxWarnings !== null && tally.warnings > maxWarnings;
  const fresh = failOnNew && baseline !== undefined && reached(tally, "info");
  const stale = strictBaseline && (baseline?.stale.length ?? 0) > 0;
  return reached(tally, failOn) || open || tooMany || fresh || stale ? exitCodes.found : exitCodes.ok;
};

/** What the options say about passing. */
export const thresholdsOf = (options: Options): Thresholds => ({
  failOn: options.failOn ?? "error",
  failOnReview: options.failOnReview ?? false,
  maxWarnings: options.maxWarnings ?? null,
  failOnNew: options.failOnNew ?? false,
  strictBaseline: options.strictBaseline ?? false,
});
