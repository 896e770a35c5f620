import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/document.ts";
import type { WordParts } from "./make-docx.ts";
import { makeDocx, p, r, readMade } from "./make-docx.ts";

const zoned = ({ zone, text }: Block): string => `${zone}: ${text}`;
const box = (inside: string): string => `<wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx>`;
const anchored = (inside: string, docPr = ""): string =>
  `<w:drawing><wp:anchor><wp:extent cx="1800000" cy="360000"/><wp:docPr id="1" name="x"${docPr}/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const wpsBox = (inside: string): string => anchored(`<wps:wsp>${box(inside)}</wps:wsp>`);
const vmlBox = (inside: string, style = ""): string =>
  `<w:pict><v:shape style="${style}"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const run = (inside: string): string => `<w:r>${inside}</w:r>`;
const both = (choice: string, fallback: string): string =>
  run(
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`,
  );
const section = (inside: string): string =>
  `<w:sectPr>${inside}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:gutter="0"/></w:sectPr>`;
const header = (id: string, type = "default"): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
const note = (id: number, inside: string, type = ""): string =>
  `<w:footnote w:id="${id}"${type}>${inside}</w:footnote>`;
const footnoteMark = (id: number): string => run(`<w:footnoteReference w:id="${id}"/>`);

const rows: readonly (readonly [string, WordParts, readonly string[]])[] = [
  [
    "a text box, and not its older twin",
    { body: p(r("Thân") + both(wpsBox(p("DỰ THẢO")), vmlBox(p("DỰ THẢO")))) },
    ["body: Thân", "text-box: DỰ THẢO"],
  ],
  ["a text box of old Word", { body: p(run(vmlBox(p("DỰ THẢO")))) }, ["text-box: DỰ THẢO"]],
  [
    "a text box on an empty paragraph in a cell",
    { body: `<w:tbl><w:tr><w:tc>${p(both(wpsBox(p("Hộp")), ""))}</w:tc></w:tr></w:tbl>` },
    ["text-box: Hộp"],
  ],
  [
    "several boxes in a group",
    { body: p(run(anchored(`<wps:wsp>${box(p("A"))}</wps:wsp><wps:wsp>${box(p("B"))}</wps:wsp>`))) },
    ["text-box: A", "text-box: B"],
  ],
  ["a hidden shape", { body: p(r("Thân") + run(vmlBox(p("ẩn"), "visibility:hidden"))) }, ["body: Thân"]],
  [
    "a hidden drawing",
    { body: p(r("Thân") + run(anchored(`<wps:wsp>${box(p("ẩn"))}</wps:wsp>`, ' hidden="1"'))) },
    ["body: Thân"],
  ],
  [
    "words drawn as a shape",
    { body: p(run('<w:pict><v:shape><v:textpath string="BẢN NHÁP"/></v:shape></w:pict>')) },
    ["text-box: BẢN NHÁP"],
  ],
  [
    "headers and footers, each once",
    {
      body:
        p("Một", section(header("h1") + '<w:footerReference w:type="default" r:id="f1"/>')) +
        p("Hai") +
        section(header("h1")),
      headers: { h1: p("Đầu trang") },
      footers: { f1: p("Chân trang") },
    },
    ["body: Một", "body: Hai", "page-header: Đầu trang", "page-footer: Chân trang"],
  ],
  [
    "a header that nothing shows",
    { body: p("Thân") + section(""), headers: { h1: p("Đầu trang") } },
    ["body: Thân"],
  ],
  [
    "a first page without a header of its own",
    { body: p("Thân") + section(header("h1", "first")), headers: { h1: p("Đầu trang") } },
    ["body: Thân"],
  ],
  [
    "a first page with one",
    { body: p("Thân") + section(`${header("h1", "first")}<w:titlePg/>`), headers: { h1: p("Đầu trang") } },
    ["body: Thân", "page-header: Đầu trang"],
  ],
  [
    "a text box in a header",
    { body: p("Thân") + section(header("h1")), headers: { h1: p(run(vmlBox(p("MẬT")))) } },
    ["body: Thân", "page-header: MẬT"],
  ],
  [
    "footnotes in the order of the text, without separators and unused ones",
    {
      body: p(r("A") + footnoteMark(3)) + p(r("B") + footnoteMark(2)),
      footnotes:
        note(-1, p("----"), ' w:type="separator"') +
        note(2, p("chú B")) +
        note(3, p(run("<w:footnoteRef/>") + r(" chú A"))) +
        note(4, p("thừa")),
    },
    ["body: A", "body: B", "footnote: chú A", "footnote: chú B"],
  ],
  [
    "endnotes",
    {
      body: p(r("A") + run('<w:endnoteReference w:id="1"/>')),
      endnotes: `<w:endnote w:id="1">${p("cuối")}</w:endnote>`,
    },
    ["body: A", "footnote: cuối"],
  ],
  [
    "a footnote whose mark is deleted",
    { body: p(`${r("A")}<w:del>${footnoteMark(2)}</w:del>`), footnotes: note(2, p("chú")) },
    ["body: A"],
  ],
];

describe("zones", () => {
  it.each(rows)("%s", (_, parts, expected) => {
    expect(readMade(parts).blocks.map(zoned)).toEqual(expected);
  });
});

describe("places", () => {
  const bytesOf = (parts: WordParts, { bytes }: Block): string => {
    const part = unzipSync(makeDocx(parts))[bytes!.part]!;
    return Buffer.from(part.subarray(bytes!.start, bytes!.end)).toString("utf8");
  };

  it("gives the bytes of each paragraph in its part", () => {
    const parts = {
      body:
        p("Đoạn thứ nhất ở đây") +
        `<w:tbl><w:tr><w:tc>${p("Ô bảng")}</w:tc></w:tr></w:tbl>` +
        p("Cuối") +
        section(header("h1")),
      headers: { h1: p("Đầu trang") },
    };
    const { blocks } = readMade(parts);
    expect(blocks.map((block) => bytesOf(parts, block))).toEqual([
      p("Đoạn thứ nhất ở đây"),
      p("Ô bảng"),
      p("Cuối"),
      p("Đầu trang"),
    ]);
  });

  it("gives a text box the bytes of the paragraph that it hangs on", () => {
    const host = p(r("Thân") + run(vmlBox(p("Hộp"))));
    const parts = { body: p("Trước") + host };
    expect(
      readMade(parts)
        .blocks.slice(1)
        .map((block) => bytesOf(parts, block)),
    ).toEqual([host, host]);
  });

  it("gives joined paragraphs the bytes of the longer half", () => {
    const parts = { body: p(r("ngắn "), "<w:rPr><w:del/></w:rPr>") + p("phần dài hơn nhiều") };
    expect(bytesOf(parts, readMade(parts).blocks[0]!)).toBe(p("phần dài hơn nhiều"));
  });

  it("gives paragraph ids and indexes", () => {
    const { blocks } = readMade({ body: `<w:p w14:paraId="3F2A0001">${r("A")}</w:p>${p("")}${p("B")}` });
    expect(blocks.map(({ index, place }) => ({ index, place }))).toEqual([
      { index: 0, place: { block: 0, paraId: "3F2A0001", table: null, page: null } },
      { index: 1, place: { block: 1, paraId: null, table: null, page: null } },
    ]);
  });

  it("tells no page outside the body", () => {
    const body = p(`<w:r><w:lastRenderedPageBreak/><w:t>A</w:t></w:r>`) + section(header("h1"));
    const { blocks } = readMade({ body, headers: { h1: p("Đầu trang") } });
    expect(blocks.map(({ place }) => ("page" in place ? place.page : undefined))).toEqual([2, null]);
  });

  it("counts pages where Word noted its breaks", () => {
    const turn = "<w:lastRenderedPageBreak/>";
    const body =
      p("A") + p(`<w:r>${turn}<w:t>B</w:t></w:r>`) + p(`<w:r><w:t>C</w:t>${turn}<w:t>c</w:t></w:r>`) + p("D");
    const pages = readMade({ body }).blocks.map(({ place }) => ("page" in place ? place.page : undefined));
    expect(pages).toEqual([1, 2, 2, 3]);
  });
});

describe("page layouts", () => {
  const a4 = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 };

  it("gives paper and margins of every section in millimetres", () => {
    const wide =
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:gutter="567"/></w:sectPr>';
    expect(readMade({ body: p("A", section("")) + p("B") + wide }).layouts).toEqual([
      a4,
      { width: 297, height: 210, top: 20, bottom: 20, left: 30, right: 20 },
    ]);
  });

  it("knows lengths with a unit", () => {
    const metric =
      '<w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/><w:pgMar w:top="20mm" w:bottom="2cm" w:left="30mm" w:right="15mm"/></w:sectPr>';
    expect(readMade({ body: p("A") + metric }).layouts).toEqual([a4]);
  });
});
