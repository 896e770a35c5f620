import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Nothing is there, or an empty folder. */
export const isFreeFolder = async (path: string): Promise<boolean> => {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
};

/** Writes the files into the folder, which is made where it is missing. */
export const writeFolder = async (
  path: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> => {
  await mkdir(path, { recursive: true });
  for (const { name, text } of files) await writeFile(join(path, name), text);
};
