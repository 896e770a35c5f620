import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { isSecret } from "../../src/extract/secret.ts";
import type { Block } from "../../src/model/document.ts";
import { folderWith, run } from "./run.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const fixture = (name: string) => readFile(join(fixtures, name));

type Folder = Awaited<ReturnType<typeof folderWith>>;
let folders: Folder[] = [];
const folderOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder.path;
};
afterEach(async () => {
  await Promise.all(folders.map((folder) => folder.remove()));
  folders = [];
});

const entries = async (cwd: string) =>
  (await readdir(join(cwd, ".kh-check-cache")).catch(() => [])).filter((name) => name.endsWith(".khc"));

const plans = async () => ({
  "a.md": await fixture("bad.target-wrong-baseline/plan.md"),
  "b.docx": await fixture("bad.repeated-word/plan.docx"),
});

describe("--cache", () => {
  test.each<readonly string[]>([
    [],
    ["json"],
    ["text"],
    ["sarif"],
    ["github"],
    ["gitlab"],
    ["junit"],
    ["markdown"],
    ["csv"],
    ["json", "--lang", "en"],
    ["json", "--baseline", "known.json"],
    ["json", "--shard", "1/2"],
  ])("gives the same report, cold and warm: %s %s %s", async (...[format, ...more]) => {
    const cwd = await folderOf({
      ...(await plans()),
      "c.txt": "không phải kế hoạch",
      "kh-check.yaml": "severity: { core/repeated-words: error }\n",
    });
    await run(["b.docx", "--baseline", "known.json", "--update-baseline"], { cwd });
    const args = [".", ...(format ? ["-f", format] : []), ...more];
    const without = await run(args, { cwd });
    const cold = await run([...args, "--cache"], { cwd });
    const warm = await run([...args, "--cache"], { cwd });
    for (const { code, stdout, stderr } of [cold, warm])
      expect([code, stderr, stdout === without.stdout]).toEqual([without.code, without.stderr, true]);
    expect((await entries(cwd)).length).toBeGreaterThan(0);
  });

  test("is really asked: what it answers is not checked again", async () => {
    const cwd = await folderOf(await plans());
    await run([".", "--cache"], { cwd });
    const before = await entries(cwd);
    await writeFile(join(cwd, "c.md"), await fixture("bad.target-wrong-baseline/plan.md"));
    await run([".", "--cache"], { cwd });
    // The same content under another name is one entry.
    expect(await entries(cwd)).toEqual(before);
  });

  test("content, packs and options make entries of their own", async () => {
    const cwd = await folderOf({ "a.md": await fixture("bad.target-wrong-baseline/plan.md") });
    for (const args of [
      [],
      ["-p", "core"],
      ["--max-xml-depth", "99"],
      ["--lang", "en"],
      ["--revisions", "original"],
    ])
      await run(["a.md", "--cache", ...args], { cwd });
    expect(await entries(cwd)).toHaveLength(5);
    await writeFile(join(cwd, "a.md"), `${await readFile(join(cwd, "a.md"), "utf8")}\n`);
    await run(["a.md", "--cache"], { cwd });
    expect(await entries(cwd)).toHaveLength(6);
  });

  test("holds no word of a draft and no name of a file", async () => {
    const cwd = await folderOf(await plans());
    await run([".", "--cache"], { cwd });
    for (const name of await entries(cwd)) {
      const bytes = await readFile(join(cwd, ".kh-check-cache", name));
      for (const encoding of ["utf8", "utf16le", "latin1"] as const)
        expect(bytes.toString(encoding)).not.toMatch(/KẾ HOẠCH|bình đẳng|finding|a\.md|b\.docx|"rule"/);
      // Sealed bytes look like chance: no byte stands out.
      const counts = new Map<number, number>();
      for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
      expect(Math.max(...counts.values())).toBeLessThan((bytes.length / 256) * 2);
    }
  });

  test("what is corrupt is made again, said once", async () => {
    const cwd = await folderOf(await plans());
    const right = await run([".", "-f", "json", "--cache"], { cwd });
    for (const name of await entries(cwd)) {
      const path = join(cwd, ".kh-check-cache", name);
      const bytes = await readFile(path);
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(path, name.length % 2 ? bytes.subarray(0, 9) : bytes);
    }
    const again = await run([".", "-f", "json", "--cache"], { cwd });
    expect([again.stdout, again.code]).toEqual([right.stdout, right.code]);
    expect(again.stderr).toMatch(/^[^\n]*2 mục hỏng[^\n]*\n$/);
    expect((await run([".", "-f", "json", "--cache"], { cwd })).stderr).toBe("");
  });

  test("answers that came with the repository are not believed", async () => {
    const cwd = await folderOf(await plans());
    const git = (...args: readonly string[]) => promisify(execFile)("git", [...args], { cwd });
    await git("init", "-q");
    expect((await run([".", "--cache"], { cwd })).stderr).toBe("");
    expect((await run([".", "--cache"], { cwd })).stderr).toBe("");
    await git("add", "-f", ".kh-check-cache");
    for (const name of await entries(cwd)) await writeFile(join(cwd, ".kh-check-cache", name), "forged");
    const { stderr, code } = await run([".", "--cache"], { cwd });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^\.kh-check-cache [^\n]*git[^\n]*\n$/)]);
    await git("rm", "-rqf", ".kh-check-cache");
    await git("add", "-f", "a.md");
    expect((await run([".", "--cache"], { cwd })).stderr).toBe("");
  });

  test("a folder that cannot be made costs nothing but time", async () => {
    const cwd = await folderOf({ ...(await plans()), ".kh-check-cache": "a file" });
    expect((await run([".", "--cache"], { cwd })).code).toBe((await run(["."], { cwd })).code);
  });

  test("a draft with a secrecy mark leaves nothing", async () => {
    const plan = (await fixture("bad.target-wrong-baseline/plan.md")).toString();
    const cwd = await folderOf({ "a.md": `MẬT\n\n${plan}` });
    const { code } = await run(["a.md", "--cache"], { cwd });
    expect([code, await entries(cwd)]).toEqual([1, []]);
  });
});

describe("secrecy marks", () => {
  const secret = (text: string, more: Partial<Block> = {}): boolean =>
    isSecret({
      format: "docx",
      layouts: [],
      gaps: [],
      blocks: [{ index: 0, zone: "body", text, ...more } as Block],
    });

  test.each<[string, boolean]>([
    ["MẬT", true],
    ["Mật", true],
    ["TỐI MẬT", true],
    ["Tuyệt mật", true],
    ["M Ậ T", true],
    ["[MẬT]", true],
    ["Độ mật: MẬT", true],
    ["ĐỘ MẬT: TỐI MẬT", true],
    ["ỦY BAN NHÂN DÂN\nMẬT", true],
    ["ỦY BAN NHÂN DÂN TỈNH   MẬT", true],
    ["MẬT".normalize("NFD"), true],
    ["KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC", false],
    ["Bảo mật thông tin", false],
    ["Mật độ dân số", false],
    ["MẬT ONG RỪNG", true],
    ["Giữ bí mật", false],
  ])("%s: %s", (text, is) => {
    expect(secret(text)).toBe(is);
  });

  test("far from the letterhead only a line of its own is a mark, in a header any", () => {
    expect(secret("Tài liệu MẬT ONG", { index: 300 })).toBe(false);
    expect(secret("TUYỆT MẬT", { index: 300 })).toBe(true);
    expect(secret("Tài liệu MẬT", { index: 300, zone: "page-header" })).toBe(true);
  });
});
