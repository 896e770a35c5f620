import { describe, expect, it } from "vitest";
import { Typesetter } from "./support/layout.ts";
import { bodyTexts, readDocument } from "./support/read.ts";
import { pdf, widthOf } from "./support/writer.ts";

const TEXT =
  "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch chi tiết, tổ chức thực hiện và báo cáo kết quả về Ủy ban nhân dân xã trước ngày 25/11 hằng năm.";

async function zoned(source: ReturnType<typeof pdf>): Promise<[string, string][]> {
  return (await readDocument(source)).blocks.filter((b) => b.zone !== "body").map((b) => [b.zone, b.text]);
}

describe("zones", () => {
  it("keeps page numbers out of the text, at the top or the foot", async () => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 700, 770, (page, number) => {
      page.text(308, number === 2 ? 45 : 815, String(number), { size: 13 });
    });
    for (let i = 0; i < 3; i++) set.paragraph(TEXT);
    expect(await bodyTexts(doc)).toEqual([TEXT, TEXT, TEXT]);
    expect(await zoned(doc)).toEqual([
      ["page-footer", "1"],
      ["page-header", "2"],
    ]);
  });

  it("keeps a year that a page break left alone", async () => {
    const doc = pdf();
    doc.page().text(85, 770, "Tỷ lệ hộ gia đình được tiếp cận thông tin đạt 80% vào năm", { size: 13 });
    doc.page().text(85, 60, "2030.", { size: 13 });
    expect((await bodyTexts(doc)).join(" ")).toContain("2030.");
  });

  it("keeps running heads out of the text", async () => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 80, 770, (page, number) => {
      page.text(85, 50, `Kế hoạch truyền thông - trang ${String(number)}`, { size: 10, face: "italic" });
    });
    const texts = Array.from({ length: 16 }, () => TEXT);
    for (const text of texts) set.paragraph(text);
    expect(await bodyTexts(doc)).toEqual(texts);
  });

  it("does not take a repeated letterhead for a running head", async () => {
    const doc = pdf();
    for (let i = 0; i < 2; i++) {
      const page = doc.page();
      page.text(85, 60, "ỦY BAN NHÂN DÂN XÃ AN PHÚ");
      page.text(85, 300, TEXT.slice(0, 50));
    }
    expect((await bodyTexts(doc)).filter((t) => t.startsWith("ỦY BAN"))).toHaveLength(2);
  });

  it("keeps footnotes apart and their marks out of the words", async () => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 600);
    set.paragraph(TEXT);
    const line = "Phấn đấu đạt chỉ tiêu của năm 2030";
    set.page.text(113, set.y + 6, line);
    set.page.text(113 + widthOf(line, 14), set.y + 1, "1", { size: 8 });
    set.page.text(113 + widthOf(line, 14) + 5, set.y + 6, ".");
    set.page.rule(85, 735, 228, 735);
    set.page.text(85, 746, "1", { size: 7 });
    set.page.text(90, 750, "Theo số liệu thống kê của cơ quan chuyên môn năm 2025, tỷ lệ này là", {
      size: 10,
    });
    set.page.text(85, 763, "45% số thôn, bản.", { size: 10 });
    expect(await bodyTexts(doc)).toEqual([TEXT, `${line}.`]);
    expect(await zoned(doc)).toEqual([
      ["footnote", "¹ Theo số liệu thống kê của cơ quan chuyên môn năm 2025, tỷ lệ này là 45% số thôn, bản."],
    ]);
  });

  it("keeps a signature stamp out of the text", async () => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 120);
    const stamp = [
      "Ký bởi: Ủy ban nhân dân xã An Phú",
      "Cơ quan: Tỉnh Gia Lai",
      "Thời gian ký: 16.04.2026 08:12:33",
      "+07:00",
    ];
    for (const [i, text] of stamp.entries()) set.page.text(400, 40 + i * 9, text, { size: 7 });
    set.paragraph(TEXT);
    expect(await bodyTexts(doc)).toEqual([TEXT]);
    expect((await zoned(doc)).map(([, text]) => text)).toEqual(stamp);
  });
});
