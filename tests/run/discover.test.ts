import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discover } from "../../src/run/discover.ts";
import { isEditorFile, reportName } from "../../src/run/names.ts";

let root = "";

const files = [
  "plans/a.docx",
  "plans/B.DOCX",
  "plans/[1] nháp (2).md",
  "plans/~$a.docx",
  "plans/.~lock.a.odt#",
  "plans/xa/c.pdf",
  "plans/xa/hình.png",
  "plans/node_modules/x/readme.md",
  "plans/.git/description.txt",
  "other/d.odt",
  "older/a.doc",
  "older/b.fodt",
  "older/c.rtf",
  "older/d.htm",
  "older/e.html",
  "older/f.mht",
  "older/g.json",
];

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "kh-check-")));
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "x");
  }
});

afterAll(() => rm(root, { recursive: true, force: true }));

const names = async (patterns: readonly string[], cwd = root) =>
  (await discover(patterns, cwd, "stdin")).inputs.map(({ name }) => name);

describe("what the arguments name", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["a file", ["plans/a.docx"], ["plans/a.docx"]],
    ["backslashes", ["plans\\xa\\c.pdf"], ["plans/xa/c.pdf"]],
    [
      "a folder and below",
      ["plans"],
      ["plans/B.DOCX", "plans/[1] nháp (2).md", "plans/a.docx", "plans/xa/c.pdf"],
    ],
    [
      "a folder with every older format",
      ["older"],
      ["older/a.doc", "older/b.fodt", "older/c.rtf", "older/d.htm", "older/e.html", "older/f.mht"],
    ],
    ["a pattern, whatever the case", ["plans/*.docx"], ["plans/B.DOCX", "plans/a.docx"]],
    ["a pattern with backslashes", ["plans\\**\\*.pdf"], ["plans/xa/c.pdf"]],
    ["a name that looks like a pattern", ["plans/[1] nháp (2).md"], ["plans/[1] nháp (2).md"]],
    ["a file named twice", ["plans/a.docx", "plans/*.docx"], ["plans/B.DOCX", "plans/a.docx"]],
    ["standard input among files", ["plans/a.docx", "-"], ["plans/a.docx", "stdin"]],
    ["a file with an ending we do not know, when named", ["plans/xa/hình.png"], ["plans/xa/hình.png"]],
    ["braces", ["{plans,other}/*.{docx,odt}"], ["other/d.odt", "plans/B.DOCX", "plans/a.docx"]],
  ])("%s", async (_, patterns, expected) => {
    expect(await names(patterns)).toEqual(expected);
  });

  test("files of one name keep one order, in whatever order they are found", async () => {
    const paths = async (patterns: readonly string[]) =>
      (await discover(patterns, join(root, "other"), "stdin")).inputs.map((input) => JSON.stringify(input));
    await writeFile(join(root, "plans/xa/a.docx"), "x");
    const [a, b] = [join(root, "plans/a.docx"), join(root, "plans/xa/a.docx")];
    expect(await paths([b, a])).toEqual(await paths([a, b]));
    await rm(b);
  });

  test("absolute patterns", async () => {
    expect(await names([join(root, "plans/*.md")])).toEqual(["plans/[1] nháp (2).md"]);
  });

  test("files of editors are left out without a word", async () => {
    expect(await discover(["plans/~$a.docx", "plans/a.docx"], root, "stdin")).toMatchObject({
      inputs: [{ name: "plans/a.docx" }],
      unmatched: [],
    });
  });

  test.each(["nothing.docx", "plans/*.rtf", "plans/node_modules/x/*.txt"])(
    "%s matches nothing",
    async (pattern) => {
      expect((await discover([pattern, "plans/a.docx"], root, "stdin")).unmatched).toEqual([pattern]);
    },
  );

  test("links in circles give a file once, under its own name", async () => {
    await symlink(join(root, "plans"), join(root, "plans/xa/lên"), "dir");
    expect(await names(["plans"])).toContain("plans/xa/c.pdf");
    expect((await names(["plans"])).length).toBe(4);
  });
});

describe("names in reports", () => {
  test.each([
    ["inside", "plans/xa/c.pdf", "plans", "xa/c.pdf"],
    ["outside: the base name, no path of the machine", "other/d.odt", "plans", "d.odt"],
    ["a name that begins with dots", "plans/..x.md", "plans", "..x.md"],
  ])("%s", (_, file, cwd, name) => {
    expect(reportName(join(root, file), join(root, cwd))).toBe(name);
  });

  test.each([
    ["~$hoach.docx", true],
    ["C:\\x\\~$hoach.docx", true],
    ["a/.~lock.hoach.odt#", true],
    ["~hoach.docx", false],
    ["a~$b.docx", false],
  ])("%s", (path, expected) => {
    expect(isEditorFile(path)).toBe(expected);
  });
});

test("a link that leads nowhere or in circles is a file that cannot be read, not a pattern without a match", async () => {
  const at = (name: string) => join(root, "links", name);
  await mkdir(join(root, "links"));
  await symlink("nowhere.md", at("lost.md"));
  await symlink("round.md", at("circle.md"));
  await symlink("circle.md", at("round.md"));
  const { inputs, unmatched } = await discover(["links/lost.md", "links/circle.md"], root, "stdin");
  expect([inputs.map(({ name }) => name), unmatched]).toEqual([["links/circle.md", "links/lost.md"], []]);
  expect((await discover(["links/none.md"], root, "stdin")).unmatched).toEqual(["links/none.md"]);
});
