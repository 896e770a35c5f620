import { readFile, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "./built.ts";
import { folderWith } from "./run.ts";

const fixture = (name: string) =>
  readFile(join(import.meta.dirname, "../../fixtures", name, "plan.md"), "utf8");

/** A level that differs and a finding that waits: the report is not only what a child has written. */
const config = `severity:
  missing-legal-basis: info
ignore:
  - file: "*0.md"
    rule: core/repeated-words
    reason: Giữ theo bản gốc
    until: 2026-12-31
`;

let folder: Awaited<ReturnType<typeof folderWith>>;
let built = "";

// So many that their report is written while they are checked.
beforeAll(async () => {
  built = await build();
  const [bad, good] = [await fixture("bad.repeated-word"), await fixture("ok.commune-2026")];
  const letter = "Kính gửi các đồng chí,\n\nMời dự họp vào sáng thứ hai.\n";
  const texts = [bad, letter, good, letter, letter, letter, letter, letter, letter, letter];
  const drafts = Array.from({ length: 520 }, (_, i) => [`${String(i)}.md`, texts[i % texts.length]!]);
  folder = await folderWith(Object.fromEntries(drafts) as Record<string, string>);
}, 60_000);
afterAll(async () => {
  await folder.remove();
  await rm(built, { recursive: true, force: true });
});

const start = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((resolve) => {
    const command = [join(built, "bin/kh-check.js"), ".", "-f", "json", ...args];
    const options = { cwd: folder.path, maxBuffer: 1e9, env: { PATH: process.env["PATH"] ?? "" } };
    const child = execFile(process.execPath, command, options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });

test.each([
  ["", 0],
  [config, 52],
])(
  "many drafts give the same bytes, in turn or at once, here or in children",
  async (text, waiting) => {
    await writeFile(join(folder.path, "kh-check.yaml"), text || "{}\n");
    const one = await start("--today", "2026-11-21", "--jobs", "1");
    const two = await start("--today", "2026-11-21", "--jobs", "2");
    expect(two).toEqual(one);
    expect(one.code).toBe(3);
    expect(one.stderr.match(/^.*\.md: /gm)).toHaveLength(416);
    const atOnce = await start("--today", "2026-11-21", "--jobs", "2", "-o", "json=at-once.json", "--force");
    expect(atOnce.stdout).toBe(one.stdout);
    const { summary, files } = JSON.parse(one.stdout) as {
      readonly summary: Record<string, number>;
      readonly files: readonly { readonly file: string }[];
    };
    expect(summary).toMatchObject({ files: 520, checked: 104, notChecked: 416, suppressed: waiting });
    expect(files).toHaveLength(520);
  },
  120_000,
);
