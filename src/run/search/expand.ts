import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { globSync, isDynamicPattern, type FileSystemAdapter } from "tinyglobby";
import { extensions } from "../../readers/endings.ts";
import { rootOf } from "../config/find.ts";
import { guarded, isOutside, type Met } from "./guarded.ts";

export { extensions };

/** What a folder or a pattern stands for. */
export interface Expansion {
  readonly files: readonly string[];
  /** What was met on the way and is not read. */
  readonly unread: readonly Met[];
}

const realOf = (folder: string): string => {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
};

const search = (pattern: string, folder: string, cwd: string): Expansion => {
  const root = realOf(rootOf(realOf(folder), realOf(cwd)));
  const deep = pattern.includes("**");
  const levels = pattern.split("/").length;
  const reaches = (path: string): boolean => deep || relative(folder, path).split(sep).length < levels;
  const { fs, met } = guarded(root, reaches);
  const found = globSync(pattern, {
    absolute: true,
    onlyFiles: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    cwd: folder,
    ignore: ["**/node_modules/**"],
    fs: fs as FileSystemAdapter,
  }).map((path) => resolve(path));
  const out = new Set(found.filter((path) => isOutside(path, root)));
  return {
    files: found.filter((path) => !out.has(path)),
    unread: [
      ...met.map(({ path, why }) => ({ path: resolve(path), why })),
      ...[...out].map((path): Met => ({ path, why: "link-out" })),
    ],
  };
};

/** All documents in a folder and below it; hidden folders and installed packages are left alone. */
export const searchFolder = (folder: string, cwd: string): Expansion =>
  search(`**/*.{${extensions.join(",")}}`, folder, cwd);

/** The documents alone, for whoever only asks whether they are there. */
export const filesUnder = (folder: string): readonly string[] => searchFolder(folder, folder).files;

/** The fixed folders before the first sign of a pattern, so that absolute patterns work on any drive. */
const splitPattern = (pattern: string): readonly [string, string] => {
  const parts = pattern.split("/");
  const first = parts.findIndex((part) => isDynamicPattern(part));
  const base = parts.slice(0, first).join("/");
  return [base === "" && pattern.startsWith("/") ? "/" : base, parts.slice(first).join("/")];
};

/** Files that a pattern matches; shells that expand nothing are as good as those that do. */
export const expand = (written: string, cwd: string): Expansion => {
  const pattern = written.replaceAll("\\", "/");
  if (!isDynamicPattern(pattern)) return { files: [], unread: [] };
  const [base, rest] = splitPattern(pattern);
  // A drive alone (`C:`) means its current folder; with the slash it means its root.
  return search(rest, resolve(cwd, /^[a-z]:$/i.test(base) ? `${base}/` : base), cwd);
};
