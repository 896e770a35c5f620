import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixture = (name: string) =>
  readFile(join(import.meta.dirname, "../../fixtures", name, "plan.md"), "utf8");

type Folder = Awaited<ReturnType<typeof folderWith>>;
const folders: Folder[] = [];
const folderOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder.path;
};
afterAll(() => Promise.all(folders.map((folder) => folder.remove())));

let bad = "";
let parent = "";
beforeAll(async () => {
  bad = await fixture("bad.repeated-word");
  parent = await fixture("ok.province-2026");
});

interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly results: readonly {
      readonly rule: string;
      readonly verdict: string;
      readonly because: string | null;
      readonly findings: readonly { readonly kind: string; readonly level: string }[];
    }[];
    readonly suppressed?: readonly { readonly rule: string; readonly until: string }[];
  }[];
  readonly packs: readonly { readonly id: string; readonly sha256: string }[];
  readonly today?: string;
  readonly summary: { readonly suppressed: number };
}

const json = async (cwd: string, ...args: readonly string[]) => {
  const { stdout, stderr, code } = await run([...args, "-f", "json"], { cwd });
  return { report: JSON.parse(stdout) as Json, stderr, code };
};
const levelOf = ({ files }: Json, kind: string) =>
  files.flatMap(({ results }) => results.flatMap(({ findings }) => findings)).find((one) => one.kind === kind)
    ?.level;

describe("kh-check.yaml", () => {
  test("the nearest one holds, found from each file upwards and not beyond the repository", async () => {
    const cwd = await folderOf({
      "kh-check.yaml": "severity: { core/repeated-words: error }\n",
      "a.md": bad,
      "near/kh-check.yaml": "severity: { core/repeated-words: info }\n",
      "near/deep/b.md": bad,
      "repo/.git/HEAD": "",
      "repo/c.md": bad,
    });
    const levels = async (file: string) => levelOf((await json(cwd, file)).report, "repeated-word");
    expect([await levels("a.md"), await levels("near/deep/b.md"), await levels("repo/c.md")]).toEqual([
      "error",
      "info",
      "warning",
    ]);
    expect((await run(["a.md"], { cwd })).code).toBe(1);
    expect((await run(["a.md", "-c", "near/kh-check.yaml"], { cwd })).code).toBe(0);
    expect((await run(["."], { cwd })).code).toBe(1);
  });

  test("levels by rule and by kind, `off` drops the rule", async () => {
    const cwd = await folderOf({ "a.md": bad, "kh-check.yaml": "severity: { repeated-word: error }\n" });
    expect(levelOf((await json(cwd, "a.md")).report, "repeated-word")).toBe("error");
    await writeFile(
      join(cwd, "kh-check.yaml"),
      "severity: { repeated-word: error, core/repeated-words: off }\n",
    );
    const { report } = await json(cwd, "a.md");
    expect(report.files[0]!.results.map(({ rule }) => rule)).not.toContain("core/repeated-words");
  });

  test("a level with its reason; what is off for a reason stays in sight", async () => {
    const cwd = await folderOf({
      "a.md": bad,
      "kh-check.yaml": "severity:\n  repeated-word: { level: info, reason: chờ thống nhất cách viết }\n",
    });
    expect(levelOf((await json(cwd, "a.md")).report, "repeated-word")).toBe("info");
    await writeFile(
      join(cwd, "kh-check.yaml"),
      "severity:\n  core/repeated-words: { level: off, reason: văn phong của đơn vị }\n",
    );
    const { report } = await json(cwd, "a.md");
    const off = report.files[0]!.results.find(({ rule }) => rule === "core/repeated-words");
    expect([off?.verdict, off?.findings.length]).toEqual(["not-applicable", 0]);
    expect(off?.because).toContain("văn phong của đơn vị");
  });

  test("whom a rule binds is changed with a reason; the changed pack has another hash", async () => {
    const cwd = await folderOf({ "a.md": bad, "kh-check.yaml": "packs: [core]\n" });
    const before = (await json(cwd, "a.md")).report;
    expect(levelOf(before, "repeated-word")).toBe("warning");
    const scope = (levels: string) =>
      `packs: [core]\nscope:\n  core/repeated-words: { levels: [${levels}], reason: chỉ xét văn bản cấp xã }\n`;
    await writeFile(join(cwd, "kh-check.yaml"), scope("department"));
    const after = (await json(cwd, "a.md")).report;
    expect(levelOf(after, "repeated-word")).toBeUndefined();
    expect(after.packs[0]!.sha256).not.toBe(before.packs[0]!.sha256);
    await writeFile(join(cwd, "kh-check.yaml"), scope(""));
    expect(levelOf((await json(cwd, "a.md")).report, "repeated-word")).toBe("warning");
  });

  test("packs by id; the command line goes before the file", async () => {
    const cwd = await folderOf({ "a.md": bad, "kh-check.yaml": "packs: [core]\n" });
    expect((await json(cwd, "a.md")).report.packs.map(({ id }) => id)).toEqual(["core"]);
    expect((await json(cwd, "a.md", "-p", "nd-30-2020")).report.packs.map(({ id }) => id)).toEqual([
      "nd-30-2020",
    ]);
  });

  test("a parent by glob speaks for the drafts below it, never for itself", async () => {
    const child = bad.replace(
      /Căn cứ [^\n]*/,
      (line) => `${line}\n\nCăn cứ Kế hoạch số 77/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh;`,
    );
    const tinh = parent.replace(/Số:[^\n]*/, "Số: 77/KH-UBND");
    const cwd = await folderOf({ "xa/a.md": child, "tinh/p.md": tinh, "none/.git/x": "" });
    const unknown = async () => levelOf((await json(cwd, "xa/a.md")).report, "unknown-parent") !== undefined;
    expect(await unknown()).toBe(true);
    await writeFile(join(cwd, "kh-check.yaml"), 'parents:\n  "xa/**": tinh/p.md\n');
    expect(await unknown()).toBe(false);
    await writeFile(join(cwd, "kh-check.yaml"), 'parents:\n  "**": tinh/p.md\n');
    expect((await run(["."], { cwd })).code).toBeLessThan(2);
  });

  test("extends: what is nearer wins, lists add up", async () => {
    const cwd = await folderOf({
      ".git/HEAD": "",
      "kh-check.yaml": "severity: { core/repeated-words: info, core/one-name: error }\n",
      "xa/kh-check.yaml": "extends: ../kh-check.yaml\nseverity: { core/repeated-words: error }\n",
      "xa/a.md": bad,
    });
    expect(levelOf((await json(cwd, "xa/a.md")).report, "repeated-word")).toBe("error");
  });
});

