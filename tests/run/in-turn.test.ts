import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileReport } from "../../src/model/report.ts";
import { checkFiles, checkInTurn } from "../../src/run/check-files.ts";
import type { Input } from "../../src/run/discover.ts";
import { defaultLimits } from "../../src/run/limits.ts";
import { understanding } from "../../src/run/understanding.ts";

const reading = { revisions: "accepted", limits: defaultLimits, isolation: false } as const;
const plan = (n: number): string =>
  `KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nI. NHIỆM VỤ\n\n${"- Tuyên truyền đến các thôn.\n".repeat(n % 7)}\nIII. KINH PHÍ\n`;
/** More than may wait for their turn as they are. */
const files = 300;
let folder = "";
let inputs: readonly Input[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kh-check-"));
  inputs = Array.from({ length: files }, (_, i) => {
    const name = `${String(i)}.md`;
    return { from: "file", path: join(folder, name), name };
  });
  for (const [i, input] of inputs.entries()) await writeFile(join(folder, input.name), plan(i));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inTurn = async (all: readonly Input[], jobs: number, stdin: AsyncIterable<string>) => {
  const handed: FileReport[] = [];
  const measures = await understanding(reading);
  await checkInTurn(all, { measures, stdin, jobs }, (file, at) => {
    expect(at).toBe(handed.length);
    handed.push(file);
  });
  return handed;
};

/** Words that come when nothing else is left to wait for. */
async function* late(text: string, isDone: () => boolean): AsyncIterable<string> {
  while (!isDone()) await new Promise((resolve) => setImmediate(resolve));
  yield text;
}

test.each([1, 2, 3])("reports are handed over in the order given, %i at a time", async (jobs) => {
  const measures = await understanding(reading);
  const all = await checkFiles(inputs, { measures, stdin: late("", () => true), jobs });
  expect(
    await inTurn(
      inputs,
      jobs,
      late("", () => true),
    ),
  ).toEqual(all);
});

test("one slow draft keeps the others waiting, and they are none the worse for it", async () => {
  const measures = await understanding(reading);
  const slow: Input = { from: "stdin", name: "slow.md" };
  let checked = 0;
  const handed: FileReport[] = [];
  const options = {
    measures,
    stdin: late(plan(3), () => checked === files),
    jobs: 2,
    onChecked: () => checked++,
  };
  await checkInTurn([slow, ...inputs], options, (file) => {
    // All others were there before the first could be handed over.
    expect(checked).toBe(files + 1);
    handed.push(file);
  });
  const all = await checkFiles(inputs, { measures, stdin: late("", () => true), jobs: 1 });
  expect(handed.slice(1)).toEqual(all);
  expect(handed[0]).toMatchObject({ file: "slow.md", results: handed[4]!.results });
});
