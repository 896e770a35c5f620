import { startProgress, type Progress } from "../run/progress.ts";
import type { Context } from "./io.ts";

/** Progress on standard error, where it disturbs no report. */
export const progressOf = (total: number, quiet: boolean, { io, words }: Context): Progress =>
  // One file has no progress to tell, and even to look at standard error takes its time.
  quiet || total < 2
    ? { step: () => undefined, end: () => undefined }
    : startProgress(total, {
        write: (text) => io.stderr.write(text),
        isTerminal: io.stderr.isTTY === true && io.env["TERM"] !== "dumb",
        say: words.progress,
        // Not `performance`: loading that alone takes a twentieth of an empty process.
        now: () => process.uptime() * 1000,
      });
