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

const none: Tally = { errors: 0, warnings: 0, infos: 0, reviews: 0, gaps: 0, suppressed: 0 };

export const tallyOfAll = (report: Report): Tally =>
  report.files.map(tallyOf).reduce(
    (sum, file) => ({
      errors: sum.errors + file.errors,
      warnings: sum.warnings + file.warnings,
      infos: sum.infos + file.infos,
      reviews: sum.reviews + file.reviews,
      gaps: sum.gaps + file.gaps,
      suppressed: sum.suppressed + file.suppressed,
    }),
    none,
  );
