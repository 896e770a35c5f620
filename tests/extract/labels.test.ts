import { describe, expect, test } from "vitest";
import { labelAt, ordinalOf, shownLabel } from "../../src/extract/labels.ts";

describe("labelAt", () => {
  test.each([
    ["I. MỤC TIÊU", "roman", "I"],
    ["I.MỤC TIÊU", "roman", "I"],
    ["II/ NHIỆM VỤ", "roman", "II"],
    ["A. PHẦN CHUNG", "upper", "A"],
    ["1. Mục đích", "arabic", "1"],
    ["1) Mục đích", "arabic", "1"],
    ["1.2. Yêu cầu", "dotted", "1.2"],
    ["1.2.3 Yêu cầu", "dotted", "1.2.3"],
    ["đ) Tổ chức", "letter", "đ"],
    ["- Tuyên truyền", "dash", "-"],
    ["– Tuyên truyền", "dash", "–"],
    ["+ Tuyên truyền", "plus", "+"],
    ["Phần thứ nhất", "part", "Phần thứ nhất"],
    ["PHẦN II: NHIỆM VỤ", "part", "PHẦN II"],
    ["II . Mục tiêu", "roman", "II"],
    ["3 . Kiểm tra", "arabic", "3"],
    ["3- Kiểm tra", "arabic", "3"],
    ["3 - Kiểm tra", "arabic", "3"],
    ["3.- Kiểm tra", "arabic", "3"],
    ["3/- Kiểm tra", "arabic", "3"],
    ["3./ Kiểm tra", "arabic", "3"],
    ["(2) 100% xã", "arabic", "2"],
  ])("%s", (text, kind, value) => {
    expect(labelAt(text)).toMatchObject({ kind, value });
  });

  test.each([
    "15.000 người",
    "2026 - 2030",
    "Sở Nội vụ",
    "1,5% số hộ",
    "ủy ban",
    "3 tháng đầu năm",
    "10-15% số hộ",
    "3 - 5 lớp",
  ])("none: %s", (text) => {
    expect(labelAt(text)).toBeNull();
  });
});

test("labels that the program shows", () => {
  expect(shownLabel("IV.")).toMatchObject({ kind: "roman", value: "IV" });
  expect(shownLabel("1.2.")).toMatchObject({ kind: "dotted", value: "1.2" });
  expect(shownLabel("b)")).toMatchObject({ kind: "letter", value: "b" });
  expect(shownLabel("-")).toMatchObject({ kind: "dash" });
  expect(shownLabel("")).toBeNull();
});

test("the row of letters is the Vietnamese one", () => {
  expect(["a", "d", "đ", "e", "g"].map((l) => ordinalOf("letter", l))).toEqual([1, 4, 5, 6, 7]);
  expect(ordinalOf("letter", "f")).toBeNull();
  expect(ordinalOf("roman", "XIV")).toBe(14);
});
