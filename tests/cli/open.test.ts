import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixture = (name: string) => readFile(join(import.meta.dirname, "../../fixtures", name));

test.skipIf(process.platform === "win32")("open writes the page beside the draft and shows it", async () => {
  const name = "xã A & B (1) [2]/Dự thảo 'kế hoạch'.v2.docx";
  const world = await folderWith({ [name]: await fixture("bad.target-wrong-baseline/plan.docx") });
  const [browser, seen] = ["browser", "seen"].map((one) => join(world.path, one)) as [string, string];
  await writeFile(browser, `#!/bin/sh\nprintf '%s' "$1" > '${seen}'\n`);
  await chmod(browser, 0o755);
  const { code, stdout, stderr } = await run(["open", name], { cwd: world.path, env: { BROWSER: browser } });
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("LỖI");
  const page = join(world.path, "xã A & B (1) [2]/Dự thảo 'kế hoạch'.v2.kiem-tra.html");
  await expect.poll(() => readFile(seen, "utf8").catch(() => ""), { timeout: 20_000 }).toBe(page);
  const printed = await run([name, "-f", "html"], { cwd: world.path });
  expect(await readFile(page, "utf8")).toBe(printed.stdout);
  await world.remove();
});

test("open overwrites no page that is not its own, and says what it needs", async () => {
  const world = await folderWith({
    "a.docx": await fixture("ok.commune-2026/plan.docx"),
    "a.kiem-tra.html": "mine",
  });
  const outcome = await run(["open", "a.docx"], { cwd: world.path, env: { BROWSER: "/nowhere" } });
  expect([outcome.code, outcome.stdout]).toEqual([2, ""]);
  expect(await readFile(join(world.path, "a.kiem-tra.html"), "utf8")).toBe("mine");
  for (const args of [["open"], ["open", "-"]])
    expect((await run(args, { cwd: world.path })).stderr).toMatch(/Chưa có tệp nào/);
  await world.remove();
});

test("open of a program that is not there still leaves the page", async () => {
  const world = await folderWith({ "a.docx": await fixture("ok.commune-2026/plan.docx") });
  const { code } = await run(["open", "a.docx"], { cwd: world.path, env: { BROWSER: "/nowhere" } });
  expect(code).toBe(0);
  expect(await readFile(join(world.path, "a.kiem-tra.html"), "utf8")).toContain("<!doctype html>");
  await world.remove();
});
