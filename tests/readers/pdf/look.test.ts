import { describe, expect, it } from "vitest";
import { Typesetter, wrap } from "./support/layout.ts";
import { bodyBlocks, readDocument } from "./support/read.ts";
import { pdf, widthOf } from "./support/writer.ts";

const REST =
  "chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, kiểm tra, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo kết quả theo quy định.";

describe("the look of a block", () => {
  it("gives the length of a bold lead-in, typeface and size", async () => {
    const doc = pdf();
    const page = doc.page();
    const lead = "1. Sở Nội vụ:";
    const lines = wrap(`${lead} ${REST}`, 13, 425, 453);
    page.text(113, 100, lead, { size: 13, face: "bold" });
    page.text(113 + widthOf(`${lead} `, 13), 100, lines[0]!.slice(lead.length + 1), { size: 13 });
    for (const [i, line] of lines.slice(1).entries()) page.text(85, 118 + i * 18, line, { size: 13 });
    expect(await bodyBlocks(doc)).toMatchObject([
      {
        text: `${lead} ${REST}`,
        bold: lead.length,
        italic: false,
        centred: false,
        font: { name: "TimesNewRomanPSMT", size: 13 },
      },
    ]);
  });

  it("tells bold, italic and centred blocks", async () => {
    const doc = pdf();
    const set = new Typesetter(doc);
    set.centred("KẾ HOẠCH");
    set.centred("Triển khai công tác năm 2026");
    set.centred("trên địa bàn xã An Phú");
    set.paragraph("Căn cứ Luật Bình đẳng giới;", "italic");
    for (let i = 0; i < 3; i++) set.paragraph(`- Các đơn vị ${REST}`);
    const looks = (await bodyBlocks(doc)).map((b) => [
      b.text.slice(0, 60),
      b.bold === b.text.length,
      b.italic,
      b.centred,
    ]);
    expect(looks.slice(0, 4)).toEqual([
      ["KẾ HOẠCH", true, false, true],
      ["Triển khai công tác năm 2026\ntrên địa bàn xã An Phú", true, false, true],
      ["Căn cứ Luật Bình đẳng giới;", false, true, false],
      [`- Các đơn vị ${REST}`.slice(0, 60), false, false, false],
    ]);
  });

  it("gives paper and margins in millimetres", async () => {
    const doc = pdf();
    const set = new Typesetter(doc);
    for (let i = 0; i < 12; i++) set.paragraph(`- Các đơn vị ${REST}`);
    const [layout] = (await readDocument(doc)).layouts;
    expect(layout).toMatchObject({ width: 209.9, height: 297 });
    expect(layout!.left).toBeCloseTo(30, 0);
    expect(layout!.right).toBeCloseTo(20, 0);
  });
});
