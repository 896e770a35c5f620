import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { libreOffice } from "../../src/run/libreoffice.ts";
import { makeDoc, p as old } from "../readers/doc/make-doc.ts";
import { makeDocx, p, r } from "../readers/docx/make-docx.ts";
import { folderWith, run } from "./run.ts";

const fixture = join(import.meta.dirname, "../../fixtures/ok.commune-2026/plan.docx");
const SHOWN = "Tổ hòa giải ở các bản gặp gỡ từng hộ gia đình trước mùa gặt.";
const HIDDEN = "Mỗi bản cử một người ghi sổ theo dõi và nộp sổ vào cuối quý.";
const NOWHERE = { PATH: "/nowhere" };

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "fixture.docx": readFileSync(fixture),
    "hidden.docx": makeDocx({ body: p("KẾ HOẠCH") + p(SHOWN) + p(r(HIDDEN, "<w:vanish/>")) }),
    "older.doc": makeDoc({ body: [old("KẾ HOẠCH"), old(SHOWN)] }),
    "older.rtf": "{\\rtf1\\ansi KH-UBND\\par Xin chao\\par}",
  });
});
afterAll(() => folder.remove());

const call = (line: string, env: Readonly<Record<string, string>> = {}) =>
  run(line.split(" "), { cwd: folder.path, env });
const gapsOf = async (line: string): Promise<readonly { code: string; message: string }[]> => {
  const { stdout } = await call(line);
  return (JSON.parse(stdout) as { gaps: { code: string; message: string }[] }).gaps;
};

describe("--verify-reading", () => {
  test("adds nothing where both readers agree", async () => {
    expect(await gapsOf("extract fixture.docx --verify-reading")).toEqual(
      await gapsOf("extract fixture.docx"),
    );
  });

  test("names what the second reader alone has seen", async () => {
    expect(await gapsOf("extract hidden.docx")).not.toMatchObject([{ code: "readers-disagree" }]);
    const gaps = await gapsOf("extract hidden.docx --verify-reading");
    expect(gaps).toContainEqual(expect.objectContaining({ code: "readers-disagree" }));
    expect(JSON.stringify(gaps)).toContain(HIDDEN.slice(0, 30));
  });
});

describe("--ocr without the program", () => {
  test.each([
    ["vi", "Chưa nhận dạng chữ được"],
    ["en", "Letters cannot be recognised"],
  ])("says in %s which packages are needed, and ends with 2", async (lang, words) => {
    for (const env of [NOWHERE, { PATH: "" }]) {
      const { code, stdout, stderr } = await call(`check fixture.docx --ocr --lang ${lang}`, env);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toMatch(new RegExp(`^${words}.*tesseract-ocr .*tesseract-ocr-vie`));
    }
  });
});

describe("--use-libreoffice without the program", () => {
  test.each(["older.doc", "older.rtf"])("says so once and reads %s by itself", async (file) => {
    const own = await call(`text ${file}`);
    const { code, stdout, stderr } = await call(`text ${file} --use-libreoffice`, NOWHERE);
    expect([code, stdout]).toEqual([0, own.stdout]);
    expect(stderr).toMatch(/^Máy chưa cài LibreOffice[^\n]*\n$/);
  });

  test("asks nobody about formats that need no help", async () => {
    const { stderr } = await call("text fixture.docx --use-libreoffice", NOWHERE);
    expect(stderr).toBe("");
  });
});

const isInstalled = (): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const runs = process.env["CI"] === "true" || isInstalled();

describe.skipIf(!runs)(runs ? "--use-libreoffice" : "skipped: needs soffice (LibreOffice Writer)", () => {
  const environment = { PATH: process.env["PATH"] ?? "" };

  test("reads a .doc as LibreOffice understands it", { timeout: 90_000 }, async () => {
    const notes: string[] = [];
    const convert = libreOffice(environment, 60, (why) => notes.push(why));
    const docx = await convert(readFileSync(join(folder.path, "older.doc")), "doc");
    expect(notes).toEqual([]);
    expect(Buffer.from(docx ?? []).toString("latin1", 0, 2)).toBe("PK");
    const { code, stdout, stderr } = await call("text older.doc --use-libreoffice --timeout 60", environment);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(SHOWN);
  });

  test("is ended when its time is over", { timeout: 30_000 }, async () => {
    const notes: string[] = [];
    const convert = libreOffice(environment, 0.05, (why) => notes.push(why));
    expect(await convert(readFileSync(join(folder.path, "older.doc")), "doc")).toBeNull();
    expect(notes).toEqual(["failed"]);
  });
});
