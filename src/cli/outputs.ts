import { resolve } from "node:path";
import { formatNames, formats, isFormat, type FormatName } from "../report/formats.ts";
import type { Input } from "../run/discover.ts";
import { refusalOf, writeOutput } from "../run/outputs.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A report to be made; `path` is null for standard output. */
export interface Output {
  readonly format: FormatName;
  readonly path: string | null;
}

const formatOf = (written: string): FormatName => {
  const format = written === "json-v1" ? "json" : written;
  if (!isFormat(format)) throw new UsageError((words) => words.noFormat(written, formatNames.join(", ")));
  return format;
};

const fileOutput = (written: string, cwd: string): Output & { readonly path: string } => {
  const [format, ...path] = written.split("=");
  if (!format || path.join("=") === "") throw new UsageError((words) => words.badOutput(written));
  return { format: formatOf(format), path: resolve(cwd, path.join("=")) };
};

/** Which formats go where; refused before any work is done, not after it. */
export const outputsOf = async (
  { format: asked, outputFile, force }: Options,
  inputs: readonly Input[],
  cwd: string,
): Promise<readonly Output[]> => {
  const [format, ...more] = [...new Set((asked ?? ["text"]).map(formatOf))];
  if (format === undefined || more.length > 0) throw new UsageError((words) => words.manyFormats);
  if (!(await formats[format]()).printable) throw new UsageError((words) => words.needsFile(format));
  const files = (outputFile ?? []).map((written) => fileOutput(written, cwd));
  const sources = inputs.flatMap((input) => (input.from === "file" ? [input.path] : []));
  for (const [i, { format: kind, path }] of files.entries()) {
    const { isOurs } = await formats[kind]();
    const before = files.slice(0, i).map((file) => file.path);
    const refusal = await refusalOf({ path, isOurs }, before, sources, force ?? false);
    if (refusal === "is-input") throw new UsageError((words) => words.outputIsInput(path));
    if (refusal === "is-foreign") throw new UsageError((words) => words.outputIsForeign(path));
    if (refusal === "twice") throw new UsageError((words) => words.sameOutputTwice(path));
  }
  return [...files, { format, path: null }];
};

/** Writes one report; a target that cannot be written is the person's to mend. */
export const writeOutputs = async (path: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeOutput(path, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "EIO";
    throw new UsageError((words) => words.outputFailed(path, code));
  }
};
