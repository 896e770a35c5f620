import { expect, it } from "vitest";
import { turnedRound } from "../../src/checks/weakened.ts";
import { target } from "./builder.ts";

const denied = "Đến năm 2030, 100% nội quy không có sự phân biệt đối xử về giới.";
it.each([
  ["100% nội quy không có sự phân biệt đối xử", denied, null],
  ["100% nội quy đã xóa bỏ phân biệt đối xử", denied, null],
  ["100% nội quy bảo đảm bình đẳng giới", denied, null],
  ["100% nội quy có sự phân biệt đối xử", denied, "có sự phân biệt"],
  ["100% nội quy còn có nội dung phân biệt đối xử", denied, "còn có nội dung phân biệt"],
])("%s", (text, source, found) => expect(turnedRound(target(text), source)).toBe(found));

it.each([
  ["increase", "decrease", "giảm"],
  ["increase", "increase", null],
  ["decrease", "increase", "tăng"],
] as const)("asked to %s, the draft has %s", (asked, change, found) => {
  const source = `Đến năm 2030, số hộ tham gia ${asked === "increase" ? "tăng" : "giảm"} 10%.`;
  expect(turnedRound(target("số hộ tham gia", { change }), source)).toBe(found);
});
