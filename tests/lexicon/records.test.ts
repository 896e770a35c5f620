import { describe, expect, test } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { lexicon, sources } from "./load.ts";

const records = lexicon.records();
const on = (day: string) => ({ from: day, to: day });

describe("laws through time", () => {
  test.each([
    ["83/2015/QH13", "2025-12-31", null],
    ["83/2015/QH13", "2026-05-01", ["89/2025/QH15", "2026-01-01", "S"]],
    // So long after the change its day does not matter.
    ["83/2015/QH13", "2027-05-01", ["89/2025/QH15", "2026-01-01", "V"]],
    ["77/2015/QH13", "2025-02-28", null],
    ["77/2015/QH13", "2025-04-01", ["65/2025/QH15", "2025-03-01", "M"]],
    ["77/2015/QH13", "2026-08-01", ["72/2025/QH15", "2025-06-16", "S"]],
    ["11/2022/QH15", "2026-08-01", ["84/2025/QH15", "2025-07-01", "V"]],
    ["02/2016/QH14", "2026-12-31", null],
    ["73/2006/QH11", "2026-08-01", null],
  ] as const)("%s on %s", (number, day, expected) => {
    const change = records.supersession(records.law(number)!, on(day));
    expect(change && [change.successor.number, change.since, change.confidence]).toEqual(expected);
  });

  test("a change within the days of the document is not sure", () => {
    const law = records.law("83/2015/QH13")!;
    expect(records.supersession(law, { from: "2025-12-01", to: "2026-01-31" })?.sure).toBe(false);
  });

  test("two laws of one name are found together", () => {
    const [found] = records.lawsNamed("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;");
    expect(found?.entries.map(({ number }) => number)).toEqual([
      "77/2015/QH13",
      "65/2025/QH15",
      "72/2025/QH15",
    ]);
  });
});

describe("programmes through time", () => {
  test.each([
    ["Đề án “Hỗ trợ phụ nữ khởi nghiệp giai đoạn 2017-2025”", ["2017", "2026"]],
    ["CTMTQG giảm nghèo bền vững giai đoạn 2021-2025", ["2021"]],
    ["Chương trình MTQG phát triển KT-XH vùng đồng bào DTTS và miền núi", ["2021", "2021"]],
    ["Đề án nuôi cá lồng giai đoạn 2017-2025", []],
  ])("%s", (text, firstYears) => {
    const found = records.programmesNamed(text).flatMap(({ entries }) => entries);
    expect(found.map(({ from }) => String(from))).toEqual(firstYears);
  });
});

test.each([
  [
    "laws:\n  - { number: 1/2020/QH14, name: Luật A, issuer: Quốc hội, replacedBy: [2/2021/QH15], source: a }",
    /:2: replacedBy/,
  ],
  [
    "laws:\n  - { number: 1/2020/QH14, name: Luật A, issuer: Quốc hội, from: 2021-01-01, until: 2020-01-01, source: a }",
    /ends before/,
  ],
  ["laws:\n  - { number: 1/2020/QH14, name: Luật A, issuer: Quốc hội }", /source is missing/],
  ["programmes:\n  - { name: Đề án A, decisions: [1/QĐ-TTg], source: a }", /needs number and day/],
  ["programmes:\n  - { name: Đề án A, from: năm 2020, source: a }", /from needs a year/],
])("a slip is told: %s", (text, message) => {
  const known = sources.filter(({ file }) => file !== "laws.yaml" && file !== "programmes.yaml");
  expect(() => compileLexicon([...known, { file: "x.yaml", text }])).toThrow(message);
});
