import type { FileReport, StaleEntry, Suppressed } from "../../model/report.ts";
import { fingerprints } from "../../report/fingerprint.ts";
import { without } from "../config/apply.ts";
import type { Baseline, KnownFile } from "./model.ts";
import { heirs, sketchOf } from "./sketch.ts";

/** A report beside the name that the baseline knows its file by. */
export interface Named {
  readonly name: string;
  readonly report: FileReport;
}

export interface Compared {
  /** In the order given. */
  readonly files: readonly FileReport[];
  readonly stale: readonly StaleEntry[];
}

/** Known files that are gone, and the files of the run that the baseline does not know. */
export interface Unsettled {
  readonly gone: readonly KnownFile[];
  readonly fresh: readonly string[];
}

export const unsettled = (
  { files }: Baseline,
  names: readonly string[],
  exists: (name: string) => boolean,
): Unsettled => {
  const here = new Set(names);
  const known = new Set(files.map(({ file }) => file));
  return {
    gone: files.filter(({ file }) => !here.has(file) && !exists(file)),
    fresh: names.filter((name) => !known.has(name)),
  };
};

const compareFile = (report: FileReport, known: KnownFile | undefined): Compared => {
  if (!known || report.status === "not-checked") return { files: [report], stale: [] };
  const open = new Set(known.findings.map(({ fingerprint }) => fingerprint));
  const prints = fingerprints(report.results, report.suppressed);
  const waiting = report.results.flatMap(({ rule, requirement, findings }) =>
    findings.flatMap((finding): Suppressed[] => {
      const fingerprint = prints.get(finding)!;
      return open.delete(fingerprint)
        ? [{ rule, requirement, finding, fingerprint, by: "baseline", reason: null, until: null }]
        : [];
    }),
  );
  // What an ignore entry has taken out meanwhile is still there.
  for (const { fingerprint } of report.suppressed ?? []) open.delete(fingerprint);
  return { files: [without(report, report.results, waiting)], stale: staleOf(known, report.file, open) };
};

const staleOf = (known: KnownFile, file: string, open?: ReadonlySet<string>): readonly StaleEntry[] =>
  known.findings
    .filter(({ fingerprint }) => open?.has(fingerprint) ?? true)
    .map(({ rule, fingerprint }) => ({ file, rule, fingerprint }));

/**
 * Takes the findings that the baseline knows out of the reports. A file answers for its own entries, or for those
 * of the file that it was renamed from, and for no others. `all` are the reports that decide about renames, `own`
 * those that are wanted.
 */
export const compareWith = (
  baseline: Baseline,
  {
    own,
    all,
    gone,
  }: { readonly own: readonly Named[]; readonly all: readonly Named[]; readonly gone: readonly KnownFile[] },
): Compared => {
  const known = new Map(baseline.files.map((file) => [file.file, file]));
  const fresh = all
    .filter(({ name }) => !known.has(name))
    .map(({ name, report }) => ({ file: name, sketch: sketchOf(report.plan) }));
  const from = heirs(gone, fresh);
  const compared = own.map(({ name, report }) => compareFile(report, known.get(from.get(name) ?? name)));
  const heritage = new Set(from.values());
  return {
    files: compared.flatMap(({ files }) => files),
    stale: [
      ...compared.flatMap(({ stale }) => stale),
      ...gone.filter(({ file }) => !heritage.has(file)).flatMap((file) => staleOf(file, file.file)),
    ],
  };
};

/** The baseline after a run: what was checked as it is now, what was not as it was, what is gone no more. */
export const updated = (
  before: Baseline,
  reports: readonly Named[],
  exists: (name: string) => boolean,
): Baseline => {
  const checked = reports.filter(({ report }) => report.status !== "not-checked");
  const names = new Set(checked.map(({ name }) => name));
  const now = checked.map(({ name, report }): KnownFile => {
    const prints = fingerprints(report.results, report.suppressed);
    return {
      file: name,
      sketch: sketchOf(report.plan),
      findings: report.results.flatMap(({ rule, requirement, findings }) =>
        findings.map((finding) => ({ rule, requirement, fingerprint: prints.get(finding)! })),
      ),
    };
  });
  return { files: [...now, ...before.files.filter(({ file }) => !names.has(file) && exists(file))] };
};
