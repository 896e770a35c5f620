import { expect, it } from "vitest";
import { raised, withoutNoteMarks } from "../../src/text/note-marks.ts";

it.each([
  ["behind a number", "ít nhất 02² cuộc", "ít nhất 02 cuộc"],
  ["behind a year", "so với năm 2025¹.", "so với năm 2025."],
  ["behind a day", "trước ngày 10/11³", "trước ngày 10/11"],
  ["behind a word", "Luật Bình đẳng giới¹²;", "Luật Bình đẳng giới;"],
  ["two at once", "theo quy định¹,² hiện hành", "theo quy định hiện hành"],
  ["parted by a space", "theo quy định ³ hiện hành", "theo quy định hiện hành"],
  ["an exponent", "120 m² sàn, 3 km², 5 m³", "120 m² sàn, 3 km², 5 m³"],
  ["a word that ends like a measure", "hằng năm²", "hằng năm"],
  ["the note itself", "¹ Quyết định số 1790", "¹ Quyết định số 1790"],
])("a raised mark %s", (_, text, expected) => {
  expect(withoutNoteMarks(text)).toBe(expected);
});

it.each([
  ["2", "²"],
  ["(12)", "¹²"],
  ["[3]", "³"],
  ["1,2", "¹,²"],
  ["**", ""],
  ["o", "o"],
  [" ", " "],
])("raised %j is shown as %j", (text, expected) => {
  expect(raised(text)).toBe(expected);
});
