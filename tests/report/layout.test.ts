import fc from "../laws.ts";
import { describe, expect, test } from "vitest";
import { layOut, noPaint, paragraph, widthOf } from "../../src/report/layout.ts";
import { safeText } from "../../src/report/safe-text.ts";
import { quoted } from "../../src/report/place.ts";

describe("widths", () => {
  test.each([
    ["Ủy ban nhân dân", 15],
    ["Ủy ban nhân dân".normalize("NFD"), 15],
    ["漢字", 4],
    ["", 0],
  ])("%s", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

test("wrapping loses no word and keeps the width", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zăâđêôơưếộữ]{1,30}$/)),
      fc.integer({ min: 40, max: 100 }),
      (words, width) => {
        const text = layOut([paragraph(2, [{ text: words.join(" ") }], 4)], width, noPaint);
        const lines = text.split("\n");
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
        expect(text.split(/\s+/).filter(Boolean).join("").normalize("NFC")).toBe(
          words.join("").normalize("NFC"),
        );
      },
    ),
  );
});

test("a word longer than the line is cut between letters", () => {
  const [first] = layOut([paragraph(0, [{ text: "ế".normalize("NFD").repeat(50) }])], 30, noPaint).split(
    "\n",
  );
  expect(first).toBe("ế".repeat(30));
});

test("nothing that safeText returns acts on a terminal", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(safeText(text)).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
      );
    }),
  );
});

test.each([
  ["tab\there", "tab<U+0009>here"],
  ["\u202egnp.exe", "<U+202E>gnp.exe"],
  ["\ud800x", "<U+D800>x"],
  ["Kế hoạch 😀", "Kế hoạch 😀"],
])("safeText shows what hides: %j", (text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test("long quotations end at a word", () => {
  expect(quoted("một hai ba bốn năm", 12)).toBe("“một hai ba …”");
  expect(quoted(" một\nhai ", 12)).toBe("“một hai”");
  expect(quoted("một hai ba bốn năm sáu bảy", 14, ["SÁU"])).toBe("“… năm sáu bảy”");
  expect(quoted("một hai ba bốn năm sáu bảy tám chín mười", 16, ["năm"])).toBe("“… bốn năm sáu bảy …”");
  expect(quoted("một hai ba bốn năm", 12, ["khác", "một"])).toBe("“một hai ba …”");
});
