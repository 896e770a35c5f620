import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const start = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const node = async (args: readonly string[], cwd: string): Promise<Ended> => {
  try {
    return { code: 0, ...(await start(process.execPath, args, { cwd, maxBuffer: 2 ** 28 })) };
  } catch (error) {
    return error as Ended;
  }
};

/** A whole report is too long to be shown when it differs. */
const firstDifference = (built: string, fromSources: string): readonly unknown[] | null => {
  const [a, b] = [built.split("\n"), fromSources.split("\n")];
  const line = a.findIndex((text, i) => text !== b[i]);
  return line < 0 && a.length === b.length ? null : [line, a[line], b[line]];
};

// What npm would put in the package, and nothing beside it: no sources, no node_modules.
describe("the built command, alone in a folder", () => {
  let alone = "";
  let bare = "";

  beforeAll(async () => {
    alone = await mkdtemp(join(tmpdir(), "kh-check-"));
    await node(["tools/build.mjs", join(alone, "dist")], root);
    for (const part of ["bin", "package.json"])
      await cp(join(root, part), join(alone, part), { recursive: true });
    bare = await mkdtemp(join(tmpdir(), "kh-check-"));
    await cp(join(root, "bin"), join(bare, "bin"), { recursive: true });
  }, 60_000);

  afterAll(() => Promise.all([alone, bare].map((path) => rm(path, { recursive: true, force: true }))));

  const draft = join(root, "fixtures/bad.target-wrong-baseline/plan.md");

  test("checks a draft", async () => {
    const { code, stdout, stderr } = await node(["bin/kh-check.js", draft], alone);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("LỖI");
  });

  test("gives the same report as the sources", async () => {
    const { run } = await import("./run.ts");
    const args = [join(root, "fixtures/{ok,layout}.*/plan.{md,docx}"), "-f", "json", "-o", "text=out.txt"];
    const built = await node(["bin/kh-check.js", ...args], alone);
    const text = await readFile(join(alone, "out.txt"), "utf8");
    const fromSources = await run(args, { cwd: alone });
    expect(built.stdout.length).toBeGreaterThan(10_000);
    expect(firstDifference(built.stdout, fromSources.stdout)).toBeNull();
    expect(firstDifference(text, await readFile(join(alone, "out.txt"), "utf8"))).toBeNull();
  }, 60_000);

  test("complains in one line", async () => {
    const { code, stdout, stderr } = await node(["bin/kh-check.js", "gone.docx"], alone);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  test("expands patterns itself", async () => {
    const { stdout } = await node(
      ["bin/kh-check.js", join(root, "fixtures/ok.*/plan.md"), "-f", "json"],
      alone,
    );
    expect((JSON.parse(stdout) as { files: unknown[] }).files.length).toBeGreaterThan(2);
  });

  test("loads every chunk", async () => {
    const chunks = (await readdir(join(alone, "dist"))).filter(
      // These are a process, what starts it, and a thread of their own: they wait for work.
      (name) => name.endsWith(".cjs") && !["child.cjs", "reader.cjs", "watchdog.cjs"].includes(name),
    );
    const script = chunks.map((name) => `require("./dist/${name}")`).join(";");
    expect(await node(["-e", script], alone)).toMatchObject({ code: 0, stderr: "" });
  });

  test("without a build says what to run", async () => {
    const { code, stderr } = await node(["bin/kh-check.js", "x.docx"], bare);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^[^\n]*npm run build[^\n]*\n$/);
  });
});
