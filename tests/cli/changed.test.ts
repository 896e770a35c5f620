import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
let folder: Awaited<ReturnType<typeof folderWith>>;
const at = (name: string) => join(folder.path, name);
const git = (...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], {
    cwd: folder.path,
    stdio: "pipe",
  });
const changed = async (ref = "HEAD", cwd = folder.path, where = ".") => {
  const { stdout } = await run([where, "--changed-since", ref, "-f", "json"], { cwd });
  return (JSON.parse(stdout) as { files: readonly { file: string }[] }).files.map(({ file }) => file);
};

beforeAll(async () => {
  const plan = await readFile(join(fixtures, "bad.repeated-word/plan.md"), "utf8");
  const parent = await readFile(join(fixtures, "ok.province-2026/plan.md"), "utf8");
  folder = await folderWith({
    "xa/a.md": plan,
    "xa/b c.md": plan,
    "xa/ế.md": plan,
    "tinh/p.md": parent,
    "own/d.md": plan,
    "own/kh-check.yaml": "severity: { core/one-name: info }\n",
    "kh-check.yaml": 'parents:\n  "xa/**": tinh/p.md\n',
  });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "x");
});
afterAll(() => folder.remove());

describe("--changed-since", () => {
  test("nothing changed: an empty report, said", async () => {
    const { code, stderr, stdout } = await run([".", "--changed-since", "HEAD"], { cwd: folder.path });
    expect([code, stderr.trim()]).toEqual([0, "Không có dự thảo nào thay đổi."]);
    expect(stdout).not.toContain("a.md");
  });

  test("files that were edited, added, renamed, committed or not; names of any letters; from any folder", async () => {
    await writeFile(at("xa/b c.md"), `${await readFile(at("xa/b c.md"), "utf8")}\n`);
    await writeFile(at("xa/mới.md"), await readFile(at("xa/a.md"), "utf8"));
    expect(await changed()).toEqual(["xa/b c.md", "xa/mới.md"]);
    expect(await changed("HEAD", at("xa"))).toEqual(["b c.md", "mới.md"]);
    git("mv", "xa/ế.md", "xa/ệ.md");
    git("add", ".");
    git("commit", "-qm", "y");
    expect(await changed()).toEqual([]);
    expect(await changed("HEAD~1")).toEqual(["xa/b c.md", "xa/mới.md", "xa/ệ.md"]);
    expect(await changed("HEAD~1", folder.path, "own")).toEqual([]);
    await rm(at("xa/mới.md"));
    expect(await changed()).toEqual([]);
  });

  test("a parent plan or a configuration takes its drafts with it", async () => {
    const parent = await readFile(at("tinh/p.md"), "utf8");
    await writeFile(at("tinh/p.md"), `${parent}\n`);
    expect(await changed()).toEqual(["tinh/p.md", "xa/a.md", "xa/b c.md", "xa/ệ.md"]);
    await writeFile(at("tinh/p.md"), parent);
    await writeFile(at("own/kh-check.yaml"), "severity: { core/one-name: error }\n");
    expect(await changed()).toEqual(["own/d.md"]);
  });

  test.each(["no-such-branch", "--output=x", "-h", "HEAD..HEAD", ""])("%j is no commit", async (ref) => {
    const { code, stderr, stdout } = await run([".", `--changed-since=${ref}`], { cwd: folder.path });
    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
  });

  test("outside a repository", async () => {
    const bare = await folderWith({ "a.md": "x" });
    expect((await run([".", "--changed-since", "HEAD"], { cwd: bare.path })).code).toBe(2);
    await bare.remove();
  });

  test("a hostile repository starts nothing of its own", async () => {
    git("config", "core.fsmonitor", `touch ${at("owned")}`);
    git("config", "diff.external", `touch ${at("owned")}`);
    await changed();
    await expect(readFile(at("owned"))).rejects.toThrow();
  });
});

describe("--watch", () => {
  test("checks again after a change, waits out a mistake, ends when told", async () => {
    const { main } = await import("../../src/cli/main.ts");
    const own = await folderWith({
      "a.md": await readFile(join(fixtures, "ok.province-2026/plan.md"), "utf8"),
    });
    const end = new AbortController();
    const written = { out: "", err: "" };
    const until = async (is: () => boolean): Promise<void> => {
      for (let i = 0; i < 400 && !is(); i++) await new Promise((resolve) => setTimeout(resolve, 25));
      expect(written.err + written.out).toSatisfy(is);
    };
    const waits = () => written.err.split("Đang chờ").length - 1;
    const done = main(["a.md", "--watch", "-f", "github"], {
      stdin: (async function* () {})(),
      stdout: { write: (text) => (written.out += String(text)) },
      stderr: { write: (text) => (written.err += String(text)) },
      env: {},
      cwd: () => own.path,
      signal: end.signal,
    });
    await until(() => waits() === 1);
    expect(written.out).not.toContain("::warning");
    await writeFile(
      join(own.path, "a.md"),
      await readFile(join(fixtures, "bad.repeated-word/plan.md"), "utf8"),
    );
    await until(() => waits() === 2);
    expect(written.out).toContain("::warning");
    expect(written.err).toMatch(/So với lần trước: đã hết \d+, còn \d+, mới [1-9]\d*\./);
    await writeFile(join(own.path, "kh-check.yaml"), "serverity: {}\n");
    await until(() => waits() === 3);
    expect(written.err).toContain("kh-check.yaml:1:1");
    end.abort();
    expect(await done).toBe(2);
    await own.remove();
  });
});
