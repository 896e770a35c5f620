import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith, run } from "./cli/run.ts";

const root = join(import.meta.dirname, "..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

/** What stands in the fences of a language, of all pages, without the indentation of a list. */
const fences = (language: string): string[] =>
  pages.flatMap((page) =>
    [...textOf(page).matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, "gm"))].map((found) =>
      found[2]!.replaceAll(new RegExp(`^${found[1]!}`, "gm"), ""),
    ),
  );

/** Words of a command line as a shell splits them. */
const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]!);

/** The ways in which the pages call the command. */
const COMMAND = /^(?:node bin\/kh-check\.js|(?:npx --no )?kh-check) /;
const argumentsOf = (line: string): string[] => words(line.replace(COMMAND, ""));

const lines = [...new Set(fences("sh").flatMap((block) => block.trim().split("\n")))];
const calls = lines.filter((line) => COMMAND.test(line));
const scripts = lines.filter((line) => line.startsWith("npm "));
const { scripts: known, name: packageName } = JSON.parse(textOf("package.json")) as {
  scripts: Record<string, string>;
  name: string;
};

test("every line of a shell is one of these", () => {
  expect(lines.filter((line) => !calls.includes(line) && !scripts.includes(line))).toEqual([]);
  expect(calls.length).toBeGreaterThan(10);
});

test("no page asks a registry for a name that may be anybody's", () => {
  const found = pages.flatMap((page) =>
    [...textOf(page).matchAll(/npx (?!--no )[^\n]*/g)].map(([line]) => `${page}: ${line}`),
  );
  expect(found).toEqual([]);
});

test("the README is short, and its links lead somewhere", () => {
  expect(textOf("README.md").split("\n").length).toBeLessThanOrEqual(120);
  const missing = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .map((link) => join(root, page, "..", link[1]!))
      .filter((path) => !existsSync(path)),
  );
  expect(missing).toEqual([]);
});

describe("commands of the pages", () => {
  test.each(calls)("%s", async (call) => {
    const { code, stdout, stderr } = await run(argumentsOf(call), { cwd: root });
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect(code).toBe(/bad\./.test(call) && !call.includes("--fail-on never") ? 1 : 0);
  });

  test.each(scripts)("%s", (call) => {
    const [, command, name] = words(call);
    expect(["ci", "cit"].includes(command!) || name! in known).toBe(true);
  });

  test("the picture of the output is the output", async () => {
    const call = argumentsOf(calls[0]!);
    const shown = /```text\n([^]*?)```/.exec(textOf("README.md"))![1]!;
    expect((await run(call, { cwd: root })).stdout).toContain(shown.trimEnd());
  });

  test("the program of docs/library.md runs as it stands", async () => {
    const api = (await import("../src/index.ts")) as Record<string, unknown>;
    const [program] = fences("js");
    const written: unknown[] = [];
    const lines = program!.replace(
      /^import \{ (.*) \} from "([^"]+)";$/gm,
      (_, names: string, from: string) =>
        from === packageName
          ? `const { ${names} } = library;`
          : `const { ${names} } = await import("${from}");`,
    );
    const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
      ...text: string[]
    ) => (library: unknown, console: unknown) => Promise<void>;
    // Where imports of a made function cannot be resolved, what it imports is given to it.
    const { readFile } = await import("node:fs/promises");
    const runnable = lines.replace(
      'const { readFile } = await import("node:fs/promises");',
      "const readFile = library.readFile;",
    );
    await new AsyncFunction("library", "console", runnable)(
      { ...api, readFile: (path: string) => readFile(join(root, path)) },
      { log: (...all: unknown[]) => written.push(...all) },
    );
    expect(written[0]).toBe("checked");
    expect(written.length).toBeGreaterThan(3);
  });
});

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
    const outcome = await run(argumentsOf(command!), { cwd: folder.path });
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
    const [part, merge] = [...job.matchAll(/npx --no kh-check .*$/gm)].map((found) => found[0]) as [
      string,
      string,
    ];
    for (const i of [1, 2]) expect((await line(part, i)).code).toBe(0);
    const merged = await line(merge, 0);
    const whole = await run(argumentsOf(merge.replace(/merge (?:\S+\.json )+/, "check plans ")), {
      cwd: folder.path,
    });
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
  });
});
