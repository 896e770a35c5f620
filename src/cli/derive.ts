import { join, resolve } from "node:path";
import { packFiles } from "../packs/derive/write.ts";
import { isFreeFolder, writeFolder } from "../run/folders.ts";
import { someSame } from "../run/outputs.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { tell } from "./io.ts";
import { parentOf } from "./measures.ts";
import { readingOf } from "./reading.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "derive",
  argument: "file",
  usage: "<file>",
  options: ["folder", "revisions", "force"],
  reads: true,
};

/** `kh-check derive PARENT [-o DIR]`: what the parent asks, as a pack for a person to edit. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, words } = context;
  const written = operands[0]!;
  const { packs, ...measures } = await understanding(await readingOf(options, context));
  const { plan, provenance, above } = await parentOf(written, { ...measures, packs: [] }, packs, context);
  const files = packFiles(plan, provenance, above);
  if (files.length < 2) throw new UsageError((say) => say.rules.nothingDerived(written));
  const { output } = options;
  if (output === undefined) {
    io.stdout.write(files.map(({ name, text }) => `# ${name}\n${text}`).join("\n"));
    return exitCodes.ok;
  }
  const folder = resolve(io.cwd(), output.replaceAll("\\", "/"));
  if (!options.force && !(await isFreeFolder(folder)))
    throw new UsageError((say) => say.rules.folderIsForeign(output));
  const [targets, source] = [files.map(({ name }) => join(folder, name)), resolve(io.cwd(), written)];
  if (await someSame(targets, [source])) throw new UsageError((say) => say.outputIsInput(output));
  try {
    await writeFolder(folder, files);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "EIO";
    throw new UsageError((say) => say.outputFailed(output, code));
  }
  tell(io, words.rules.derived(output, files.length - 1));
  return exitCodes.ok;
});
