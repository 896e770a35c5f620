import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

let folder: Awaited<ReturnType<typeof folderWith>>;
const at = (name: string): string => join(folder.path, name);
const plan = () => readFile(join(import.meta.dirname, "../../fixtures/bad.repeated-word/plan.md"), "utf8");
const check = (...args: readonly string[]) => run(["--lang", "en", ...args], { cwd: folder.path });
const wide = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");

beforeEach(async () => {
  folder = await folderWith({ "plan.md": await plan() });
});
afterEach(() => folder.remove());

describe("settings that lead elsewhere", () => {
  const settings = "severity: { core/repeated-words: error }\nsecretkey_CANARY: 1\n";

  test("a link out of the repository is refused with no word of what lies there", async () => {
    mkdirSync(at("repo/.git"), { recursive: true });
    writeFileSync(at("repo/plan.md"), await plan());
    writeFileSync(at("outside.yaml"), settings);
    symlinkSync("../outside.yaml", at("repo/kh-check.yaml"));
    const { code, stdout, stderr } = await check("repo/plan.md");
    expect(code).toBe(2);
    expect(stderr).toContain("repo/kh-check.yaml:1:1: this file is a link out of the repository");
    expect(stdout + stderr).not.toContain("CANARY");
  });

  test("a link inside the repository is obeyed", async () => {
    mkdirSync(at("repo/.git"), { recursive: true });
    mkdirSync(at("repo/plans"));
    writeFileSync(at("repo/plans/plan.md"), await plan());
    writeFileSync(at("repo/common.yaml"), "severity: { core/repeated-words: error }\n");
    symlinkSync("../common.yaml", at("repo/plans/kh-check.yaml"));
    expect((await check("repo/plans/plan.md")).code).toBe(1);
  });

  test("settings above the working directory, in no repository, are named", async () => {
    mkdirSync(at("deep/er"), { recursive: true });
    writeFileSync(at("deep/er/plan.md"), await plan());
    writeFileSync(at("kh-check.yaml"), "severity: { core/repeated-words: off }\n");
    const above = () => run(["--lang", "en", "plan.md"], { cwd: at("deep/er") });
    expect((await above()).stderr).toContain("../../kh-check.yaml");
    mkdirSync(at(".git"));
    expect((await above()).stderr).not.toContain("kh-check.yaml");
  });
});

test.each<[string, Uint8Array | string]>([
  ["a mark", "\ufeffseverity: { core/repeated-words: error }\n"],
  ["UTF-16", wide("severity: { core/repeated-words: error }\n")],
])("settings saved with %s are read", async (_, content) => {
  writeFileSync(at("kh-check.yaml"), content);
  expect((await check("plan.md")).code).toBe(1);
});

test.each<[string, (text: string) => Uint8Array | string]>([
  ["a mark", (text) => `\ufeff${text}`],
  ["UTF-16", wide],
])("a baseline and the parts of a run saved with %s are read", async (_, saved) => {
  await check("plan.md", "--baseline", "known.json", "--update-baseline");
  writeFileSync(at("known.json"), saved(await readFile(at("known.json"), "utf8")));
  expect((await check("plan.md", "--baseline", "known.json", "--fail-on-new")).code).toBe(0);
  await check("plan.md", "--shard", "1/1", "-f", "text", "-o", "json=part.json");
  writeFileSync(at("part.json"), saved(await readFile(at("part.json"), "utf8")));
  expect((await check("merge", "part.json", "--fail-on", "never")).code).toBe(0);
});

test("an empty name is refused; it does not stand for the folder", async () => {
  const { code, stderr } = await check("");
  expect([code, stderr]).toEqual([2, expect.stringContaining("A file name is empty")]);
});

test.each([
  ["20s", 0],
  ["1 min", 0],
  ["20", 0],
  ["20ms", 2],
  ["0s", 2],
  ["constructor", 2],
])("--timeout %s", async (value, code) => {
  expect((await check("plan.md", "--timeout", value, "--fail-on", "never")).code).toBe(code);
});

test("a pointer of Git LFS is named as what it is", async () => {
  writeFileSync(
    at("plan.docx"),
    `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 29000\n`,
  );
  const { code, stdout } = await check("plan.docx");
  expect([code, stdout]).toEqual([3, expect.stringContaining("Git LFS")]);
});

describe("pipes and devices", () => {
  beforeEach(() => {
    execFileSync("mkfifo", [at("pipe")]);
  });

  test.each([
    ["an output", ["plan.md", "-o", "json=pipe", "--force"]],
    ["an output onto a device", ["plan.md", "-o", "json=/dev/null", "--force"]],
    ["a baseline", ["plan.md", "--baseline", "pipe"]],
    ["a baseline to be written", ["plan.md", "--baseline", "pipe", "--update-baseline", "--force"]],
    ["a report to merge", ["merge", "pipe"]],
  ])("%s is refused; nothing waits", async (_, args) => {
    expect((await check(...args)).code).toBe(2);
  });

  test("a draft is said to be none", async () => {
    const { code, stdout } = await check("pipe");
    expect([code, stdout]).toEqual([3, expect.stringContaining("a device or a pipe")]);
  });
});

test("what a folder does not show is a gap of the run; the other reports stay", async () => {
  mkdirSync(at("plans"));
  writeFileSync(at("plans/a.md"), await plan());
  symlinkSync("/nowhere/share", at("plans/share"));
  const { code, stdout } = await check("plans", "-f", "json");
  const { files } = JSON.parse(stdout) as {
    files: { file: string; status: string; reason: string | null }[];
  };
  expect(code).toBe(3);
  expect(files.map(({ file, reason }) => [file, reason])).toEqual([
    ["plans/a.md", null],
    ["plans/share", "unreadable"],
  ]);
});
