import { startProgress, type Progress } from "../run/progress.ts";
import type { Context } from "./io.ts";

/** Progress on standard error, where it disturbs no report. */
export const progressOf = (total: number, quiet: boolean, { io, words }: Context): Progress =>
  quiet
    ? { step: () => undefined, end: () => undefined }
    : startProgress(total, {
        write: (text) => io.stderr.write(text),
        isTerminal: io.stderr.isTTY === true && io.env["TERM"] !== "dumb",
        say: words.progress,
        now: () => performance.now(),
      });
