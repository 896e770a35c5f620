import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { git } from "./git.ts";

/** Absolute real paths of what changed since a commit, committed or not; or git's own first line of complaint. */
export type Changed =
  { readonly ok: true; readonly paths: ReadonlySet<string> } | { readonly ok: false; readonly why: string };

const lines = (text: string): readonly string[] => text.split("\0").filter(Boolean);

export const changedSince = async (ref: string, cwd: string): Promise<Changed> => {
  const run = (...args: readonly string[]): Promise<string> => git(cwd, ...args);
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
