import { createHash } from "node:crypto";
import fc from "../laws.ts";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import type { Change, DiffReport, Quotation } from "../../src/model/change.ts";
import type { FileReport } from "../../src/model/report.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { type DiffOptions, fails } from "../../src/report/diff-format.ts";
import { diffFormatNames, diffFormats } from "../../src/report/diff-formats.ts";
import { sideOf, wordRuns } from "../../src/report/diff-words.ts";
import { noPaint } from "../../src/report/layout.ts";

const file = (name: string): FileReport => ({
  file: name,
  status: "checked",
  format: "markdown",
  reason: null,
  detail: "",
  gaps: [],
  plan: null,
  results: [],
  packChoices: [],
});

const quote = (text: string, line: number): Quotation => ({
  text,
  location: { line, column: 1, section: "II.4", quote: text },
});

const hostile = 'đạt </td><script>alert(1)</script> ```` \u001b[31m \u202e & "90%" \'\n::error::x';

const change = (more: Partial<Change>): Change => ({
  kind: "target",
  class: "substance",
  effect: "relaxed",
  subject: "hương ước",
  fields: [{ field: "value", old: "90%", new: "80%", effect: "relaxed" }],
  proof: null,
  bound: [],
  old: quote("Đến năm 2030, 90% hương ước được rà soát.", 46),
  new: quote("Đến năm 2030, 80% hương ước được rà soát.", 47),
  ...more,
});

const report: DiffReport = {
  tool: { name: "kh-check", version: "0.0.0" },
  mode: "version",
  related: true,
  between: [],
  drifts: [],
  old: file("cũ 1.md"),
  new: file("mới <2>.md"),
  changes: [
    change({}),
    change({
      kind: "assignment",
      effect: "dropped",
      subject: hostile,
      fields: [],
      old: quote(hostile, 3),
      new: null,
    }),
    change({
      class: "wording",
      effect: "equal",
      fields: [],
      old: quote("Mời dự", 8),
      new: quote("Kêu gọi dự", 9),
    }),
  ],
  rows: [
    { old: quote("Mời dự", 8), new: quote("Kêu gọi dự", 9) },
    { old: quote(hostile, 3), new: null },
  ],
};

const options = (more: Partial<DiffOptions> = {}): DiffOptions => ({
  lang: "vi",
  width: 100,
  paint: noPaint,
  all: false,
  fails: (it) => fails(it, ["dropped"]),
  ...more,
});

const rendered = async (name: keyof typeof diffFormats, more: Partial<DiffOptions> = {}) =>
  (await diffFormats[name]()).render(report, options(more));
const written = async (name: keyof typeof diffFormats, more: Partial<DiffOptions> = {}): Promise<string> => {
  const content = await rendered(name, more);
  return typeof content === "string" ? content : strFromU8(content, true);
};

/** A redline is made of the files themselves and has tests of its own. */
const plainFormats = diffFormatNames.filter((name) => name !== "redline");

describe.each(plainFormats)("the format %s", (name) => {
  it("gives the same bytes twice and knows its own file", async () => {
    const first = await written(name);
    expect(await written(name)).toBe(first);
    const { isOurs } = await diffFormats[name]();
    expect(isOurs(first.slice(0, 4096))).toBe(true);
    expect(isOurs("PK\u0003\u0004 somebody's own")).toBe(false);
    expect(isOurs("# notes\n")).toBe(false);
  });

  it.skipIf(name === "docx")("ends its last line and lets nothing act", async () => {
    const text = await written(name, { all: true });
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
    if (name !== "json" && name !== "sarif") expect(text).not.toMatch(/^\s*(?:::|##\[)/m);
  });

  it.skipIf(name === "docx")("shows what only was reworded on request alone", async () => {
    const places = (text: string): number => text.split("Kêu").length;
    expect(places(await written(name, { all: true }))).toBeGreaterThan(places(await written(name)) - 1);
    if (name !== "html" && name !== "sarif") expect(await written(name)).not.toContain("Kêu gọi");
  });
});

test("HTML: everything is escaped, the style is the only thing allowed", async () => {
  const page = await written("html", { all: true });
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;");
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
  const hash = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
  expect(page).not.toMatch(/(?:src|href|style)=|url\(|@import/);
  expect(page).toContain("<del>90</del>% hương ước");
  expect(page).toContain("<ins>80</ins>% hương ước");
  expect(page.indexOf("Thay đổi về nội dung")).toBeLessThan(page.indexOf("Đối chiếu toàn văn"));
});

test("Markdown: words of the plans stand in fences longer than any run of back-ticks", async () => {
  const text = await written("markdown");
  const outside = text.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, "");
  expect(outside).not.toContain("script");
  expect(outside).not.toContain("hương ước");
  expect(text).toContain("`````diff");
});

test("SARIF: one result a change, what is gone at its place in the old file, levels by what fails", async () => {
  interface Log {
    readonly runs: readonly {
      readonly results: readonly {
        readonly ruleId: string;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number };
          };
        }[];
      }[];
    }[];
  }
  const { runs } = JSON.parse(await written("sarif")) as Log;
  expect(
    runs[0]!.results.map(({ ruleId, level, locations: [first] }) => [
      ruleId,
      level,
      first!.physicalLocation.artifactLocation.uri,
      first!.physicalLocation.region.startLine,
    ]),
  ).toEqual([
    ["diff/target-relaxed", "warning", "m%E1%BB%9Bi%20%3C2%3E.md", 47],
    ["diff/assignment-dropped", "error", "c%C5%A9%201.md", 3],
  ]);
});

test("JSON: the documented shape", async () => {
  const data = JSON.parse(await written("json", { all: true })) as {
    summary: { classes: unknown };
    changes: Record<string, unknown>[];
  };
  expect(Object.keys(data)).toEqual([
    "schemaVersion",
    "tool",
    "mode",
    "related",
    "old",
    "new",
    "summary",
    "changes",
    "between",
    "drifts",
    "questions",
  ]);
  expect(data.summary.classes).toEqual({ substance: 2, moved: 0, wording: 1, typographic: 0 });
  expect(data.changes.map((it) => Object.keys(it).join())).toEqual(
    Array.from({ length: 3 }, () => "kind,class,effect,message,subject,fields,old,new,proof,bound"),
  );
});

test("Word: a file that our own reader reads, with the marks of both sides", async () => {
  const bytes = (await rendered("docx")) as Uint8Array;
  const result = await read(bytes, "x.docx", { revisions: "accepted", limits: DEFAULT_LIMITS });
  expect(result.ok && result.document.blocks.map((block) => block.text)).toContain(
    "Đến năm 2030, 80% hương ước được rà soát.",
  );
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  expect(xml).toMatch(/<w:strike\/>[^/]*\/><\/w:rPr><w:t xml:space="preserve">90</);
  expect(xml).not.toContain("<script");
});

test("every language says every word", async () => {
  for (const name of plainFormats)
    if (name !== "docx")
      expect(await written(name, { lang: "en", all: true })).not.toMatch(/undefined|lỏng hơn/);
});

test("the runs of one side are that side's text", () => {
  const word = fc.constantFrom("chỉ", "tiêu", " ", "90", "%", "\n", "Sở Y tế", ";", "1/3", "b\u0301");
  const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(""));
  fc.assert(
    fc.property(text, text, (old, now) => {
      const runs = wordRuns(old, now);
      const joined = (side: "old" | "new") =>
        sideOf(runs, side)
          .map((it) => it.text)
          .join("");
      expect([joined("old"), joined("new")]).toEqual([old, now]);
    }),
  );
});
