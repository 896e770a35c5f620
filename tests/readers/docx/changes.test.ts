import { describe, expect, it } from "vitest";
import type { Revisions } from "../../../src/readers/docx/index.ts";
import { ACCEPTED, p, r, readMade, shown } from "./make-docx.ts";

const deleted = (text: string): string =>
  `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins>${r(text)}</w:ins>`;
const markGone = "<w:rPr><w:del/></w:rPr>";
const markNew = "<w:rPr><w:ins/></w:rPr>";
const cell = (text: string, tcPr = ""): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p(text)}</w:tc>`;
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

/** The body, the text as accepted, the text before the changes. */
const rows: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ["a figure changed", p(r("đạt ") + deleted("70%") + inserted("80%")), ["đạt 80%"], ["đạt 70%"]],
  ["an insertion that was deleted again", p(r("a") + `<w:ins>${deleted(" b")}</w:ins>`), ["a"], ["a"]],
  [
    "a move",
    p(`<w:moveFrom>${r("đi")}</w:moveFrom>${r(" ở ")}<w:moveTo>${r("đến")}</w:moveTo>`),
    ["ở đến"],
    ["đi ở"],
  ],
  [
    "a paragraph deleted whole",
    p(r("A")) + p(deleted("B"), markGone) + p(r("C")),
    ["A", "C"],
    ["A", "B", "C"],
  ],
  [
    "a paragraph mark deleted",
    p(r("nửa đầu "), markGone) + p(r("nửa sau")),
    ["nửa đầu nửa sau"],
    ["nửa đầu", "nửa sau"],
  ],
  [
    "three paragraphs in one",
    p(r("a "), markGone) + p(r("b "), markGone) + p(r("c")),
    ["a b c"],
    ["a", "b", "c"],
  ],
  ["a paragraph split by an insertion", p(r("một "), markNew) + p(r("hai")), ["một", "hai"], ["một hai"]],
  [
    "a paragraph inserted whole",
    p(r("A")) + p(inserted("B"), markNew) + p(r("C")),
    ["A", "B", "C"],
    ["A", "C"],
  ],
  [
    "the last paragraph of a cell deleted",
    `<w:tbl><w:tr><w:tc>${p(r("A"))}${p(deleted("B"), markGone)}</w:tc></w:tr></w:tbl>`,
    ["A"],
    ["A", "B"],
  ],
  [
    "a row deleted, a row inserted",
    `<w:tbl><w:tr>${cell("A")}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell("B")}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${cell("C")}</w:tr></w:tbl>`,
    ["A", "C"],
    ["A", "B"],
  ],
  [
    "a cell deleted, a cell inserted",
    `<w:tbl><w:tr>${cell("A")}${cell("B", "<w:cellDel/>")}${cell("C", "<w:cellIns/>")}</w:tr></w:tbl>`,
    ["A", "C"],
    ["A", "B"],
  ],
  [
    "paragraphs inserted as a block",
    `${p("A")}<w:ins>${p("B")}</w:ins><w:del>${p("C")}</w:del>`,
    ["A", "B"],
    ["A", "C"],
  ],
  [
    "a deleted paragraph does not count in its list",
    p(r("A"), numPr) + p(deleted("B"), numPr + markGone) + p(r("C"), numPr),
    ["1. A", "2. C"],
    ["1. A", "2. B", "3. C"],
  ],
  [
    "a number that the change brought",
    p(r("A"), `${numPr}<w:pPrChange><w:pPr/></w:pPrChange>`) + p(inserted(" x")),
    ["1. A", "x"],
    ["A"],
  ],
];

const texts = (body: string, revisions: Revisions): readonly string[] =>
  readMade({ body, numbering }, { ...ACCEPTED, revisions }).blocks.map(shown);

describe("tracked changes", () => {
  it.each(rows)("%s", (_, body, accepted, original) => {
    expect({ accepted: texts(body, "accepted"), original: texts(body, "original") }).toEqual({
      accepted,
      original,
    });
  });

  it.each(rows)("are a gap: %s", (_, body) => {
    expect(readMade({ body, numbering }).gaps.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });

  it("gap names the first place and how many there are", () => {
    const { gaps } = readMade({ body: p("A") + p(r("B") + inserted("x") + deleted("y")) + p(inserted("C")) });
    expect(gaps).toMatchObject([{ code: "tracked-changes", detail: "3", place: { block: 1 } }]);
  });

  it("changes of format alone are no gap", () => {
    const body = p(r("A", "<w:b/><w:rPrChange><w:rPr/></w:rPrChange>"));
    expect(readMade({ body }).gaps).toEqual([]);
    expect(readMade({ body }).blocks[0]?.bold).toBe(1);
    expect(readMade({ body }, { ...ACCEPTED, revisions: "original" }).blocks[0]?.bold).toBe(0);
  });
});
