import { describe, expect, it } from "vitest";
import { readDocument } from "./support/read.ts";
import type { Page } from "./support/writer.ts";
import { pdf } from "./support/writer.ts";

const COLUMNS = [85, 115, 340] as const;
const size = 12;

/** Rows of a table by its lines: each as its words in the columns, "" where a cell has no such line. */
function table(page: Page, top: number, rows: readonly (readonly string[])[]): number {
  rows.forEach((row, i) => {
    row.forEach((text, at) => {
      if (text !== "") page.text(COLUMNS[at]!, top + 16 * i, text, { size });
    });
  });
  return top + 16 * rows.length;
}

const ROWS = [
  ["TT", "Nhiệm vụ", "Cơ quan"],
  ["1", "Tuyên truyền pháp luật về", "Sở Nội vụ và"],
  ["", "bình đẳng giới", "Sở Tư pháp"],
  ["2", "Tập huấn cho cán bộ xã,", "Công an tỉnh"],
  ["", "phường trong tỉnh", ""],
];
const CELLS = [
  ...["TT", "Nhiệm vụ", "Cơ quan"],
  ...["1", "Tuyên truyền pháp luật về bình đẳng giới", "Sở Nội vụ và Sở Tư pháp"],
  ...["2", "Tập huấn cho cán bộ xã, phường trong tỉnh", "Công an tỉnh"],
];

describe("a table without rules", () => {
  it("is read by its columns, and the headings around it are none of it", async () => {
    const doc = pdf();
    const page = doc.page();
    page.text(113, 100, "II. NHIỆM VỤ", { size });
    const end = table(page, 120, ROWS);
    page.text(113, end + 4, "III. KINH PHÍ", { size });
    page.text(113, end + 22, "Kinh phí do ngân sách nhà nước bảo đảm trong dự toán hằng năm.", { size });
    const { blocks } = await readDocument(doc);
    expect(blocks.filter(({ cell }) => cell !== null).map(({ text }) => text)).toEqual(CELLS);
    expect(blocks.filter(({ cell }) => cell === null).map(({ text }) => text)).toEqual([
      "II. NHIỆM VỤ",
      "III. KINH PHÍ",
      "Kinh phí do ngân sách nhà nước bảo đảm trong dự toán hằng năm.",
    ]);
  });

  it("goes on over the page", async () => {
    const doc = pdf();
    table(doc.page(), 700, ROWS);
    table(doc.page(), 100, [
      ["3", "Kiểm tra việc thực hiện", "Thanh tra tỉnh"],
      ["", "kế hoạch", ""],
      ["4", "Sơ kết giữa kỳ", "Sở Nội vụ"],
      ["5", "Tổng kết cuối kỳ", "Sở Nội vụ"],
    ]);
    const { blocks } = await readDocument(doc);
    expect(new Set(blocks.map(({ cell }) => cell?.table)).size).toBe(1);
    expect(blocks.map(({ cell }) => cell?.row)).toEqual([
      0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5,
    ]);
  });
});
