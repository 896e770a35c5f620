import fc from "../laws.ts";
import { describe, expect, it } from "vitest";
import { holds, holdsWhole, sentence } from "../../src/text/similarity.ts";
import { nearlySame, plainText, syllables } from "../../src/text/tokens.ts";
import { bare } from "../../src/text/fold.ts";
import { assign } from "../../src/checks/assign.ts";

describe("syllables", () => {
  it.each([
    ["Uỷ ban nhân dân", "uy ban nhan dan"],
    ["Sở TT&TT, 10-15% (Đắk Lắk)", "so tt va tt 10 15 dak lak"],
    ["bình  đẳng\ngiới", "binh dang gioi"],
    ["e\u0302\u0301", "e"],
  ])("%s", (text, plain) => expect(plainText(text)).toBe(plain));

  it("are those of the comparison form without diacritics", () => {
    const text = fc.stringMatching(/^[a-zđĐáàảãạâấăắêếôốơớưứý ,.;0-9-]{0,60}$/);
    fc.assert(fc.property(text, (one) => plainText(one) === bare(one)));
  });
});

describe("a phrase in a sentence", () => {
  const said = sentence(
    "Đạt 90% cơ quan truyền thông chính thức áp dụng Bộ chỉ số về giới; h ương ước của thôn",
  );
  it.each([
    ["bộ chỉ số", 1],
    ["Bộ chỉ sổ về giới", 1],
    ["truyền thông áp dụng", 1],
    ["hương ước", 1],
    ["tháng hành động", 0],
  ])("%s", (phrase, share) => expect(holds(said, syllables(phrase))).toBe(share));

  it("stays between 0 and 1 and is whole in itself", () => {
    const words = fc.array(fc.constantFrom("binh", "dang", "gioi", "nam", "2030"), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, words, (phrase, text) => {
        const share = holds(sentence(text.join(" ")), phrase);
        return share >= 0 && share <= 1 && holds(sentence(phrase.join(" ")), phrase) === 1;
      }),
    );
  });
});

it.each([
  ["Mỗi năm, xã tổ chức", "mỗi xã", false],
  ["Mỗi xã, phường tổ chức", "mỗi xã", true],
  ["ở từng thôn và mỗi  XÃ", "mỗi xã", true],
  ["mỗi", "mỗi xã", false],
])("%s holds whole: %s", (text, phrase, whole) =>
  expect(holdsWhole(sentence(text), syllables(phrase))).toBe(whole),
);

it.each([
  ["phan", "phau", true],
  ["gioi", "goi", true],
  ["so", "co", false],
  ["2025", "2026", false],
  ["truyen", "thong", false],
])("%s and %s", (a, b, same) => expect(nearlySame(a, b)).toBe(same));

describe("assignment", () => {
  it("takes the best sum, not the first best pair", () => {
    expect(
      assign([
        [0.95, 0.9],
        [0.94, 0.3],
      ]),
    ).toEqual([1, 0]);
    expect(
      assign([
        [0, 0],
        [0.5, 0],
      ]),
    ).toEqual([null, 0]);
    expect(assign([])).toEqual([]);
  });

  it("gives no column twice and never less than taking the best pair first", () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (gains) => {
        const columns = assign(gains);
        const taken = columns.filter((column) => column !== null);
        const sum = columns.reduce<number>(
          (all, column, row) => all + (column === null ? 0 : gains[row]![column]!),
          0,
        );
        return new Set(taken).size === taken.length && sum >= greedy(gains);
      }),
    );
  });
});

function greedy(gains: readonly (readonly number[])[]): number {
  const used = new Set<number>();
  return gains.reduce((sum, row) => {
    const free = row.map((gain, column) => ({ gain, column })).filter(({ column }) => !used.has(column));
    const best = free.sort((a, b) => b.gain - a.gain)[0];
    if (best) used.add(best.column);
    return sum + (best?.gain ?? 0);
  }, 0);
}
