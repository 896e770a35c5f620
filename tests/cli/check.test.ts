import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixture = (name: string) =>
  readFile(join(import.meta.dirname, "../../fixtures", name, "plan.md"), "utf8");

let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  folder = await folderWith({
    "bad.md": await fixture("bad.target-wrong-baseline"),
    "good.md": await fixture("ok.province-2026"),
    "xa/good.md": await fixture("ok.commune-2026"),
    "letter.md": "Kính gửi các đồng chí,\n\nMời dự họp vào sáng thứ hai.\n",
    "empty.docx": "",
    "broken.docx": "PK\u0003\u0004 word/ not a zip",
    "picture.png": new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]),
    "mine.txt": "my own notes\n",
    "~$bad.docx": "x",
  });
});

afterAll(() => folder.remove());

const check = (args: string, more: { readonly stdin?: string; readonly env?: Record<string, string> } = {}) =>
  run(args.split(" ").filter(Boolean), { cwd: folder.path, ...more });

interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly reason: string | null;
  }[];
}
const files = (stdout: string) =>
  (JSON.parse(stdout) as Json).files.map(({ file, reason }) => [file, reason]);

describe("exit codes", () => {
  test.each<[string, number]>([
    ["bad.md --fail-on never", 0],
    ["bad.md", 1],
    ["check bad.md", 1],
    ["good.md bad.md", 1],
    ["bad.md --fail-on never letter.md", 3],
    ["empty.docx", 3],
    ["broken.docx", 3],
    ["picture.png", 3],
    ["bad.md empty.docx", 3],
    ["bad.md empty.docx gone.md", 2],
    ["", 2],
    ["gone.md", 2],
    ["*.pdf", 2],
    ["~$bad.docx", 2],
    ["bad.md --what", 2],
    ["bad.md -f", 2],
    ["bad.md --lang", 2],
    ["bad.md --lang fr", 2],
    ["bad.md -f xml", 2],
    ["bad.md -f json -f text", 2],
    ["bad.md --fail-on sometimes", 2],
    ["bad.md --max-warnings many", 2],
    ["bad.md --max-file-size 0", 2],
    ["bad.md --max-file-size 1KB", 3],
    ["bad.md --today 2026-02-30", 2],
    ["bad.md -p no-such-pack", 2],
    ["bad.md --parent gone.md", 2],
    ["bad.md --parent letter.md", 2],
    ["bad.md -o json", 2],
    ["bad.md -o xml=x.xml", 2],
    ["bad.md -o json=bad.md", 2],
    ["bad.md -o json=bad.md --force", 2],
    ["bad.md -o json=mine.txt", 2],
    ["bad.md -o json=x.json -o text=x.json", 2],
    ["bad.md -o json=no/such/folder/x.json", 2],
    ["extract", 2],
    ["extract bad.md good.md", 2],
    ["text gone.md", 2],
    ["text empty.docx", 3],
    ["extract letter.md", 3],
    ["explain nothing-like-it", 2],
    ["packs remove", 2],
  ])("kh-check %s → %i", async (args, code) => {
    for (const lang of ["vi", "en"]) {
      const outcome = await check(args.includes("--lang") ? args : `${args} --lang ${lang}`);
      expect(outcome.code).toBe(code);
      if (code < 2) continue;
      const said = outcome.stderr || outcome.stdout;
      expect(said).not.toMatch(/undefined|\bat .*:\d+:\d+|Error:|error: /);
      if (code === 2) expect(outcome.stderr.trim().split("\n")).toHaveLength(1);
      if (code === 2) expect(outcome.stdout).toBe("");
    }
  });
});

test("complaints, in both languages", async () => {
  const lines: string[] = [];
  for (const lang of ["vi", "en"])
    for (const args of [
      "",
      "gone.md",
      "bad.md --fromat json",
      "bad.md --zzz",
      "-KH.docx",
      "bad.md -f",
      "bad.md -f xml",
      "bad.md --max-warnings x",
      "bad.md -p nothing",
      "bad.md --parent letter.md",
      "bad.md -o json=bad.md",
      "bad.md -o json=mine.txt",
      "extract",
      "extract bad.md good.md",
      "explain zzz",
      "text empty.docx",
      "letter.md -f json",
    ]) {
      const { stderr, code } = await check(`${args} --lang ${lang}`);
      const known = stderr.replace(/(hiện có|there are): .*/, "$1: …");
      lines.push(`kh-check ${args}`, `  [${String(code)}] ${known.trim()}`);
    }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("expected/complaints.txt");
});

