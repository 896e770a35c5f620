import { describe, expect, it } from "vitest";
import type { Page } from "./support/writer.ts";
import { pdf, widthOf } from "./support/writer.ts";
import { Typesetter } from "./support/layout.ts";
import { bodyBlocks, bodyTexts } from "./support/read.ts";

function centred(
  page: Page,
  middle: number,
  y: number,
  text: string,
  face: "plain" | "bold" | "italic",
  size = 13,
): void {
  page.text(middle - widthOf(text, size) / 2, y, text, { size, face });
}

function letterhead(page: Page, shift: number): void {
  centred(page, 170, 70 + shift, "ỦY BAN NHÂN DÂN", "plain");
  centred(page, 170, 86 + shift, "XÃ AN PHÚ", "bold");
  centred(page, 170, 112 + shift, "Số:      /KH-UBND", "plain");
  centred(page, 405, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "bold", 12);
  centred(page, 405, 86, "VIỆT NAM", "bold", 12);
  centred(page, 405, 102, "Độc lập - Tự do - Hạnh phúc", "bold");
  centred(page, 405, 120, "An Phú, ngày     tháng 4 năm 2026", "italic");
}

const BODY =
  "Thực hiện chương trình công tác năm, Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung chủ yếu sau đây để các đơn vị thực hiện.";

describe("columns", () => {
  it.each([0, 7])("reads a letterhead column by column, its lines %d points off", async (shift) => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 200);
    letterhead(set.page, shift);
    centred(set.page, 311, 150, "KẾ HOẠCH", "bold", 14);
    for (let i = 0; i < 4; i++) set.paragraph(BODY);
    const blocks = await bodyBlocks(doc);
    expect(blocks.slice(0, 5).map((b) => b.text)).toEqual([
      "ỦY BAN NHÂN DÂN\nXÃ AN PHÚ",
      "Số: /KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
      "An Phú, ngày tháng 4 năm 2026",
      "KẾ HOẠCH",
    ]);
    expect(blocks.slice(0, 5).map((b) => b.cell?.column ?? null)).toEqual([0, 0, 1, 1, null]);
    expect(blocks[4]).toMatchObject({ centred: true, bold: "KẾ HOẠCH".length });
  });

  const receivers = [
    "- Sở Nội vụ;",
    "- Thường trực Đảng ủy xã;",
    "- Các phòng, ban chuyên môn của Ủy",
    "ban nhân dân xã;",
    "- Lưu: VT.",
  ];

  function foot(set: Typesetter, cut: number): void {
    set.y += 20;
    set.page.text(90, set.y, "Nơi nhận:", { size: 12, face: "italic" });
    centred(set.page, 425, set.y, "TM. ỦY BAN NHÂN DÂN", "bold", 14);
    centred(set.page, 425, set.y + 16, "KT. CHỦ TỊCH", "bold", 14);
    centred(set.page, 425, set.y + 32, "PHÓ CHỦ TỊCH", "bold", 14);
    let y = set.y + 15;
    for (const [i, text] of receivers.entries()) {
      if (i === cut) {
        set.newPage();
        y = 80;
      }
      set.page.text(90, y, text, { size: 11 });
      y += 13.5;
    }
    centred(set.page, 425, cut < receivers.length ? 140 : set.y + 120, "Trần Văn Bình", "bold", 14);
  }

  it.each([
    ["on one page", 99],
    ["over a page break", 2],
  ])("reads the foot column by column %s", async (_, cut) => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 560);
    for (let i = 0; i < 2; i++) set.paragraph(BODY);
    foot(set, cut);
    expect(await bodyTexts(doc)).toEqual([
      BODY,
      BODY,
      "Nơi nhận:",
      "- Sở Nội vụ;",
      "- Thường trực Đảng ủy xã;",
      "- Các phòng, ban chuyên môn của Ủy ban nhân dân xã;",
      "- Lưu: VT.",
      "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
      "Trần Văn Bình",
    ]);
  });

  it("does not take the last short line of the text for a column", async () => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 500);
    set.paragraph(`${BODY} Trân trọng./.`);
    foot(set, 99);
    expect((await bodyBlocks(doc))[0]).toMatchObject({ text: `${BODY} Trân trọng./.`, cell: null });
  });
});
