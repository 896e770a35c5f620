import type { Report } from "../model/report.ts";
import type { ExitCode } from "./exit-codes.ts";
import { reasonSentence } from "../report/messages.ts";
import { formats } from "../report/formats.ts";
import { checkFiles } from "../run/check-files.ts";
import { packInfo } from "../run/packs.ts";
import { exitCodeOf } from "./exit-code.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputsOf } from "./inputs.ts";
import { stdinOf, tell, type Context } from "./io.ts";
import { measuresOf } from "./measures.ts";
import { outputsOf, type Output } from "./outputs.ts";
import { parse, type Shape } from "./parse.ts";
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
    "color",
    "stdinFilename",
    "revisions",
    "today",
    "delimiter",
    "force",
  ],
  reads: true,
};

/** A machine's format leaves the person at the terminal without a word: say what could not be checked. */
const noteNotChecked = (report: Report, outputs: readonly Output[], { io, lang, words }: Context): void => {
  if (outputs.some(({ format, path }) => format === "text" && path === null)) return;
  for (const { file, reason, detail } of report.files)
    if (reason) tell(io, words.notChecked(file, reasonSentence(reason, detail, lang)));
};

/** `kh-check [check] FILE…` */
export const run = async (args: readonly string[], context: Context): Promise<ExitCode> => {
  const { io, words } = context;
  const parsed = parse(args, { ...shape, after: rootHelp(words.help) }, words);
  if (parsed.help !== null) {
    io.stdout.write(parsed.help);
    return exitCodes.ok;
  }
  const { operands, options } = parsed;
  const inputs = await inputsOf(operands, options.stdinFilename, io);
  const outputs = await outputsOf(options, inputs, io.cwd(), formats);
  const measures = await measuresOf(options, context);
  const keepOriginals = await showOriginals(outputs);
  const progress = progressOf(inputs.length, options.quiet ?? false, context);
  const files = await checkFiles(inputs, {
    measures,
    stdin: stdinOf(io),
    keepOriginals,
    onChecked: progress.step,
  });
  progress.end();
  const report: Report = { tool: { name, version }, ...packInfo(measures.packs), files };
  await print(report, { outputs, inputs, options }, context);
  if (!options.quiet) noteNotChecked(report, outputs, context);
  return exitCodeOf(report, {
    failOn: options.failOn ?? "error",
    failOnReview: options.failOnReview ?? false,
    maxWarnings: options.maxWarnings ?? null,
  });
};
