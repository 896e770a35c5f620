import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PackError } from "../packs/error.ts";
import type { RulePack } from "../model/rule.ts";
import type { Bilingual } from "../model/text.ts";

export { packInfo } from "../report/pack-info.ts";

export type PackSearch =
  | { readonly ok: true; readonly packs: readonly RulePack[] }
  | { readonly ok: false; readonly pack: string; readonly problem: Bilingual | null };

export const isPackFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(join(path, "pack.yaml"))).isFile();
  } catch {
    return false;
  }
};

export const placed = ({ file, line, column, problem }: PackError): Bilingual => {
  const place = `${file}:${String(line)}:${String(column)}: `;
  return { vi: place + problem.vi, en: place + problem.en };
};

/** The packs a person asks for, by id or by folder; all shipped ones for none or `auto`. */
export const packsFor = async (
  asked: readonly string[],
  known: readonly RulePack[],
  cwd: string,
): Promise<PackSearch> => {
  const packs = new Map<string, RulePack>();
  for (const name of asked.length > 0 ? asked : ["auto"]) {
    const one = known.find((pack) => pack.id === name);
    const path = resolve(cwd, name.replaceAll("\\", "/"));
    if (name === "auto") for (const pack of known) packs.set(pack.id, pack);
    else if (one) packs.set(one.id, one);
    else if (await isPackFolder(path)) {
      try {
        const { pack } = (await import("../packs/load/folder.ts")).readPack(path);
        packs.set(pack.id, pack);
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
        return { ok: false, pack: name, problem: placed(error) };
      }
    } else return { ok: false, pack: name, problem: null };
  }
  return { ok: true, packs: [...packs.values()] };
};
