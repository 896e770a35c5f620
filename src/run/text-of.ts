import { readFile, stat } from "node:fs/promises";
import { unicodeText } from "../text/unicode.ts";

/** The text of a regular file in any form of Unicode; null where there is none: a pipe would wait for ever. */
export const textOf = async (path: string): Promise<string | null> => {
  try {
    return (await stat(path)).isFile() ? unicodeText(await readFile(path)) : null;
  } catch {
    return null;
  }
};
