import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const text = (name: string) => readFileSync(join(fixtures, name), "utf8");
let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  folder = await folderWith({
    "parent.md": text("parent.silent/parent.md"),
    "changed.md": text("parent.wrong-itself/parent.md"),
    "stricter.md": text("parent.silent/parent.md").replace("ít nhất 03 cuộc", "ít nhất 05 cuộc"),
    "good.md": text("parent.silent/plan.md"),
    "weak.md": text("parent.target-weaker-own/plan.md"),
  });
});
afterAll(() => folder.remove());
const kh = (args: string) => run(args.split(" "), { cwd: folder.path });

describe("a parent plan becomes a folder of rules", { timeout: 60_000 }, () => {
  test("that a person finds, and that is not written over", async () => {
    expect((await kh("derive parent.md -o own")).code).toBe(0);
    const again = await kh("derive parent.md -o own");
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("--force")]);
    const rule = readFileSync(join(folder.path, "own/target-i-6.yaml"), "utf8");
    expect(rule).toContain("quote: Đến năm 2028, 80% thôn");
    expect(readFileSync(join(folder.path, "own/pack.yaml"), "utf8")).toMatch(/sha256: [0-9a-f]{64}/);
  });

  test("whose examples turn out as they say", async () => {
    const { code, stdout } = await kh("test own --coverage");
    expect([code, stdout]).toEqual([0, expect.stringContaining(" 0 chưa đúng")]);
  });

  test("that finds what the parent itself finds", async () => {
    const kinds = async (args: string) => {
      const { stdout } = await kh(`weak.md ${args} -f json`);
      const { files } = JSON.parse(stdout) as {
        files: { results: { findings: { kind: string; level: string }[] }[] }[];
      };
      // What a plan owes besides is no matter of its parent.
      return files
        .flatMap(({ results }) => results.flatMap(({ findings }) => findings))
        .filter(({ kind, level }) => level !== "info" || kind === "unknown-parent")
        .map(({ kind }) => kind);
    };
    expect(await kinds("--parent parent.md")).toEqual(["target-below-required"]);
    expect((await kinds("-p auto -p own")).sort()).toEqual(["target-below-required", "unknown-parent"]);
  });

  test("whose quotations are found again, and whose changes are told", async () => {
    expect((await kh("packs verify own --source parent.md")).code).toBe(0);
    const { code, stdout } = await kh("packs verify own --source changed.md");
    expect(code).toBe(1);
    expect(stdout).toContain("target-i-3");
    expect(stdout).toContain("2026");
  });

  test("a stricter parent puts drafts in breach, an easier one lets them go", async () => {
    const stricter = await kh("impact parent.md stricter.md good.md");
    expect([stricter.code, stricter.stdout]).toEqual([1, expect.stringContaining("target-below-required")]);
    const same = await kh("impact parent.md own good.md weak.md");
    expect([same.code, same.stdout]).toEqual([0, expect.stringContaining("2 ")]);
  });
});

test("the language of packs is a JSON Schema", async () => {
  const { code, stdout } = await kh("packs schema");
  expect(code).toBe(0);
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(["pack", "rule"]);
});
