import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";

export const configName = "kh-check.yaml";

const is = async (path: string, kind: "isFile" | "any"): Promise<boolean> => {
  try {
    const info = await stat(path);
    return kind === "any" || info.isFile();
  } catch {
    return false;
  }
};

/** Folders from this one up to the root of its repository, or of the disk where there is none. */
async function* upwards(folder: string): AsyncGenerator<string> {
  for (let here = folder; ; here = dirname(here)) {
    yield here;
    if (dirname(here) === here || (await is(join(here, ".git"), "any"))) return;
  }
}

/** The nearest kh-check.yaml of a folder, never beyond its repository; `known` remembers folders of one run. */
export const findConfig = async (
  folder: string,
  known = new Map<string, string | null>(),
): Promise<string | null> => {
  const passed: string[] = [];
  let found: string | null = null;
  for await (const here of upwards(folder)) {
    const before = known.get(here);
    if (before !== undefined) {
      found = before;
      break;
    }
    passed.push(here);
    const path = join(here, configName);
    if (await is(path, "isFile")) {
      found = path;
      break;
    }
  }
  for (const here of passed) known.set(here, found);
  return found;
};

/** The folder that paths of a configuration must not leave: its repository, else the working directory above it. */
export const rootOf = async (folder: string, cwd: string): Promise<string> => {
  for await (const here of upwards(folder)) if (await is(join(here, ".git"), "any")) return here;
  return `${folder}/`.startsWith(`${cwd.replace(/[\\/]$/, "")}/`) ? cwd : folder;
};
