import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { promisify } from "node:util";

const start = promisify(execFile);

// A repository is input too: its settings must not start programs of their own.
const harmless = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  `core.hooksPath=${devNull}`,
  "--no-optional-locks",
] as const;

/** What git says; throws as Node does when git is not there or complains. */
export const git = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  (await start("git", [...harmless, ...args], { cwd, maxBuffer: 256 * 1024 * 1024 })).stdout;
