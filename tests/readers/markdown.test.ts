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
      ["1. | Tăng so với năm 2025.", "2. | Hai"],
    ],
    [
      "a number alone ends the sentence before it",
      "- Theo dõi mục tiêu 2, 3 và\n4.\n\nHai",
      ["- | Theo dõi mục tiêu 2, 3 và 4.", "Hai"],
    ],
    ["a number alone below a full stop is kept", "1. Một.\n2.\n", ["1. | Một.", "2."]],
    ["a list typed with ones is counted", "1. Một\n1. Hai\n1. Ba", ["1. | Một", "2. | Hai", "3. | Ba"]],
    ["raised marks", "ít nhất 02<sup>2</sup> cuộc<sup>*</sup>", ["ít nhất 02² cuộc"]],
    [
      "a block of tags is decoded",
      "<div>\n&ge;&nbsp;01&nbsp;cuộc 2025<sup>1</sup>\n</div>",
      ["≥ 01 cuộc 2025¹"],
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

const gapsOf = (source: string): readonly string[] => {
  const read = readMarkdown(source);
  return read.ok ? read.document.gaps.map(({ code, detail }) => `${code} ${detail}`) : [];
};

test.each([
  ["struck words", "so với năm ~~2025~~ 2026", ["so với năm 2026"], ["tracked-changes struck: 2025"]],
  [
    "struck by a tag",
    "so với năm <del>2025</del> 2026",
    ["so với năm 2026"],
    ["tracked-changes struck: 2025"],
  ],
  ["a tilde before a number", "khoảng ~ 20 lớp, ~30 người", ["khoảng ~ 20 lớp, ~30 người"], []],
  [
    "a picture in the place of text",
    "II. MỤC TIÊU\n\n![](hinh/muc-tieu.png)",
    ["II. MỤC TIÊU"],
    ["unread-part picture: hinh/muc-tieu.png"],
  ],
  ["a picture in HTML", '<p><img width="60" src="a.png"></p>', [], ["unread-part picture: a.png"]],
  ["a picture inside a sentence", "Đạt ![sao](a.png) 100%", ["Đạt 100%"], []],
])("%s", (_, source, expected, gaps) => {
  expect(shown(source)).toEqual(expected);
  expect(gapsOf(source)).toEqual(gaps);
});

/** A text wrapped so that each line holds as many words as fit. */
const wrapped = (text: string, width: number): string => {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
};

test.each([50, 55, 60, 63, 70, 72, 77, 80, 95, 100])(
  "a text wrapped at %i columns is whole again",
  (width) => {
    const text =
      "Phấn đấu đến năm 2030 tăng từ 10 - 15% so với năm 2025, giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Ban Dân tộc - Tôn giáo " +
      "và các thôn 1, 2, 3 và 4. Hằng năm tổ chức sơ kết, giai đoạn 2026 - 2030 tổng kết một lần, báo cáo kết quả trong các năm 2027, 2028 và 2030. " +
      "Kinh phí do ngân sách nhà nước bảo đảm - theo phân cấp hiện hành của Luật Ngân sách nhà nước và các quy định có liên quan của tỉnh.";
    const words = (source: string): string => source.replace(/\s+/g, " ");
    const blocks = blocksOf(`${wrapped(text, width)}\n\n- Hết`);
    expect(blocks.map(({ text: one }) => words(one))).toEqual([words(text), "Hết"]);
  },
);
