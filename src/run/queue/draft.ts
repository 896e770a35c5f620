import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { defaultLimits } from "../limits.ts";
import { isInside } from "../config/paths.ts";
import { readPath } from "../read-input.ts";
import type { Refusal } from "./task.ts";

/** Whoever writes into the queue names files; only regular ones below the folder of the archive are opened. */
export const isBelow = (path: string, cwd: string): boolean => {
  try {
    return isInside(resolve(cwd, path), cwd) && isInside(realpathSync(resolve(cwd, path)), realpathSync(cwd));
  } catch {
    // What is not there leads nowhere; links to nowhere are not followed either.
    return isInside(resolve(cwd, path), cwd);
  }
};

/** The bytes of a draft, never more than the worker's own limit; or why it is given back. */
export const draftBytes = (path: string, cwd: string): Uint8Array | Refusal => {
  if (!isBelow(path, cwd)) return "outside";
  const read = readPath(resolve(cwd, path), defaultLimits.maxFileSize);
  if (read.ok) return read.bytes;
  return read.reason === "too-large"
    ? "too-large"
    : read.detail === "not-regular"
      ? "not-a-file"
      : "not-here";
};
