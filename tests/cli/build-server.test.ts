import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

let folder: Awaited<ReturnType<typeof folderWith>>;

const evilNames = ["x%0A::error::owned.md", "##[error]owned.md"];

beforeAll(async () => {
  const plan = await readFile(join(import.meta.dirname, "../../fixtures/bad.repeated-word/plan.md"), "utf8");
  const injected = plan
    .split("\n")
    .map((line) =>
      line.startsWith("- ") || /^\d+\. /.test(line) ? `${line} ::error::owned ##[error]owned owned` : line,
    )
    .join("\n");
  folder = await folderWith({
    ...Object.fromEntries(evilNames.map((name) => [name, injected])),
    "lines.txt": "::error::owned\n  ::warning::owned\n##[group]owned\n",
    "summary.md": "before\n",
  });
});
afterAll(() => folder.remove());

const commands = (text: string) =>
  text.split("\n").filter((line) => /^\s*::/.test(line) || (/##\w*\[/.test(line) && !/^::/.test(line)));

describe("on a build server", () => {
  test.each([["text"], ["json"], ["sarif"], ["junit"], ["gitlab"]])(
    "a report in %s issues no command",
    async (format) => {
      const { stdout, stderr } = await run([".", "-f", format], {
        cwd: folder.path,
        env: { GITHUB_ACTIONS: "true" },
      });
      expect(stdout).toContain("owned");
      expect(commands(stdout + stderr)).toEqual([]);
    },
  );

  test("annotations are the only commands", async () => {
    const { stdout } = await run([".", "-f", "github"], {
      cwd: folder.path,
      env: { GITHUB_ACTIONS: "true" },
    });
    const lines = commands(stdout);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=(x%250A%3A%3A|##\[|lines|summary)/);
  });

  test("the text projection issues none", async () => {
    const { stdout } = await run(["text", "lines.txt"], {
      cwd: folder.path,
      env: { GITHUB_ACTIONS: "true" },
    });
    expect(commands(stdout)).toEqual([]);
    const elsewhere = await run(["text", "lines.txt"], { cwd: folder.path });
    expect(elsewhere.stdout).toContain("::error::owned");
  });

  test("complaints about hostile names issue none", async () => {
    for (const name of ["::error::owned", "x\n::error::owned", "##[error]owned"]) {
      const { stderr, code } = await run([name], { cwd: folder.path, env: { GITHUB_ACTIONS: "true" } });
      expect([code, commands(stderr)]).toEqual([2, []]);
    }
  });

  test("the summary is added to the runner's file, with annotations only", async () => {
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(folder.path, "summary.md") };
    const names = evilNames;
    await run([...names, "-f", "text"], { cwd: folder.path, env });
    expect(await readFile(env.GITHUB_STEP_SUMMARY, "utf8")).toBe("before\n");
    await run([...names, "-f", "github"], { cwd: folder.path, env });
    expect(await readFile(env.GITHUB_STEP_SUMMARY, "utf8")).toMatch(/^before\n## kh-check\n/);
  });

  test("a summary that cannot be written changes nothing", async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder.path, "no/such/file") };
    const { code, stderr } = await run([evilNames[0]!, "-f", "github"], { cwd: folder.path, env });
    expect([code < 2, stderr]).toEqual([true, ""]);
  });
});
