import { describe, expect, it } from "vitest";
import type { Phrases } from "../../src/model/rule.ts";
import { findingsOf } from "./draft.ts";

const match = (...all: string[]): Phrases => ({ all, any: [], none: [] });
const asked = (words: Phrases) => ({
  match: words,
  like: null,
  require: [
    {
      comparator: ">=" as const,
      value: 80,
      max: null,
      unit: "%",
      unitAlso: [],
      fromYear: null,
      confidence: null,
      byYear: 2030,
      baselineYear: null,
      frequency: null,
    },
  ],
  onlyIfNamed: [],
  substance: [],
});
const halls = asked(match("nhà văn hóa", "đạt chuẩn"));
const weak = (objectives: string) =>
  findingsOf("target", halls, { objectives })
    .filter(({ kind }) => kind === "weak-commitment")
    .map(({ facts, level }) => `${level} ${(facts as { how: string }).how}`);

describe("a target of the source, promised less firmly", () => {
  it.each([
    ["1. Đến năm 2030, 90% nhà văn hóa đạt chuẩn.", []],
    ["1. Phấn đấu đến năm 2030, 90% nhà văn hóa đạt chuẩn.", []],
    ["1. Khuyến khích đến năm 2030, 90% nhà văn hóa đạt chuẩn.", ["warning encouraged"]],
    ["1. Đến năm 2030, có thể 90% nhà văn hóa đạt chuẩn.", ["warning possible"]],
    ["1. Đến năm 2030, nếu có điều kiện, 90% nhà văn hóa đạt chuẩn.", ["warning conditional"]],
    ["1. Đến năm 2030, cơ bản 90% nhà văn hóa đạt chuẩn.", ["warning approximate"]],
    ["1. Đến năm 2030, gần 90% nhà văn hóa đạt chuẩn kiến thức cơ bản.", ["warning approximate"]],
  ])("%s", (objectives, found) => expect(weak(objectives)).toEqual(found));
});

const own = (objectives: string) =>
  findingsOf("weak-targets", {}, { objectives }).map(({ facts }) => (facts as { how: string }).how);

describe("a target of the plan's own", () => {
  it.each([
    ["1. Đến năm 2030, 90% thôn có tủ sách.", []],
    ["1. Đến năm 2030, khoảng 20 thôn có tủ sách.", []],
    ["1. Khuyến khích 90% thôn có tủ sách.", ["encouraged"]],
    ["1. Nếu có điều kiện, đến năm 2030 mở 05 tủ sách.", ["conditional"]],
  ])("%s", (objectives, found) => expect(own(objectives)).toEqual(found));
});
