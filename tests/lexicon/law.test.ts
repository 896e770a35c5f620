import fc from "../laws.ts";
import { expect, test } from "vitest";
import { lexicon } from "./load.ts";

const PIECES =
  "Sở|Nội|vụ|Phòng|Văn hóa|- |Xã hội|, |và |các |UBND |xã |phường |huyện |tỉnh |Hà Nam|thị trấn |; |(|)|/|KH-UBND|:|.|\n|1790|của |về |Công văn số 5/SNV |Ban |Chỉ đạo|Trung tâm |Y tế|CT-XH|MTTQ|cũ|nay là |**|“|thuộc |trên địa bàn |liên quan |Bộ |LĐ-TB&XH|cấp |sở, ban, ngành| ".split(
    "|",
  );
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((parts) => parts.join(" ").replaceAll("  ", " "));
const days = { from: "2026-04-01", to: "2026-04-30" };

test("hits stand in order, do not overlap and are words of the text", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (value) => {
      let last = 0;
      for (const { start, end, text: words, name } of lexicon.find(value)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(value.slice(start, end)).toBe(words);
        expect(name.trim()).not.toBe("");
        last = end;
      }
    }),
    { numRuns: 600 },
  );
});

test("whatever the text, there is an answer", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (value) => {
      for (const { start, end, text: words } of lexicon.abolishedIn(value, days))
        expect(value.slice(start, end)).toBe(words);
      const { names } = lexicon.canonical(value);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 600 },
  );
});

test("a canonical name is its own canonical name", () => {
  const known = fc.constantFrom(
    ...[
      "Sở Nội vụ",
      "UBND xã",
      "Công an tỉnh",
      "các sở, ban, ngành",
      "Hội LHPN huyện",
      "Trạm Y tế",
      "UBND các xã, phường",
      "Phòng VH-XH",
    ],
  );
  fc.assert(
    fc.property(known, (value) => {
      const { names } = lexicon.canonical(value);
      expect(lexicon.canonical(names[0]!).names).toEqual(names);
    }),
  );
});
