import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/index.ts";
import type { Plan, Target } from "../../src/model/plan.ts";
import { lexicon } from "../lexicon/load.ts";
import { emptyDocument, plan, quantity, shippedPacks, target } from "./builder.ts";

const q = quantity;
const sessions = target(
  "Hằng năm, cơ quan, tổ chức, doanh nghiệp và người dân được phổ biến, cập nhật chính sách, pháp luật về bình đẳng giới ít nhất 02 cuộc",
  { quantities: [q(2, "cuộc", { comparator: ">=" })], frequency: "year" },
);
const month = target(
  "Hằng năm, 100% sở, ngành, địa phương xây dựng kế hoạch, tổ chức hoạt động Tháng hành động vì bình đẳng giới",
  { quantities: [q(100)], frequency: "year" },
);
const awareness = target(
  "Phấn đấu đến năm 2030 hiểu biết về bình đẳng giới của các nhóm đối tượng trong cộng đồng tăng 10-15% so với năm 2025",
  { quantities: [q(10, "%", { max: 15, byYear: 2030 })], baselineYear: 2025 },
);
const media = target(
  "Đến năm 2030, 90% cơ quan báo chí chính thức sử dụng Bộ chỉ số về giới trong truyền thông",
  {
    quantities: [q(90, "%", { byYear: 2030 })],
  },
);
const conventions = target(
  "Đến năm 2030, 100% quy ước thôn, bản đã được thông qua không phân biệt đối xử về giới",
  { quantities: [q(100, "%", { byYear: 2030 })] },
);
const schools = target(
  "Hằng năm, mỗi cơ sở giáo dục tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới cho học sinh",
  { quantities: [q(2, "cuộc", { comparator: ">=" })], frequency: "year" },
);
const good = [sessions, month, awareness, media, conventions];

const found = (draft: Plan) =>
  evaluate(draft, emptyDocument, shippedPacks(), { lexicon })
    .results.filter(({ rule }) => shippedTargets.has(rule))
    .flatMap(({ requirement, verdict, findings }) =>
      verdict === "review"
        ? [`${requirement} review`]
        : findings.map(({ kind, level }) => `${requirement} ${kind} ${level}`),
    );
const shippedTargets = new Set(
  shippedPacks().flatMap(({ rules }) => rules.filter(({ check }) => check === "target").map(({ id }) => id)),
);
const instead = (old: Target, now: Target) => good.map((one) => (one === old ? now : one));
const old = [
  sessions,
  month,
  awareness,
  target(
    "Phấn đấu đến năm 2025 ít nhất 70% cơ quan truyền thông áp dụng thí điểm, đến năm 2030 90% áp dụng chính thức Bộ chỉ số về giới",
    {
      quantities: [q(70, "%", { comparator: ">=", byYear: 2025 }), q(90, "%", { byYear: 2030 })],
    },
  ),
  target(
    "Đến năm 2025 đạt 95% và đến năm 2030 đạt 100% hương ước, quy ước không có sự phân biệt đối xử về giới",
    {
      quantities: [q(95, "%", { byYear: 2025 }), q(100, "%", { byYear: 2030 })],
    },
  ),
];

