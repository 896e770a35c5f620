import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith, run } from "./cli/run.ts";

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

const fences = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, "gm"))].map((found) =>
    found[2]!.replaceAll(new RegExp(`^${found[1]!}`, "gm"), ""),
  );

describe("a repository of drafts", () => {
  let folder: Awaited<ReturnType<typeof folderWith>>;
  const plan = (name: string) => readFileSync(join(root, "fixtures", name));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@y", ...args], { cwd: folder.path });
  beforeAll(async () => {
    folder = await folderWith({
      "plans/a.docx": plan("bad.repeated-word/plan.docx"),
      "plans/tinh/plan.docx": plan("ok.province-2026/plan.docx"),
      "plans/xa/b.docx": plan("ok.commune-2026/plan.docx"),
    });
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-qm", "drafts");
    writeFileSync(join(folder.path, "plans/c.docx"), plan("ok.commune-2026/plan.docx"));
  });
  afterAll(() => folder.remove());

  /** A line of a job as its shell runs it: variables of the runner, and an output that goes to a file. */
  const line = async (written: string, i: number) => {
    const [command, target] = written
      .replaceAll(/\$\{\{ matrix\.part \}\}|\$CI_NODE_INDEX/g, String(i))
      .replaceAll("$CI_NODE_TOTAL", "2")
      .split(" > ");
    const outcome = await run(words(command!).slice(2), { cwd: folder.path });
    if (target) writeFileSync(join(folder.path, target), outcome.stdout);
    return outcome;
  };

  test.each(fences("bash").flatMap((block) => block.trim().split("\n")))("%s", async (call) => {
    const { code, stdout, stderr } = await line(call, 1);
    expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(/./)]);
  });

  test("every piece of YAML is YAML; the configuration is one", async () => {
    const pieces = fences("yaml");
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(parse(piece)).toBeTypeOf("object");
    const config = pieces.find((piece) => piece.startsWith("# kh-check.yaml"))!;
    writeFileSync(join(folder.path, "kh-check.yaml"), config);
    expect((await run(["plans", "--today", "2027-01-01"], { cwd: folder.path })).code).toBe(0);
  });

  test.each(["GitHub", "GitLab"])("the parts of %s are the whole", async (name) => {
    const job = fences("yaml").find((piece) => piece.startsWith(`# ${name}\n`))!;
    const [part, merge] = [...job.matchAll(/npx kh-check .*$/gm)].map((found) => found[0]) as [
      string,
      string,
    ];
    for (const i of [1, 2]) expect((await line(part, i)).code).toBe(0);
    const merged = await line(merge, 0);
    const whole = await run([...words(merge.replace(/merge (?:\S+\.json )+/, "check plans ")).slice(2)], {
      cwd: folder.path,
    });
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
  });
});
