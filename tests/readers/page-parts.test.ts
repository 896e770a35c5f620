import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../src/model/document.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import type { WordParts } from "./docx/make-docx.ts";
import { makeDocx, p, r } from "./docx/make-docx.ts";

async function readParts(parts: WordParts): Promise<Document> {
  const result = await read(makeDocx(parts), "a.docx", { revisions: "accepted", limits: DEFAULT_LIMITS });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}
const zones = ({ blocks }: Document): readonly string[] => blocks.map(({ zone, text }) => `${zone}: ${text}`);

describe("a table of contents is no text of the plan", () => {
  const headings = ["I. MỤC TIÊU", "II. NHIỆM VỤ", "III. KINH PHÍ"];
  const entries = headings.map((text, i) =>
    p(`${text}<w:r><w:tab/></w:r>`.replace(text, r(text)) + r(String(i + 1))),
  );
  const text = headings.map((heading) => p(heading)).join("");

  it("is known by its entries, which stand again below", async () => {
    const document = await readParts({ body: p("MỤC LỤC") + entries.join("") + text });
    expect(zones(document).map((line) => line.split(":")[0])).toEqual([
      ...Array(4).fill("contents"),
      ...Array(3).fill("body"),
    ]);
  });

  it.each([
    ["lines that end in numbers", p("Hỗ trợ xã 1") + p("Hỗ trợ xã 2") + p("Hỗ trợ xã 3") + text],
    ["two entries", entries.slice(0, 2).join("") + text],
  ])("%s are none", async (_, body) => {
    expect(new Set((await readParts({ body })).blocks.map(({ zone }) => zone))).toEqual(new Set(["body"]));
  });
});

describe("a letterhead in the header of the page", () => {
  const header = p("ỦY BAN NHÂN DÂN XÃ A") + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Số: 5/KH-UBND");
  const section = '<w:sectPr><w:headerReference w:type="first" r:id="dau"/><w:titlePg/></w:sectPr>';

  it("is read before the text, and places follow", async () => {
    const hidden = p(r("KẾ HOẠCH") + r("ẩn", "<w:vanish/>"));
    const { blocks, gaps } = await readParts({ body: hidden + section, headers: { dau: header } });
    expect(blocks.map(({ zone }: Block) => zone)).toEqual(["body", "body", "body", "body"]);
    expect(blocks.map(({ place }: Block) => "block" in place && place.block)).toEqual([0, 1, 2, 3]);
    expect(gaps).toMatchObject([{ code: "hidden-text", place: { block: 3 } }]);
  });

  it("stays furniture where the text has its own", async () => {
    const body = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("KẾ HOẠCH") + section;
    const document = await readParts({ body, headers: { dau: header } });
    expect(document.blocks.map(({ zone }) => zone)).toEqual([
      "body",
      "body",
      "page-header",
      "page-header",
      "page-header",
    ]);
  });
});

it("raised marks are taken out of the text, and its bold beginning stays", async () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const { blocks } = await readParts({
    body: p(
      r("Mục tiêu", "<w:b/>") + r("1", `<w:b/>${raised}`) + r(": ít nhất 02") + r("2", raised) + r(" cuộc"),
    ),
  });
  expect(blocks).toMatchObject([{ text: "Mục tiêu: ít nhất 02 cuộc", bold: "Mục tiêu".length }]);
});
