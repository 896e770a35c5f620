import type { Report } from "../model/report.ts";
import type { ReportFormat } from "../report/format.ts";
import { formats } from "../report/formats.ts";
import { jsonText, type Piece } from "../report/json-text.ts";
import { RenderRefusal } from "../report/refusal.ts";
import type { Input } from "../run/discover.ts";
import { pack, type Shard } from "../run/shard.ts";
import { readInput } from "../run/read-input.ts";
import { fromRoot } from "./from-root.ts";
import { inert } from "./inert.ts";
import { tell, type Context } from "./io.ts";
import { limitsOf } from "./limit-options.ts";
import type { Options } from "./options.ts";
import { writeTo, type Output } from "./outputs.ts";
import { paintFor } from "./paint.ts";
import { writeStepSummary } from "./step-summary.ts";
import { UsageError } from "./usage-error.ts";

export interface Printing {
  readonly outputs: readonly Output<string>[];
  readonly inputs: readonly Input[];
  readonly options: Options;
}

type FormatTable = Readonly<Record<string, () => Promise<ReportFormat>>>;

const [narrowest, widest] = [60, 100];

/** Whether some report shows the drafts themselves. */
export const showOriginals = async (outputs: readonly Output[]): Promise<boolean> => {
  const all = await Promise.all(outputs.map(({ format }) => formats[format]()));
  return all.some((format) => format.showsOriginals ?? false);
};

/** A report that is the draft itself would undo whatever was written into the draft meanwhile. */
const refuseChanged = async (
  report: Report,
  { inputs, options }: Printing,
  { io }: Context,
): Promise<void> => {
  for (const input of inputs) {
    const original = report.files.find(({ file }) => file === input.name)?.original;
    if (input.from === "stdin" || !original) continue;
    const now = await readInput(input, io.stdin, limitsOf(options).maxFileSize);
    if (!now.ok || Buffer.compare(now.bytes, original.bytes) !== 0)
      throw new UsageError((words) => words.draftChanged(input.name));
  }
};

/** What goes out: text, bytes, or pieces of both where a copy of the whole would be too much. */
type Content = string | Uint8Array | { readonly pieces: Iterable<Piece> };

const enough = 64 * 1024;

/** Bytes to write one after the other; small pieces go out with the next one, as each call has its price. */
export function* portions(pieces: Iterable<Piece>): Iterable<Uint8Array> {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    if (typeof piece === "string" && text.length < enough) continue;
    yield Buffer.from(text);
    if (typeof piece !== "string") yield piece;
    text = "";
  }
  yield Buffer.from(text);
}

const whole = (content: Content): string | Uint8Array =>
  typeof content === "string" || content instanceof Uint8Array
    ? content
    : Buffer.concat([...portions(content.pieces)]);

const rendered = async (
  format: ReportFormat,
  report: Report,
  { output, options }: { readonly output: Output<string>; readonly options: Options },
  { io, lang }: Context,
): Promise<Content> => {
  const toScreen = output.path === null;
  const width = Math.min(Math.max(io.stdout.columns ?? widest, narrowest), widest);
  try {
    const asked = {
      lang,
      width: toScreen ? width : widest,
      paint: await paintFor(toScreen ? (options.color ?? "auto") : "never", io),
      quiet: options.quiet ?? false,
      verbose: options.verbose ?? false,
      ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    };
    return format.pieces ? { pieces: format.pieces(report, asked) } : format.render(report, asked);
  } catch (error) {
    if (!(error instanceof RenderRefusal)) throw error;
    const file = report.files[0]?.file ?? "";
    throw new UsageError((words) => words.cannotRender[error.code](output.format, file));
  }
};

// Annotations are commands; every other report is text, also where a build server reads along.
const show = ({ format }: Output<string>, content: Content, { io }: Context): void => {
  if (typeof content === "string") io.stdout.write(format === "github" ? content : inert(content, io.env));
  else if (content instanceof Uint8Array) io.stdout.write(content);
  else for (const bytes of portions(content.pieces)) io.stdout.write(bytes);
};

// Everybody's keys stay as they are; what `merge` needs beyond them comes last.
const withShard = (json: Content, report: Report, shard: Shard): string =>
  jsonText({ ...(JSON.parse(Buffer.from(whole(json)).toString()) as object), shard: pack(report, shard) });

/** Makes every report that may be refused before the first is written: a refusal leaves nothing behind. */
export const print = async (
  report: Report,
  printing: Printing,
  context: Context,
  table: FormatTable = formats,
): Promise<void> => {
  const ready: { readonly output: Output<string>; readonly content: Content }[] = [];
  const notes: string[] = [];
  for (const output of printing.outputs) {
    const format = await table[output.format]!();
    if (format.rewritesDraft && report.files.some(({ status }) => status === "not-checked")) continue;
    if (format.rewritesDraft) await refuseChanged(report, printing, context);
    const { inputs, options } = printing;
    const shown = format.fromRoot ? fromRoot(report, inputs, options, context.io.cwd()) : report;
    const plain = await rendered(format, shown, { output, options }, context);
    const { shard } = options;
    const content = shard && output.format === "json" ? withShard(plain, report, shard) : plain;
    ready.push({ output, content });
    notes.push(...(format.notes?.(report, context.lang) ?? []));
  }
  for (const { output, content } of ready)
    if (output.path === null) show(output, content, context);
    else await writeTo(output.path, output.written, whole(content));
  await writeStepSummary(report, printing.outputs, context);
  for (const note of notes) tell(context.io, note);
};
