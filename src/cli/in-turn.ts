import type { FileReport } from "../model/report.ts";
import { jsonInTurn, type Frame } from "../report/json.ts";
import type { Piece } from "../report/json-text.ts";
import { counted, noTotals } from "../report/tally.ts";
import type { Progress } from "../run/progress.ts";
import type { Crew } from "./crew.ts";
import { exitCodeFor, thresholdsOf } from "./exit-code.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { noteCorrupt, noteNotChecked } from "./notes.ts";
import type { Options } from "./options.ts";
import type { Output } from "./outputs.ts";
import type { PlannedJob } from "./plan-jobs.ts";
import { portions } from "./print.ts";
import { settling } from "./settle.ts";
import { todayOf } from "./today.ts";

/** A run over many drafts. */
export interface Run {
  readonly jobs: readonly PlannedJob[];
  readonly outputs: readonly Output[];
  readonly options: Options;
  readonly crew: Crew;
  readonly frame: Frame;
  readonly progress: Progress;
}

/** Whether a run's report can be written while it runs; then nothing of a draft is kept. */
export const canGoInTurn = ({ jobs, outputs, options, crew }: Run, { io }: Context): boolean =>
  crew.checkInTurn !== undefined &&
  outputs.every(({ format, path }) => format === "json" && path === null) &&
  new Set(jobs.map(({ measures }) => measures)).size === 1 &&
  !options.shard &&
  // Progress has the terminal to itself.
  io.stdout.isTTY !== true;

/** Checks the drafts and writes their JSON as they come. */
export const goInTurn = async (
  { jobs, outputs, options, crew, frame, progress }: Run,
  context: Context,
): Promise<ExitCode> => {
  const { io, lang } = context;
  const { one, end } = await settling(jobs, todayOf(options, io), context);
  const turn = jsonInTurn(lang);
  const write = (pieces: Iterable<Piece>): void => {
    for (const bytes of portions(pieces)) io.stdout.write(bytes);
  };
  const unread: FileReport[] = [];
  let totals = noTotals;
  const hand = (report: FileReport, at: number): void => {
    const file = one(jobs[at]!, report);
    write([...(at === 0 ? [turn.begin(frame)] : []), ...turn.file(file, at)]);
    totals = counted(totals, file);
    if (file.reason) unread.push(file);
  };
  await crew.checkInTurn!(jobs, hand, progress.step);
  const today = await end();
  write([turn.end(totals, today === null ? frame : { ...frame, today })]);
  progress.end();
  if (!options.quiet) noteNotChecked(unread, outputs, context);
  noteCorrupt(crew, context);
  return exitCodeFor(totals, undefined, thresholdsOf(options));
};
