import type { FileReport } from "../model/report.ts";
import type { RulePack } from "../model/rule.ts";
import { parentIn, type ParentFile } from "../parents.ts";
import { checkFiles, type RunOptions } from "./check-files.ts";
import type { Input } from "./discover.ts";

export { givenParent, shortfalls, withParents, type ParentFile } from "../parents.ts";

export type ParentRead =
  { readonly ok: true; readonly parent: ParentFile } | { readonly ok: false; readonly file: FileReport };

/** Reads a parent plan; `known` are the packs that it may rest on. */
export const readParent = async (
  input: Input,
  known: readonly RulePack[],
  { measures, stdin }: Pick<RunOptions, "measures" | "stdin">,
): Promise<ParentRead> => {
  const reading = { ...measures, packs: [] };
  const [file] = await checkFiles([input], { measures: reading, stdin, keepOriginals: true });
  const parent = parentIn(file!, known, measures.lexicon);
  return parent ? { ok: true, parent } : { ok: false, file: file! };
};
