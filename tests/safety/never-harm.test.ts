import { chmod, link, lstat, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderWith, run } from "../cli/run.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const plan = readFile(join(fixtures, "bad.repeated-word/plan.md"), "utf8");
const word = readFile(join(fixtures, "ok.commune-2026/plan.docx"));
const foreign = "ghi chép của tôi\n";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeEach(async () => {
  folder = await folderWith({
    "draft.md": await plan,
    "draft.docx": await word,
    "parent.md": await plan,
    "notes.txt": foreign,
    "sub/pack.yaml": await plan,
    ".kh-check-home": foreign,
  });
  const at = (name: string) => join(folder.path, name);
  await symlink(at("draft.md"), at("link.json"));
  await link(at("draft.md"), at("hard.json"));
  await symlink(at("notes.txt"), at("link-to-notes.json"));
  await symlink(folder.path, at("around"));
  await mkdir(at("folder.json"));
  const { stdout } = await run(["draft.md", "-f", "json"], { cwd: folder.path });
  await writeFile(at("report.json"), stdout);
  await writeFile(at("locked.json"), stdout);
  await chmod(at("locked.json"), 0o444);
});
afterEach(() => folder.remove());

/** Every file and link below the folder with what it holds. */
const everything = async (path = folder.path, name = ""): Promise<string[]> => {
  const info = await lstat(join(path, name));
  if (info.isSymbolicLink()) return [`${name} link`];
  if (!info.isDirectory()) return [`${name} ${await readFile(join(path, name), "hex")}`];
  const inside = await readdir(join(path, name));
  return (await Promise.all(inside.toSorted().map((one) => everything(path, join(name, one))))).flat();
};

const refused: readonly (readonly string[])[] = [
  ...[
    "draft.md",
    "./sub/../draft.md",
    "sub\\..\\draft.md",
    "around/draft.md",
    "link.json",
    "hard.json",
    "notes.txt",
    "link-to-notes.json",
    "folder.json",
    ".",
    "locked.json",
    "no-such-folder/a.json",
  ].flatMap((path) => [
    ["draft.md", "-o", `json=${path}`],
    ["diff", "parent.md", "draft.md", "-o", `json=${path}`],
  ]),
  ["draft.md", "-o", "json=draft.md", "--force"],
  ["draft.md", "-o", "json=hard.json", "--force"],
  ["draft.md", "-o", "json=link.json", "--force"],
  ["draft.md", "-o", "json=around/draft.md", "--force"],
  ["draft.docx", "-o", "docx=draft.docx", "--force"],
  ["draft.md", "--parent", "parent.md", "-o", "json=parent.md", "--force"],
  ["draft.md", "-o", "json=a.json", "-o", "sarif=./a.json"],
  ["draft.md", "-o", "json=a.json", "-o", "sarif=around/a.json"],
  ["draft.md", "draft.docx", "-o", "json=draft.docx", "--force"],
  ["diff", "parent.md", "draft.md", "-o", "json=parent.md", "--force"],
  ["summary", ".", "-o", "html=draft.md", "--force"],
  ["merge", "report.json", "-o", "json=report.json", "--force"],
  ["merge", "report.json", "-o", "markdown=notes.txt"],
  ["draft.md", "--update-baseline", "--baseline", "draft.md"],
  ["draft.md", "--update-baseline", "--baseline", "hard.json", "--force"],
  ["draft.md", "--update-baseline", "--baseline", "notes.txt"],
  ["accept", "draft.md", "core/repeated-words", "--reason", "vì", "-c", "draft.md"],
  ["accept", "draft.md", "core/repeated-words", "--reason", "vì", "-c", "notes.txt"],
  ["derive", "sub/pack.yaml", "-o", "sub"],
  ["derive", "sub/pack.yaml", "-o", "sub", "--force"],
  ["derive", "parent.md", "-o", "parent.md"],
  ["derive", "parent.md", "-o", "notes.txt", "--force"],
];

test.each(refused.map((args) => [args.join(" "), args] as const))("refused: %s", async (_, args) => {
  const before = await everything();
  const { code, stderr } = await run(args, { cwd: folder.path });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/\S/)]);
  expect(stderr).not.toMatch(/\bundefined\b|^\s+at |E[A-Z]{4,}:/m);
  expect(await everything()).toEqual(before);
});

describe("what is allowed writes what was named, and nothing else", () => {
  test.each([
    ["a new file", ["draft.md", "-o", "json=new.json"], ["new.json"]],
    ["our own report again", ["draft.docx", "-o", "json=report.json"], ["report.json"]],
    ["a foreign file, insisted", ["draft.md", "-o", "json=notes.txt", "--force"], ["notes.txt"]],
    [
      "the link itself, insisted, not what it leads to",
      ["draft.md", "-o", "json=link-to-notes.json", "--force"],
      ["link-to-notes.json"],
    ],
  ])("%s", async (_, args, changed) => {
    const before = await everything();
    expect((await run(args, { cwd: folder.path })).code).toBeLessThan(2);
    const name = (line: string) => line.split(" ")[0]!;
    const after = await everything();
    expect(after.filter((line) => !before.includes(line)).map(name)).toEqual(changed);
    expect(await readFile(join(folder.path, "draft.md"), "utf8")).toBe(await plan);
  });

  test("init writes where nothing is", async () => {
    await writeFile(join(folder.path, "kh-check.yaml"), foreign);
    expect((await run(["init"], { cwd: folder.path })).code).toBe(2);
    expect(await readFile(join(folder.path, "kh-check.yaml"), "utf8")).toBe(foreign);
  });

  test.each([["a link in place of the folder"], ["a link inside the folder"]])(
    "the cache: %s",
    async (which) => {
      const at = (name: string) => join(folder.path, name);
      await mkdir(at("elsewhere"));
      if (which.includes("inside")) {
        await mkdir(at(".kh-check-cache"));
        await symlink(at("notes.txt"), at(".kh-check-cache/.gitignore"));
      } else await symlink(at("elsewhere"), at(".kh-check-cache"));
      expect((await run(["draft.md", "--cache"], { cwd: folder.path })).code).toBeLessThan(2);
      expect(await readFile(at("notes.txt"), "utf8")).toBe(foreign);
      expect(await readdir(at("elsewhere"))).toEqual([]);
    },
  );
});
