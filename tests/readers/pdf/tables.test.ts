import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/document.ts";
import type { Page } from "./support/writer.ts";
import { pdf } from "./support/writer.ts";
import { wrap } from "./support/layout.ts";
import { bodyBlocks } from "./support/read.ts";

type Row = readonly string[];
const XS = [85, 120, 300, 420, 538];

/** Draws rows of a table and returns where it ends; an empty string in capitals joins nothing. */
function draw(
  page: Page,
  top: number,
  rows: readonly Row[],
  options: { ruled: boolean; bold?: boolean } = { ruled: true },
): number {
  let y = top;
  for (const [r, row] of rows.entries()) {
    const cells = row.map((text, c) => wrap(text, 12, XS[c + 1]! - XS[c]! - 12, XS[c + 1]! - XS[c]! - 12));
    const height = Math.max(...cells.map((lines) => lines.length)) * 15 + 8;
    for (const [c, lines] of cells.entries())
      for (const [i, line] of lines.entries())
        if (line !== "")
          page.text(XS[c]! + 6, y + 14 + i * 15, line, {
            size: 12,
            face: r === 0 && options.bold ? "bold" : "plain",
          });
    if (options.ruled) {
      for (const x of XS) page.rule(x, y, x, y + height);
      page.rule(XS[0]!, y, XS.at(-1)!, y);
      page.rule(XS[0]!, y + height, XS.at(-1)!, y + height);
    }
    y += height;
  }
  return y;
}

const HEAD: Row = ["TT", "Nhiệm vụ", "Thời gian", "Chủ trì"];
const ROWS: readonly Row[] = [
  ["1", "Xây dựng tài liệu truyền thông cho cán bộ thôn, bản", "Quý III/2026", "Phòng Văn hóa - Xã hội"],
  [
    "2",
    "Tổ chức hội thi tìm hiểu pháp luật về bình đẳng giới",
    "Trước ngày 30/10/2026",
    "Hội Liên hiệp Phụ nữ xã",
  ],
  ["3", "Sơ kết công tác năm", "Tháng 12/2026", "Trung tâm Dịch vụ tổng hợp"],
];

const cellTexts = (blocks: readonly Block[]): string[][] => {
  const rows: string[][] = [];
  for (const { cell, text } of blocks) {
    if (!cell) continue;
    const row = (rows[cell.row] ??= []);
    row[cell.column] = row[cell.column] === undefined ? text : `${row[cell.column]!}|${text}`;
  }
  return rows;
};

describe("tables", () => {
  it.each([true, false])("are read cell by cell (ruled: %s)", async (ruled) => {
    const doc = pdf();
    draw(doc.page(), 100, [HEAD, ...ROWS], { ruled, bold: true });
    const blocks = await bodyBlocks(doc);
    expect(cellTexts(blocks)).toEqual([HEAD, ...ROWS]);
    expect(blocks.filter((b) => b.cell?.header).map((b) => b.text)).toEqual(HEAD);
  });

  it("go on over a page break, their head row once", async () => {
    const doc = pdf();
    draw(doc.page(), 650, [HEAD, ROWS[0]!, ROWS[1]!], { ruled: true, bold: true });
    draw(doc.page(), 70, [HEAD, ROWS[2]!], { ruled: true, bold: true });
    const blocks = await bodyBlocks(doc);
    expect(cellTexts(blocks)).toEqual([HEAD, ...ROWS]);
    expect(new Set(blocks.map((b) => b.cell?.table)).size).toBe(1);
  });

  it("have rows that a page break cuts made whole", async () => {
    const doc = pdf();
    draw(doc.page(), 650, [HEAD, ["1", "Xây dựng tài liệu truyền thông", "Quý III", "Phòng Văn hóa"]]);
    draw(doc.page(), 70, [["", "cho cán bộ thôn, bản", "", ""], ROWS[1]!]);
    expect(cellTexts(await bodyBlocks(doc))).toEqual([
      HEAD,
      ["1", "Xây dựng tài liệu truyền thông cho cán bộ thôn, bản", "Quý III", "Phòng Văn hóa"],
      ROWS[1],
    ]);
  });

  it("show cells merged over rows and columns", async () => {
    const doc = pdf();
    const page = doc.page();
    for (const [x, y, text] of [
      [90, 120, "Đến năm 2030"],
      [90, 144, "1"],
      [130, 144, "Chỉ tiêu một"],
      [130, 168, "Chỉ tiêu hai"],
      [310, 156, "Sở Nội vụ"],
    ] as const)
      page.text(x, y, text, { size: 12 });
    for (const y of [105, 129, 177]) page.rule(85, y, 420, y);
    page.rule(120, 153, 300, 153);
    for (const x of [85, 420]) page.rule(x, 105, x, 177);
    for (const x of [120, 300]) page.rule(x, 129, x, 177);
    const cells = (await bodyBlocks(doc)).map((b) => [
      b.text,
      b.cell?.row,
      b.cell?.column,
      b.cell?.rowSpan,
      b.cell?.columnSpan,
    ]);
    expect(cells).toEqual([
      ["Đến năm 2030", 0, 0, 1, 3],
      ["1", 1, 0, 2, 1],
      ["Chỉ tiêu một", 1, 1, 1, 1],
      ["Sở Nội vụ", 1, 2, 2, 1],
      ["Chỉ tiêu hai", 2, 1, 1, 1],
    ]);
  });

  it("are none where a frame or an underline is drawn", async () => {
    const doc = pdf();
    const page = doc.page();
    page.text(100, 120, "DỰ THẢO");
    for (const y of [100, 130]) page.rule(90, y, 200, y);
    for (const x of [90, 200]) page.rule(x, 100, x, 130);
    page.text(100, 180, "Kế hoạch năm 2026");
    page.rule(100, 183, 210, 183);
    expect((await bodyBlocks(doc)).every((b) => b.cell === null)).toBe(true);
  });
});
