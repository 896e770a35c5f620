import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  const plan = await readFile(join(import.meta.dirname, "../../fixtures/bad.repeated-word/plan.md"), "utf8");
  folder = await folderWith({
    "repo/plans/xã/bad.md": plan,
    "repo/other/bad.md": plan,
    "loose/bad.md": plan,
  });
  mkdirSync(join(folder.path, "repo/.git"));
});
afterAll(() => folder.remove());

const pathsIn = (format: string, text: string): readonly string[] => {
  const found = {
    github: /::\w+ file=([^,:]*)/g,
    gitlab: /"path": "([^"]*)"/g,
    sarif: /"uri": "([^"]*)"/g,
  }[format]!;
  return [...new Set([...text.matchAll(found)].map(([, path]) => decodeURIComponent(path!)))].sort();
};

const paths = async (format: string, cwd: string, ...args: readonly string[]) => {
  const { stdout } = await run([...args, "-f", format, "--fail-on", "never"], {
    cwd: join(folder.path, cwd),
  });
  return pathsIn(format, stdout);
};

describe.each(["github", "gitlab", "sarif"])("paths of %s", (format) => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["from the root", "repo", ["plans"], ["plans/xã/bad.md"]],
    ["from a folder below it", "repo/plans", ["xã/bad.md"], ["plans/xã/bad.md"]],
    ["beside that folder", "repo/plans", ["../other/bad.md"], ["other/bad.md"]],
    ["one name in two folders", "repo/plans/xã", [".", "../../other"], ["other/bad.md", "plans/xã/bad.md"]],
    ["from above the repository", ".", ["repo/other"], ["other/bad.md"]],
    ["in no repository", "loose", ["bad.md"], ["bad.md"]],
    ["with a prefix", "repo/plans", ["xã", "--path-prefix", "kho/plans/"], ["kho/plans/xã/bad.md"]],
    ["with an empty prefix", "repo/plans", ["xã", "--path-prefix", ""], ["xã/bad.md"]],
  ])("%s", async (_, cwd, args, expected) => {
    expect(await paths(format, cwd, ...args)).toEqual(expected);
  });
});

test("what a comparison found stands at its path from the root too", async () => {
  const { stdout } = await run(["diff", "xã/bad.md", "../other/bad.md", "-f", "sarif", "--all"], {
    cwd: join(folder.path, "repo/plans"),
  });
  for (const path of pathsIn("sarif", stdout)) expect(["plans/xã/bad.md", "other/bad.md"]).toContain(path);
});

test("other formats keep the name from the working directory", async () => {
  const cwd = join(folder.path, "repo/plans");
  const { stdout } = await run(["xã/bad.md", "-f", "json", "--fail-on", "never"], { cwd });
  expect((JSON.parse(stdout) as { files: { file: string }[] }).files[0]!.file).toBe("xã/bad.md");
});

test("what two drafts lack alike is two alerts, wherever they are listed", async () => {
  const { stdout } = await run(["repo", "-f", "sarif", "--fail-on", "never"], { cwd: folder.path });
  const { runs } = JSON.parse(stdout) as {
    runs: { results: { partialFingerprints: { primaryLocationLineHash: string } }[] }[];
  };
  const prints = runs[0]!.results.map(({ partialFingerprints: of }) => of.primaryLocationLineHash);
  expect(prints.length).toBeGreaterThan(1);
  expect(new Set(prints).size).toBe(prints.length);
});
