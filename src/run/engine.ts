import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Stands for everything in the tool that decides an answer: the bytes of the built program, or its version. */
export const engineOf = async (script: string | null, version: string): Promise<string> => {
  const hash = createHash("sha256").update(version);
  const folder = script === null ? null : join(dirname(script), "../dist");
  const names = folder === null ? [] : await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => /\.(?:cjs|json|wasm)$/.test(one)).toSorted())
    hash.update(name).update(await readFile(join(folder!, name)));
  return hash.digest("hex");
};
