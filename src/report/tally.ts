import type { FileReport, Report } from "../model/report.ts";
import type { Tally } from "./messages/words.ts";

/** How many findings of each level, points to review and gaps a file has. */
export const tallyOf = (file: FileReport): Tally => {
  const findings = file.results.flatMap((result) => result.findings);
  const of = (level: string): number => findings.filter((finding) => finding.level === level).length;
  return {
    errors: of("error"),
    warnings: of("warning"),
    infos: of("info"),
    reviews: file.results.filter((result) => result.verdict === "review").length,
    gaps: file.gaps.length,
    suppressed: file.suppressed?.length ?? 0,
  };
};

/** A run in numbers: all that is left of reports that were written as they came. */
export interface Totals extends Tally {
  readonly files: number;
  readonly checked: number;
  readonly checkedWithGaps: number;
  readonly notChecked: number;
}

const none: Tally = { errors: 0, warnings: 0, infos: 0, reviews: 0, gaps: 0, suppressed: 0 };

const sumOf = (sum: Tally, file: Tally): Tally => ({
  errors: sum.errors + file.errors,
  warnings: sum.warnings + file.warnings,
  infos: sum.infos + file.infos,
  reviews: sum.reviews + file.reviews,
  gaps: sum.gaps + file.gaps,
  suppressed: sum.suppressed + file.suppressed,
});

export const tallyOfAll = (report: Report): Tally => report.files.map(tallyOf).reduce(sumOf, none);

export const noTotals: Totals = { files: 0, checked: 0, checkedWithGaps: 0, notChecked: 0, ...none };

/** The totals with one more file. */
export const counted = (totals: Totals, file: FileReport): Totals => ({
  files: totals.files + 1,
  checked: totals.checked + Number(file.status === "checked"),
  checkedWithGaps: totals.checkedWithGaps + Number(file.status === "checked-with-gaps"),
  notChecked: totals.notChecked + Number(file.status === "not-checked"),
  ...sumOf(totals, tallyOf(file)),
});