describe("ignore", () => {
  const entry = (until: string, more = "") =>
    `ignore:\n  - file: "*.md"\n    rule: core/repeated-words\n    reason: Giữ theo bản gốc\n    until: ${until}\n${more}`;

  test("takes the finding out, keeps it in sight, names the day", async () => {
    const cwd = await folderOf({ "a.md": bad, "kh-check.yaml": entry("2026-12-31") });
    const { report } = await json(cwd, "a.md", "--today", "2026-12-31");
    expect(report.summary.suppressed).toBe(1);
    expect(report.today).toBe("2026-12-31");
    expect(report.files[0]!.suppressed).toMatchObject([{ rule: "core/repeated-words", until: "2026-12-31" }]);
    const result = report.files[0]!.results.find(({ rule }) => rule === "core/repeated-words")!;
    expect([result.verdict, result.findings]).toEqual(["not-applicable", []]);
    expect(result.because).toContain("Giữ theo bản gốc");
    expect((await run(["a.md", "--today", "2026-12-31"], { cwd })).stdout).toContain("1 phát hiện đã biết");
  });

  test("ends on its day, and says so", async () => {
    const cwd = await folderOf({ "a.md": bad, "kh-check.yaml": entry("2026-12-31") });
    const { report, stderr } = await json(cwd, "a.md", "--today", "2027-01-01");
    expect(levelOf(report, "repeated-word")).toBe("warning");
    expect(stderr).toMatch(/^kh-check\.yaml:2: .*core\/repeated-words.*31\/12\/2026/);
  });

  test("an entry that covers nothing is named", async () => {
    const cwd = await folderOf({ "a.md": parent, "kh-check.yaml": entry("2026-12-31") });
    const { stderr, report } = await json(cwd, "a.md", "--today", "2026-01-01");
    expect(stderr).toMatch(/^kh-check\.yaml:2: .*không còn phát hiện/);
    expect(report.today).toBeUndefined();
  });

  test.each<[string, string, readonly string[], boolean]>([
    ["is in use in another file of the run", "*.md", ["."], false],
    ["may be in use in a file that was not checked", "*.md", ["b.md"], false],
    ["names a file that was not checked", "a.md", ["b.md"], false],
    ["names a file without the finding", "b.md", ["b.md"], true],
    ["matches no file any more", "gone/**", ["b.md"], true],
    ["names a file that is gone", "gone.md", ["a.md"], true],
  ])("an entry that %s", async (_, file, args, named) => {
    const config = entry("2026-12-31").replace("*.md", file);
    const cwd = await folderOf({ "a.md": bad, "b.md": parent, "kh-check.yaml": config });
    const { stderr } = await json(cwd, ...args, "--today", "2026-01-01");
    expect(/^kh-check\.yaml:2: .*không còn phát hiện/.test(stderr)).toBe(named);
  });

  test("a document cannot silence a rule", async () => {
    const cwd = await folderOf({
      "a.md": `<!-- kh-check-disable core/repeated-words -->\n---\nseverity: { core/repeated-words: off }\n---\n${bad}`,
    });
    expect(levelOf((await json(cwd, "a.md")).report, "repeated-word")).toBe("warning");
  });
});

