import { describe, expect, it } from "vitest";
import { Typesetter } from "./support/layout.ts";
import { readDocument } from "./support/read.ts";
import { pdf } from "./support/writer.ts";

const GOOD =
  "Tăng cường công tác truyền thông, nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về bình đẳng giới trên địa bàn toàn tỉnh trong giai đoạn mới.";
const ENGLISH_OCR =
  "Tang cudng cong tac truyen thong nang cao nhan thitc cua can bo dang vien va Nhan dan ve binh dang gioi tren dia ban tinh trong giai doan mdi cua nuoc ta";
const NAMES = "Lan Anh Minh Tuan Hoa Mai Trang Linh Nam Giang Thanh Xuan Quang Vinh An Khang";

const CYRILLIC = (c: string): string =>
  /\p{Ll}/u.test(c) ? String.fromCharCode(0x430 + (c.codePointAt(0)! % 32)) : c;
const PRIVATE = (c: string): string =>
  c === " " ? c : String.fromCharCode(0xf000 + (c.codePointAt(0)! % 256));
const STRIPPED = (c: string): string => (/[\u0080-\uffff]/u.test(c) ? "¤" : c);

function page(text: string, options: { means?: (c: string) => string; hidden?: boolean; image?: boolean }) {
  const doc = pdf(options.means ? { means: options.means } : {});
  const set = new Typesetter(doc, { justified: false });
  if (options.image) set.page.image(0, 0, 595, 842);
  if (options.hidden) set.page.raw("3 Tr");
  for (let i = 0; i < 4; i++) set.paragraph(text);
  return doc;
}

describe("the text layer", () => {
  it.each([
    { name: "good text", doc: page(GOOD, {}), codes: [], blocks: 4 },
    { name: "good text on a coloured page", doc: page(GOOD, { image: true }), codes: [], blocks: 4 },
    {
      name: "a Vietnamese OCR layer under a scan",
      doc: page(GOOD, { image: true, hidden: true }),
      codes: ["ocr"],
      blocks: 4,
      uncertain: true,
    },
    {
      name: "an English OCR layer under a scan",
      doc: page(ENGLISH_OCR, { image: true, hidden: true }),
      codes: ["bad-text-layer"],
      blocks: 0,
    },
    {
      name: "letters of another script",
      doc: page(GOOD, { means: CYRILLIC }),
      codes: ["bad-text-layer"],
      blocks: 0,
    },
    { name: "private characters", doc: page(GOOD, { means: PRIVATE }), codes: ["bad-text-layer"], blocks: 0 },
    {
      name: "marked letters lost",
      doc: page(GOOD, { means: STRIPPED }),
      codes: ["bad-text-layer"],
      blocks: 0,
    },
    { name: "names without marks", doc: page(NAMES, {}), codes: [], blocks: 4 },
    { name: "text that is not drawn", doc: page(GOOD, { hidden: true }), codes: ["hidden-text"], blocks: 0 },
  ])("$name", async ({ doc, codes, blocks, uncertain = false }) => {
    const document = await readDocument(doc);
    expect(document.gaps.map((g) => g.code)).toEqual(codes);
    expect(document.blocks).toHaveLength(blocks);
    expect(document.blocks.every((b) => b.uncertain === uncertain)).toBe(true);
  });

  it("names scanned pages one by one", async () => {
    const doc = page(GOOD, {});
    for (let i = 0; i < 2; i++) doc.page().image(0, 0, 595, 842);
    const { gaps } = await readDocument(doc);
    expect(gaps.map((g) => [g.code, g.place])).toEqual([
      ["scanned-page", { page: 2, line: 1 }],
      ["scanned-page", { page: 3, line: 1 }],
    ]);
  });

  it("takes a scan with nothing but a signature stamp for a scan", async () => {
    const doc = pdf();
    const sheet = doc.page();
    sheet.image(0, 0, 595, 842);
    const stamp = [
      "Ký bởi: Ủy ban nhân dân tỉnh Gia Lai",
      "Email: ubnd@gialai.gov.vn",
      "Thời gian ký: 16.04.2026 08:12:33 +07:00",
    ];
    for (const [i, text] of stamp.entries()) sheet.text(380, 40 + i * 9, text, { size: 7 });
    expect((await readDocument(doc)).gaps.map((g) => g.code)).toEqual(["scanned-page"]);
  });

  it("reads a page of nothing but numbers", async () => {
    const doc = pdf();
    doc.page().text(100, 300, "2.989,5 70% 2030");
    expect(await readDocument(doc)).toMatchObject({ gaps: [], blocks: [{ text: "2.989,5 70% 2030" }] });
  });

  it("never gives an empty document without a gap", async () => {
    const doc = pdf();
    doc.page();
    const { blocks, gaps } = await readDocument(doc);
    expect([blocks.length, gaps.map((g) => g.code)]).toEqual([0, ["unread-part"]]);
  });
});
