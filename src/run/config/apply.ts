import { relative, sep } from "node:path";
import type { FileReport, Finding, RuleResult, Suppressed } from "../../model/report.ts";
import { fingerprints } from "../../report/fingerprint.ts";
import { globOf } from "./glob.ts";
import type { Config, IgnoreEntry, SeverityEntry } from "./model.ts";

/** A file's report under its configuration, and the ignore entries that cover one of its findings. */
export interface Applied {
  readonly file: FileReport;
  readonly touched: readonly IgnoreEntry[];
}

/** A path as a glob of a configuration sees it. */
export const seenFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join("/");

const atLevel = (finding: Finding, result: RuleResult, entries: readonly SeverityEntry[]): Finding | null => {
  // The rule is the more precise of the two names.
  const entry =
    entries.findLast(({ of }) => of === result.rule) ?? entries.findLast(({ of }) => of === finding.kind);
  if (!entry) return finding;
  return entry.level === "off" ? null : { ...finding, level: entry.level };
};

/** What is switched off for a reason stays in sight with it. */
const switchedOff = (result: RuleResult, reason: string): RuleResult => ({
  ...result,
  verdict: "not-applicable",
  because: { code: "accepted", detail: reason },
  evidence: [],
  candidates: [],
  findings: [],
});

const withLevels = (result: RuleResult, entries: readonly SeverityEntry[]): readonly RuleResult[] => {
  const own = entries.findLast(({ of }) => of === result.rule);
  if (own?.level === "off") return own.reason === null ? [] : [switchedOff(result, own.reason)];
  const findings = result.findings.flatMap((finding) => atLevel(finding, result, entries) ?? []);
  if (findings.length === result.findings.length && findings.every((one, i) => one === result.findings[i]))
    return [result];
  return result.findings.length > 0 && findings.length === 0 ? [] : [{ ...result, findings }];
};

const covers = (entry: IgnoreEntry, { rule, requirement }: RuleResult, fingerprint: string): boolean =>
  entry.rule === rule &&
  (entry.requirement === null || entry.requirement === requirement) &&
  (entry.fingerprint === null || entry.fingerprint === fingerprint);

/** Takes known findings out of a report; a rule that has none left says why it is not judged. */
export const without = (
  file: FileReport,
  results: readonly RuleResult[],
  waiting: readonly Suppressed[],
): FileReport => {
  // A report may lie packed, and a copy would open it.
  if (waiting.length === 0) return results === file.results ? file : { ...file, results };
  const gone = new Map(waiting.map((one) => [one.finding, one]));
  return {
    ...file,
    results: results.map((result) => {
      const findings = result.findings.filter((finding) => !gone.has(finding));
      if (findings.length > 0 || result.findings.length === 0) return { ...result, findings };
      const { by, reason } = gone.get(result.findings[0]!)!;
      const because =
        by === "ignore"
          ? ({ code: "accepted", detail: reason ?? "" } as const)
          : ({ code: "in-baseline", detail: "" } as const);
      return { ...result, verdict: "not-applicable", because, findings };
    }),
    suppressed: [...(file.suppressed ?? []), ...waiting],
  };
};

/** Levels and accepted findings of the configuration that holds for a file; `path` is the file's own, absolute. */
export const applyConfig = (file: FileReport, path: string, config: Config, today: string): Applied => {
  const levelled = file.results.flatMap((result) => withLevels(result, config.severity));
  // What nothing was done to stays the same thing: what is written of it holds.
  const untouched =
    levelled.length === file.results.length && levelled.every((one, i) => one === file.results[i]);
  const results = untouched ? file.results : levelled;
  const entries = config.ignore.filter(({ glob, folder }) => glob(seenFrom(folder, path)));
  const prints = fingerprints(results);
  const touched = new Set<IgnoreEntry>();
  const waiting: Suppressed[] = [];
  for (const result of results)
    for (const finding of result.findings) {
      const fingerprint = prints.get(finding)!;
      const named = entries.filter((entry) => covers(entry, result, fingerprint));
      for (const entry of named) touched.add(entry);
      const holding = named.find(({ until }) => until >= today);
      if (!holding) continue;
      const { rule, requirement } = result;
      const { reason, until } = holding;
      waiting.push({ rule, requirement, finding, fingerprint, by: "ignore", reason, until });
    }
  return {
    file: without(file, results, waiting),
    touched: [...touched],
  };
};

/** A pattern that names exactly this path and no other. */
export const globOfPath = (path: string): string | null => {
  const glob = globOf(path);
  return /[*?{}]/.test(path) || !glob?.(path) ? null : path;
};
