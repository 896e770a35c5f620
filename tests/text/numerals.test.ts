import { describe, expect, it } from "vitest";
import { decimal, fromWords, numberWords } from "../../src/text/numerals.ts";

describe("figures", () => {
  it.each([
    ["2.989,5", 2989.5],
    ["12.500", 12_500],
    ["99,86", 99.86],
    ["12.5", 12.5],
  ])("%s", (text, value) => expect(decimal(text)).toBe(value));
});

describe("numbers in words", () => {
  it.each([
    ["năm", 5],
    ["mười", 10],
    ["mười lăm", 15],
    ["hai mươi mốt", 21],
    ["chín mươi", 90],
    ["một trăm linh năm", 105],
    ["một nghìn", 1000],
    ["hai nghìn ba trăm", 2300],
    ["cuộc", null],
    ["nghìn", null],
    ["ngày làm việc", null],
  ])("%s", (words, value) => expect(fromWords(words)).toBe(value));

  it.each([
    ["trong mười năm qua", "mười"],
    ["hai trăm năm mươi hộ", "hai trăm năm mươi"],
    ["hai mươi lăm lớp", "hai mươi lăm"],
    ["hai năm một lần", "hai"],
    ["một nghìn hai trăm hộ", "một nghìn hai trăm"],
  ])("found in a text: %s", (text, words) => expect(new RegExp(numberWords).exec(text)?.[0]).toBe(words));
});
