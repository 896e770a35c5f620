import { diffPlans } from "../diff-plans.ts";
import type { DiffReport } from "../model/change.ts";
import { fails } from "../report/diff-format.ts";
import { diffFormats, type DiffFormatName } from "../report/diff-formats.ts";
import { reasonSentence } from "../report/messages.ts";
import { checkFiles } from "../run/check-files.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputOf } from "./inputs.ts";
import { stdinOf, type Context, tell } from "./io.ts";
import type { Options } from "./options.ts";
import { type Output, outputsOf, writeTo } from "./outputs.ts";
import { paintFor } from "./paint.ts";
import { command, type Shape } from "./parse.ts";
import { readingOf } from "./reading.ts";
import { UsageError } from "./usage-error.ts";
import { name, version } from "./version.ts";

const shape: Shape = {
  name: "diff",
  argument: ["oldPlan", "newPlan"],
  usage: "<old> <new>",
  options: ["as", "all", "failOnChange", "diffFormat", "output", "color", "revisions", "force"],
  reads: true,
};

const [narrowest, widest] = [60, 100];

/** Makes every output before the first is written, so that one that fails leaves nothing behind. */
const print = async (
  report: DiffReport,
  outputs: readonly Output<DiffFormatName>[],
  options: Options,
  { io, lang }: Context,
): Promise<void> => {
  const width = Math.min(Math.max(io.stdout.columns ?? widest, narrowest), widest);
  const named = options.failOnChange ?? [];
  const ready = [];
  for (const { format, path, written } of outputs) {
    const content = (await diffFormats[format]()).render(report, {
      lang,
      width: path === null ? width : widest,
      paint: await paintFor(path === null ? (options.color ?? "auto") : "never", io),
      all: options.all ?? false,
      fails: (change) => fails(change, named),
    });
    ready.push({ path, written, content });
  }
  for (const { path, written, content } of ready)
    if (path === null) io.stdout.write(content);
    else await writeTo(path, written, content);
};

/** `kh-check diff OLD NEW`: what changed between two plans. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  if (operands.every((operand) => operand === "-")) throw new UsageError((say) => say.stdinTwice);
  const inputs = [];
  for (const operand of operands) inputs.push(await inputOf([operand], undefined, io, shape.name));
  const outputs = await outputsOf(options, inputs, io.cwd(), diffFormats);
  const measures = { ...(await understanding(await readingOf(options, context))), packs: [] };
  const [old, now] = await checkFiles(inputs, { measures, stdin: stdinOf(io) });
  const unread = [old!, now!].filter((file) => file.reason !== null);
  for (const { file, reason, detail } of unread)
    tell(io, words.notChecked(file, reasonSentence(reason ?? "unreadable", detail, lang)));
  if (unread.length > 0) return exitCodes.notChecked;
  const report = diffPlans(old!, now!, options.as ?? "version", { name, version });
  await print(report, outputs, options, context);
  const named = options.failOnChange ?? [];
  return report.changes.some((change) => fails(change, named)) ? exitCodes.found : exitCodes.ok;
});
