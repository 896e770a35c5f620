import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Bilingual } from "../../model/text.ts";

/** A path of a configuration, followed to the file it means; or why it is refused. */
export type Followed =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly problem: Bilingual };

const refused = (vi: string, en: string): Followed => ({ ok: false, problem: { vi, en } });

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

// Judged by the letters alone, on every system alike, before anything is asked of the disk.
const foreign = (written: string): boolean =>
  /^[a-z][a-z0-9+.-]*:/i.test(written) ||
  /^[\\/~]/.test(written) ||
  written.includes("\0") ||
  isAbsolute(written) ||
  written.split(/[\\/]/).some((part) => device.test(part));

/** Whether a real path lies in a real folder. */
export const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
};

/** Follows a relative path to a regular file or a folder inside the root; links included. */
export const follow = async (
  written: string,
  folder: string,
  root: string,
  want: "file" | "folder",
): Promise<Followed> => {
  if (foreign(written))
    return refused(
      `“${written}” phải là đường dẫn tương đối trong kho, không phải địa chỉ mạng, ổ đĩa hay thiết bị`,
      `"${written}" must be a relative path inside the repository, no address, drive or device`,
    );
  const outside = refused(`“${written}” nằm ngoài kho`, `"${written}" lies outside the repository`);
  try {
    const [from, top] = [await realpath(folder), await realpath(root)];
    const named = join(from, written.replaceAll("\\", "/"));
    // Nothing is said of what lies there, not even whether it does.
    if (!isInside(named, top)) return outside;
    const path = await realpath(named);
    if (!isInside(path, top)) return outside;
    const info = await stat(path);
    if (want === "file" ? info.isFile() : info.isDirectory()) return { ok: true, path };
    return want === "file"
      ? refused(`“${written}” không phải tệp thường`, `"${written}" is not a regular file`)
      : refused(`“${written}” không phải thư mục`, `"${written}" is not a folder`);
  } catch {
    return refused(`không có “${written}”`, `there is no "${written}"`);
  }
};
