import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { LexiconData } from "../lexicon/types.ts";
import type { RulePack } from "../model/rule.ts";

/** What comes with the product. */
export interface Shipped {
  readonly packs: readonly RulePack[];
  readonly lexicon: LexiconData;
}

const folder = new URL("../../rules/", import.meta.url);
const lexiconFiles = ["agencies.yaml", "units.yaml"] as const;

const compile = async (): Promise<Shipped> => {
  const { compilePacks } = await import("../packs/load/folder.ts");
  const { compileLexicon } = await import("../lexicon/compile.ts");
  const sources = lexiconFiles.map(async (file) => ({
    file,
    text: await readFile(new URL(`lexicon/${file}`, folder), "utf8"),
  }));
  return {
    packs: compilePacks(fileURLToPath(folder)),
    lexicon: compileLexicon(await Promise.all(sources)),
  };
};

let compiled: Promise<Shipped> | null = null;

/** Shipped packs and lexicon. The build puts the compiled data in the place of this file. */
export const shipped = (): Promise<Shipped> => (compiled ??= compile());
