import { describe, expect, it } from "vitest";
import type { WordParts } from "./make-docx.ts";
import { NAMESPACES, p, r, readMade } from "./make-docx.ts";

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

/** One trouble a row: the body, and the words that the page shows. */
const rows: readonly (readonly [string, string | WordParts, readonly string[]])[] = [
  ["a run of white space alone", p(r("Là") + r(" ") + r("các xã")), ["Là các xã"]],
  [
    "white space without xml:space",
    p("<w:r><w:t>Là </w:t></w:r><w:r><w:t>các xã</w:t></w:r>"),
    ["Là các xã"],
  ],
  ["runs inside a word", p(r("bình đ") + r("ẳng")), ["bình đẳng"]],
  [
    "a soft line break",
    p("<w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Năm 2026</w:t></w:r>"),
    ["KẾ HOẠCH\nNăm 2026"],
  ],
  [
    "several breaks with spaces",
    p(r("Một ") + "<w:r><w:br/></w:r>" + r(" ") + "<w:r><w:cr/></w:r>" + r(" Hai")),
    ["Một\nHai"],
  ],
  ["a page break", p('<w:r><w:t>Hết</w:t><w:br w:type="page"/></w:r>'), ["Hết"]],
  ["a line break in the XML is a space", p("<w:r><w:t>Sở\n   Nội vụ</w:t></w:r>"), ["Sở Nội vụ"]],
  ["a tab", p("<w:r><w:t>I.</w:t><w:tab/><w:t>MỤC TIÊU</w:t></w:r>"), ["I. MỤC TIÊU"]],
  [
    "an aligned tab",
    p('<w:r><w:t>Trái</w:t><w:ptab w:alignment="right"/><w:t>phải</w:t></w:r>'),
    ["Trái phải"],
  ],
  [
    "hard hyphen and soft hyphen",
    p("<w:r><w:t>117/QĐ</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/><w:t>ND</w:t></w:r>"),
    ["117/QĐ-UBND"],
  ],
  ["no-break space and zero width", p("xã\u00a0Bình\u200b Lư"), ["xã Bình Lư"]],
  ["a tone as a character of its own", p(r("kê\u0301 hoa") + r("\u0323ch")), ["kế hoạch"]],
  ["character references", p("A &amp; B &#7897; &#x1ED9; &lt;70%&gt;"), ["A & B ộ ộ <70%>"]],
  ["character data", p("<w:r><w:t><![CDATA[a < b & c]]> d</w:t></w:r>"), ["a < b & c d"]],
  ["a comment in the XML", p("<w:r><w:t>tỉ<!-- x --> lệ</w:t></w:r>"), ["tỉ lệ"]],
  [
    "greater-or-equal as a symbol",
    p(r("đạt ") + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 55%")),
    ["đạt ≥ 55%"],
  ],
  [
    "less-or-equal in private use",
    p(r("\uf0a3 10", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')),
    ["≤ 10"],
  ],
  ["a tick of Wingdings", p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" có")), ["✓ có"]],
  [
    "a formula",
    p(
      r("Tỉ lệ ") +
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>",
    ),
    ["Tỉ lệ 1/3"],
  ],
  [
    "a field shows its result",
    p(
      field("begin") +
        instruction(" DATE ") +
        field("separate") +
        r("tháng 3") +
        field("end") +
        r(" năm 2026"),
    ),
    ["tháng 3 năm 2026"],
  ],
  [
    "a field inside an instruction",
    p(
      field("begin") +
        instruction("IF ") +
        field("begin") +
        instruction("X") +
        field("separate") +
        r("sai") +
        field("end") +
        instruction(" = 1") +
        field("separate") +
        r("đúng") +
        field("end"),
    ),
    ["đúng"],
  ],
  [
    "a field without a result",
    p(r("Mục") + field("begin") + instruction('XE "mục"') + field("end") + r(" 1")),
    ["Mục 1"],
  ],
  [
    "a field that never ends hides nothing",
    p(field("begin") + instruction("TOC") + r("Nội dung còn lại")) + p("Đoạn sau"),
    ["Nội dung còn lại", "Đoạn sau"],
  ],
  [
    "a simple field",
    p(r("Trang ") + '<w:fldSimple w:instr="PAGE">' + r("2") + "</w:fldSimple>"),
    ["Trang 2"],
  ],
  ["a hyperlink", p(r("Xem ") + '<w:hyperlink r:id="x">' + r("phụ lục") + "</w:hyperlink>"), ["Xem phụ lục"]],
  [
    "a content control in a line",
    p(r("Số ") + "<w:sdt><w:sdtPr/><w:sdtContent>" + r("12") + "</w:sdtContent></w:sdt>"),
    ["Số 12"],
  ],
  [
    "a content control around paragraphs",
    `<w:sdt><w:sdtContent>${p("Một")}${p("Hai")}</w:sdtContent></w:sdt>`,
    ["Một", "Hai"],
  ],
  [
    "smart tags and custom XML",
    p("<w:smartTag>" + r("Lai ") + "<w:customXml>" + r("Châu") + "</w:customXml></w:smartTag>"),
    ["Lai Châu"],
  ],
  [
    "a heading that runs on behind a hidden mark",
    p(r("1. Sở Nội vụ:"), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p(r(" Chủ trì")),
    ["1. Sở Nội vụ: Chủ trì"],
  ],
  [
    "ruby",
    p("<w:r><w:ruby><w:rt>" + r("chú") + "</w:rt><w:rubyBase>" + r("gốc") + "</w:rubyBase></w:ruby></w:r>"),
    ["gốc"],
  ],
  [
    "comments",
    p(
      '<w:commentRangeStart w:id="0"/>' +
        r("Nội dung") +
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ),
    ["Nội dung"],
  ],
  [
    "alternate content in a run: the choice we know",
    p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    ),
    ["mới"],
  ],
  [
    "alternate content: an unknown choice",
    p(
      '<w:r><mc:AlternateContent><mc:Choice xmlns:zz="urn:zz" Requires="zz"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    ),
    ["cũ"],
  ],
  ["empty paragraphs give no block", p("") + p(r("  ")) + p("Còn lại"), ["Còn lại"]],
];

it("keeps the look and the number before a hidden mark", () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const heading =
    '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/><w:rPr><w:vanish/></w:rPr>';
  const { blocks } = readMade({ body: p(r("Sở Nội vụ:"), heading) + p(r(" Chủ trì")), numbering });
  expect(blocks).toMatchObject([{ label: "1.", level: 2, text: "Sở Nội vụ: Chủ trì" }]);
});

it("finds parts by steps up and from the root of the package", () => {
  const styles = (level: number): string =>
    `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style></w:styles>`;
  const levelBy = (target: string): number | null =>
    readMade({
      body: p("x"),
      relations: { s: ["styles", target] },
      files: { "word/styles.xml": styles(0), "chung/styles.xml": styles(1), "word/a/styles.xml": styles(2) },
    }).blocks[0]!.level;
  expect(["styles.xml", "../chung/styles.xml", "/chung/styles.xml", "./a/styles.xml"].map(levelBy)).toEqual([
    1, 2, 2, 3,
  ]);
});

describe("the words of a paragraph", () => {
  it.each(rows)("%s", (_, source, expected) => {
    const document = readMade(typeof source === "string" ? { body: source } : source);
    expect(document.blocks.map(({ text }) => text)).toEqual(expected);
    expect(document.gaps).toEqual([]);
  });
});
