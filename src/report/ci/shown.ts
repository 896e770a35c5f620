import type { FileReport, Finding, Report, RuleResult, Severity } from "../../model/report.ts";
import { fingerprints } from "../fingerprint.ts";
import { orderOf } from "../place.ts";

/** A finding with everything that a report of many files says of it. */
export interface Shown {
  readonly file: FileReport;
  readonly result: RuleResult;
  readonly finding: Finding;
  readonly fingerprint: string;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings of a file in the order of its rules. */
export const shownIn = (file: FileReport): readonly Shown[] => {
  const prints = fingerprints(file.results, file.suppressed);
  return file.results.flatMap((result) =>
    result.findings.map((finding) => ({ file, result, finding, fingerprint: prints.get(finding)! })),
  );
};

/** All findings, the worst first, then by file and place. */
export const worstFirst = (report: Report): readonly Shown[] => {
  const turn = new Map(report.files.map((file, i) => [file, i]));
  return report.files.flatMap(shownIn).toSorted((a, b) => {
    const [x, y] = [orderOf(a.finding.location), orderOf(b.finding.location)];
    return (
      rank[a.finding.level] - rank[b.finding.level] ||
      turn.get(a.file)! - turn.get(b.file)! ||
      x[0] - y[0] ||
      x[1] - y[1]
    );
  });
};
