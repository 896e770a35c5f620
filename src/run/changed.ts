import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { devNull } from "node:os";
import { resolve } from "node:path";
import { promisify } from "node:util";

const git = promisify(execFile);

/** Absolute real paths of what changed since a commit, committed or not; or git's own first line of complaint. */
export type Changed =
  { readonly ok: true; readonly paths: ReadonlySet<string> } | { readonly ok: false; readonly why: string };

// A repository is input too: its settings must not start programs of their own.
const harmless = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  `core.hooksPath=${devNull}`,
  "--no-optional-locks",
] as const;

const lines = (text: string): readonly string[] => text.split("\0").filter(Boolean);

export const changedSince = async (ref: string, cwd: string): Promise<Changed> => {
  const run = async (...args: readonly string[]): Promise<string> =>
    (await git("git", [...harmless, ...args], { cwd, maxBuffer: 256 * 1024 * 1024 })).stdout;
  try {
    const top = (await run("rev-parse", "--show-toplevel")).replace(/\r?\n$/, "");
    const commit = (
      await run("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)
    ).trim();
    const names = [
      ...lines(
        await run(
          "-C",
          top,
          "diff",
          "--name-only",
          "-z",
          "--no-renames",
          "--no-ext-diff",
          "--no-textconv",
          commit,
        ),
      ),
      ...lines(await run("-C", top, "ls-files", "-z", "--others", "--exclude-standard")),
    ];
    const paths = await Promise.all(
      names.map(async (name) => {
        const path = resolve(top, name);
        return realpath(path).catch(() => path);
      }),
    );
    return { ok: true, paths: new Set(paths) };
  } catch (error) {
    const { code, stderr = "" } = error as { readonly code?: string | number; readonly stderr?: string };
    if (code === "ENOENT") return { ok: false, why: "git" };
    return { ok: false, why: stderr.split("\n")[0]!.replace(/^fatal: /, "") || ref };
  }
};
