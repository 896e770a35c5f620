// What the parts of the benchmark share: pairs, medians, growth.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Processor milliseconds of a piece of work in this process, awaited; other work on the machine hardly counts. */
export const cpuOf = async (work) => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const hasBash = spawnSync("bash", ["-c", ":"]).status === 0;

/**
 * A whole process, from start to exit: milliseconds by the clock, and of the processor with all that it started
 * (null where no bash tells). Checkers leave with 1 when they found something.
 */
export const runOf = ([command, ...args], { env = process.env, cwd = root, stdout = "ignore" } = {}) => {
  const timed = hasBash
    ? ["bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@"', "bash", command, ...args]]
    : [command, args];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(...timed, { cwd, env, stdio: ["ignore", stdout, "pipe"] });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${command} ${args.join(" ")}: ${String(stderr)}`);
  const [, user, system] = /(\d+\.\d+) (\d+\.\d+)\s*$/.exec(String(stderr)) ?? [];
  return { wall, cpu: user === undefined ? null : (Number(user) + Number(system)) * 1000 };
};

/**
 * The medians of the ratios of pairs run in turn: a machine that slows down slows both halves of a pair. Both orders,
 * since the second of two is warmer.
 */
export const ratiosOf = (work, floor, pairs, options) => {
  runOf(work, options);
  const [wall, cpu] = [[], []];
  for (let i = 0; i < pairs; i++) {
    const first = runOf(i % 2 === 0 ? floor : work, options);
    const second = runOf(i % 2 === 0 ? work : floor, options);
    const [below, above] = i % 2 === 0 ? [first, second] : [second, first];
    wall.push(above.wall / below.wall);
    if (below.cpu) cpu.push(above.cpu / below.cpu);
  }
  return { wall: median(wall), cpu: cpu.length > 0 ? median(cpu) : null };
};

/** Slope of time against size, both as logarithms: 1 is linear. */
export const exponentOf = (points) => {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (at) => logs.reduce((sum, it) => sum + it[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, it) => sum + (it[0] - x) * (it[1] - y), 0);
  return over / logs.reduce((sum, it) => sum + (it[0] - x) ** 2, 0);
};

/** The built library with all that a draft is measured with. */
export const product = async () => {
  const { createRequire } = await import("node:module");
  const library = createRequire(import.meta.url)(join(root, "dist/index.cjs"));
  const reading = { revisions: "accepted", limits: library.defaultLimits };
  return { library, reading, measures: await library.shippedMeasures(reading) };
};
