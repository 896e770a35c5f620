import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scripts } from "../../tools/windows/files.mjs";

const root = join(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const { droppedIn } = require("../../tools/windows/open-dropped.cjs") as {
  droppedIn: (line: string) => string[];
};
const { calls, sendTo } = require("../../tools/windows/right-click.cjs") as {
  calls: (action: "add" | "remove", folder: string) => string[][];
  sendTo: (script: string, folder: string) => string;
};

const own = String.raw`C:\Kế hoạch\kh-check\Kiểm tra kế hoạch.cmd`;

describe("what Explorer drops", () => {
  test.each([
    ["nothing", String.raw`C:\Windows\system32\cmd.exe /c ""${own}" "`, []],
    [
      "one plain name",
      String.raw`C:\Windows\system32\cmd.exe /c ""${own}" C:\a.docx"`,
      [String.raw`C:\a.docx`],
    ],
    [
      "names with blanks, brackets and Vietnamese letters",
      String.raw`C:\Windows\system32\cmd.exe /c ""${own}" "C:\Dự thảo (1)\kế hoạch [2].docx" C:\b.pdf"`,
      [String.raw`C:\Dự thảo (1)\kế hoạch [2].docx`, String.raw`C:\b.pdf`],
    ],
    [
      "a sign that cmd.exe misreads",
      String.raw`C:\Windows\system32\cmd.exe /c ""${own}" C:\a&b.docx C:\c^d%e!.docx"`,
      [String.raw`C:\a&b.docx`, String.raw`C:\c^d%e!.docx`],
    ],
    ["a window of its own", String.raw`"C:\Windows\system32\cmd.exe" `, []],
  ])("%s", (_, line, files) => {
    expect(droppedIn(line)).toEqual(files);
  });
});

test("the right mouse button is added for this person only, and all that was added is removed", () => {
  const folder = String.raw`C:\Thư mục & (1)\kh-check`;
  const added = calls("add", folder);
  const keys = (all: string[][]) => [...new Set(all.map((call) => call[1]!.replace(/\\command$/, "")))];
  expect(added.every((call) => call[1]!.startsWith("HKCU\\"))).toBe(true);
  expect(keys(calls("remove", folder))).toEqual(keys(added));
  expect(added.map((call) => call[4])).toContain(
    String.raw`"C:\Thư mục & (1)\kh-check\node.exe" "C:\Thư mục & (1)\kh-check\bin\kh-check.js" open "%1"`,
  );
});

test("scripts are what cmd.exe reads: CRLF, and letters beyond ASCII only after the change of code page", () => {
  const all = { ...scripts, sent: sendTo(scripts["Kiểm tra kế hoạch.cmd"], String.raw`C:\Kế hoạch`) };
  for (const text of Object.values(all)) {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.slice(0, text.indexOf("chcp 65001"))).toMatch(/^[\x00-\x7f]+$/);
  }
  expect(all.sent).toContain(String.raw`set "here=C:\Kế hoạch\"`);
});

const hasWine = existsSync("/usr/bin/wine") && Boolean(process.env["KH_CHECK_WINE"]);
test.skipIf(!hasWine)(
  hasWine
    ? "the folder works under wine"
    : "the folder works under wine – skipped: needs wine and KH_CHECK_WINE=1",
  () => {
    const folder = join(root, "release/kh-check-windows");
    const prefix = mkdtempSync(join(tmpdir(), "kh-check-wine-"));
    const draft = join(prefix, "a & b.docx");
    const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: "-all" };
    execFileSync("cp", [join(root, "fixtures/bad.target-wrong-baseline/plan.docx"), draft]);
    const page = join(prefix, "out.html");
    try {
      execFileSync(
        "wine",
        [join(folder, "node.exe"), join(folder, "bin/kh-check.js"), draft, "-o", `html=${page}`],
        {
          env,
          stdio: "ignore",
        },
      );
    } catch (error) {
      expect((error as { status: number }).status).toBe(1);
    }
    expect(readFileSync(page, "utf8")).toContain("a &amp; b.docx");
    rmSync(prefix, { recursive: true, force: true });
  },
  300_000,
);