describe("what is checked", () => {
  test("files, folders and patterns, sorted, relative to the working directory", async () => {
    const { stdout } = await check("xa *.md -f json");
    expect(files(stdout)).toEqual([
      ["bad.md", null],
      ["good.md", null],
      ["letter.md", "not-a-plan"],
      ["xa/good.md", null],
    ]);
  });

  test("standard input under the name it is given", async () => {
    const { stdout, code } = await check("- --stdin-filename moi.md -f json", {
      stdin: await fixture("bad.target-wrong-baseline"),
    });
    expect([code, files(stdout)]).toEqual([1, [["moi.md", null]]]);
  });

  test("one bad file changes nothing for the others", async () => {
    const alone = JSON.parse((await check("good.md -f json")).stdout) as { files: unknown[] };
    const among = JSON.parse((await check("broken.docx good.md empty.docx -f json")).stdout) as {
      files: unknown[];
    };
    expect(among.files).toContainEqual(alone.files[0]);
  });

  test("a machine's format says on standard error what could not be checked", async () => {
    const { stderr } = await check("good.md empty.docx -f json --fail-on never");
    expect(stderr).toBe("empty.docx: Tệp rỗng, không có nội dung để kiểm tra.\n");
    expect((await check("empty.docx -f json --quiet")).stderr).toBe("");
  });
});

describe("what is written", () => {
  test("standard output carries the requested format alone", async () => {
    const { stdout, stderr } = await check("bad.md -f json");
    expect(stderr).toBe("");
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(await check("bad.md --format json-v1")).toEqual(await check("bad.md -f json"));
  });

  test("a file of ours may be written again", async () => {
    for (let i = 0; i < 2; i++) expect((await check("bad.md -o json=out.json -o text=out.txt")).code).toBe(1);
    const json = await readFile(join(folder.path, "out.json"), "utf8");
    expect(json).toBe((await check("bad.md -f json")).stdout);
    expect(await readFile(join(folder.path, "out.txt"), "utf8")).toBe((await check("bad.md")).stdout);
  });

  test("with --force also a file that is not", async () => {
    await check("bad.md -o json=mine.txt --force");
    expect(await readFile(join(folder.path, "mine.txt"), "utf8")).toMatch(/^\{/);
  });

  test.each([
    ["", {}, false],
    ["--color always", {}, true],
    ["--color never", { FORCE_COLOR: "1" }, false],
    ["", { FORCE_COLOR: "1" }, true],
    ["", { FORCE_COLOR: "0" }, false],
    ["", { NO_COLOR: "1" }, false],
  ] as const)("colour with %j and %j: %s", async (args, env, coloured) => {
    const { stdout } = await check(`bad.md ${args}`, { env });
    expect(stdout.includes("\u001b[")).toBe(coloured);
  });

  test("a terminal gets colour, and lines no wider than it is", async () => {
    const { stdout } = await run(["bad.md"], { cwd: folder.path, isTTY: true, columns: 72 });
    expect(stdout).toContain("\u001b[");
    const lines = stdout.replace(/\u001b\[\d+m/g, "").split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
  });
});

describe("other commands", () => {
  test("extract prints the plan as data", async () => {
    const { stdout, code } = await check("extract good.md --format json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, file: "good.md", reason: null });
    expect(Object.keys(JSON.parse(stdout) as object)).not.toContain("results");
  });

  test("text prints one line a block", async () => {
    const { stdout } = await check("text letter.md");
    expect(stdout).toBe("Kính gửi các đồng chí,\nMời dự họp vào sáng thứ hai.\n");
  });

  test("packs and explain know what is shipped", async () => {
    expect((await check("packs")).stdout).toMatch(/^qd-1790 \d/m);
    expect((await check("packs list")).stdout).toBe((await check("packs")).stdout);
    expect((await check("explain qd-1790/awareness-increase")).stdout).toMatch(/Căn cứ: 1790\/QĐ-TTg/);
    expect((await check("explain core/repeated-words")).stdout).toMatch(/Chưa đúng: .+[^]*Đúng: .+/);
    expect((await check("explain numbering-gap --lang en")).stdout).toMatch(/When: /);
    expect((await check("explain")).stdout).toMatch(/numbering-gap .*\n/);
  });

  test.each(["vi", "en"])("help in %s", async (lang) => {
    const { stdout, code, stderr } = await check(`--help --lang ${lang}`);
    expect([code, stderr]).toEqual([0, ""]);
    const text = stdout.replace(/( {2}--(?:max-[a-z-]+|timeout) \d+[A-Za-z]*\n)+/, "  --max-… \n");
    await expect(text).toMatchFileSnapshot(`expected/help-${lang}.txt`);
  });

  test.each(["check", "extract", "text", "explain", "packs"])("%s --help", async (command) => {
    const { stdout, code } = await check(`${command} --help`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Cách dùng: kh-check/);
    expect(stdout).not.toMatch(/Usage|Options|Arguments|display help/);
  });

  test("--version", async () => {
    expect((await check("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test("a file name that acts on a terminal is shown, not obeyed", async () => {
  const { stderr } = await run(["x\u001b[2J\u202e.docx"], { cwd: folder.path });
  expect(stderr).toContain("x<U+001B>[2J<U+202E>.docx");
});
