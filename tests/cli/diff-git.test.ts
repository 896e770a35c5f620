import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const start = promisify(execFile);

const hasGit = ((): boolean => {
  try {
    execFileSync("git", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** The settings as docs/ci.md gives them, with the built command in the place of npx. */
const settings = async (command: string): Promise<{ attributes: string; config: string }> => {
  const page = await readFile(join(root, "docs/ci.md"), "utf8");
  const block = /```ini\n# .gitattributes\n([^]*?)\n# .git\/config\n([^]*?)```/.exec(page)!;
  return { attributes: block[1]!, config: block[2]!.replaceAll("npx --no kh-check", command) };
};

describe.skipIf(!hasGit)("git with the settings of docs/ci.md", () => {
  let folder = "";
  const git = async (...args: string[]): Promise<string> => {
    const clean = { ...process.env, GIT_CONFIG_NOSYSTEM: "1", HOME: folder };
    return (await start("git", args, { cwd: folder, env: clean })).stdout;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kh-check-git-"));
    await start(process.execPath, ["tools/build.mjs", join(folder, "dist")], { cwd: root });
    const command = `'${process.execPath}' '${join(folder, "start.cjs")}'`;
    await writeFile(
      join(folder, "start.cjs"),
      `const { main } = require("./dist/kh-check.cjs");
main(process.argv.slice(2), { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: () => process.cwd() })
  .then((code) => { process.exitCode = code; });\n`,
    );
    const { attributes, config } = await settings(command);
    await git("init", "-q");
    await git("config", "user.name", "x");
    await git("config", "user.email", "x@example.org");
    await writeFile(join(folder, ".gitattributes"), attributes);
    await writeFile(join(folder, ".git/config"), config, { flag: "a" });
    const plan = await readFile(join(root, "fixtures/ok.province-2026/plan.docx"));
    await writeFile(join(folder, "plan.docx"), plan);
    await git("add", "plan.docx", ".gitattributes");
    await git("commit", "-qm", "first");
    const parts = unzipSync(plan);
    const xml = strFromU8(parts["word/document.xml"]!).replace("2030, 90% cơ quan", "2030, 80% cơ quan");
    await writeFile(join(folder, "plan.docx"), zipSync({ ...parts, "word/document.xml": strToU8(xml) }));
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("git diff shows the lines of a Word file", async () => {
    const shown = await git("diff", "--", "plan.docx");
    expect(shown).toMatch(/^-.*2030, 90% cơ quan truyền thông/m);
    expect(shown).toMatch(/^\+.*2030, 80% cơ quan truyền thông/m);
    expect(shown.split("\n").filter((line) => /^[-+][^-+]/.test(line))).toHaveLength(2);
  }, 60_000);

  test("git difftool tells what changed in substance", async () => {
    const told = await git("difftool", "-t", "kh-check", "-y", "--", "plan.docx");
    expect(told).toContain("Chỉ tiêu: lỏng hơn");
    expect(told).toContain("90% → 80%");
  }, 60_000);
});
