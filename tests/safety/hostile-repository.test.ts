import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changedSince } from "../../src/run/changed.ts";
import { folderWith } from "../cli/run.ts";

const hasGit = ((): boolean => {
  try {
    execFileSync("git", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

let folder: Awaited<ReturnType<typeof folderWith>>;
const at = (name: string): string => join(folder.path, name);
const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], {
    cwd: folder.path,
    encoding: "utf8",
    stdio: "pipe",
  });
const owns = (): string => `touch '${at("owned")}'; false`;
const wasOwned = (): boolean => {
  const found = existsSync(at("owned"));
  rmSync(at("owned"), { force: true });
  return found;
};

/** What an attack needs beside the repository, and what git does that lets it succeed. */
interface Attack {
  readonly lay: () => void;
  readonly git: readonly string[];
  readonly cwd?: string;
}

const filter = (name: string, key: string): Attack => ({
  lay: () => {
    writeFileSync(at(".git/info/attributes"), `*.md filter=${name}\n`);
    git("config", `filter.${name}.${key}`, owns());
  },
  git: ["diff", "HEAD"],
});

const attacks: Readonly<Record<string, Attack>> = {
  "a clean filter": filter("evil", "clean"),
  "a filter with an odd name": filter("e.v=il", "clean"),
  "a filter that is a process": filter("evil", "process"),
  "a filter in included settings": {
    lay: () => {
      writeFileSync(at(".git/info/attributes"), "*.md filter=evil\n");
      writeFileSync(at(".git/more"), `[filter "evil"]\n\tclean = "${owns()}"\n`);
      git("config", "include.path", "more");
    },
    git: ["diff", "HEAD"],
  },
  "a monitor of the file system": {
    lay: () => git("config", "core.fsmonitor", owns()),
    git: ["status"],
  },
  "an external diff": {
    lay: () => git("config", "diff.external", owns()),
    git: ["diff", "HEAD"],
  },
  "a promise that a program keeps": {
    lay: () => {
      const blob = git("rev-parse", "HEAD~1:plan.md").trim();
      const tree = git("rev-parse", "HEAD~1^{tree}").trim();
      for (const id of [blob, tree])
        rmSync(at(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`), { force: true });
      git("config", "extensions.partialClone", "origin");
      git("config", "core.repositoryFormatVersion", "1");
      git("config", "remote.origin.promisor", "true");
      git("config", "remote.origin.url", ".");
      git("config", "remote.origin.uploadpack", `${owns()} #`);
    },
    git: ["diff", "HEAD~1"],
  },
  "a bare repository among its files": {
    lay: () => {
      git("init", "-q", "--bare", "inner");
      git("-C", "inner", "config", "core.bare", "false");
      git("-C", "inner", "config", "core.worktree", folder.path);
      git("-C", "inner", "config", "core.fsmonitor", owns());
    },
    git: ["status"],
    cwd: "inner",
  },
};

describe.skipIf(!hasGit)("a repository that wants to run a program", () => {
  beforeEach(async () => {
    const plan = await readFile(
      join(import.meta.dirname, "../../fixtures/bad.repeated-word/plan.md"),
      "utf8",
    );
    folder = await folderWith({ "plan.md": plan });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    writeFileSync(at("plan.md"), `${plan}\nMột dòng.\n`);
    git("commit", "-qam", "y");
    writeFileSync(at("plan.md"), `${plan}\nDòng khác.\n`);
  });
  afterEach(() => folder.remove());

  test.each(Object.keys(attacks))("%s: git itself starts it, kh-check does not", async (name) => {
    const { lay, git: args, cwd = "." } = attacks[name]!;
    lay();
    try {
      execFileSync("git", [...args], { cwd: at(cwd), stdio: "pipe", timeout: 20_000 });
    } catch {
      // What matters is whether the program was started.
    }
    expect([name, wasOwned()]).toEqual([name, true]);
    for (const ref of ["HEAD", "HEAD~1"]) await changedSince(ref, at(cwd));
    expect([name, wasOwned()]).toEqual([name, false]);
  });

  test("the last commit is compared all the same", async () => {
    const files = async (ref: string): Promise<number> => {
      const changed = await changedSince(ref, folder.path);
      return changed.ok ? changed.paths.size : -1;
    };
    attacks["a clean filter"]!.lay();
    expect(await files("HEAD")).toBe(1);
    git("commit", "-qam", "z");
    wasOwned();
    expect(await files("HEAD")).toBe(0);
    expect(readdirSync(folder.path)).not.toContain("owned");
  });
});