describe("mistakes are placed", () => {
  const ignoring = (reason: string) =>
    `ignore:\n  - file: a.md\n    rule: core/one-name\n    reason: ${reason}\n    until: 2026-12-31\n`;
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ["unknown key", "packs: [core]\nserverity: {}\n", /kh-check\.yaml:2:1: .*serverity/],
    ["wrong type", "packs: core\n", /kh-check\.yaml:1:8: packs: cần danh sách/],
    ["wrong group", "severity: [a]\n", /kh-check\.yaml:1:11: severity: cần nhóm khóa/],
    ["wrong choice of types", "extends: 3\n", /kh-check\.yaml:1:10: extends: cần chuỗi chữ hoặc danh sách/],
    ["short reason", ignoring("x"), /kh-check\.yaml:4:13: ignore\.0\.reason: ít nhất 3 ký tự/],
    [
      "wrong level",
      "severity:\n  core/one-name: fatal\n",
      /kh-check\.yaml:2:18: .*error, warning, info, off/,
    ],
    ["unknown rule", "severity:\n  core/no-such: info\n", /kh-check\.yaml:2:17: .*core\/no-such/],
    [
      "scope of an unknown rule",
      "scope:\n  core/no-such: { levels: [commune], reason: thử }\n",
      /kh-check\.yaml:2:17: .*core\/no-such/,
    ],
    [
      "scope without a reason",
      "scope:\n  core/one-name: { levels: [commune] }\n",
      /kh-check\.yaml:2:18: .*reason: thiếu/,
    ],
    [
      "scope of a level there is not",
      "scope:\n  core/one-name: { levels: [village], reason: thử }\n",
      /kh-check\.yaml:2:29: .*cần một trong/,
    ],
    [
      "a level without its reason",
      "severity:\n  core/one-name: { level: info }\n",
      /kh-check\.yaml:2:18: .*reason: thiếu/,
    ],
    ["a pack folder with a bad rule", "packs: [own-pack/x]\n", /kh-check\.yaml:1:9: .*own-pack/],
    ["unknown pack", "packs:\n  - core\n  - nothing\n", /kh-check\.yaml:3:5: .*nothing/],
    [
      "no reason",
      "ignore:\n  - file: a.md\n    rule: core/one-name\n    until: 2026-01-01\n",
      /kh-check\.yaml:2:5: .*reason/,
    ],
    [
      "no day",
      "ignore:\n  - file: a.md\n    rule: core/one-name\n    reason: vì thế\n    until: 2026-02-30\n",
      /kh-check\.yaml:5:12: ignore\.0\.until/,
    ],
    ["glob without a file", 'parents:\n  "huyen/**": a.md\n', /kh-check\.yaml:2:15: .*huyen/],
    ["no parent file", 'parents:\n  "**": gone.docx\n', /kh-check\.yaml:2:9: .*gone\.docx/],
    ["outside", "extends: ../secret.yaml\n", /kh-check\.yaml:1:10: “\.\.\/secret\.yaml” nằm ngoài kho/],
    ["address", "extends: https://x.vn/a.yaml\n", /kh-check\.yaml:1:10: .*tương đối/],
    ["drive", "extends: 'C:\\a.yaml'\n", /tương đối/],
    ["share", "extends: '\\\\host\\a.yaml'\n", /tương đối/],
    ["home", "extends: ~/a.yaml\n", /tương đối/],
    ["absolute", "extends: /etc/passwd\n", /tương đối/],
    ["device", "extends: NUL.yaml\n", /tương đối/],
    ["pack outside", "packs: [../packs/x]\n", /“\.\.\/packs\/x” nằm ngoài kho/],
    ["itself", "extends: kh-check.yaml\n", /vòng tròn/],
    ["bad YAML", "packs: [core\n", /kh-check\.yaml:\d+:\d+: /],
    ["twice", "packs: [core]\npacks: [core]\n", /kh-check\.yaml:2:1: /],
    ["alias", "packs: &a [core]\nseverity: {}\n", /kh-check\.yaml:1:\d+: .*&/],
    ["prototype", "__proto__: {}\n", /kh-check\.yaml:1:1: .*__proto__/],
  ];
  test.each(cases)("%s", async (_, yaml, complaint) => {
    const cwd = await folderOf({ ".git/HEAD": "", "a.md": bad, "kh-check.yaml": yaml });
    for (const lang of ["vi", "en"]) {
      const { code, stderr, stdout } = await run(["a.md", "--lang", lang], { cwd });
      expect([code, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
      expect(stderr).not.toMatch(/undefined|\bat .*:\d+:\d+\)|root:|Error:/);
      if (lang === "vi") expect(stderr).toMatch(complaint);
    }
  });

  test("a link that leads out of the repository is refused", async () => {
    const outside = await folderOf({ "secret.yaml": "password: x\n" });
    const cwd = await folderOf({ ".git/HEAD": "", "a.md": bad, "kh-check.yaml": "extends: link.yaml\n" });
    await symlink(join(outside, "secret.yaml"), join(cwd, "link.yaml"));
    const { code, stderr } = await run(["a.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/“link\.yaml” nằm ngoài kho/);
    expect(stderr).not.toMatch(/password|secret/);
  });

  test("a circle over several files and too many of them", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`c${String(i)}.yaml`, `extends: c${String(i + 1)}.yaml\n`]),
    );
    const cwd = await folderOf({
      "a.md": bad,
      ...chain,
      "x.yaml": "extends: y.yaml\n",
      "y.yaml": "extends: x.yaml\n",
    });
    expect((await run(["a.md", "-c", "c0.yaml"], { cwd })).stderr).toMatch(/quá 8 tầng/);
    expect((await run(["a.md", "-c", "x.yaml"], { cwd })).stderr).toMatch(/vòng tròn/);
    expect((await run(["a.md", "-c", "gone.yaml"], { cwd })).code).toBe(2);
  });
});

