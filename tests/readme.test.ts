import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./cli/run.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const lines = [...readme.matchAll(/```sh\n([^]*?)```/g)].flatMap((block) => block[1]!.trim().split("\n"));

/** Words of a command line as a shell splits them. */
const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]!);

const calls = lines.flatMap((line) => line.split(" && ")).filter((part) => part.startsWith("npx kh-check "));
const scripts = lines.flatMap((line) => line.split(" && ")).filter((part) => part.startsWith("npm "));

describe("commands of the README", () => {
  test.each(calls)("%s", async (call) => {
    const { code, stdout, stderr } = await run(words(call).slice(2), { cwd: root });
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect(code).toBe(call.includes("bad.") && !call.includes("--fail-on never") ? 1 : 0);
  });

  test.each(scripts)("%s", (call) => {
    const [, command, name] = words(call);
    const { scripts: known } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(["ci", "cit"].includes(command!) || name! in known).toBe(true);
  });

  test("the picture of the output is the output", async () => {
    const call = words(calls[0]!).slice(2);
    const shown = /```text\n([^]*?)```/.exec(readme)![1]!;
    expect((await run(call, { cwd: root })).stdout).toContain(shown.trimEnd());
  });
});
