import type { Report } from "../model/report.ts";
import { summaryFormats } from "../report/summary/formats.ts";
import { checkFiles } from "../run/check-files.ts";
import { packInfo } from "../run/packs.ts";
import { exitCodeOf } from "./exit-code.ts";
import { inputsOf } from "./inputs.ts";
import { measuresOf } from "./measures.ts";
import { outputsOf } from "./outputs.ts";
import { command, type Shape } from "./parse.ts";
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
export const run = command(shape, async ({ operands, options }, context) => {
  const { io } = context;
  const inputs = await inputsOf(operands, options.stdinFilename, io);
  const outputs = await outputsOf(options, inputs, io.cwd(), summaryFormats);
  const measures = await measuresOf(options, context);
  const progress = progressOf(inputs.length, options.quiet ?? false, context);
  const files = await checkFiles(inputs, { measures, stdin: io.stdin, onChecked: progress.step });
  progress.end();
  const report: Report = { tool: { name, version }, ...packInfo(measures.packs), files };
  await print(report, { outputs, inputs, options }, context, summaryFormats);
  return exitCodeOf(report, { failOn: options.failOn ?? "error", failOnReview: false, maxWarnings: null });
});
