import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discover } from "../../src/run/discover.ts";

let root = "";
const write = (name: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), "x");
};
const link = (name: string, target: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  symlinkSync(target, join(root, name));
};
const folder = (name: string): void => {
  mkdirSync(join(root, name), { recursive: true });
};

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "kh-check-")));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const found = async (patterns: readonly string[], cwd = root) =>
  (await discover(patterns, cwd, "stdin")).inputs.map((input) =>
    input.from === "file" && input.unread ? `${input.name} (${input.unread})` : input.name,
  );

describe("links of a repository", () => {
  beforeEach(() => {
    folder("repo/.git");
    write("repo/plans/a.md");
    write("repo/other/b.md");
    write("outside/secret.md");
    write("outside/deep/secret.docx");
  });

  test.each<[string, () => void, readonly string[], readonly string[]]>([
    [
      "a file outside",
      () => {
        link("repo/plans/x.md", "../../outside/secret.md");
      },
      ["repo/plans"],
      ["repo/plans/a.md", "repo/plans/x.md (link-out)"],
    ],
    [
      "a folder outside",
      () => {
        link("repo/plans/more", "../../outside");
      },
      ["repo"],
      ["repo/other/b.md", "repo/plans/a.md", "repo/plans/more (link-out)"],
    ],
    [
      "a folder outside, where the pattern would not go",
      () => {
        link("repo/plans/more", "../../outside");
      },
      ["repo/plans/*.md"],
      ["repo/plans/a.md"],
    ],
    [
      "a file outside that is no draft",
      () => {
        link("repo/plans/logo.png", "../../outside/secret.md");
      },
      ["repo/plans"],
      ["repo/plans/a.md"],
    ],
    [
      "elsewhere inside: followed",
      () => {
        link("repo/plans/more", "../other");
      },
      ["repo/plans"],
      ["repo/plans/a.md", "repo/plans/more/b.md"],
    ],
    [
      "a chain of links that leads out",
      () => {
        link("repo/other/hop", "../../outside");
        link("repo/plans/more", "../other/hop");
      },
      ["repo/plans"],
      ["repo/plans/a.md", "repo/plans/more (link-out)"],
    ],
    [
      "a link out that the person names",
      () => {
        link("repo/plans/x.md", "../../outside/secret.md");
      },
      ["repo/plans/x.md"],
      ["repo/plans/x.md"],
    ],
    [
      "a draft that is gone, and a folder",
      () => {
        link("repo/plans/x.docx", "gone.docx");
        link("repo/plans/share", "/nowhere/at/all");
        link("repo/plans/x.png", "gone.png");
      },
      ["repo/plans"],
      ["repo/plans/a.md", "repo/plans/share (ENOENT)", "repo/plans/x.docx (ENOENT)"],
    ],
    [
      "in a circle",
      () => {
        link("repo/plans/x.md", "y.md");
        link("repo/plans/y.md", "x.md");
      },
      ["repo/plans"],
      ["repo/plans/a.md", "repo/plans/x.md (ELOOP)", "repo/plans/y.md (ELOOP)"],
    ],
    [
      "hidden ones and packages",
      () => {
        link("repo/.cache", "../outside");
        link("repo/node_modules", "../outside");
      },
      ["repo"],
      ["repo/other/b.md", "repo/plans/a.md"],
    ],
  ])("%s", async (_, make, patterns, expected) => {
    make();
    expect(await found(patterns)).toEqual(expected);
  });

  test("many links among many folders are walked once each", async () => {
    for (let i = 0; i < 12; i++) {
      write(`repo/web/${String(i)}/p.md`);
      for (let j = 0; j < 12; j++) link(`repo/web/${String(i)}/to${String(j)}`, `../${String(j)}`);
    }
    expect(await found(["repo/web"])).toHaveLength(12);
  });
});

test("a folder too deep for the system is named, and the rest is found", async () => {
  write("plans/a.md");
  // Each step is short; only the whole path is too long to be opened by its name.
  const steps = `const fs = require("node:fs");
    for (let i = 0; i < 30; i++) { fs.mkdirSync("d".repeat(200)); process.chdir("d".repeat(200)); }
    fs.writeFileSync("b.md", "x");`;
  execFileSync(process.execPath, ["-e", steps], { cwd: join(root, "plans") });
  const names = await found(["plans"]);
  expect(names[0]).toBe("plans/a.md");
  expect(names[1]).toMatch(/^plans\/d+\/.*d \(not-listed\)$/);
  expect(names).toHaveLength(2);
  execFileSync("rm", ["-rf", join(root, "plans")]);
});

test("a pattern that begins with a folder that is not there matches nothing", async () => {
  write("a.md");
  expect((await discover(["gone/*.docx", "a.md"], root, "stdin")).unmatched).toEqual(["gone/*.docx"]);
});

test("a name longer than any file's is a file that cannot be read, beside the others", async () => {
  write("a.md");
  expect(await found([`${"x".repeat(300)}.md`, "a.md"])).toEqual(["a.md", `${"x".repeat(300)}.md`]);
});

test.each<[string, readonly string[], string, readonly string[]]>([
  ["one outside", ["b/plan.md"], "cwd", ["plan.md"]],
  ["two of one name", ["b/plan.md", "c/plan.md"], "cwd", ["b/plan.md", "c/plan.md"]],
  ["as many folders as it takes", ["b/x/plan.md", "c/x/plan.md"], "cwd", ["b/x/plan.md", "c/x/plan.md"]],
  ["one inside, one outside", ["cwd/plan.md", "b/plan.md"], "cwd", ["b/plan.md", "plan.md"]],
])("names of files outside the working directory: %s", async (_, files, cwd, expected) => {
  folder(cwd);
  for (const file of files) write(file);
  expect(
    await found(
      files.map((file) => join(root, file)),
      join(root, cwd),
    ),
  ).toEqual(expected);
});
