import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
let folder: Awaited<ReturnType<typeof folderWith>>;
const kh = (...args: readonly string[]) => run(args, { cwd: folder.path });

beforeAll(async () => {
  const names = (await readdir(fixtures)).filter((name) => name.startsWith("bad.")).slice(0, 7);
  const plans = await Promise.all(names.map((name) => readFile(join(fixtures, name, "plan.md"), "utf8")));
  folder = await folderWith({
    ...Object.fromEntries(plans.map((plan, i) => [`p${String(i)}.md`, plan])),
    "empty.docx": "",
    "kh-check.yaml": "severity: { core/one-name: info }\n",
  });
});
afterAll(() => folder.remove());

const shards = async (n: number, ...args: readonly string[]): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let i = 1; i <= n; i++) {
    const name = `s-${String(n)}-${String(i)}.json`;
    await writeFile(
      join(folder.path, name),
      (await kh(".", "-f", "json", "--shard", `${String(i)}/${String(n)}`, ...args)).stdout,
    );
    names.push(name);
  }
  return names;
};

describe("shards", () => {
  test.each([1, 2, 3, 11])("merged, %i of them are the whole run, byte for byte", async (n) => {
    const parts = await shards(n);
    for (const format of ["json", "text", "sarif", "junit", "github", "gitlab"]) {
      const whole = await kh(".", "-f", format);
      const merged = await kh("merge", ...parts.toReversed(), "-f", format);
      expect([merged.code, merged.stdout === whole.stdout]).toEqual([whole.code, true]);
    }
  });

  test("each file is in exactly one of them, under the keys that everybody reads", async () => {
    const files = await Promise.all(
      (await shards(3)).map(async (name) => {
        const { files: own } = JSON.parse(await readFile(join(folder.path, name), "utf8")) as {
          files: readonly { readonly file: string }[];
        };
        return own.map(({ file }) => file);
      }),
    );
    expect(files.map(({ length }) => length)).toEqual([3, 3, 2]);
    expect(new Set(files.flat()).size).toBe(8);
  });

  test("what does not belong together is refused", async () => {
    const [a, b] = (await shards(2)) as [string, string];
    const [c] = (await shards(3)) as [string];
    const [other] = (await shards(2, "-p", "core")) as [string];
    await writeFile(join(folder.path, "other.json"), await readFile(join(folder.path, other), "utf8"));
    await shards(2);
    await writeFile(join(folder.path, "whole.json"), (await kh("p0.md", "-f", "json")).stdout);
    await writeFile(join(folder.path, "bomb.json"), '{"shard":{"index":1,"of":1,"data":"AAAA"}}');
    for (const args of [
      [a],
      [a, a],
      [a, c],
      ["other.json", b],
      ["whole.json"],
      ["bomb.json"],
      ["gone.json"],
      ["p0.md"],
      [],
    ]) {
      const { code, stdout, stderr } = await kh("merge", ...args);
      expect([args, code, stdout, stderr.trim().split("\n").length]).toEqual([args, 2, "", 1]);
    }
  });

  test.each(["0/2", "3/2", "1", "a/b", "1/0"])("--shard %s is no part", async (shard) => {
    expect((await kh(".", "--shard", shard)).code).toBe(2);
  });

  test("a report that shows the drafts cannot be merged", async () => {
    for (const format of ["docx", "html"]) {
      const { code, stderr } = await kh("merge", ...(await shards(2)), "-o", `${format}=x`, "--lang", "en");
      expect([code, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^A ${format} report .* xlsx`))]);
    }
  });

  test("a part that also shows its drafts carries no draft to merge", async () => {
    const args = [".", "-f", "json", "--shard", "1/1", "--force"];
    const plain = await kh(...args);
    expect((await kh(...args, "-o", "html=page.htm")).stdout === plain.stdout).toBe(true);
  });
});
