import { describe, expect, it } from "vitest";
import type { Deadline, Plan } from "../../src/model/plan.ts";
import { isDay } from "../../src/checks/days.ts";
import { at, item, plan, quantity, target } from "./builder.ts";
import { kinds, runCheck } from "./rules.ts";

const deadline = (text: string, rest: Partial<Deadline> = {}): Deadline => ({
  text,
  kind: "report",
  recurrence: "year",
  date: null,
  invalid: false,
  until: null,
  time: null,
  offset: null,
  relation: "before",
  from: [],
  to: [],
  via: null,
  uncertain: false,
  location: at(text, rest.location?.section ?? "VI.1"),
  ...rest,
});

describe("tiers of reports inside one plan", () => {
  const agencies = (date: string, rest: Partial<Deadline> = {}) =>
    deadline("các đơn vị", {
      date,
      from: ["Các sở, ban, ngành"],
      to: ["Ủy ban nhân dân tỉnh"],
      via: "Sở Nội vụ",
      ...rest,
    });
  const lead = (date: string, rest: Partial<Deadline> = {}) =>
    deadline("tổng hợp", { date, from: ["Sở Nội vụ"], to: ["Bộ Nội vụ"], ...rest });
  const check = (deadlines: readonly Deadline[], before: string | null = null, of: string | null = null) =>
    kinds(runCheck("report-cascade", { before, of: of === null ? [] : [of] }, plan({ deadlines })));

  it.each<[string, Deadline[], string[]]>([
    ["days apart", [agencies("11-30"), lead("12-05")], []],
    ["the same day", [agencies("12-05"), lead("12-05")], ["deadline-too-late"]],
    ["before a day and by that day", [agencies("12-05"), lead("12-05", { relation: "by" })], []],
    ["after it", [agencies("12-12"), lead("12-05")], ["deadline-too-late"]],
    ["the year after", [agencies("12-20"), lead("Y+1-01-15")], []],
    [
      "half-year and year are told apart",
      [agencies("12-01"), lead("06-15", { recurrence: "half-year" })],
      [],
    ],
    ["two days of the lead, one of them later", [agencies("11-25"), lead("06-15"), lead("12-10")], []],
    ["nobody collects", [agencies("12-12")], []],
  ])("%s", (_, deadlines, expected) => expect(check(deadlines)).toEqual(expected));

  it("are collected strictly before the parent's day, and may be sent up on its last day", () => {
    expect(check([agencies("11-22")], "11-22", "Sở Nội vụ")).toEqual([]);
    expect(check([agencies("11-26", { via: null })], "11-22", "Sở Nội vụ")).toEqual(["deadline-too-late"]);
    expect(check([agencies("11-20", { via: null })], "11-22", "Sở Nội vụ")).toEqual([]);
  });
});

describe("dates", () => {
  it.each([
    [31, 11, null, false],
    [29, 2, null, true],
    [29, 2, 2026, false],
    [0, 5, null, false],
    [1, 13, null, false],
  ])("%s/%s/%s", (day, month, year, there) => expect(isDay(day, month, year)).toBe(there));

  const check = (rest: Partial<Plan>) => kinds(runCheck("calendar-days", {}, plan(rest)));
  it.each<[string, Partial<Plan>, string[]]>([
    ["no such day in the text", { items: [item("Tổ chức ngày 31 tháng 9 năm 2026")] }, ["invalid-date"]],
    ["a day without its word", { items: [item("Hoàn thành trước 32/12")] }, ["invalid-date"]],
    ["a day with its year alone", { items: [item("Xong trong tháng (30/02/2027)")] }, ["invalid-date"]],
    [
      "a month that no year has",
      { items: [item("Kiểm tra tháng 9 và tháng 13 năm 2026")] },
      ["invalid-date"],
    ],
    [
      "months of pay, parts of a whole",
      { items: [item("Lương tháng 13; đạt 32/40 thôn, đến 18/20 xóm")] },
      [],
    ],
    [
      "the days of two reports changed places",
      {
        deadlines: [
          deadline("6 tháng", { recurrence: "half-year", date: "12-05" }),
          deadline("năm", { recurrence: "year", date: "06-25" }),
        ],
      },
      ["invalid-date"],
    ],
    ["a fraction is no date", { items: [item("1/3 số đơn vị; ngày 9/2026")] }, []],
    [
      "a dated window turned round",
      { deadlines: [deadline("x", { date: "2027-09-20", until: "2027-09-05" })] },
      ["invalid-date"],
    ],
    [
      "months turned round",
      { deadlines: [deadline("x", { date: "2027-08", until: "2027-04" })] },
      ["invalid-date"],
    ],
    ["a yearly window over New Year", { deadlines: [deadline("x", { date: "12-20", until: "01-10" })] }, []],
    [
      "a milestone after the plan",
      { targets: [target("đạt 60%", { quantities: [quantity(60, "%", { byYear: 2038 })] })] },
      ["invalid-date"],
    ],
    [
      "a milestone that the title looks forward to",
      {
        title: "Chuyển đổi số đến năm 2030, định hướng đến năm 2035",
        targets: [target("đạt 60%", { quantities: [quantity(60, "%", { byYear: 2035 })] })],
      },
      [],
    ],
    [
      "a milestone under a heading that looks forward",
      {
        items: [item("Định hướng đến năm 2035", { label: "II", heading: "Định hướng đến năm 2035" })],
        targets: [target("đạt 60%", { quantities: [quantity(60, "%", { byYear: 2035 })] })],
      },
      [],
    ],
    [
      "a vision",
      {
        targets: [
          target("tầm nhìn đến năm 2045 đạt 60%", { quantities: [quantity(60, "%", { byYear: 2045 })] }),
        ],
      },
      [],
    ],
  ])("%s", (_, rest, expected) => expect(check(rest)).toEqual(expected));
});
