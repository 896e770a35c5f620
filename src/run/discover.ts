import { lstatSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { isEditorFile, reportNames } from "./names.ts";
import type { Expansion } from "./search/expand.ts";
import type { Unread } from "./search/guarded.ts";

export interface FileInput {
  readonly from: "file";
  readonly path: string;
  readonly name: string;
  /** Why it is not even tried, as the detail of `unreadable`: it takes its place in the report all the same. */
  readonly unread?: Unread;
}

/** A draft to check: a file, or what comes on standard input. */
export type Input = FileInput | { readonly from: "stdin"; readonly name: string };

export interface Discovery {
  readonly inputs: readonly Input[];
  /** Patterns that match no file, as written. */
  readonly unmatched: readonly string[];
}

const kindOf = (path: string): "file" | "folder" | "none" => {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    // What is there but may not be looked at is a file that cannot be read, not a pattern without a match.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") return "file";
    // So is a link that leads nowhere.
    return lstatSync(path, { throwIfNoEntry: false }) ? "file" : "none";
  }
};

// Plain file names, the common case, need no glob library.
const expansion = () => import("./search/expand.ts");

const only = (files: readonly string[]): Expansion => ({ files, unread: [] });

const pathsOf = async (pattern: string, cwd: string): Promise<Expansion> => {
  // A name that exists is taken as it is, whatever signs it holds; `\` parts folders on every system.
  for (const path of new Set([pattern, pattern.replaceAll("\\", "/")].map((name) => resolve(cwd, name)))) {
    const kind = kindOf(path);
    if (kind === "file") return only([path]);
    if (kind === "folder") return (await expansion()).searchFolder(path, cwd);
  }
  return /[*?[\](){}!]/.test(pattern) ? (await expansion()).expand(pattern, cwd) : only([]);
};

const realOf = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};

/** Links may lead to a file in several ways, or in circles; its own path is the name it goes by. */
const eachOnce = (paths: readonly string[]): readonly string[] => {
  const names = new Map<string, string>();
  for (const path of paths) {
    const file = realOf(path);
    if (!names.has(file) || path === file) names.set(file, path);
  }
  return [...names.values()];
};

// Files from outside the working directory may share a name; the path settles their order.
const keyOf = (input: Input): string => `${input.name}\0${input.from === "file" ? input.path : ""}`;
const byName = (a: Input, b: Input): number => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);

/** Files, patterns, folders and `-` as the drafts they stand for: each once, sorted by name. */
export const discover = async (
  patterns: readonly string[],
  cwd: string,
  stdinName: string,
): Promise<Discovery> => {
  const found: string[] = [];
  const unread = new Map<string, Unread>();
  const unmatched: string[] = [];
  for (const pattern of patterns.filter((one) => one !== "-")) {
    const { files, unread: met } = await pathsOf(pattern, cwd);
    if (files.length + met.length === 0) unmatched.push(pattern);
    found.push(...files.filter((path) => !isEditorFile(path)));
    for (const { path, why } of met) unread.set(path, why);
  }
  // What is named beside the search that met it is read.
  for (const path of found) unread.delete(path);
  const paths = [...eachOnce(found), ...unread.keys()];
  const names = reportNames(paths, cwd);
  const files = paths.map((path, i): Input => {
    const why = unread.get(path);
    return { from: "file", path, name: names[i]!, ...(why ? { unread: why } : {}) };
  });
  const stdin: readonly Input[] = patterns.includes("-") ? [{ from: "stdin", name: stdinName }] : [];
  return { inputs: [...files, ...stdin].toSorted(byName), unmatched };
};
