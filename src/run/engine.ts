import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Stands for everything in the tool that decides an answer: what the build says of itself, or its version. */
export const engineOf = async (script: string | null, version: string): Promise<string> => {
  const build =
    script === null ? "" : await readFile(join(dirname(script), "../dist/engine"), "utf8").catch(() => "");
  return createHash("sha256").update(version).update("\0").update(build).digest("hex");
};
