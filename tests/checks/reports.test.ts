import { describe, expect, it } from "vitest";
import { item, plan } from "./builder.ts";
import { findingsOf, type Parts } from "./draft.ts";
import { kinds, runCheck } from "./rules.ts";

const asks = (text: string, over = "Nhiệm vụ của các đơn vị") =>
  kinds(
    runCheck("report-dates", {}, plan({ items: [item(over, { heading: over }), item(text, { parent: 0 })] })),
  );

it.each([
  "Định kỳ báo cáo kết quả công tác chăm sóc cây xanh về Phòng Kinh tế.",
  "Hằng quý tổng hợp tình hình, báo cáo Ủy ban nhân dân xã.",
])("a regular report without a day: %s", (text) => expect(asks(text)).toEqual(["missing-deadline"]));

it.each([
  "Báo cáo Ủy ban nhân dân xã trong việc tham mưu kế hoạch trồng cây.",
  "Định kỳ báo cáo kết quả về Sở Xây dựng khi được yêu cầu.",
  "Tổng hợp tình hình mưa lũ, báo cáo Ủy ban nhân dân xã lúc 07 giờ và 16 giờ hằng ngày.",
  "Kiểm tra việc thực hiện chế độ báo cáo định kỳ của cơ sở.",
])("no regular report: %s", (text) => expect(asks(text)).toEqual([]));

it("what an inspection looks at is no duty of its plan", () =>
  expect(asks("Báo cáo định kỳ kết quả kiểm định thang máy.", "Nội dung kiểm tra")).toEqual([]));

it.each([
  ["a plan over years", {}, "trước ngày …/… hằng năm"],
  [
    "a plan for one year",
    { title: "Tổng vệ sinh đường làng năm 2026 trên địa bàn xã Đồng Tâm" },
    "trước ngày …/…",
  ],
])("the day to write in %s", (_, parts, words) => {
  const [found] = findingsOf(
    "report-dates",
    {},
    { ...parts, reporting: "Các thôn định kỳ báo cáo kết quả về Ủy ban nhân dân xã." },
  );
  expect(found?.suggestion?.vi ?? words).toBe(words);
});

describe("the final review of a plan over years", () => {
  const organisation = "1. Phòng Văn hóa - Xã hội\n- Hướng dẫn, đôn đốc thực hiện.";
  const levels = (parts: Parts) => findingsOf("final-review", {}, parts).map(({ level }) => level);
  it.each<[string, Parts, readonly string[]]>([
    ["with its year", {}, []],
    ["forgotten in the committee's own programme", { organisation }, ["warning"]],
    [
      "said without its year",
      { organisation: `${organisation}\n- Tham mưu tổng kết theo quy định.` },
      ["warning"],
    ],
    [
      "left to the level above, whose programme it is",
      {
        organisation,
        preamble:
          "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/3/2026 của Ủy ban nhân dân tỉnh;\nỦy ban nhân dân xã ban hành Kế hoạch như sau:",
      },
      ["error"],
    ],
    [
      "of a plan for one year",
      { organisation, title: "Tổng vệ sinh đường làng năm 2026 trên địa bàn xã Đồng Tâm" },
      [],
    ],
  ])("%s", (_, parts, expected) => expect(levels(parts)).toEqual(expected));
});
