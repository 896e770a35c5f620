import type { Report } from "../model/report.ts";
import { summaryFormats } from "../report/summary/formats.ts";
import { checkFiles } from "../run/check-files.ts";
import { packInfo } from "../run/packs.ts";
import { exitCodeOf } from "./exit-code.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { inputsOf } from "./inputs.ts";
import type { Context } from "./io.ts";
import { measuresOf } from "./measures.ts";
import { outputsOf } from "./outputs.ts";
import { parse, type Shape } from "./parse.ts";
import { print } from "./print.ts";
import { progressOf } from "./progress.ts";
import { name, version } from "./version.ts";

const shape: Shape = {
  name: "summary",
  argument: "files",
  usage: "[files...]",
  options: ["summaryFormat", "output", "pack", "parent", "failOn", "quiet", "color", "revisions", "force"],
  reads: true,
};

/** `kh-check summary DIR`: drafts × requirements, the worst on top. */
export const run = async (args: readonly string[], context: Context): Promise<ExitCode> => {
  const { io, words } = context;
  const parsed = parse(args, shape, words);
  if (parsed.help !== null) {
    io.stdout.write(parsed.help);
    return exitCodes.ok;
  }
  const { operands, options } = parsed;
  const inputs = await inputsOf(operands, options.stdinFilename, io);
  const outputs = await outputsOf(options, inputs, io.cwd(), summaryFormats);
  const measures = await measuresOf(options, context);
  const progress = progressOf(inputs.length, options.quiet ?? false, context);
  const files = await checkFiles(inputs, { measures, stdin: io.stdin, onChecked: progress.step });
  progress.end();
  const report: Report = { tool: { name, version }, ...packInfo(measures.packs), files };
  await print(report, { outputs, inputs, options }, context, summaryFormats);
  return exitCodeOf(report, { failOn: options.failOn ?? "error", failOnReview: false, maxWarnings: null });
};
