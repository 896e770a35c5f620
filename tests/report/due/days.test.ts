import { expect, test } from "vitest";
import type { Deadline, Plan } from "../../../src/model/plan.ts";
import { addDays, daysDue } from "../../../src/report/due/days.ts";
import { plan as planOf } from "../../checks/builder.ts";

const period = (first: number, last: number): Plan => planOf({ period: [first, last] });
const report = {
  text: "",
  kind: "report",
  recurrence: "year",
  date: null,
  invalid: false,
  until: null,
  time: null,
  offset: null,
  relation: "by",
  from: [],
  to: [],
  via: null,
  uncertain: false,
  location: planOf({}).titleLocation,
} satisfies Deadline;

test.each<[string, Partial<Deadline>, string, string, readonly string[] | null]>([
  ["a day of every year", { date: "12-10" }, "2026-11-01", "2026-12-31", ["2026-12-10"]],
  [
    "before it: the day earlier",
    { date: "12-10", relation: "before" },
    "2026-12-09",
    "2026-12-09",
    ["2026-12-09"],
  ],
  ["before it: too late on the day", { date: "12-10", relation: "before" }, "2026-12-10", "2026-12-20", []],
  [
    "before the first of a year",
    { date: "01-01", relation: "before" },
    "2026-12-01",
    "2027-01-31",
    ["2026-12-31"],
  ],
  ["over two years", { date: "12-10" }, "2026-12-01", "2027-12-31", ["2026-12-10", "2027-12-10"]],
  ["not after the plan", { date: "12-10" }, "2031-01-01", "2031-12-31", []],
  ["the year after the last one", { date: "Y+1-01-15" }, "2031-01-01", "2031-01-31", ["2031-01-15"]],
  ["one day", { date: "2027-06-05", recurrence: "once" }, "2027-06-01", "2027-06-30", ["2027-06-05"]],
  ["a month of one year", { date: "2028-02" }, "2028-02-01", "2028-03-01", ["2028-02-29"]],
  ["a quarter", { date: "2027-Q3" }, "2027-09-01", "2027-10-01", ["2027-09-30"]],
  ["a year", { date: "2030" }, "2030-12-01", "2030-12-31", ["2030-12-31"]],
  ["a month of every year", { date: "--11" }, "2026-11-01", "2026-11-30", ["2026-11-30"]],
  [
    "a day of every month; one that a month lacks is its last",
    { date: "---30", recurrence: "month" },
    "2027-01-15",
    "2027-03-15",
    ["2027-01-30", "2027-02-28"],
  ],
  [
    "a day of every quarter",
    { date: "---20", recurrence: "quarter" },
    "2026-06-01",
    "2026-12-31",
    ["2026-06-20", "2026-09-20", "2026-12-20"],
  ],
  [
    "a window ends when it ends",
    { date: "11-15", until: "12-15" },
    "2026-12-01",
    "2026-12-31",
    ["2026-12-15"],
  ],
  ["no day", { recurrence: "quarter" }, "2026-01-01", "2026-12-31", null],
  ["no day of the calendar", { date: "11-31", invalid: true }, "2026-01-01", "2026-12-31", null],
])("%s", (_, deadline, from, to, expected) => {
  expect(daysDue({ ...report, ...deadline }, period(2026, 2030), { from, to })).toEqual(expected);
});

test("days are counted over months and leap years", () => {
  expect([addDays("2028-02-28", 2), addDays("2026-12-31", 1), addDays("2026-03-01", -1)]).toEqual([
    "2028-03-01",
    "2027-01-01",
    "2026-02-28",
  ]);
});
