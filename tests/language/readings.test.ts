import { describe, expect, it } from "vitest";
import fc from "../laws.ts";
import { readingsOf } from "../../src/language/readings.ts";
import { tokensOf } from "../../src/language/tokens.ts";
import { baselineIn, milestonesIn } from "../../src/language/years.ts";
import { VOCABULARY } from "./phrases.ts";

describe("tokens", () => {
  it.each([
    ["10h45 ngày29/5", "10 h 45 ngày 29 / 5"],
    ["24%¹ số hộ", "24 % số hộ"],
    ["QÐ số １２", "qđ số 12"],
    ["ho\u200bà – 5", "hòa - 5"],
    ["**đậm** và _nghiêng_", "đậm và nghiêng"],
  ])("%j", (text, words) => {
    expect(
      tokensOf(text)
        .map(({ word }) => word)
        .join(" "),
    ).toBe(words);
  });
});

describe("what a sentence is read as", () => {
  it.each([
    ["có hai mươi mốt lớp và 5 nghìn lượt người", "= 21 lớp, = 5000 lượt"],
    ["không để xảy ra trên 05 vụ", "<= 5 vụ"],
    ["gần 90% hộ", "= ~90 %"],
    ["từ 3 đến 5 tỷ đồng", "= 3000000000..5000000000 đồng"],
    ["mức hỗ trợ đạt 2 triệu 500 nghìn đồng", "= 2500000 đồng"],
    ["trước ngày mồng 5/12/2027", "before 2027-12-05"],
    ["trong tháng tư", "by --04"],
    ["hết quý III năm 2027", "by 2027-Q3"],
    ["vào lúc 8 giờ 30 ngày 08/3/2027", "on 2027-03-08 08:30"],
    ["nửa đầu tháng 8/2027", "2027-08 first-half"],
    ["trong vòng 05 (năm) ngày làm việc kể từ khi kết thúc", "5 working-day after"],
    ["chậm nhất 20 ngày trước khi khai giảng", "20 day before"],
    ["báo cáo hằng quý", "rhythm quarter"],
    ["khuyến khích các xã mở lớp", "encouraged"],
    ["nếu có điều kiện thì mở lớp", "condition"],
    ["không có vụ việc nào", "negative"],
  ])("%s", (text, reads) => {
    expect(readingsOf(text)).toContain(reads);
  });

  it.each([
    "ngày tháng năm sinh của trẻ",
    "thực hiện ba cấp, một số nơi",
    "phủ sóng 5G tại các thôn",
    "Mục 3, khoản 2 Điều 5",
    "Nghị quyết số 57-NQ/TW",
  ])("%s: no number and no day", (text) => {
    expect(readingsOf(text)).toEqual([]);
  });
});

it.each([
  ["so với năm 2025, đến hết năm 2030 đạt 90%", 2025, [2030]],
  ["đến năm 2028 đạt 80% và năm 2030 đạt 90%", null, [2028, 2030]],
  ["trước năm 2030 hoàn thành", null, [2029]],
])("years of “%s”", (text, base, years) => {
  expect([baselineIn(text), milestonesIn(text, []).map(({ year }) => year)]).toEqual([base, years]);
});

it("any text is read without a throw, and twice alike", () => {
  const words = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...VOCABULARY) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("12", "3,5", "2027", "/", "-", "(", ")", "%", ".", ",", "1.2.3.4", "31/11"),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(" ");
      expect(readingsOf(`${text} `).length).toBeLessThan(8);
      expect(readingsOf(text)).toEqual(readingsOf(text));
    }),
    { numRuns: 400 },
  );
});
