import { basename, isAbsolute, relative, sep } from "node:path";

/** Files that Word and LibreOffice lay beside a document while it is open. */
export const isEditorFile = (path: string): boolean =>
  /^(?:~\$.*|\.~lock\..*#)$/.test(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));

/** The name in reports: relative to the working directory with `/`; outside it, the base name alone. */
export const reportName = (path: string, cwd: string): string => {
  const name = relative(cwd, path);
  const outside = name === "" || name === ".." || name.startsWith(`..${sep}`) || isAbsolute(name);
  return outside ? basename(path) : name.split(sep).join("/");
};
