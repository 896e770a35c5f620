import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixture = (path: string) => readFile(join(import.meta.dirname, "../../fixtures", path));
let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  const plan = (await fixture("ok.province-2026/plan.md")).toString("utf8");
  folder = await folderWith({
    "a.md": plan,
    "a.docx": await fixture("ok.province-2026/plan.docx"),
    "lower.md": plan.replace("2030, 90% cơ quan", "2030, 80% cơ quan"),
    "place.md": plan.replace("Nghệ An, ngày", "Vinh, ngày"),
    "ceiling.md": plan.replace("2030, 90% cơ quan", "2030, không quá 90% cơ quan"),
    "may.md": plan.replace("xã, phường báo cáo Ủy ban", "xã, phường có thể báo cáo Ủy ban"),
    "higher.md": plan.replace("ít nhất 02 cuộc", "ít nhất 04 cuộc"),
    "less.md": plan.replace(/6\. Sở Y tế\n\n.*\n\n/, ""),
    "reworded.md": plan.replaceAll("Ủy ban nhân dân", "UBND").replaceAll("Duy trì", "Tiếp tục duy trì"),
    "commune.md": await fixture("ok.commune-2026/plan.md"),
    "letter.md": "Kính gửi các đồng chí,\n\nMời dự họp vào sáng thứ hai.\n",
    "broken.docx": "PK\u0003\u0004 word/ not a zip",
  });
});
afterAll(() => folder.remove());

const diff = (args: string, stdin?: string) =>
  run(["diff", ...args.split(" ")], { cwd: folder.path, ...(stdin === undefined ? {} : { stdin }) });

interface Json {
  readonly changes: readonly { readonly kind: string; readonly effect: string; readonly class: string }[];
}
const changesIn = (stdout: string) =>
  (JSON.parse(stdout) as Json).changes.map(({ kind, effect }) => `${kind} ${effect}`);

describe("exit codes", () => {
  test.each<[string, number]>([
    ["a.md lower.md", 0],
    ["a.md lower.md --fail-on-change relaxed", 1],
    ["a.md lower.md --fail-on-change dropped", 0],
    ["a.md less.md --fail-on-change relaxed", 0],
    ["a.md less.md --fail-on-change relaxed,dropped", 1],
    ["a.md less.md --fail-on-change relaxed --fail-on-change dropped", 1],
    ["a.md higher.md --fail-on-change relaxed,dropped", 0],
    ["lower.md a.md --fail-on-change relaxed,dropped", 0],
    ["a.md reworded.md --fail-on-change relaxed,dropped", 0],
    ["a.md", 2],
    ["a.md lower.md less.md --as parent", 2],
    ["a.md lower.md less.md", 0],
    ["a.md lower.md --revisions", 2],
    ["a.docx --revisions", 0],
    ["a.md lower.md --fail-on-change changed", 0],
    ["a.md place.md --fail-on-change changed", 1],
    ["a.md place.md --fail-on-change relaxed,dropped", 0],
    ["a.md ceiling.md --fail-on-change relaxed", 1],
    ["a.md may.md --fail-on-change relaxed", 1],
    ["a.md commune.md", 3],
    ["a.md commune.md --as parent", 0],
    ["a.md lower.md -f redline", 2],
    ["a.md gone.md", 2],
    ["- -", 2],
    ["a.md lower.md --as cousin", 2],
    ["a.md lower.md --fail-on-change added", 2],
    ["a.md lower.md -f docx", 2],
    ["a.md lower.md -f pdf", 2],
    ["a.md lower.md -o json=a.md", 2],
    ["a.md letter.md", 3],
    ["broken.docx a.md --fail-on-change dropped", 3],
  ])("%s", async (args, code) => {
    expect((await diff(args)).code).toBe(code);
  });
});

