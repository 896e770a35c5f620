import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixture = (name: string) =>
  readFile(join(import.meta.dirname, "../../fixtures", name, "plan.md"), "utf8");

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "du-thao/a.md": await fixture("ok.province-2026"),
    "du-thao/b.md": await fixture("bad.missing-target"),
    "mine.html": "<!doctype html>\n<p>my own page",
  });
});
afterAll(() => folder.remove());

const summary = (args: string) => run(["summary", ...args.split(" ")], { cwd: folder.path });

test("who misses what, the worst on top", async () => {
  const { code, stdout, stderr } = await summary("du-thao");
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout.indexOf("b.md")).toBeLessThan(stdout.indexOf("a.md"));
  expect(stdout).toMatch(/Chưa đạt: MT3/);
  expect((await summary("du-thao --fail-on never")).code).toBe(0);
});

test("page and workbook beside it", async () => {
  expect((await summary("du-thao -o html=tong-hop.html -o xlsx=tong-hop.xlsx")).code).toBe(1);
  expect(await readdir(folder.path)).toEqual(expect.arrayContaining(["tong-hop.html", "tong-hop.xlsx"]));
  expect((await summary("du-thao -o html=mine.html")).code).toBe(2);
  expect((await summary("du-thao -f xlsx")).code).toBe(2);
  expect((await summary("du-thao -f docx")).stderr).toMatch(/text, html, xlsx/);
  expect((await summary("none")).code).toBe(2);
});
