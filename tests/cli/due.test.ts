import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folded } from "../../src/report/due/ics.ts";
import { run } from "./run.ts";

const cwd = join(import.meta.dirname, "../../fixtures");
const due = (...args: readonly string[]) => run(["due", ...args], { cwd });
const plan = "ok.commune-2026/plan.md";

interface Entry {
  readonly body: string;
  readonly day: string;
  readonly file: string;
}

describe("kh-check due", () => {
  test("what falls due in the window, by body and day", async () => {
    const { code, stdout } = await due(
      "ok.commune-2026",
      "ok.province-2026",
      "--from",
      "2026-11-01",
      "-f",
      "json",
    );
    expect(code).toBe(0);
    const { window, due: all } = JSON.parse(stdout) as { window: object; due: Entry[] };
    expect(window).toEqual({ from: "2026-11-01", to: "2026-12-01" });
    expect(all.length).toBeGreaterThan(2);
    const keys = all.map(({ body, day }) => `${body} ${day}`);
    expect(keys).toEqual(keys.toSorted());
    for (const { day } of all) expect(day >= "2026-11-01" && day <= "2026-12-01").toBe(true);
    expect(all).toContainEqual(
      expect.objectContaining({ body: "Các cơ quan, đơn vị, thôn", day: "2026-11-09", file: plan }),
    );
  });

  test("as a table, the days as officials write them", async () => {
    const { stdout } = await due(plan, "--from", "2026-11-01");
    expect(stdout).toMatch(/^Các cơ quan, đơn vị, thôn\n {2}09\/11\/2026 Báo cáo, hằng năm → /m);
  });

  test.each([
    [["--from", "2026-06-01", "--within", "0"], 0],
    [["--from", "2026-11-09", "--within", "0"], 1],
    [["--from", "2035-11-01"], 0],
  ])("%j: %i", async (args, count) => {
    const { stdout } = await due(plan, "-f", "json", ...args);
    expect((JSON.parse(stdout) as { due: unknown[] }).due).toHaveLength(count);
  });

  test("the day of the clock bounds the window and is printed nowhere", async () => {
    const world = { cwd, env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 5) / 1000) } };
    for (const format of ["text", "json", "ics"]) {
      const { stdout } = await run(["due", plan, "-f", format], world);
      expect(stdout).toContain(
        format === "ics" ? "20261109" : format === "json" ? "2026-11-09" : "09/11/2026",
      );
      expect(stdout).not.toMatch(/2026-?11-?05|05\/11\/2026/);
    }
  });

  test("what cannot be read is named, and is exit code 3", async () => {
    const { code, stdout } = await due(plan, "../package.json", "--from", "2026-11-01");
    expect([code, stdout]).toEqual([3, expect.stringContaining("package.json")]);
  });

  test.each([
    ["--within", "many"],
    ["--from", "1/11/2026"],
    ["-f", "sarif"],
  ])("%s %s is refused", async (...args) => {
    expect((await due(plan, ...args)).code).toBe(2);
  });
});

describe("its calendar", () => {
  const ics = async (): Promise<string> =>
    (await due("ok.commune-2026", "ok.province-2026", "--from", "2026-11-01", "--within", "90", "-f", "ics"))
      .stdout;

  test("lines end in CRLF and hold 75 octets at most; unfolded they are whole", async () => {
    const text = await ics();
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toMatch(
      /^DESCRIPTION:.*thôn|^SUMMARY:Các cơ quan\\, đơn vị\\, thôn: Báo cáo/m,
    );
  });

  test("events have an identity of their own, the same in every run, and a stamp of their plan", async () => {
    const text = await ics();
    expect(text).toBe(await ics());
    const uids = [...text.replaceAll("\r\n ", "").matchAll(/^UID:(.+)\r$/gm)].map(([, uid]) => uid);
    expect(uids.length).toBeGreaterThan(2);
    expect(new Set(uids).size).toBe(uids.length);
    for (const [, stamp] of text.matchAll(/^DTSTAMP:(.+)\r$/gm)) expect(stamp).toMatch(/^\d{8}T000000Z$/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(uids.length);
  });

  test("an event begins on the last day in time and ends before the next", async () => {
    expect(await ics()).toMatch(/DTSTART;VALUE=DATE:20261109\r\nDTEND;VALUE=DATE:20261110\r\n/);
  });

  test.each(["a".repeat(200), "ế".repeat(80), "😀".repeat(40), "x".repeat(75), ""])("folds %s", (line) => {
    const text = folded(line);
    expect(text.replaceAll("\r\n ", "")).toBe(line);
    for (const part of text.split("\r\n")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
  });
});
