import fc from "../laws.ts";
import { describe, expect, it } from "vitest";
import { normalForm } from "../../src/text/normal-form.ts";

const cases: readonly (readonly [string, string, string])[] = [
  ["plain text", "plan 2026", "plan 2026"],
  ["a precomposed vowel with a combining tone", "kê\u0301 hoa\u0323ch", "kế hoạch"],
  ["fully decomposed letters", "ke\u0302\u0301 hoa\u0323ch", "kế hoạch"],
  ["a dot below typed before the circumflex", "kiẹ\u0302n", "kiện"],
  ["a tone typed before the shape", "ké\u0302 hoạch", "kế hoạch"],
  ["breve after the tone", "tá\u0306ng", "tắng"],
  ["a horn after the tone", "mù\u031bng", "mừng"],
  ["old tone marks of Unicode", "a\u0341 o\u0340", "á ò"],
  ["no-break and odd spaces", "xã\u00a0A\u2009B\u202fC\u3000D", "xã A B C D"],
  ["zero-width characters", "chỉ\u200b ti\u200dêu\ufeff", "chỉ tiêu"],
  ["a zero-width character between letter and tone", "kê\u200b\u0301", "kế"],
  ["soft hyphens", "bình\u00ad đẳng", "bình đẳng"],
  ["direction marks", "a\u202eb\u2066c\u200f", "abc"],
  ["eth for Đ", "1790/Q\u00d0-TTg \u00f0\u1ebfn", "1790/QĐ-TTg đến"],
  ["an African D", "\u0189ã \u0256i", "Đã đi"],
  ["Cyrillic letters in a Latin word", "Th\u0430ng \u0421h\u1ec9", "Thang Chỉ"],
  ["a label of another script", "\u0410. \u0406I.", "A. II."],
  [
    "a foreign word stays",
    "\u041c\u043e\u0441\u043a\u0432\u0430 \u03b1",
    "\u041c\u043e\u0441\u043a\u0432\u0430 \u03b1",
  ],
  ["full-width digits", "\uff10\uff12 l\u1edbp, \uff11\uff10\uff10\uff05", "02 lớp, 100%"],
  ["line breaks stay", "a\nb\tc", "a\nb\tc"],
];

const letters = fc.constantFrom(
  ..."aăâeêoôơuưđÁẠếệ \u0300\u0301\u0302\u0306\u0309\u031b\u0323\u00a0\u00ad\u200b\ufeff",
);
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(letters, { maxLength: 12 }).map((units) => units.join("")),
);

describe("normalForm", () => {
  it.each(cases)("%s", (_, text, expected) => {
    expect(normalForm(text)).toBe(expected);
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text));
      }),
    );
  });

  it("gives NFC and nothing without width", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const form = normalForm(text);
        expect(form).toBe(form.normalize("NFC"));
        expect(form).not.toMatch(/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/);
      }),
    );
  });

  it("does not depend on how letters are composed", () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (units) => {
        const text = units.join("");
        expect(normalForm(text.normalize("NFD"))).toBe(normalForm(text));
      }),
    );
  });
});

it("every sign that is let through at once would come out of the long way as it is", () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  // A mark without width goes the long way and leaves nothing.
  expect(signs.filter((sign) => normalForm(sign) !== normalForm(`${sign}\u200b`))).toEqual([]);
});
