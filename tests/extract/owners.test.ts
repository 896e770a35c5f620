import { expect, test } from "vitest";
import { planWith } from "./plan-of.ts";

test("the body that leads a row of a table of targets answers for its target", () => {
  const { targets } = planWith(
    "objectives",
    [
      "| TT | Mục tiêu | Đơn vị chủ trì |",
      "|---|---|---|",
      "| 1 | Hằng năm tổ chức ít nhất 03 lớp tập huấn cho cán bộ thôn | Sở Y tế |",
      "| 2 | Đến năm 2030, 80% thôn có tủ sách pháp luật | Sở Tư pháp |",
    ].join("\n"),
  );
  expect(targets.map(({ owners }) => owners)).toEqual([["Sở Y tế"], ["Sở Tư pháp"]]);
});
