import { basename, isAbsolute, relative, sep } from "node:path";

/** Files that Word and LibreOffice lay beside a document while it is open. */
export const isEditorFile = (path: string): boolean =>
  /^(?:~\$.*|\.~lock\..*#)$/.test(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));

const insideName = (path: string, cwd: string): string | null => {
  const name = relative(cwd, path);
  const outside = name === "" || name === ".." || name.startsWith(`..${sep}`) || isAbsolute(name);
  return outside ? null : name.split(sep).join("/");
};

/** The name in reports: relative to the working directory with `/`; outside it, the base name alone. */
export const reportName = (path: string, cwd: string): string => insideName(path, cwd) ?? basename(path);

const tailOf = (path: string, parts: number): string => path.split(sep).slice(-parts).join("/");

/** Outside the working directory files may share their base name: those get as many folders before it as tell them apart. */
export const reportNames = (paths: readonly string[], cwd: string): readonly string[] => {
  const inside = paths.map((path) => insideName(path, cwd));
  const taken = new Set(inside);
  const outside = paths.filter((_, i) => inside[i] === null);
  const names = new Map<string, string>();
  for (const base of new Set(outside.map((path) => basename(path)))) {
    const group = outside.filter((path) => basename(path) === base);
    const longest = Math.max(...group.map((path) => path.split(sep).length));
    const apart = (parts: number): boolean => {
      const tails = new Set(group.map((path) => tailOf(path, parts)));
      return tails.size === group.length && [...tails].every((tail) => !taken.has(tail));
    };
    let parts = 1;
    while (parts < longest - 1 && !apart(parts)) parts++;
    for (const path of group) names.set(path, tailOf(path, parts));
  }
  return paths.map((path, i) => inside[i] ?? names.get(path)!);
};
