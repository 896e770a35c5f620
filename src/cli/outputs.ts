import { resolve, sep } from "node:path";
import type { ReportFormat } from "../report/format.ts";
import type { FormatName } from "../report/formats.ts";
import type { CommandWords } from "../report/messages/command-words.ts";
import type { Input } from "../run/discover.ts";
import { isOwnReport, real, refusalOf, someSame, writeOutput, type Refusal } from "../run/outputs.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A report to be made; `path` is null for standard output, `written` as the person gave it. */
export interface Output<N extends string = FormatName> {
  readonly format: N;
  readonly path: string | null;
  readonly written: string;
}

/** What has to be known of a format before it is asked for. */
type FormatTable<N extends string> = Readonly<
  Record<N, () => Promise<Pick<ReportFormat, "printable" | "isOurs" | "rewritesDraft">>>
>;

const formatOf = <N extends string>(written: string, table: FormatTable<N>): N => {
  const format = written === "json-v1" ? "json" : written;
  if (Object.hasOwn(table, format)) return format as N;
  throw new UsageError((words) => words.noFormat(written, Object.keys(table).join(", ")));
};

/** The format that a file's name asks for by its ending. */
const ENDINGS: Readonly<Record<string, FormatName | "ics">> = {
  csv: "csv",
  docx: "docx",
  htm: "html",
  html: "html",
  ics: "ics",
  json: "json",
  md: "markdown",
  sarif: "sarif",
  txt: "text",
  xlsx: "xlsx",
  xml: "junit",
};

const byEnding = (name: string): string | undefined =>
  ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];

const fileOutput = <N extends string>(
  written: string,
  cwd: string,
  table: FormatTable<N>,
): Output<N> & { readonly path: string } => {
  const named = written.includes("=") ? written : `${byEnding(written) ?? ""}=${written}`;
  const [format, ...rest] = named.split("=");
  const path = rest.join("=");
  if (!format || path === "") throw new UsageError((words) => words.badOutput(written));
  // `phieu=phieu.docx` is the Word file of what `phieu` shows as a page.
  const ofEnding = `${format}-${/[^.]*$/.exec(path)![0].toLowerCase()}`;
  const asked = Object.hasOwn(table, ofEnding) ? ofEnding : format;
  return { format: formatOf(asked, table), path: resolve(cwd, path.replaceAll("\\", "/")), written: path };
};

/** The drafts without the reports of an earlier run that this run writes again; what is named itself stays. */
export const withoutReports = async <N extends string>(
  inputs: readonly Input[],
  operands: readonly string[],
  { outputFile }: Options,
  cwd: string,
  formats: FormatTable<N>,
): Promise<readonly Input[]> => {
  const own = new Set<string>();
  for (const written of outputFile ?? []) {
    const { format, path } = fileOutput(written, cwd, formats);
    if (await isOwnReport({ path, isOurs: (await formats[format]()).isOurs })) own.add(await real(path));
  }
  if (own.size === 0) return inputs;
  const named = new Set(operands.map((operand) => resolve(cwd, operand.replaceAll("\\", "/"))));
  const kept: Input[] = [];
  for (const input of inputs)
    if (input.from === "stdin" || named.has(input.path) || !own.has(await real(input.path))) kept.push(input);
  if (kept.length === 0) throw new UsageError((words) => words.nothingLeft);
  return kept;
};

const refusals = {
  "is-input": "outputIsInput",
  "is-foreign": "outputIsForeign",
  "is-read-only": "outputIsReadOnly",
  "is-folder": "outputIsFolder",
  "is-special": "outputIsSpecial",
  twice: "sameOutputTwice",
} as const satisfies Readonly<Record<NonNullable<Refusal>, keyof CommandWords>>;

/** Says why nothing is written there. */
export const refused = (refusal: NonNullable<Refusal>, written: string): UsageError =>
  new UsageError((words) => words[refusals[refusal]](written));

/** Which formats go where; refused before any work is done, not after it. */
export const outputsOf = async <N extends string>(
  options: Options,
  inputs: readonly Input[],
  cwd: string,
  formats: FormatTable<N>,
  alsoRead: readonly string[] = [],
): Promise<readonly Output<N>[]> => {
  const { format: asked, outputFile, force } = options;
  const [format, ...more] = [...new Set((asked ?? ["text"]).map((it) => formatOf(it, formats)))];
  if (format === undefined || more.length > 0) throw new UsageError((words) => words.manyFormats);
  if (!(await formats[format]()).printable) throw new UsageError((words) => words.needsFile(format));
  const files = (outputFile ?? []).map((written) => fileOutput(written, cwd, formats));
  const sources = [
    ...inputs.flatMap((input) => (input.from === "file" ? [input.path] : [])),
    ...[options.parent ?? [], options.pack ?? [], options.config ?? [], alsoRead]
      .flat()
      .map((name) => resolve(cwd, name.replaceAll("\\", "/"))),
  ];
  for (const [i, { format: kind, path, written }] of files.entries()) {
    const { isOurs, rewritesDraft } = await formats[kind]();
    if (rewritesDraft && inputs.length > 1)
      throw new UsageError((words) => words.cannotRender["many-drafts"](kind, ""));
    const before = files.slice(0, i).map((file) => file.path);
    const refusal = await refusalOf({ path, isOurs }, before, sources, force ?? false);
    if (refusal) throw refused(refusal, written);
  }
  return [...files, { format, path: null, written: "-" }];
};

/** Nothing that decides about a draft is written over, whatever the person insists on: settings, parents, packs. */
export const spareSources = async (
  outputs: readonly { readonly path: string | null; readonly written: string }[],
  jobs: readonly { readonly sources: readonly string[] }[],
  { parent = [], pack = [], config }: Options,
  cwd: string,
): Promise<void> => {
  const named = [parent, pack, config ?? []].flat().map((name) => resolve(cwd, name.replaceAll("\\", "/")));
  const sources = await Promise.all(
    [...new Set([...named, ...jobs.flatMap((job) => job.sources)])].map(real),
  );
  for (const { path, written } of outputs) {
    if (path === null) continue;
    const target = await real(path);
    const inside = sources.some((source) => target === source || target.startsWith(`${source}${sep}`));
    if (inside || (await someSame([path], sources)))
      throw new UsageError((words) => words.outputIsInput(written));
  }
};

/** Writes one report; a target that cannot be written is the person's to mend. */
export const writeTo = async (path: string, written: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeOutput(path, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "EIO";
    throw new UsageError((words) => words.outputFailed(written, code));
  }
};