describe("the targets of the programme", () => {
  const cases: [string, Partial<Plan>, string[]][] = [
    ["a good plan is silent", { targets: good }, []],
    ["in another order too", { targets: [...good].reverse() }, []],
    ["a target of schools beside it changes nothing", { targets: [schools, ...good] }, []],
    [
      "a target of schools does not stand for it",
      { targets: [schools, month, awareness, media, conventions] },
      ["MT1 missing-target error"],
    ],
    ["a plan of 2022 with both milestones", { period: [2022, 2030], targets: old }, []],
    [
      "a plan of 2022 without the first milestone",
      { period: [2022, 2030], targets: [...old.slice(0, 3), media, old[4]!] },
      ["MT4 target-number-missing error"],
    ],
    ["a dropped target", { targets: good.slice(1) }, ["MT1 missing-target error"]],
    [
      "fewer",
      { targets: instead(sessions, { ...sessions, quantities: [q(1, "cuộc")] }) },
      ["MT1 target-below-required error"],
    ],
    [
      "more often with fewer each time",
      { targets: instead(sessions, { ...sessions, frequency: "quarter", quantities: [q(1, "cuộc")] }) },
      [],
    ],
    [
      "at most instead of at least",
      { targets: instead(sessions, { ...sessions, quantities: [q(2, "cuộc", { comparator: "<=" })] }) },
      ["MT1 target-below-required error"],
    ],
    [
      "no rhythm",
      { targets: instead(sessions, { ...sessions, frequency: null }) },
      ["MT1 target-wrong-frequency error"],
    ],
    [
      "another unit",
      { targets: instead(sessions, { ...sessions, quantities: [q(2, "pa nô")] }) },
      ["MT1 target-wrong-unit error"],
    ],
    [
      "yearly target without a number",
      { targets: instead(month, { ...month, quantities: [] }) },
      ["MT2 target-number-missing warning"],
    ],
    [
      "another base year",
      { targets: instead(awareness, { ...awareness, baselineYear: 2026 }) },
      ["MT3 target-wrong-baseline error"],
    ],
    [
      "a higher range",
      { targets: instead(awareness, { ...awareness, quantities: [q(15, "%", { max: 20, byYear: 2030 })] }) },
      [],
    ],
    [
      "a year later",
      {
        period: [2026, 2031],
        targets: instead(media, { ...media, quantities: [q(90, "%", { byYear: 2031 })] }),
      },
      ["MT4 target-wrong-year error"],
    ],
    [
      "a year earlier",
      { targets: instead(media, { ...media, quantities: [q(90, "%", { byYear: 2028 })] }) },
      [],
    ],
    [
      "a step on the way, with the end of it in a sentence of its own",
      {
        targets: [
          ...good,
          target("Đến năm 2028, 97% quy ước thôn, bản đã được thông qua không phân biệt đối xử về giới", {
            quantities: [q(97, "%", { byYear: 2028 })],
          }),
        ],
      },
      [],
    ],
    [
      "a step without its end",
      { targets: instead(conventions, { ...conventions, quantities: [q(97, "%", { byYear: 2028 })] }) },
      ["MT5 target-below-required error"],
    ],
    [
      "a share in words",
      { targets: instead(media, { ...media, quantities: [q(0.9, "cơ quan", { byYear: 2030 })] }) },
      [],
    ],
    [
      "a smaller share in words",
      { targets: instead(media, { ...media, quantities: [q(0.75, "cơ quan", { byYear: 2030 })] }) },
      ["MT4 target-below-required error"],
    ],
    [
      "no year in the sentence of a plan that ends then",
      { targets: instead(media, { ...media, quantities: [q(90)] }) },
      [],
    ],
    [
      "lower and later",
      {
        period: [2026, 2032],
        targets: instead(conventions, { ...conventions, quantities: [q(90, "%", { byYear: 2032 })] }),
      },
      ["MT5 target-below-required error", "MT5 target-wrong-year error"],
    ],
    [
      "a plan for one year need not say that it is that year's",
      {
        period: [2026, 2026],
        targets: [
          { ...sessions, frequency: null },
          { ...month, frequency: null },
        ],
      },
      [],
    ],
    ["a plan for one year owes the yearly ones", { period: [2026, 2026], targets: [sessions, month] }, []],
    ["a department owes no number", { issuer: { name: "Sở Y tế", level: "department" } }, []],
    [
      "a commune owes the media target only when it names it",
      {
        issuer: { name: "Ủy ban nhân dân xã X", level: "commune" },
        targets: [sessions, month, awareness, conventions],
      },
      [],
    ],
    [
      "read by OCR, a number is for a person to judge",
      { targets: instead(media, { ...media, quantities: [q(50, "%", { byYear: 2030 })], uncertain: true }) },
      ["MT4 review"],
    ],
    [
      "the ethnic-minority programme has its own",
      { title: "Chương trình Truyền thông về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi" },
      [],
    ],
    [
      "a plan that merely mentions the programme",
      { title: "Công tác bình đẳng giới năm 2026", preamble: [] },
      [],
    ],
  ];
  it.each(cases)("%s", (_, draft, expected) => {
    expect(found(plan(draft))).toEqual(expected);
  });
});
