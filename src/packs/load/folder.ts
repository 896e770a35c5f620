import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RulePack } from "../../model/rule.ts";
import { unicodeText } from "../../text/unicode.ts";
import { compilePack, type CompiledPack } from "../compile.ts";
import { PackError } from "../error.ts";

const MOST_BYTES = 256 * 1024;

/** Reads and checks one pack folder. Throws a PackError. */
export function readPack(folder: string): CompiledPack {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return compilePack(
    folder,
    names.map((name) => ({
      name: `${folder}/${name}`.replaceAll("\\", "/"),
      text: textOf(join(folder, name)),
    })),
  );
}

/** All packs of a rules folder: those of its folders that hold a pack.yaml, in the order of their names. */
export function readPacks(rules: string): readonly CompiledPack[] {
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(rules, name))
    .filter((folder) => readdirSync(folder).includes("pack.yaml"))
    .sort()
    .map(readPack);
}

export const compilePacks = (rules: string): readonly RulePack[] => readPacks(rules).map(({ pack }) => pack);

function textOf(path: string): string {
  const { size } = lstatSync(path);
  if (!lstatSync(path).isFile())
    throw new PackError(path, 1, 1, { vi: "không phải tệp thường", en: "not a regular file" });
  if (size > MOST_BYTES)
    throw new PackError(path, 1, 1, { vi: "tệp lớn hơn 256 KiB", en: "the file is larger than 256 KiB" });
  return unicodeText(readFileSync(path));
}
