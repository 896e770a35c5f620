import { randomUUID } from "node:crypto";
import { appendFile, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export interface Target {
  readonly path: string;
  /** Whether the beginning of an existing file shows that this format of ours wrote it. */
  readonly isOurs: (head: string) => boolean;
}

/** Why an output is refused; `null` when it may be written. */
export type Refusal =
  "is-input" | "is-foreign" | "is-read-only" | "is-folder" | "is-special" | "twice" | null;

const headBytes = 4096;

export const real = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
};

/** What a file is known by, under whatever name, case or link it is reached; where there is none yet, its path. */
const identity = async (path: string): Promise<string> => {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return ino === 0n ? await real(path) : `${String(dev)} ${String(ino)}`;
  } catch {
    return join(await real(dirname(path)), basename(path));
  }
};

/** Whether one of the paths leads to the same file as another of the others. */
export const someSame = async (paths: readonly string[], others: readonly string[]): Promise<boolean> => {
  const known = new Set(await Promise.all(others.map(identity)));
  return (await Promise.all(paths.map(identity))).some((one) => known.has(one));
};

const headOf = async (path: string): Promise<string | null> => {
  try {
    if (!(await stat(path)).isFile()) return "";
    const file = await open(path, "r");
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead).toString("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "";
  }
};

/** Whether this format of ours wrote what stands there already. */
export const isOwnReport = async ({ path, isOurs }: Target): Promise<boolean> => {
  const head = await headOf(path);
  return head !== null && head !== "" && isOurs(head);
};

// Renaming onto a file asks nobody whether that file may be written.
const obstacle = async (path: string): Promise<"is-read-only" | "is-folder" | "is-special" | null> => {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return "is-folder";
    // A pipe would wait for a reader for ever; a device would be replaced by a file.
    if (!info.isFile()) return "is-special";
    return (info.mode & 0o222) === 0 ? "is-read-only" : null;
  } catch {
    return null;
  }
};

/** Never onto an input, never two onto one; onto a file that is not ours only when the person insists. */
export const refusalOf = async (
  target: Target,
  others: readonly string[],
  inputs: readonly string[],
  force: boolean,
): Promise<Refusal> => {
  if (await someSame([target.path], inputs)) return "is-input";
  if (await someSame([target.path], others)) return "twice";
  const blocked = await obstacle(target.path);
  if (blocked || force) return blocked;
  const head = await headOf(target.path);
  return head === null || target.isOurs(head) ? null : "is-foreign";
};

/** Writes beside the target and renames, so that nobody ever sees half a report. */
export const writeOutput = async (path: string, content: string | Uint8Array): Promise<void> => {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

/** Adds to a file that somebody else made for us to add to, knowing how long it is; makes none. */
export const appendTo = async (path: string, text: (size: number) => string): Promise<void> => {
  const info = await stat(path);
  if (info.isFile()) await appendFile(path, text(info.size));
};
