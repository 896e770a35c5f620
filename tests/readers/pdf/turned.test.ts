import { describe, expect, it } from "vitest";
import { readDocument } from "./support/read.ts";
import type { Page } from "./support/writer.ts";
import { pdf } from "./support/writer.ts";

const LINES = ["PHỤ LỤC", "Danh mục nhiệm vụ năm 2026", "Cơ quan chủ trì tổng hợp, báo cáo"];

/** Writes lines so that they stand upright once the page is turned by `angle`. */
function write(page: Page, angle: number): void {
  for (const [i, text] of LINES.entries()) {
    const along = 100;
    const down = 100 + i * 40;
    const [x, y] = (
      {
        0: [along, down],
        90: [down, 842 - along],
        180: [595 - along, 842 - down],
        270: [595 - down, along],
      } as const
    )[angle as 0 | 90 | 180 | 270];
    page.text(x, y, text, { angle });
  }
}

describe("turned pages", () => {
  it.each([
    [0, 0],
    [90, 90],
    [0, 90],
    [180, 180],
    [270, 270],
  ])("are read upright (page turned by %d, text by %d)", async (rotate, angle) => {
    const doc = pdf();
    write(doc.page({ rotate }), angle);
    const { blocks } = await readDocument(doc);
    expect(blocks.map((b) => [b.text, b.place])).toEqual(
      LINES.map((text, i) => [text, { page: 1, line: i + 1 }]),
    );
  });

  it("keep what is written across them", async () => {
    const doc = pdf();
    const page = doc.page();
    write(page, 0);
    page.text(580, 600, "Bản sao lưu trữ", { angle: 90, size: 9 });
    const { blocks } = await readDocument(doc);
    expect(blocks.filter((b) => b.zone === "text-box").map((b) => b.text)).toEqual(["Bản sao lưu trữ"]);
  });
});
