import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../cli/built.ts";
import { folderWith } from "../cli/run.ts";

const hasFullDevice = existsSync("/dev/full");
let built = "";
let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  built = await build();
  const plan = await readFile(join(import.meta.dirname, "../../fixtures/bad.repeated-word/plan.md"), "utf8");
  folder = await folderWith({ "plan.md": plan, "other.md": plan.replace("2026", "2027") });
});
afterAll(async () => {
  await rm(built, { recursive: true, force: true });
  await folder.remove();
});

const shell = (args: string, target: string) =>
  spawnSync("bash", ["-c", `"$NODE" "$KH" ${args} ${target}`], {
    cwd: folder.path,
    encoding: "utf8",
    env: { ...process.env, NODE: process.execPath, KH: join(built, "bin/kh-check.js") },
  });

const formats = ["text", "html", "sarif", "github"];
const commands = [
  ...formats.map((format) => `check plan.md --fail-on never -f ${format}`),
  "check . --fail-on never -f json",
  "text plan.md",
  "extract plan.md",
  "diff plan.md other.md",
  "summary .",
  "due . --from 2026-11-01",
  "explain",
  "schema json",
  "--help",
];

describe.skipIf(!hasFullDevice)("standard output on a full disk", () => {
  test.each(commands)("%s: exit code 2, with a sentence and no stack", (args) => {
    const { status, stderr } = shell(args, "> /dev/full");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/Không ghi được kết quả .*\(ENOSPC\)\n/)]);
    expect(stderr).not.toMatch(/\n +at |undefined/);
  });
});

describe.skipIf(process.platform === "win32")("a pipe that nobody reads any more", () => {
  test.each([
    ["check plan.md --fail-on warning -f json", 1],
    ["check plan.md --fail-on never -f html", 0],
    ["schema json", 0],
  ])("%s ends with its own code %i and says nothing", (args, code) => {
    const { stdout, stderr } = shell(args, "| head -c 1 > /dev/null; echo ${PIPESTATUS[0]}");
    expect([stdout, stderr]).toEqual([`${String(code)}\n`, ""]);
  });
});
