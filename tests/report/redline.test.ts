import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import type { DiffReport } from "../../src/model/change.ts";
import type { Document, Format } from "../../src/model/document.ts";
import type { FileReport } from "../../src/model/report.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { renderRedline } from "../../src/report/redline/index.ts";
import * as edit from "../compare/edits.ts";

const plan = "../../fixtures/ok.province-2026/plan";
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const markdown = readFileSync(new URL(`${plan}.md`, import.meta.url), "utf8");

const documentOf = async (
  bytes: Uint8Array,
  name: string,
  revisions: "accepted" | "original" = "accepted",
) => {
  const result = await read(bytes, name, { revisions, limits: DEFAULT_LIMITS });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
};

const fileOf = (bytes: Uint8Array, document: Document, format: Format): FileReport => ({
  file: `plan.${format}`,
  status: "checked",
  format,
  reason: null,
  detail: "",
  gaps: [],
  plan: null,
  results: [],
  packChoices: [],
  original: { bytes, document },
});

const redlineOf = async (oldName: "plan.docx" | "plan.md", now: string): Promise<Uint8Array> => {
  const docx = oldName === "plan.docx";
  const old = docx ? bytesOf(`${plan}.docx`) : new TextEncoder().encode(markdown);
  const next = new TextEncoder().encode(now);
  const report: DiffReport = {
    tool: { name: "kh-check", version: "0.0.0" },
    mode: "version",
    related: true,
    between: [],
    drifts: [],
    old: fileOf(old, await documentOf(old, oldName), docx ? "docx" : "markdown"),
    new: fileOf(next, await documentOf(next, "new.md"), "markdown"),
    changes: [],
    rows: [],
  };
  return renderRedline(report);
};

/** The words of a document without numbers in front and without line breaks, as every format has them. */
const words = ({ blocks }: Document): string =>
  blocks
    .filter((block) => block.zone === "body")
    .map((block) => block.text.replace(/^(?:(?:[IVX]+|\d+|[a-zđ])[.)]|[-+])\s+/u, ""))
    .join(" ")
    .replace(/\s+/gu, " ");

/** The body behind the letterhead, which two formats set in another order. */
const behindHead = (text: string): string => text.slice(text.indexOf("Căn cứ Luật"));

const edits: readonly (readonly [string, edit.Edit])[] = [
  ["a number", edit.set("2030, 90% cơ quan", "2030, không quá 85% cơ quan")],
  [
    "words at the beginning and the end",
    edit.set("b) Biên soạn tài liệu gốc;", "b) Nghiên cứu biên soạn tài liệu mới;"),
  ],
  ["a paragraph struck", edit.drop("đ) Đề xuất khen thưởng")],
  [
    "a paragraph more",
    edit.insertAfter("e) Tham mưu tổng kết", "g) Công bố kết quả & <số liệu> trên trang tin."),
  ],
  ["two paragraphs exchanged", edit.moveAfter("d) Tổ chức khảo sát nhận thức", "e) Tham mưu tổng kết")],
  [
    "everything at once",
    edit.all(
      edit.set("ít nhất 02 cuộc", "ít nhất 03 cuộc"),
      edit.drop("b) Thí điểm trợ lý"),
      edit.moveAfter("6. Sở Y tế", "Bổ sung chuyên đề bình đẳng giới", 1),
      edit.synonyms,
    ),
  ],
];

describe.each(["plan.docx", "plan.md"] as const)("the new text over the old one, from %s", (name) => {
  it.each(edits)("%s: accepted it is the new text, rejected the old one", async (_, change) => {
    const now = change(markdown);
    const redline = await redlineOf(name, now);
    const accepted = words(await documentOf(redline, "r.docx"));
    const rejected = words(await documentOf(redline, "r.docx", "original"));
    expect(behindHead(accepted)).toBe(
      behindHead(words(await documentOf(new TextEncoder().encode(now), "n.md"))),
    );
    const old = name === "plan.docx" ? bytesOf(`${plan}.docx`) : new TextEncoder().encode(markdown);
    expect(behindHead(rejected)).toBe(behindHead(words(await documentOf(old, name))));
    expect(await redlineOf(name, now)).toEqual(redline);
  });
});

test("marks are Word's own: only the words that differ, a move as a move, one author", async () => {
  const now = edit.all(edits[0]![1], edits[4]![1])(markdown);
  const xml = strFromU8(unzipSync(await redlineOf("plan.docx", now))["word/document.xml"]!);
  expect(xml).toMatch(/<w:del w:id="\d+" w:author="kh-check"><w:r>.*?<w:delText[^>]*>90<\/w:delText>/);
  expect(xml).toMatch(/<w:ins w:id="\d+" w:author="kh-check"><w:r>.*?<w:t[^>]*>không quá 85<\/w:t>/);
  expect(xml).toContain("<w:moveFromRangeStart");
  expect(xml).toContain("<w:moveToRangeStart");
  const marks = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo) w:id="(\d+)"/g)].map((found) => found[1]);
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks.length).toBeLessThan(12);
});
