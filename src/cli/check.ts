import { resolve } from "node:path";
import type { Report, StaleEntry } from "../model/report.ts";
import type { ExitCode } from "./exit-codes.ts";
import { formats } from "../report/formats.ts";
import type { Input } from "../run/discover.ts";
import { areMany } from "../run/packed.ts";
import { packInfo } from "../run/packs.ts";
import { shardOf } from "../run/shard.ts";
import { changedJobs } from "./changed.ts";
import { crewOf, type MakeCrew } from "./crew.ts";
import { exitCodeOf, thresholdsOf } from "./exit-code.ts";
import { inputsOf } from "./inputs.ts";
import { tell, type Context } from "./io.ts";
import { noteCorrupt, noteNotChecked } from "./notes.ts";
import { type Options, usualBaseline } from "./options.ts";
import { outputsOf, spareSources, withoutReports } from "./outputs.ts";
import { command, type Shape } from "./parse.ts";
import { planJobs } from "./plan-jobs.ts";
import { settle } from "./settle.ts";
import { todayOf } from "./today.ts";
import { print, showOriginals } from "./print.ts";
import { progressOf } from "./progress.ts";
import { rootHelp } from "./root-help.ts";
import { name, version } from "./version.ts";

const shape: Shape = {
  name: "check",
  argument: "files",
  usage: "[files...]",
  options: [
    "format",
    "output",
    "pack",
    "parent",
    "failOn",
    "failOnReview",
    "maxWarnings",
    "quiet",
    "verbose",
    "color",
    "stdinFilename",
    "revisions",
    "today",
    "delimiter",
    "pathPrefix",
    "force",
    "config",
    "baseline",
    "updateBaseline",
    "strictBaseline",
    "failOnNew",
    "cache",
    "jobs",
    "shard",
    "changedSince",
    "watch",
  ],
  reads: true,
};

interface Looking {
  readonly makeCrew?: MakeCrew;
  /** Is told the report, where the run is short enough to have one. */
  readonly onReport?: (report: Report) => void;
}

/** One look at the drafts: what the command does, and does again with `--watch`; the crew finds the answers. */
export const checkOnce = async (
  operands: readonly string[],
  options: Options,
  context: Context,
  { makeCrew = crewOf, onReport }: Looking = {},
): Promise<ExitCode> => {
  const { io, words } = context;
  const found = await inputsOf(operands, options.stdinFilename, io);
  const inputs = await withoutReports(found, operands, options, io.cwd(), formats);
  const outputs = await outputsOf(options, inputs, io.cwd(), formats);
  const { jobs: planned, packs } = await planJobs(inputs, options, context);
  const { baseline: list = usualBaseline, updateBaseline = false } = options;
  const kept = updateBaseline ? [{ path: resolve(io.cwd(), list), written: list }] : [];
  await spareSources([...outputs, ...kept], planned, options, io.cwd());
  const baseline = await openBaselineIfAsked(options, inputs, context);
  const all =
    options.changedSince === undefined ? planned : await changedJobs(planned, options.changedSince, context);
  if (all.length === 0) tell(io, words.ci.nothingChanged);
  const jobs = options.shard ? shardOf(all, options.shard) : all;
  const progress = progressOf(jobs.length, options.quiet ?? false, context);
  const crew = await makeCrew(options, context, await showOriginals(outputs));
  const about = { tool: { name, version }, ...packInfo(packs) };
  if (!baseline && areMany(jobs.length)) {
    const { canGoInTurn, goInTurn } = await import("./in-turn.ts");
    const run = { jobs, outputs, options, crew, frame: about, progress };
    if (canGoInTurn(run, context)) return goInTurn(run, context);
  }
  const reports = await crew.check(jobs, progress.step);
  progress.end();
  const { files, today } = await settle(jobs, reports, todayOf(options, io), context);
  const compared = baseline && {
    ...(await baseline.apply({
      all,
      own: jobs.map((job, i) => ({ job, report: files[i]! })),
      answersForGone: (options.shard?.index ?? 1) === 1,
      check: crew.check,
    })),
  };
  const report: Report = {
    ...about,
    files: compared?.files ?? files,
    ...(today === null ? {} : { today }),
    ...(compared ? { baseline: { stale: compared.stale } } : {}),
  };
  await print(report, { outputs, inputs: jobs.map(({ input }) => input), options }, context);
  onReport?.(report);
  if (!options.quiet) {
    noteNotChecked(report.files, outputs, context);
    if (compared) baseline.noteStale(compared.stale);
    noteCorrupt(crew, context);
  }
  return exitCodeOf(report, thresholdsOf(options));
};

/** Only who has a baseline waits for what reads it. */
const openBaselineIfAsked = async (options: Options, inputs: readonly Input[], context: Context) => {
  const { baseline, updateBaseline, failOnNew, strictBaseline } = options;
  if (baseline === undefined && !updateBaseline && !failOnNew && !strictBaseline) return null;
  const { openBaseline, applyBaseline, noteStale } = await import("./baseline.ts");
  const open = await openBaseline(options, inputs, context);
  return (
    open && {
      apply: (run: Parameters<typeof applyBaseline>[1]) => applyBaseline(open, run, context),
      noteStale: (stale: readonly StaleEntry[]) => {
        noteStale(stale, context);
      },
    }
  );
};

/** `kh-check [check] FILE…` */
export const run = command(
  (words) => ({ ...shape, after: rootHelp(words.help) }),
  async ({ operands, options }, context) => {
    const once = (onReport?: (report: Report) => void) =>
      checkOnce(operands, options, context, onReport ? { onReport } : {});
    return options.watch ? (await import("./watch.ts")).watchAnd(once, operands, context) : once();
  },
);
