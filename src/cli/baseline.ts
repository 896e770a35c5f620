import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { FileReport, StaleEntry } from "../model/report.ts";
import { compareWith, unsettled, updated, type Named } from "../run/baseline/apply.ts";
import { baselineText, isBaseline, parseBaseline } from "../run/baseline/file.ts";
import { emptyBaseline, type Baseline } from "../run/baseline/model.ts";
import { seenFrom } from "../run/config/apply.ts";
import type { Input } from "../run/discover.ts";
import { refusalOf } from "../run/outputs.ts";
import { textOf } from "../run/text-of.ts";
import { tell, type Context } from "./io.ts";
import { type Options, usualBaseline } from "./options.ts";
import { refused, writeTo } from "./outputs.ts";
import type { PlannedJob } from "./plan-jobs.ts";
import { UsageError } from "./usage-error.ts";

/** The baseline of a run and where it lies. */
export interface OpenBaseline {
  readonly path: string;
  readonly written: string;
  readonly known: Baseline;
  readonly update: boolean;
}

const inputsPaths = (inputs: readonly Input[]): readonly string[] =>
  inputs.flatMap((input) => (input.from === "file" ? [input.path] : []));

/** Reads the baseline before anything is checked; null when none is asked for. */
export const openBaseline = async (
  options: Options,
  inputs: readonly Input[],
  { io }: Context,
): Promise<OpenBaseline | null> => {
  const { baseline, updateBaseline = false, force = false } = options;
  if (baseline === undefined && !updateBaseline) {
    if (options.failOnNew) throw new UsageError((words) => words.ci.needsBaseline("--fail-on-new"));
    if (options.strictBaseline) throw new UsageError((words) => words.ci.needsBaseline("--strict-baseline"));
    return null;
  }
  if (updateBaseline && options.shard)
    throw new UsageError((words) => words.ci.notWithShard("--update-baseline"));
  const written = baseline ?? usualBaseline;
  const named = resolve(io.cwd(), written.replaceAll("\\", "/"));
  const path = await realpath(named).catch(() => named);
  if (updateBaseline) {
    const refusal = await refusalOf({ path, isOurs: isBaseline }, [], inputsPaths(inputs), force);
    if (refusal) throw refused(refusal, written);
  }
  const text = await textOf(path);
  if (text === null) {
    if (updateBaseline) return { path, written, known: emptyBaseline, update: true };
    throw new UsageError((words) => words.ci.noBaseline(written));
  }
  const parsed = parseBaseline(text);
  if (parsed.ok) return { path, written, known: parsed.baseline, update: updateBaseline };
  if (updateBaseline && force) return { path, written, known: emptyBaseline, update: true };
  const { code, detail } = parsed.problem;
  throw new UsageError((words) =>
    code === "other-version"
      ? words.ci.otherBaseline(written, detail)
      : words.ci.badBaseline(written, detail),
  );
};

const nameOf = (input: Input, { path }: OpenBaseline): string => {
  if (input.from === "stdin") return input.name;
  const name = seenFrom(dirname(path), input.path);
  return name.startsWith("../") ? basename(input.path) : name;
};

interface Run {
  /** Every draft of the run, whichever shard it belongs to. */
  readonly all: readonly PlannedJob[];
  /** Those of this shard, with their reports. */
  readonly own: readonly { readonly job: PlannedJob; readonly report: FileReport }[];
  /** This process answers for what is gone from the archive. */
  readonly answersForGone: boolean;
  readonly check: (jobs: readonly PlannedJob[]) => Promise<readonly FileReport[]>;
}

/** The reports without what the baseline knows, and what it knows in vain. */
export const applyBaseline = async (
  open: OpenBaseline,
  { all, own, answersForGone, check }: Run,
  context: Context,
): Promise<{ readonly files: readonly FileReport[]; readonly stale: readonly StaleEntry[] }> => {
  const exists = (name: string): boolean => existsSync(resolve(dirname(open.path), name));
  const named = own.map(({ job, report }): Named => ({ name: nameOf(job.input, open), report }));
  if (open.update) {
    const next = updated(open.known, named, exists);
    await writeTo(open.path, open.written, baselineText(next));
    const findings = next.files.reduce((sum, file) => sum + file.findings.length, 0);
    tell(context.io, context.words.ci.baselineWritten(open.written, findings, next.files.length));
    return compareWith(next, { own: named, all: named, gone: [] });
  }
  const names = all.map(({ input }) => nameOf(input, open));
  const { gone, fresh } = unsettled(open.known, names, exists);
  // Who was renamed is decided over all shards alike, so each looks at the new files of the others too.
  const others =
    gone.length === 0
      ? []
      : all.filter(
          (job, i) => fresh.includes(names[i]!) && !own.some(({ job: { input } }) => input === job.input),
        );
  const reports = await check(others);
  const rest = others.map(({ input }, i): Named => ({ name: nameOf(input, open), report: reports[i]! }));
  const { files, stale } = compareWith(open.known, { own: named, all: [...named, ...rest], gone });
  const goneNames = new Set(gone.map(({ file }) => file));
  return { files, stale: answersForGone ? stale : stale.filter(({ file }) => !goneNames.has(file)) };
};

const mostNamed = 20;

/** Says which entries can go; many in one line. */
export const noteStale = (stale: readonly StaleEntry[], { io, words }: Context): void => {
  for (const { file, rule } of stale.slice(0, mostNamed)) tell(io, words.ci.stale(file, rule));
  if (stale.length > mostNamed) tell(io, words.ci.staleMany(stale.length - mostNamed));
};
