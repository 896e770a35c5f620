import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPlan } from "../../src/check-plan.ts";
import type { FileReport, Report } from "../../src/model/report.ts";
import { writtenJson } from "../../src/report/json.ts";
import { formatNames, formats } from "../../src/report/formats.ts";
import { defaultLimits } from "../../src/run/limits.ts";
import { packer } from "../../src/run/packed.ts";
import { packInfo } from "../../src/run/packs.ts";
import { pack } from "../../src/run/shard.ts";
import { understanding } from "../../src/run/understanding.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const paint = (_: unknown, text: string): string => text;

const reports = async (): Promise<readonly FileReport[]> => {
  const measures = await understanding({ revisions: "accepted", limits: defaultLimits, isolation: false });
  // More than lie open at a time.
  const names = (await readdir(fixtures)).filter((name) => name.startsWith("bad.")).slice(0, 12);
  const all = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(fixtures, name, "plan.md"));
      return checkPlan(bytes, `${name}.md`, measures);
    }),
  );
  return all.map((file) => {
    return Object.fromEntries(
      Object.entries(file).filter(([key]) => key !== "original"),
    ) as unknown as FileReport;
  });
};

test("packed reports are the reports, in every format that many drafts can have", async () => {
  const files = await reports();
  const keep = packer();
  const packed = files.map(keep);
  expect(packed).toEqual(files);
  // Whoever looks twice at one sees the same objects, as maps of findings need.
  expect(packed[3]!.results === packed[3]!.results).toBe(true);
  const { packs } = await understanding({ revisions: "accepted", limits: defaultLimits });
  const whole = { tool: { name: "kh-check", version: "0" }, ...packInfo(packs) };
  const [a, b]: readonly Report[] = [
    { ...whole, files },
    { ...whole, files: packed },
  ];
  const options = { lang: "vi", width: 100, paint, quiet: false } as const;
  for (const name of formatNames) {
    const format = await formats[name]();
    if (format.showsOriginals) continue;
    expect([name, format.render(b!, options)]).toEqual([name, format.render(a!, options)]);
  }
  expect(pack(b!, { index: 1, of: 1 }).data.length).toBe(pack(a!, { index: 1, of: 1 }).data.length);
});

test("what could not be checked stays as it is", () => {
  const file = { file: "x", status: "not-checked", plan: null } as FileReport;
  expect(packer()(file)).toBe(file);
});

test("what a child has written in the place of the plan is packed with the results", async () => {
  const [{ plan, ...rest }] = (await reports()) as readonly [FileReport];
  const { plan: head, text } = writtenJson(plan!, rest.results, "vi");
  const bytes = (written: string) => Buffer.from(written);
  const whole = {
    ...rest,
    plan: null,
    ready: () => ({ lang: "vi" as const, text: bytes(text), plan: bytes(head), of: rest.results }),
  };
  const packed = packer()(whole);
  const ready = packed.ready!();
  expect(packed.results).toEqual(rest.results);
  expect(ready.of).toBe(packed.results);
  expect([ready.lang, bytes(text).equals(ready.text), bytes(head).equals(ready.plan)]).toEqual([
    "vi",
    true,
    true,
  ]);
});

test("what comes from a cache is not opened to be packed", () => {
  const ready = () => {
    throw new Error("opened");
  };
  const file = { file: "x", status: "checked", plan: {}, ready } as unknown as FileReport;
  expect(packer()(file)).toBe(file);
});
