// What the parts of the benchmark share: pairs, medians, growth.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds of a piece of work, awaited. */
export const timeOf = async (work) => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** The median of the ratios of pairs run in turn: a machine that slows down slows both halves of a pair. */
export const ratioOf = async (work, floor, pairs) => {
  await work();
  await floor();
  const ratios = [];
  for (let i = 0; i < pairs; i++) {
    const below = await timeOf(floor);
    ratios.push((await timeOf(work)) / below);
  }
  return median(ratios);
};

/** Slope of time against size, both as logarithms: 1 is linear. */
export const exponentOf = (points) => {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (at) => logs.reduce((sum, it) => sum + it[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, it) => sum + (it[0] - x) * (it[1] - y), 0);
  return over / logs.reduce((sum, it) => sum + (it[0] - x) ** 2, 0);
};
