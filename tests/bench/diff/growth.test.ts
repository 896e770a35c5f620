import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare/index.ts";
import { planFrom } from "../../compare/load.ts";
import { longPlan, nextVersion } from "./plans.ts";

/** Time of the processor, which other programs on the machine do not lengthen much. */
const milliseconds = (work: () => void, times: number): number => {
  const taken = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...taken);
};

/** Slope of time against size, both as logarithms: 1 is linear, n log n a little above it. */
const exponent = (points: readonly (readonly [size: number, time: number])[]): number => {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, it) => sum + it[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, it) => sum + (it[0] - x) * (it[1] - y), 0);
  return over / logs.reduce((sum, it) => sum + (it[0] - x) ** 2, 0);
};

describe("long plans", { timeout: 120_000 }, () => {
  it("compares two plans of 100 pages in under a second of work, and grows like n log n", async () => {
    const points: (readonly [number, number])[] = [];
    for (const pages of [50, 100, 200]) {
      const text = longPlan(pages);
      const [old, now] = [await planFrom(text), await planFrom(nextVersion(text))];
      points.push([pages, milliseconds(() => compare(old, now, "version"), 3)]);
    }
    expect(points[1]![1]).toBeLessThan(1000);
    expect(exponent(points)).toBeLessThan(1.35);
  });
});
