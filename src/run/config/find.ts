import { statSync } from "node:fs";
import { dirname, join } from "node:path";

export const configName = "kh-check.yaml";

// Synchronous, because every check asks and `node:fs/promises` is slow to load.
const is = (path: string, kind: "isFile" | "any"): boolean => {
  try {
    const info = statSync(path);
    return kind === "any" || info.isFile();
  } catch {
    return false;
  }
};

/** Folders from this one up to the root of its repository, or of the disk where there is none. */
function* upwards(folder: string): Generator<string> {
  for (let here = folder; ; here = dirname(here)) {
    yield here;
    if (dirname(here) === here || is(join(here, ".git"), "any")) return;
  }
}

/** The nearest kh-check.yaml of a folder, never beyond its repository; `known` remembers folders of one run. */
export const findConfig = (folder: string, known = new Map<string, string | null>()): string | null => {
  const passed: string[] = [];
  let found: string | null = null;
  for (const here of upwards(folder)) {
    const before = known.get(here);
    if (before !== undefined) {
      found = before;
      break;
    }
    passed.push(here);
    const path = join(here, configName);
    if (is(path, "isFile")) {
      found = path;
      break;
    }
  }
  for (const here of passed) known.set(here, found);
  return found;
};

/** The root of the repository that holds a folder; null where there is none. */
export const repositoryOf = (folder: string): string | null => {
  for (const here of upwards(folder)) if (is(join(here, ".git"), "any")) return here;
  return null;
};

const isBeneath = (folder: string, above: string): boolean =>
  `${folder}/`.startsWith(`${above.replace(/[\\/]$/, "")}/`);

/** The folder that paths of a configuration must not leave: its repository, else the working directory above it. */
export const rootOf = (folder: string, cwd: string): string =>
  repositoryOf(folder) ?? (isBeneath(folder, cwd) ? cwd : folder);

/** Whether nothing ties a configuration to the draft but that it lies somewhere above: anybody may have put it there. */
export const isFarAbove = (config: string, draft: string, cwd: string): boolean => {
  const folder = dirname(config);
  return folder !== draft && !isBeneath(folder, cwd) && repositoryOf(folder) === null;
};
