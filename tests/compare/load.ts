import { existsSync, readFileSync } from "node:fs";
import { extract } from "../../src/extract/index.ts";
import type { Plan } from "../../src/model/plan.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { lexicon } from "../lexicon/load.ts";

const root = new URL("../../", import.meta.url);
export const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}/plan.md`, root), "utf8");
export const reworded = (name: string): string =>
  readFileSync(new URL(`tests/compare/reworded/${name}.md`, root), "utf8");
export const exists = (path: string): boolean => existsSync(new URL(path, root));
export const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, root));

export const planOf = async (bytes: Uint8Array, name: string): Promise<Plan> => {
  const result = await read(bytes, name, { revisions: "accepted", limits: DEFAULT_LIMITS });
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  const plan = extract(result.document, lexicon);
  if (plan === null) throw new Error(`${name}: not a plan`);
  return plan;
};

export const planFrom = (markdown: string): Promise<Plan> =>
  planOf(new TextEncoder().encode(markdown), "plan.md");
