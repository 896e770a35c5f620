import { join, resolve } from "node:path";
import { PackError } from "../packs/error.ts";
import { readPack, readPacks } from "../packs/load/folder.ts";
import type { CompiledPack } from "../packs/compile.ts";
import type { Bilingual } from "../model/text.ts";
import { isPackFolder, placed } from "./packs.ts";
import { rulesFolder } from "./rules-folder.ts";

export type CompiledSearch =
  | { readonly ok: true; readonly packs: readonly CompiledPack[] }
  | { readonly ok: false; readonly pack: string; readonly problem: Bilingual | null };

/** Packs with their examples and quotations, by id or by folder; every shipped one for none. */
export const compiledPacks = async (asked: readonly string[], cwd: string): Promise<CompiledSearch> => {
  const found: CompiledPack[] = [];
  let name = asked[0] ?? "";
  try {
    if (asked.length === 0) return { ok: true, packs: readPacks(rulesFolder()) };
    for (name of asked) {
      const folder = resolve(cwd, name.replaceAll("\\", "/"));
      const shipped = join(rulesFolder(), name);
      const isId = /^[a-z0-9-]+$/.test(name);
      if (await isPackFolder(folder)) found.push(readPack(folder));
      else if (isId && (await isPackFolder(shipped))) found.push(readPack(shipped));
      else return { ok: false, pack: name, problem: null };
    }
    return { ok: true, packs: found };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { ok: false, pack: name, problem: placed(error) };
  }
};
