import { chmod, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partsOf } from "../report/docx/support.ts";
import { folderWith, run } from "./run.ts";

const fixture = (name: string, file = "plan.docx") =>
  readFile(join(import.meta.dirname, "../../fixtures", name, file));

let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  folder = await folderWith({
    "bad.docx": await fixture("bad.target-wrong-baseline"),
    "good.docx": await fixture("ok.province-2026"),
    "plan.md": await fixture("ok.province-2026", "plan.md"),
    "broken.docx": "PK\u0003\u0004 word/ not a zip",
    "locked.docx": "mine",
    "sub/x.txt": "",
  });
  await chmod(join(folder.path, "locked.docx"), 0o444);
});
afterAll(() => folder.remove());

const check = (args: string) => run(args.split(" "), { cwd: folder.path });
const read = (name: string) => readFile(join(folder.path, name));

describe("-o docx", () => {
  test("writes the draft with comments, and writes over its own copy", async () => {
    const before = await read("bad.docx");
    expect((await check("bad.docx -o docx=copy.docx")).code).toBe(1);
    const copy = await read("copy.docx");
    expect(partsOf(copy)["word/comments.xml"]).toContain("2025");
    expect(Buffer.compare(before, await read("bad.docx"))).toBe(0);
    expect((await check("bad.docx -o docx=copy.docx")).code).toBe(1);
    expect(Buffer.compare(copy, await read("copy.docx"))).toBe(0);
  });

  test("a copy that a person has saved since is not written over", async () => {
    await check("bad.docx -o docx=saved.docx");
    await writeFile(join(folder.path, "saved.docx"), await fixture("ok.province-2026"));
    const { code, stderr } = await check("bad.docx -o docx=saved.docx");
    expect([code, stderr.split("\n").length]).toEqual([2, 2]);
    expect(stderr).toContain("saved.docx");
  });

  test.each([
    ["plan.md -o docx=x.docx", 2, /Word/],
    ["good.docx bad.docx -o docx=x.docx", 2, /một dự thảo/],
    ["good.docx -o docx=good.docx", 2, /đang được kiểm tra/],
    ["good.docx -o docx=locked.docx", 2, /chỉ cho phép đọc/],
    ["good.docx -o docx=locked.docx --force", 2, /chỉ cho phép đọc/],
    ["good.docx -o docx=sub", 2, /thư mục/],
    ["good.docx -o docx=none/x.docx", 2, /ENOENT/],
    ["broken.docx -o docx=x.docx -f json", 3, /hỏng/],
    ["good.docx -f docx", 2, /-o docx=/],
  ])("%s: one sentence and nothing written", async (args, code, sentence) => {
    const before = await readdir(folder.path);
    const outcome = await check(args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(await readdir(folder.path)).toEqual(before);
  });

  test("a report that cannot be made leaves the others unwritten too", async () => {
    const { code } = await check("plan.md -o json=other.json -o docx=x.docx");
    expect(code).toBe(2);
    expect(await readdir(folder.path)).not.toContain("other.json");
  });

  test("a signed draft: the note says what the copy is", async () => {
    const { zipSync, unzipSync } = await import("fflate");
    const signed = zipSync({
      ...unzipSync(await read("good.docx")),
      "_xmlsignatures/sig1.xml": new TextEncoder().encode("<Signature/>"),
    });
    await writeFile(join(folder.path, "signed.docx"), signed);
    const { stderr } = await check("signed.docx -o docx=signed.kiem-tra.docx");
    expect(stderr).toMatch(/signed\.docx.*chữ ký số/);
  });
});

test("a run over a folder does not take its own earlier reports for drafts", async () => {
  const own = await folderWith({
    "a.docx": await fixture("bad.target-wrong-baseline"),
    "draft.md": await fixture("ok.province-2026", "plan.md"),
  });
  const kh = (args: string) => run(args.split(" "), { cwd: own.path });
  const before = await kh(". -f json");
  const outputs = "-o html=r.html -o markdown=r.md -o text=r.txt";
  await kh(`. ${outputs}`);
  expect(await kh(`. -f json ${outputs}`)).toEqual(before);
  // What is named itself, and what is no report of ours, is a draft.
  expect((await kh("a.docx r.md -o markdown=r.md")).code).toBe(2);
  expect((await kh(". -o markdown=draft.md --force")).code).toBe(2);
  await own.remove();
});
