import type { Report } from "../model/report.ts";
import type { ExitCode } from "./exit-codes.ts";
import { reasonSentence } from "../report/messages.ts";
import { formats } from "../report/formats.ts";
import { checkFiles } from "../run/check-files.ts";
import { packInfo } from "../run/packs.ts";
import { exitCodeOf } from "./exit-code.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputsOf } from "./inputs.ts";
import { tell, type Context } from "./io.ts";
import { measuresOf } from "./measures.ts";
import type { Options } from "./options.ts";
import { outputsOf, writeTo, type Output } from "./outputs.ts";
import { paintFor } from "./paint.ts";
import { parse, type Shape } from "./parse.ts";
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
    "force",
  ],
  reads: true,
};

const [narrowest, widest] = [60, 100];

const print = async (report: Report, outputs: readonly Output[], options: Options, { io, lang }: Context) => {
  const width = Math.min(Math.max(io.stdout.columns ?? widest, narrowest), widest);
  const quiet = options.quiet ?? false;
  for (const { format, path, written } of outputs) {
    const paint = await paintFor(path === null ? (options.color ?? "auto") : "never", io);
    const content = (await formats[format]()).render(report, {
      lang,
      width: path === null ? width : widest,
      paint,
      quiet,
    });
    if (path === null) io.stdout.write(content);
    else await writeTo(path, written, content);
  }
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
  const outputs = await outputsOf(options, inputs, io.cwd());
  const measures = await measuresOf(options, context);
  const files = await checkFiles(inputs, { measures, stdin: io.stdin });
  const report: Report = { tool: { name, version }, ...packInfo(measures.packs), files };
  await print(report, outputs, options, context);
  if (!options.quiet) noteNotChecked(report, outputs, context);
  return exitCodeOf(report, {
    failOn: options.failOn ?? "error",
    failOnReview: options.failOnReview ?? false,
    maxWarnings: options.maxWarnings ?? null,
  });
};
