import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/document.ts";
import { readMarkdown } from "../../src/readers/markdown.ts";

const blocksOf = (source: string): readonly Block[] => {
  const read = readMarkdown(source);
  return read.ok ? read.document.blocks : [];
};

const shown = (source: string): string[] =>
  blocksOf(source).map(({ label, text }) => (label === null ? text : `${label} | ${text}`));

describe("Markdown as offices write it", () => {
  test.each([
    ["numbers of a list as typed, gaps and all", "1. Một\n\n3. Ba", ["1. | Một", "3. | Ba"]],
    ["a star is a dash", "* Một\n* Hai", ["- | Một", "- | Hai"]],
    ["a line that begins with a year is no point of a list", "2025. Sang năm sau", ["2025. Sang năm sau"]],
    [
      "a wrapped line that holds nothing but a year is kept",
      "1. Tăng so với năm\n2025.\n\n2. Hai",
      ["1. | Tăng so với năm", "2025.", "2. | Hai"],
    ],
    ["breaks inside a paragraph stay", "Một  \nHai\nBa", ["Một\nHai\nBa"]],
    ["marks of emphasis go, the words stay", "**Sở Y tế:** *chủ trì*", ["Sở Y tế: chủ trì"]],
    ["tags go", "Lưu: VT<sub>(5b)</sub><br>Hết", ["Lưu: VT(5b)\nHết"]],
    ["escapes are read", "LN\\_5b", ["LN_5b"]],
  ])("%s", (_, source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  test("a line without bars below a table is no row of it", () => {
    const blocks = blocksOf("| A | B |\n|---|---|\n| 1 | 2 |\nII. NHIỆM VỤ\n\n1. Một");
    expect(blocks.map(({ cell, text }) => (cell ? "cell" : text))).toEqual([
      ...["cell", "cell", "cell", "cell"],
      ...["II. NHIỆM VỤ", "Một"],
    ]);
  });

  test("places, levels, bold lead-ins and cells", () => {
    const blocks = blocksOf("## II. MỤC TIÊU\n\n**1. Sở Y tế:** Chủ trì.\n\n| A | B |\n|---|---|\n| 1 | 2 |");
    expect(blocks[0]).toMatchObject({ level: 2, place: { line: 1, column: 1 } });
    expect(blocks[1]).toMatchObject({ bold: "1. Sở Y tế:".length, place: { line: 3, column: 1 } });
    expect(blocks.slice(2).map((b) => [b.cell?.row, b.cell?.column, b.cell?.header, b.text])).toEqual([
      [0, 0, true, "A"],
      [0, 1, true, "B"],
      [1, 0, false, "1"],
      [1, 1, false, "2"],
    ]);
  });
});
