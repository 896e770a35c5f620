import { describe, expect, it } from "vitest";
import type { WordParts } from "./make-docx.ts";
import { p, r, readMade } from "./make-docx.ts";

const hiddenStyles = `<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="GhiChu"><w:name w:val="GhiChu"/><w:rPr><w:vanish/></w:rPr></w:style>`;
const headStyle = `<w:style w:type="table" w:styleId="Dam"><w:name w:val="Dam"/><w:tblStylePr w:type="firstRow">
  <w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr></w:tblStylePr></w:style>`;
const white = '<w:color w:val="FFFFFF"/>';
const row = (cell: string): string => `<w:tr><w:tc>${cell}</w:tc></w:tr>`;
const shaded = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

/** What stands in the file, what the page shows, and what is named as unseen. */
const rows: readonly (readonly [string, string | WordParts, readonly string[], readonly string[]])[] = [
  ["hidden", p(r("Công khai") + r(" bí mật", "<w:vanish/>")), ["Công khai"], ["bí mật"]],
  [
    "hidden by a character style",
    { body: p(r("Công khai") + r(" bí mật", '<w:rStyle w:val="An"/>')), styles: hiddenStyles },
    ["Công khai"],
    ["bí mật"],
  ],
  [
    "hidden by a paragraph style",
    { body: p("bí mật", '<w:pStyle w:val="GhiChu"/>') + p("Công khai"), styles: hiddenStyles },
    ["Công khai"],
    ["bí mật"],
  ],
  [
    "shown again within a hidden style",
    {
      body: p(r("a") + r(" hiện", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="GhiChu"/>'),
      styles: hiddenStyles,
    },
    ["hiện"],
    ["a"],
  ],
  ["white on white", p(r("Đạt") + r(" 100%", white)), ["Đạt"], ["100%"]],
  ["nearly white", p(r("Đạt") + r(" 100%", '<w:color w:val="FAFAFA"/>')), ["Đạt"], ["100%"]],
  [
    "the theme's white",
    p(r("Đạt") + r(" 100%", '<w:color w:val="auto" w:themeColor="background1"/>')),
    ["Đạt"],
    ["100%"],
  ],
  ["dust", p(r("Đạt") + r(" 100%", '<w:sz w:val="2"/>')), ["Đạt"], ["100%"]],
  ["grey", p(r("Đạt 100%", '<w:color w:val="808080"/>')), ["Đạt 100%"], []],
  ["white on a dark word", p(r("Đạt 100%", `${white}${shaded("1F4E79")}`)), ["Đạt 100%"], []],
  ["white on a marked word", p(r("Đạt 100%", `${white}<w:highlight w:val="blue"/>`)), ["Đạt 100%"], []],
  ["white in a dark paragraph", p(r("Đạt 100%", white), shaded("1F4E79")), ["Đạt 100%"], []],
  [
    "white in a dark cell",
    `<w:tbl>${row(`<w:tcPr>${shaded("1F4E79")}</w:tcPr>${p(r("Đạt 100%", white))}`)}</w:tbl>`,
    ["Đạt 100%"],
    [],
  ],
  [
    "white in the dark head of a table style",
    {
      body: `<w:tbl><w:tblPr><w:tblStyle w:val="Dam"/><w:tblLook w:val="0020"/></w:tblPr>${row(p("Chỉ tiêu"))}${row(p("100%"))}</w:tbl>`,
      styles: headStyle,
    },
    ["Chỉ tiêu", "100%"],
    [],
  ],
  [
    "dark on a dark word",
    p(r("Đạt") + r(" 100%", `<w:color w:val="000000"/>${shaded("000000")}`)),
    ["Đạt"],
    ["100%"],
  ],
];

describe("words that nobody sees are no text, and named", () => {
  it.each(rows)("%s", (_, source, expected, unseen) => {
    const { blocks, gaps } = readMade(typeof source === "string" ? { body: source } : source);
    expect(blocks.map(({ text }) => text)).toEqual(expected);
    expect(gaps.map(({ code, detail }) => [code, detail])).toEqual(
      unseen.map((words) => ["hidden-text", words]),
    );
  });
});

it.each(["<w:strike/>", "<w:dstrike/>"])(
  "words struck through with %s are not counted, and named",
  (line) => {
    const { blocks, gaps } = readMade({ body: p(r("so với năm ") + r("2025", line) + r(" 2026")) });
    expect(blocks.map(({ text }) => text)).toEqual(["so với năm 2026"]);
    expect(gaps).toMatchObject([{ code: "tracked-changes", detail: "struck: 2025", place: { block: 0 } }]);
  },
);

it("a file of hidden words is told in few gaps", () => {
  const body = Array.from({ length: 500 }, (_, i) => p(r(`chữ ${i}`, "<w:vanish/>"))).join("");
  expect(readMade({ body }).gaps.length).toBeLessThanOrEqual(20);
});