test("what was relaxed, with both quotations and places", async () => {
  const { stdout, stderr } = await diff("a.docx lower.md");
  expect(stdout).toContain("Chỉ tiêu: lỏng hơn");
  expect(stdout).toContain("90% → 80%");
  expect(stdout).toMatch(/- mục II\.4: “Phấn đấu đến năm 2030, 90% cơ quan/);
  expect(stdout).toMatch(/\+ mục II\.4, dòng \d+: “Phấn đấu đến năm 2030, 80% cơ quan/);
  expect(stderr).toBe("");
});

test("another format of the same plan is no change, and neither is other wording", async () => {
  expect(changesIn((await diff("a.md a.docx -f json --all")).stdout)).toEqual([]);
  expect(changesIn((await diff("a.md reworded.md -f json")).stdout)).toEqual([]);
  const { changes } = JSON.parse((await diff("a.md reworded.md -f json --all")).stdout) as Json;
  expect(new Set(changes.map((it) => it.class))).toEqual(new Set(["wording", "typographic"]));
});

test("a parent's basis, recipients and agencies are not those of a draft below it", async () => {
  const kinds = changesIn((await diff("a.md commune.md --as parent -f json")).stdout).map(
    (it) => it.split(" ")[0],
  );
  for (const kind of ["basis", "recipients", "head", "section", "assignment"])
    expect(kinds).not.toContain(kind);
});

test("a plan can come from standard input", async () => {
  const text = (await fixture("ok.province-2026/plan.md")).toString("utf8");
  expect(changesIn((await diff("- lower.md -f json", text)).stdout)).toEqual(["target relaxed"]);
});

test("English, and every format into files", async () => {
  const { code, stdout } = await diff(
    "a.md less.md --lang en -o html=o.html -o docx=o.docx -o sarif=o.sarif -o markdown=o.markdown -o json=o.json",
  );
  expect(code).toBe(0);
  expect(stdout).toContain("Assignment: dropped – Sở Y tế");
  expect(stdout).toContain("1 change of substance");
  for (const name of ["o.html", "o.docx", "o.sarif", "o.markdown", "o.json"])
    expect((await readFile(join(folder.path, name))).length).toBeGreaterThan(300);
  expect((await diff("a.md less.md -o docx=o.docx -o html=o.html")).code).toBe(0);
});

test("people read words, not signs, and what to ask", async () => {
  const { stdout } = await diff("a.md higher.md");
  expect(stdout).toContain("ít nhất 02 cuộc → ít nhất 04 cuộc");
  expect(stdout).not.toMatch(/[<>]=/);
  expect(stdout).not.toContain("Cần hỏi lại");
  expect((await diff("a.md may.md")).stdout).toMatch(
    /Cần hỏi lại người soạn thảo\n {2}1\. .*mức cam kết giảm/s,
  );
});

test("a change of wording names its proof", async () => {
  const { stdout } = await diff("a.md reworded.md --all");
  expect(stdout).toMatch(/câu chữ .*chứng minh: cùng từ/s);
});

test("three versions: what became of each target", async () => {
  const { stdout } = await diff("a.md lower.md ceiling.md");
  expect(stdout).toMatch(/90%\s→\s80%\s+\(lỏng\shơn\)\s+→\s+không\s+quá\s+90%/);
  const { drifts } = JSON.parse((await diff("a.md lower.md a.docx -f json")).stdout) as {
    drifts: { effects: string[] }[];
  };
  expect(drifts.map((it) => it.effects)).toEqual([["relaxed", "tightened"]]);
});

test("no versions of one another: said, and nothing is told line by line", async () => {
  const { stdout } = await diff("a.md commune.md");
  expect(stdout).toContain("không phải hai phiên bản của cùng một kế hoạch");
  expect(stdout).not.toContain("Chỉ tiêu: ");
});

test("a redline, and a returned draft with tracked changes as a diff of its own", async () => {
  expect((await diff("a.docx lower.md -o redline=r.docx")).code).toBe(0);
  const own = await diff("r.docx --revisions --fail-on-change relaxed");
  expect(own.stdout).toContain("90% → 80%");
  expect(own.stdout).toContain("Trước sửa đổi: r.docx");
  expect(own.code).toBe(1);
});
