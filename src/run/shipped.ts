import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { LexiconData } from "../lexicon/types.ts";
import type { RulePack } from "../model/rule.ts";
import type { RuleExamples } from "./passages.ts";

/** What comes with the product. */
export interface Shipped {
  readonly packs: readonly RulePack[];
  readonly lexicon: LexiconData;
}

const folder = new URL("../../rules/", import.meta.url);
const lexiconFiles = ["agencies.yaml", "units.yaml", "laws.yaml", "programmes.yaml"] as const;

const compileLexicon = async (): Promise<LexiconData> => {
  const lexicon = await import("../lexicon/compile.ts");
  const sources = lexiconFiles.map(async (file) => ({
    file,
    text: await readFile(new URL(`lexicon/${file}`, folder), "utf8"),
  }));
  return lexicon.compileLexicon(await Promise.all(sources));
};

const compile = async () => {
  const { readPacks } = await import("../packs/load/folder.ts");
  const { passagesOf } = await import("./passages.ts");
  const compiled = readPacks(fileURLToPath(folder));
  const examples = compiled.flatMap((one) =>
    Object.entries(one.examples).map(([id, all]) => [id, passagesOf(all)] as const),
  );
  return {
    shipped: { packs: compiled.map(({ pack }) => pack), lexicon: await compileLexicon() },
    examples: Object.fromEntries(examples),
  };
};

let compiled: ReturnType<typeof compile> | null = null;

// The build puts the compiled data in the place of this file and keeps its two functions.

/** Shipped packs and lexicon. */
export const shipped = async (): Promise<Shipped> => (await (compiled ??= compile())).shipped;

/** Passages of the shipped rules' examples, by rule; nobody needs them to check a plan. */
export const shippedExamples = async (): Promise<Readonly<Record<string, RuleExamples>>> =>
  (await (compiled ??= compile())).examples;
