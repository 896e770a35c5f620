import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/document.ts";
import type { WordParts } from "./make-docx.ts";
import { p, r, readMade } from "./make-docx.ts";

const bold = "<w:b/>";
const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Dam"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="DamCon"><w:name w:val="DamCon"/><w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Trang"><w:name w:val="Trang"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Dau2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="MucA"><w:name w:val="MucA"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="MucB"><w:name w:val="MucB"/><w:basedOn w:val="MucA"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Vong1"><w:name w:val="Vong1"/><w:basedOn w:val="Vong2"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Vong2"><w:name w:val="Vong2"/><w:basedOn w:val="Vong1"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Manh"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="table" w:styleId="Bang"><w:name w:val="Bang"/><w:pPr><w:jc w:val="center"/></w:pPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>' +
  '<w:style w:type="character" w:styleId="ChuTahoma"><w:name w:val="ChuTahoma"/><w:rPr><w:rFonts w:ascii="Tahoma"/><w:sz w:val="20"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:styleId="Cuoi"><w:name w:val="Cuoi"/><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
const fonts = (name: string, halfPoints: number): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/><w:sz w:val="${halfPoints}"/>`;
const styled = (id: string, inside: string): string => p(inside, `<w:pStyle w:val="${id}"/>`);
const boldOff = '<w:b w:val="0"/>';
const manh = '<w:rStyle w:val="Manh"/>';
const table = (look: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/>${look}</w:tblPr><w:tr><w:tc>${p("Đầu")}</w:tc></w:tr><w:tr><w:tc>${p("Ô")}</w:tc></w:tr></w:tbl>`;

