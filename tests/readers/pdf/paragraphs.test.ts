import { describe, expect, it } from "vitest";
import { Typesetter } from "./support/layout.ts";
import { pdf } from "./support/writer.ts";
import { bodyTexts } from "./support/read.ts";

const SENTENCE =
  "- Tổ chức các lớp tập huấn cho cán bộ cơ sở về kỹ năng truyền thông, lồng ghép giới trong công tác tuyên truyền ở thôn, bản và các khu dân cư trên địa bàn xã;";
const LONG = `${SENTENCE.slice(2)} phối hợp với các đoàn thể huy động người dân cùng tham gia.`;

describe("paragraphs", () => {
  const settings = [
    { name: "indented first lines", indent: 28, space: 0 },
    { name: "white between paragraphs", indent: 0, space: 8 },
    { name: "ragged right", indent: 28, space: 6, justified: false },
  ];
  it.each(settings)("are rebuilt from lines: $name", async (setting) => {
    const doc = pdf();
    const set = new Typesetter(doc, setting);
    const texts = ["I. MỤC TIÊU", "1. Yêu cầu chung", LONG, SENTENCE, SENTENCE, "2. Kinh phí", LONG];
    for (const text of texts) set.paragraph(text, /^[I1-9]/.test(text) ? "bold" : "plain");
    expect(await bodyTexts(doc)).toEqual(texts);
  });

  it("go on over a page break", async () => {
    const doc = pdf();
    const set = new Typesetter(doc, {}, 740);
    set.paragraph(LONG);
    set.paragraph(SENTENCE);
    expect(await bodyTexts(doc)).toEqual([LONG, SENTENCE]);
  });
});
