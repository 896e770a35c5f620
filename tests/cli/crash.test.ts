import { afterEach, expect, test, vi } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import { join } from "node:path";
import { run } from "./run.ts";

const cwd = join(import.meta.dirname, "../../fixtures/bad.repeated-word");
afterEach(() => vi.restoreAllMocks());

const crashing = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  vi.spyOn(CHECKS["repeated-words"], "run").mockImplementation(() => {
    throw new TypeError("a fault of ours");
  });
  return run(["plan.md", "--fail-on", "never", "--isolation", "off", ...args], { cwd, env });
};

test("a rule that breaks leaves no stack in a normal run, and the error's name in the report", async () => {
  const { stdout, stderr } = await crashing(["-f", "json"]);
  expect(stderr).toBe("");
  expect(stdout).toContain("(TypeError)");
  expect(stdout).not.toMatch(/a fault of ours|\n +at /);
});

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ["--verbose", ["--verbose"], {}],
  ["KH_CHECK_DEBUG=1", [], { KH_CHECK_DEBUG: "1" }],
])("with %s it is seen: rule, error, stack", async (_, args, env) => {
  const { stdout, stderr } = await crashing(args, env);
  expect(stderr).toMatch(/^rule core\/repeated-words: TypeError: a fault of ours\n +at /);
  expect(stdout).not.toMatch(/a fault of ours/);
});
