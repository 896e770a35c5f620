import { describe, expect, test } from "vitest";
import { formatNames, formats } from "../../src/report/formats.ts";
import { noPaint } from "../../src/report/layout.ts";
import { at, file, findingOf, report, results, unread } from "./sample.ts";

const options = { lang: "vi", width: 100, paint: noPaint, quiet: false } as const;

const hostile = "A\u001b[2J\u0007\u202ebad\u2028\ud800\u009b31m";
const active =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069]|\p{Surrogate}/u;

describe.each(formatNames)("every format keeps the contract: %s", (name) => {
  const render = async (files = [file, unread]) => (await formats[name]()).render(report(files), options);

  test("ends in one newline", async () => {
    expect(String(await render())).toMatch(/[^\n]\n$/);
  });

  test("is the same for the same report", async () => {
    expect(await render()).toEqual(await render());
  });

  test("has no colour unless asked", async () => {
    expect(String(await render())).not.toContain("\u001b");
  });

  test("says nothing undefined", async () => {
    expect(String(await render())).not.toMatch(/undefined|\[object/);
  });

  test("makes hostile text inert", async () => {
    const evil = findingOf("repeated-word", { location: at(1, "I", hostile) });
    const bad = { ...file, file: `x${hostile}.docx`, results: [{ ...results[0]!, findings: [evil] }] };
    const text = String(await render([bad, { ...unread, detail: hostile, reason: "damaged" }]));
    expect(text).not.toMatch(active);
    expect(text).toContain("bad");
  });

  test("knows its own files and no others", async () => {
    const { isOurs } = await formats[name]();
    expect(isOurs(String(await render()).slice(0, 4096))).toBe(true);
    expect(["", "PK\u0003\u0004", "# Kế hoạch", '{"name":"kh-check"}'].map(isOurs)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("stands an empty run", async () => {
    expect(String(await render([]))).toMatch(/\n$/);
  });
});
