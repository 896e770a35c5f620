import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseResult, IFlattenedRuleSet } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  forbidden: IFlattenedRuleSet["forbidden"];
  options: Record<string, unknown>;
};

test("the walls between the rooms stand", async () => {
  const { output } = await cruise(
    ["src"],
    { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden: config.forbidden! } },
    undefined,
    { tsConfig: extractTSConfig(join(root, "tsconfig.json")) },
  );
  const { summary } = output as ICruiseResult;
  expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(50);
});

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });

test("files stay small enough to be read at once", () => {
  const lengths = sources(join(root, "src")).map((path) => readFileSync(path, "utf8").split("\n").length);
  const above = (limit: number): number => lengths.filter((lines) => lines > limit).length;
  expect(above(350)).toBe(0);
  expect(above(250)).toBeLessThanOrEqual(lengths.length * 0.03);
});

test("no call that Windows lacks", () => {
  const posixOnly =
    /process\.(?:getuid|getgid|setuid|umask)\b|\/dev\/(?:null|stdin|stdout|tty)|SIGUSR|\bchmodSync\b|spawn(?:Sync)?\(\s*["'](?:sh|bash|cat|ls|rm|cp|mv)["']/;
  const found = sources(join(root, "src")).filter((path) => posixOnly.test(readFileSync(path, "utf8")));
  expect(found).toEqual([]);
});
