import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { filesUnder } from "../search/expand.ts";
import { seenFrom } from "./apply.ts";
import type { IgnoreEntry } from "./model.ts";

/**
 * Of entries that covered nothing in this run, those that cover nothing at all: every file they name was checked,
 * or none is left. A run over part of the drafts says nothing about entries for the others.
 */
export const unusedOf = (
  entries: readonly IgnoreEntry[],
  checked: ReadonlySet<string>,
): readonly IgnoreEntry[] => {
  const listed = new Map<string, readonly string[]>();
  const namedBy = ({ folder, written, glob }: IgnoreEntry): readonly string[] => {
    if (!/[*?{]/.test(written)) return [resolve(folder, written)].filter((path) => existsSync(path));
    if (!listed.has(folder)) listed.set(folder, filesUnder(folder));
    return listed.get(folder)!.filter((path) => glob(seenFrom(folder, path)));
  };
  const unused: IgnoreEntry[] = [];
  for (const entry of entries) if (namedBy(entry).every((path) => checked.has(path))) unused.push(entry);
  return unused;
};