/** Of a table with one cell a row, the rows from one on: leads look at the first block. */
const tableOf = (style: string, look: string, texts: readonly string[], from = 0): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/>${look}</w:tblPr>${texts.map((text, at) => `<w:tr><w:tc>${p(at < from ? "" : text)}</w:tc></w:tr>`).join("")}</w:tbl>`;

const first = (body: string, more: Partial<WordParts> = {}): Block =>
  readMade({ body, styles, ...more }).blocks[0]!;

/** The body, and the words in bold at the beginning of its first block. */
const leads: readonly (readonly [string, string, string])[] = [
  ["nothing bold", p("Nội dung"), ""],
  ["all bold", p(r("MỤC TIÊU", bold)), "MỤC TIÊU"],
  ["a lead-in", p(r("4. Sở Tư pháp:", bold) + r(" chủ trì thẩm định")), "4. Sở Tư pháp:"],
  [
    "a lead-in whose space is bold too",
    p(r("4. Sở Tư pháp: ", bold) + r("chủ trì thẩm định")),
    "4. Sở Tư pháp:",
  ],
  [
    "a lead-in in several runs with a plain space",
    p(r("4.", bold) + r(" ") + r("Sở", bold) + r(" chủ trì")),
    "4. Sở",
  ],
  ["white space before the lead-in", p(r("  ") + r("Sở", bold) + r(" chủ trì")), "Sở"],
  ["bold further on is no lead-in", p(r("Giao ") + r("Sở", bold)), ""],
  [
    "a lead-in over a line break",
    p(r("KẾ HOẠCH", bold) + "<w:r><w:br/></w:r>" + r("Năm 2026", bold) + r(" (dự thảo)")),
    "KẾ HOẠCH\nNăm 2026",
  ],
  ["letters composed across runs", p(r("kê", bold) + r("\u0301 hoạch", bold) + r(" năm")), "kế hoạch"],
  ["bold by the paragraph's style", styled("Dam", r("Tiêu đề")), "Tiêu đề"],
  ["bold by the style below the style", styled("DamCon", r("Tiêu đề")), "Tiêu đề"],
  ["bold switched off in the run", styled("Dam", r("Tiêu đề", boldOff)), ""],
  ["bold by a character style", p(r("Sở", manh) + r(" chủ trì")), "Sở"],
  [
    "a bold character style in a bold paragraph cancels out",
    styled("Dam", r("Sở", manh) + r(" chủ trì")),
    "",
  ],
  ["bold directly on both", styled("Dam", r("Sở", manh + bold) + r(" x", boldOff)), "Sở"],
  ["bold by the table's style in its first row", table('<w:tblLook w:val="0020"/>'), "Đầu"],
  ["the same by the newer attribute", table('<w:tblLook w:firstRow="1"/>'), "Đầu"],
  ["a table that does not ask for it", table('<w:tblLook w:val="0000"/>'), ""],
  ["styles in a circle", styled("Vong1", r("Sở")), "Sở"],
  [
    "bold by the table's style in its last row",
    tableOf("Cuoi", '<w:tblLook w:val="0040"/>', ["Một", "Hai"], 1),
    "Hai",
  ],
  ["not in the row before", tableOf("Cuoi", '<w:tblLook w:val="0040"/>', ["Một", "Hai"]), ""],
  ["complex script alone does not count", p(r("Nội dung", "<w:bCs/>")), ""],
];

describe("bold lead-in", () => {
  it.each(leads)("%s", (_, body, expected) => {
    const { text, bold: length } = first(body);
    expect(text.slice(0, length)).toBe(expected);
  });
});

describe("italic, centred, level, font", () => {
  it.each<[string, string, Partial<Block>]>([
    ["italic throughout", p(r("(Kèm theo ", "<w:i/>") + r(" ") + r("phụ lục)", "<w:i/>")), { italic: true }],
    ["italic in part", p(r("Theo ") + r("Luật", "<w:i/>")), { italic: false }],
    ["italic by style", styled("DamCon", r("x")), { italic: true }],
    ["centred directly", p("x", '<w:jc w:val="center"/>'), { centred: true }],
    ["centred by style", styled("DamCon", r("x")), { centred: true }],
    [
      "not centred against its style",
      p("x", '<w:pStyle w:val="Dam"/><w:jc w:val="both"/>'),
      { centred: false },
    ],
    ["centred by the table's style", table(""), { centred: true }],
    ["a heading style by its name", styled("Dau2", r("x")), { level: 2 }],
    ["an outline level by style", styled("MucB", r("x")), { level: 1 }],
    ["an outline level directly", p("x", '<w:outlineLvl w:val="3"/>'), { level: 4 }],
    [
      "body text against its style",
      p("x", '<w:pStyle w:val="MucA"/><w:outlineLvl w:val="9"/>'),
      { level: null },
    ],
    ["running text", p("x"), { level: null }],
    ["the default style's font", p("x"), { font: { name: "Times New Roman", size: 14 } }],
    ["a paragraph style's own size", styled("Trang", r("x")), { font: { name: "Calibri Light", size: 13 } }],
    [
      "most of the text",
      p(r("ít", fonts("Arial", 20)) + r("nhiều hơn hẳn", fonts("Tahoma", 25))),
      { font: { name: "Tahoma", size: 12.5 } },
    ],
  ])("%s", (_, body, expected) => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>' +
      '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri Light"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const block = first(body, {
      relations: { th: ["theme", "theme/theme1.xml"] },
      files: { "word/theme/theme1.xml": theme },
    });
    expect(block).toMatchObject(expected);
  });

  it("takes the document's defaults where no style speaks", () => {
    const defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:b/><w:i/></w:rPr></w:rPrDefault></w:docDefaults>";
    const plain =
      '<w:style w:type="paragraph" w:styleId="Mong"><w:name w:val="Mong"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>';
    const { blocks } = readMade({ body: p("x") + styled("Mong", r("y")), styles: defaults + plain });
    expect(blocks.map(({ bold: length, italic }) => [length, italic])).toEqual([
      [1, true],
      [0, true],
    ]);
  });

  it("knows Word's own font where nothing is said", () => {
    expect(readMade({ body: p("x") }).blocks[0]?.font).toEqual({ name: "Times New Roman", size: 10 });
  });
});
