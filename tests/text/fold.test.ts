import fc from "../laws.ts";
import { describe, expect, test } from "vitest";
import { bare, fold, foldMap } from "../../src/text/fold.ts";

const same: readonly (readonly [string, string])[] = [
  ["Hoà Bình", "hòa bình"],
  ["Uỷ ban", "ủy ban"],
  ["UỶ BAN", "ủy ban"],
  ["tòan tỉnh", "toàn tỉnh"],
  ["quí II", "quý ii"],
  ["thế kỉ", "thế kỷ"],
  ["kĩ năng", "kỹ năng"],
  ["tỉ lệ", "tỷ lệ"],
  ["qui định", "quy định"],
  ["bác sỹ", "bác sĩ"],
  ["huyện", "huyện"],
  ["thuỷ lợi", "thủy lợi"],
  ["quỷ", "quỷ"],
  ["Văn hóa–Xã hội", "văn hóa - xã hội"],
  ["Văn hoá —  Xã hội", "văn hóa - xã hội"],
  ["GD&ĐT", "gd và đt"],
  ["GD & ĐT", "gd và đt"],
  ["**1. Sở  Nội\u00a0vụ:**", "1. sở nội vụ:"],
  ["## Sở\nY tế", "sở y tế"],
  ["- Lưu: VT", "- lưu: vt"],
  ["“Dân vận khéo”", '"dân vận khéo"'],
  ["Hòa", "hòa"],
  ["\u0110ê\u0300 án", "đề án"],
  ["", ""],
  [" \n ", ""],
  ["tỉnh", "tỉnh"],
  ["khuỷu tay", "khuỷu tay"],
  ["thí điểm", "thí điểm"],
];

describe("fold", () => {
  test.each(same)("%j is %j", (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(foldMap(text).folded).toBe(expected);
  });

  test("folding twice changes nothing", () => {
    const piece = fc.constantFrom(
      "hoà",
      "uỷ",
      "-",
      "–",
      "&",
      "*",
      "#",
      " ",
      "\u00a0",
      "Sở",
      "qui",
      "e\u0301",
      "İ",
      "“",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(fold(fold(value))).toBe(fold(value));
        expect(bare(bare(value))).toBe(bare(value));
        expect(foldMap(value).folded).toBe(fold(value));
      }),
      { numRuns: 500 },
    );
  });

  test("offsets grow and stay inside", () => {
    const piece = fc.constantFrom("hoà", "uỷ", "-", " – ", "&", "**", " ", "Sở", "e\u0301", "x", "“");
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join("");
        const { folded, at } = foldMap(text);
        let last = 0;
        for (let index = 0; index <= folded.length; index++) {
          expect(at(index)).toBeGreaterThanOrEqual(last);
          last = at(index);
        }
        expect(last).toBe(text.length);
      }),
    );
  });

  test.each([
    ["**2.  Sở Tài chính:** lập dự toán", "tài chính", "Tài chính"],
    ["Uỷ ban – GD&ĐT – nhân dân", "nhân dân", "nhân dân"],
    ["Phòng Văn hoa\u0301 – Xã hội", "xã hội", "Xã hội"],
    ["a & b “c” hoà", "hòa", "hoà"],
  ])("%j finds %j again", (text, needle, original) => {
    const { folded, at } = foldMap(text);
    const start = folded.indexOf(needle);
    expect(text.slice(at(start), at(start + needle.length))).toBe(original);
  });

  test("is linear", () => {
    const text = "Uỷ ban nhân dân – các xã, phường & đặc khu **hoà** bình. ".repeat(20_000);
    const start = performance.now();
    fold(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("bare", () => {
  test.each([
    ["Sở Lao động - Thương binh và Xã hội", "so lao dong thuong binh va xa hoi"],
    ["Đắk Lắk", "dak lak"],
    ["**Uỷ ban** (MTTQ)", "uy ban mttq"],
    ["100%", "100"],
  ])("%j is %j", (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});
