import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { longer, variant } from "./corpus.mjs";
import { exponentOf, median } from "./measure.mjs";
import { marks, tableOf, withTable } from "./table.mjs";

const root = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test.each([
  [1, 1],
  [2, 2],
  [1.5, 0.3],
])("exponents: n^%d", (power, factor) => {
  const points = [2, 4, 8, 16].map((n): [number, number] => [n, factor * n ** power]);
  expect(exponentOf(points)).toBeCloseTo(power, 9);
});

test("medians of odd and even rows", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

test("drafts to measure with differ, and grow as asked", () => {
  const plan = read("fixtures/ok.province-2026/plan.md");
  expect(new Set([0, 1, 2].map((i) => variant(plan, i))).size).toBe(3);
  const [once, twice, fourTimes] = [1, 2, 4].map((times) => longer(plan, times).length) as [
    number,
    number,
    number,
  ];
  expect((fourTimes - twice) / (twice - once)).toBeCloseTo(2, 1);
});

test("docs/speed.md has the place of the table and shows every row that is promised", () => {
  const page = read("docs/speed.md");
  const rows = [
    "--version",
    "plan of 5 pages",
    "plan of 13 pages",
    "textlint",
    "remark-lint",
    "markdownlint",
    "cspell",
  ];
  const table = page.slice(page.indexOf(marks[0]!), page.indexOf(marks[1]!));
  expect(rows.filter((row) => !table.includes(row))).toEqual([]);
  const line = { name: "x", reads: "md", asked: 1.5, wall: 1.234, cpu: null };
  expect(withTable(page, tableOf([line], null))).toContain("| x | md | ≤ 1.5 | 1.23 | – |");
  expect(() => withTable("nothing", [])).toThrow();
});
