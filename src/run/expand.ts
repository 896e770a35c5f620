import { resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { extensions } from "../readers/endings.ts";

export { extensions };

const shared = {
  absolute: true,
  onlyFiles: true,
  caseSensitiveMatch: false,
  expandDirectories: false,
} as const;

/** All documents in a folder and below it; hidden folders and installed packages are left alone. */
export const filesUnder = async (folder: string): Promise<readonly string[]> =>
  (
    await glob(`**/*.{${extensions.join(",")}}`, { ...shared, cwd: folder, ignore: ["**/node_modules/**"] })
  ).map((path) => resolve(path));

/** The fixed folders before the first sign of a pattern, so that absolute patterns work on any drive. */
const splitPattern = (pattern: string): readonly [string, string] => {
  const parts = pattern.split("/");
  const first = parts.findIndex((part) => isDynamicPattern(part));
  const base = parts.slice(0, first).join("/");
  return [base === "" && pattern.startsWith("/") ? "/" : base, parts.slice(first).join("/")];
};

/** Files that a pattern matches; shells that expand nothing are as good as those that do. */
export const expand = async (written: string, cwd: string): Promise<readonly string[]> => {
  const pattern = written.replaceAll("\\", "/");
  if (!isDynamicPattern(pattern)) return [];
  const [base, rest] = splitPattern(pattern);
  // A drive alone (`C:`) means its current folder; with the slash it means its root.
  const folder = resolve(cwd, /^[a-z]:$/i.test(base) ? `${base}/` : base);
  return (await glob(rest, { ...shared, cwd: folder, ignore: ["**/node_modules/**"] })).map((path) =>
    resolve(path),
  );
};
