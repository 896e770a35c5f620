import { diffPlans } from "../diff-plans.ts";
import type { Measures } from "../check-plan.ts";
import type { CompareMode, DiffReport } from "../model/change.ts";
import type { FileReport } from "../model/report.ts";
import type { ReadOptions } from "../readers/index.ts";
import type { Input } from "../run/discover.ts";
import { type DiffFormat, type DiffOptions, fails } from "../report/diff-format.ts";
import { diffFormats, type DiffFormatName } from "../report/diff-formats.ts";
import { RenderRefusal } from "../report/refusal.ts";
import { reasonSentence } from "../report/messages.ts";
import { checkFiles } from "../run/check-files.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { hostPaths } from "./from-root.ts";
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
  usage: "<old> [others...]",
  options: [
    "as",
    "all",
    "failOnChange",
    "diffFormat",
    "output",
    "color",
    "diffRevisions",
    "force",
    "pathPrefix",
  ],
  reads: true,
};

const [narrowest, widest] = [60, 100];

/** A redline needs a Word file that can be spliced. */
const rendered = (format: DiffFormat, written: string, report: DiffReport, options: DiffOptions) => {
  try {
    return format.render(report, options);
  } catch (error) {
    if (!(error instanceof RenderRefusal)) throw error;
    const { code } = error;
    throw new UsageError((words) => words.cannotRender[code]("redline", written));
  }
};

/** Makes every output before the first is written, so that one that fails leaves nothing behind. */
const print = async (
  report: DiffReport,
  outputs: readonly Output<DiffFormatName>[],
  inputs: readonly Input[],
  options: Options,
  { io, lang }: Context,
): Promise<void> => {
  // Two versions may go by one name: each is looked up among its own.
  const sideOf = <T extends { readonly file: string }>(side: T, input: Input): T => ({
    ...side,
    file: hostPaths([input], options, io.cwd())(side.file),
  });
  const hosted: DiffReport = {
    ...report,
    old: sideOf(report.old, inputs[0]!),
    new: sideOf(report.new, inputs.at(-1)!),
  };
  const width = Math.min(Math.max(io.stdout.columns ?? widest, narrowest), widest);
  const named = options.failOnChange ?? [];
  const ready = [];
  for (const { format, path, written } of outputs) {
    const table = await diffFormats[format]();
    const content = rendered(table, written, table.fromRoot ? hosted : report, {
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

/** One file is compared with itself, two with each other, more in their order. */
const modeOf = (operands: readonly string[], { as, revisions }: Options): CompareMode => {
  const alone = operands.length === 1;
  if (alone !== (revisions === true)) {
    if (alone) throw new UsageError((words) => words.diffNeedsTwo);
    throw new UsageError((words) => words.diffOnlyVersions);
  }
  if (operands.length > 2 && as === "parent") throw new UsageError((words) => words.diffOnlyVersions);
  return alone ? "revisions" : (as ?? "version");
};

/** Every version in its order; one file gives what it was and what its tracked changes make of it. */
const filesOf = async (
  inputs: readonly Input[],
  reading: ReadOptions,
  mode: CompareMode,
  keepOriginals: boolean,
  io: Context["io"],
): Promise<{ readonly files: readonly FileReport[]; readonly lexicon: Measures["lexicon"] }> => {
  const measures = { ...(await understanding(reading)), packs: [] };
  const options = { measures, stdin: stdinOf(io), keepOriginals };
  const files = await checkFiles(inputs, options);
  if (mode !== "revisions") return { files, lexicon: measures.lexicon };
  const original = { ...measures, reading: { ...reading, revisions: "original" as const } };
  const before = await checkFiles(inputs, { ...options, measures: original });
  return { files: [...before, ...files], lexicon: measures.lexicon };
};

/** `kh-check diff OLD NEW`: what changed between plans. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  if (operands.filter((operand) => operand === "-").length > 1) throw new UsageError((say) => say.stdinTwice);
  const mode = modeOf(operands, options);
  const inputs = [];
  for (const operand of operands) inputs.push(await inputOf([operand], undefined, io, shape.name));
  const outputs = await outputsOf(options, inputs, io.cwd(), diffFormats);
  const formats = await Promise.all(outputs.map(({ format }) => diffFormats[format]()));
  const originals = formats.some((it) => it.showsOriginals);
  const reading = await readingOf(options, context);
  const { files, lexicon } = await filesOf(inputs, reading, mode, originals, io);
  const unread = files.filter((file) => file.reason !== null);
  for (const { file, reason, detail } of unread)
    tell(io, words.notChecked(file, reasonSentence(reason ?? "unreadable", detail, lang)));
  if (unread.length > 0) return exitCodes.notChecked;
  const report = diffPlans(
    files[0]!,
    files.at(-1)!,
    mode,
    { name, version },
    {
      between: files.slice(1, -1),
      ...(mode === "parent" ? { sameBody: lexicon.related } : {}),
    },
  );
  await print(report, outputs, inputs, options, context);
  if (!report.related) return exitCodes.notChecked;
  const named = options.failOnChange ?? [];
  return report.changes.some((change) => fails(change, named)) ? exitCodes.found : exitCodes.ok;
});
