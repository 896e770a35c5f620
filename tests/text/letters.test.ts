import fc from "../laws.ts";
import { describe, expect, test } from "vitest";
import { lowered, unaccented } from "../../src/text/letters.ts";

describe("views of a text", () => {
  test.each([
    ["Hoà Bình – Uỷ ban", "hòa bình - ủy ban", "hoa binh - uy ban"],
    ["QUÝ II/2026", "quý ii/2026", "quy ii/2026"],
    ["ĐẮK LẮK", "đắk lắk", "dak lak"],
    ["tuỳ theo quỹ", "tùy theo quỹ", "tuy theo quy"],
    ["hoán đổi, khoảng", "hoán đổi, khoảng", "hoan doi, khoang"],
  ])("%s", (text, low, bare) => {
    expect([lowered(text), unaccented(text)]).toEqual([low, bare]);
  });

  test("are as long as the text, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(lowered(text)).toHaveLength(text.length);
        expect(unaccented(text)).toHaveLength(text.length);
      }),
    );
  });
});
