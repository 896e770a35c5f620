import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/index.ts";
import { extract } from "../../src/extract/index.ts";
import { derive } from "../../src/packs/derive/index.ts";
import { readMarkdown } from "../../src/readers/markdown.ts";
import { givenParent } from "../../src/run/parents.ts";
import { shippedPacks } from "../checks/builder.ts";
import { lexicon } from "../lexicon/load.ts";

const ABOUT = "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026 - 2030";
const understood = (markdown: string) => {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.reason);
  return { document: read.document, plan: extract(read.document, lexicon)! };
};
const parentText = (number: string, day: string, province = "TUYÊN QUANG", about = ABOUT) =>
  `ỦY BAN NHÂN DÂN\nTỈNH ${province}\n\nSố: ${number}/KH-UBND\n\n${day}\n\nKẾ HOẠCH\n\n${about}\n
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n
1. Đến năm 2030, 75% thôn có tổ truyền thông cộng đồng hoạt động thường xuyên.\n\nII. TỔ CHỨC THỰC HIỆN\n
1. Sở Nội vụ\n\n- Hướng dẫn, kiểm tra việc thực hiện.`;
const signed = parentText("142", "Tuyên Quang, ngày 08 tháng 5 năm 2026");
const blank = parentText("      ", "Tuyên Quang, ngày     tháng    năm 2026");

const draftText = (basis: string, inText = "Phối hợp thực hiện.") =>
  `ỦY BAN NHÂN DÂN\nXÃ MINH NGỌC\n\nSố: 20/KH-UBND\n\nMinh Ngọc, ngày 16 tháng 6 năm 2026\n\nKẾ HOẠCH\n\n${ABOUT} trên địa bàn xã Minh Ngọc\n
Thực hiện ${basis};\n\nỦy ban nhân dân xã Minh Ngọc ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n
1. Đến năm 2030, 75% thôn có tổ truyền thông cộng đồng hoạt động thường xuyên.\n\nII. TỔ CHỨC THỰC HIỆN\n
1. Phòng Văn hóa - Xã hội\n\n- ${inText}`;

function kinds(parentMarkdown: string, draftMarkdown: string): readonly string[] {
  const parent = understood(parentMarkdown).plan;
  const provenance = { file: "parent.md", sha256: "0".repeat(64) };
  const above = { lexicon, packs: [] };
  const pack = derive(parent, provenance, above);
  const { plan, document } = understood(draftMarkdown);
  const given = givenParent({ plan: parent, provenance, above });
  const { results } = evaluate(plan, document, [...shippedPacks(), pack], { lexicon, parents: [given] });
  return results
    .flatMap(({ findings }) => findings.map(({ kind }) => kind))
    .filter((kind) => kind === "unknown-parent" || kind === "wrong-legal-basis");
}

const about = "thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026 - 2030";
describe("a parent with number and day", () => {
  test.each([
    ["as it is", `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của Ủy ban nhân dân tỉnh Tuyên Quang ${about}`, []],
    ["in short", `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của UBND tỉnh ${about}`, []],
    ["province in short", `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của UBND tỉnh Tuyên Quang ${about}`, []],
    [
      "another day",
      `Kế hoạch số 142/KH-UBND ngày 18/5/2026 của UBND tỉnh Tuyên Quang ${about}`,
      ["wrong-legal-basis"],
    ],
    [
      "another number",
      `Kế hoạch số 124/KH-UBND ngày 08/5/2026 của UBND tỉnh Tuyên Quang ${about}`,
      ["wrong-legal-basis"],
    ],
    [
      "another plan",
      `Kế hoạch số 87/KH-UBND ngày 02/02/2026 của UBND tỉnh Tuyên Quang về trợ giúp pháp lý năm 2026`,
      ["unknown-parent"],
    ],
    [
      "its number in another province",
      `Kế hoạch số 142/KH-UBND ngày 11/3/2026 của UBND tỉnh Cao Bằng ${about}`,
      ["unknown-parent"],
    ],
  ])("cited: %s", (_, basis, expected) => expect(kinds(signed, draftText(basis))).toEqual(expected));

  test("cited in the text with a slip", () => {
    const right = `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của Ủy ban nhân dân tỉnh Tuyên Quang ${about}`;
    const slip = `Theo dõi việc thực hiện ${right.replace("08/5", "09/5")}.`;
    expect(kinds(signed, draftText(right, slip))).toEqual(["wrong-legal-basis"]);
  });
});

describe("a parent whose number is blank", () => {
  test.each([
    [
      "the same province, year and subject",
      `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của UBND tỉnh Tuyên Quang ${about}`,
      [],
    ],
    ["the province unsaid", `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của Ủy ban nhân dân tỉnh ${about}`, []],
    [
      "another province",
      `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của UBND tỉnh Lạng Sơn ${about}`,
      ["unknown-parent"],
    ],
    [
      "another year",
      `Kế hoạch số 142/KH-UBND ngày 08/5/2024 của UBND tỉnh Tuyên Quang ${about}`,
      ["unknown-parent"],
    ],
    [
      "another subject",
      `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của UBND tỉnh Tuyên Quang về chuyển đổi số trong cơ quan nhà nước`,
      ["unknown-parent"],
    ],
    [
      "the programme of ethnic-minority areas",
      `Kế hoạch số 142/KH-UBND ngày 08/5/2026 của UBND tỉnh Tuyên Quang thực hiện Chương trình Truyền thông về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi`,
      ["unknown-parent"],
    ],
  ])("cited: %s", (_, basis, expected) => expect(kinds(blank, draftText(basis))).toEqual(expected));
});