describe("init and accept", () => {
  test("init writes a file that says nothing yet, once", async () => {
    const cwd = await folderOf({ "a.md": bad });
    const before = (await json(cwd, "a.md")).report;
    expect((await run(["init"], { cwd })).code).toBe(0);
    expect((await json(cwd, "a.md")).report).toEqual(before);
    const { code, stderr } = await run(["init"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("kh-check.yaml")]);
    const english = await folderOf({});
    await run(["init", "--lang", "en"], { cwd: english });
    expect(await readFile(join(english, "kh-check.yaml"), "utf8")).toMatch(/^# kh-check settings/);
  });

  test("accept writes an entry that holds, keeps comments, and asks for a reason", async () => {
    const cwd = await folderOf({ "xa/a.md": bad, "kh-check.yaml": "# của chúng tôi\npacks: [auto] # đủ\n" });
    const accept = (...args: readonly string[]) =>
      run(["accept", "xa/a.md", "core/repeated-words", "--today", "2026-01-01", ...args], { cwd });
    expect((await accept()).code).toBe(2);
    expect((await accept("--reason", " ")).code).toBe(2);
    expect((await accept("--reason", "Giữ nguyên: “theo bản gốc” # đúng")).code).toBe(0);
    const text = await readFile(join(cwd, "kh-check.yaml"), "utf8");
    expect(text).toMatch(/^# của chúng tôi\npacks: \[\s?auto\s?\] # đủ\n/);
    expect(text).toContain("until: 2026-04-01");
    const { report } = await json(cwd, "xa/a.md", "--today", "2026-04-01");
    expect(report.summary.suppressed).toBe(1);
    expect((await run(["accept", "xa/a.md", "core/one-name", "--reason", "không có"], { cwd })).code).toBe(2);
    expect(
      (await run(["accept", "-", "core/one-name", "--reason", "không có"], { cwd, stdin: bad })).code,
    ).toBe(2);
  });

  test("accept makes the file where there is none", async () => {
    const cwd = await folderOf({ "a.md": bad });
    const { code } = await run(
      ["accept", "a.md", "core/repeated-words", "--reason", "chờ sửa", "--until", "2099-01-01"],
      { cwd },
    );
    expect([code, (await json(cwd, "a.md")).report.summary.suppressed]).toEqual([0, 1]);
  });
});
