import type { Report } from "../model/report.ts";
import { addDays } from "../report/due/days.ts";
import { dueFormats } from "../report/due/formats.ts";
import { checkFiles } from "../run/check-files.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputsOf } from "./inputs.ts";
import { stdinOf } from "./io.ts";
import { noteNotChecked } from "./notes.ts";
import { outputsOf } from "./outputs.ts";
import { command, type Shape } from "./parse.ts";
import { print } from "./print.ts";
import { progressOf } from "./progress.ts";
import { readingOf } from "./reading.ts";
import { todayOf } from "./today.ts";
import { name, version } from "./version.ts";

const shape: Shape = {
  name: "due",
  argument: "files",
  usage: "[files...]",
  options: ["dueFormat", "output", "from", "within", "quiet", "color", "stdinFilename", "revisions", "force"],
  reads: true,
};

const usualDays = 30;

/** `kh-check due DIR`: what falls due over a repository of plans, by body and day. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io } = context;
  const inputs = await inputsOf(operands, options.stdinFilename, io);
  const from = options.from ?? todayOf({}, io);
  const window = { from, to: addDays(from, options.within ?? usualDays) };
  const formats = dueFormats(window, options.from !== undefined);
  const outputs = await outputsOf(options, inputs, io.cwd(), formats);
  const reading = await readingOf(options, context);
  const measures = { ...(await understanding(reading)), packs: [] };
  const progress = progressOf(inputs.length, options.quiet ?? false, context);
  const files = await checkFiles(inputs, { measures, stdin: stdinOf(io), onChecked: progress.step });
  progress.end();
  const report: Report = { tool: { name, version }, packs: [], rules: [], files };
  await print(report, { outputs, inputs, options }, context, formats);
  if (!options.quiet && !outputs.some(({ format, path }) => format === "text" && path === null))
    noteNotChecked(files, [], context);
  return files.some(({ reason }) => reason !== null) ? exitCodes.notChecked : exitCodes.ok;
});
