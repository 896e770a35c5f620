import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { largestFirst } from "../../src/run/by-size.ts";
import { checkFiles } from "../../src/run/check-files.ts";
import type { Input } from "../../src/run/discover.ts";
import { defaultLimits } from "../../src/run/limits.ts";
import { understanding } from "../../src/run/understanding.ts";

let folder = "";
const sizes = [10, 3000, 500, 3000, 40_000];
const inputs = (): readonly Input[] =>
  sizes.map((_, i) => ({ from: "file", path: join(folder, `${String(i)}.md`), name: `${String(i)}.md` }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kh-check-"));
  for (const [i, size] of sizes.entries())
    await writeFile(join(folder, `${String(i)}.md`), "Kính gửi các thôn.\n".repeat(size / 10));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the largest goes first, equal ones in the order given, what has no size last", () => {
  expect(largestFirst(inputs())).toEqual([4, 1, 3, 2, 0]);
  const gone: Input = { from: "file", path: join(folder, "gone.md"), name: "gone.md" };
  expect(largestFirst([gone, { from: "stdin", name: "stdin" }, ...inputs().slice(0, 2)])).toEqual([
    3, 2, 0, 1,
  ]);
});

test.each([
  [1, ["0.md", "1.md", "2.md", "3.md", "4.md"]],
  [2, ["4.md", "1.md"]],
])("%i at a time: reports in the order given, work by size", async (jobs, begun) => {
  const reading = { revisions: "accepted", limits: defaultLimits, isolation: false } as const;
  const told: string[] = [];
  const files = await checkFiles(inputs(), {
    measures: await understanding(reading),
    stdin: process.stdin,
    jobs,
    onChecked: ({ file }) => told.push(file),
  });
  expect(files.map(({ file }) => file)).toEqual(["0.md", "1.md", "2.md", "3.md", "4.md"]);
  expect(told.slice(0, begun.length).toSorted()).toEqual(begun.toSorted());
});
