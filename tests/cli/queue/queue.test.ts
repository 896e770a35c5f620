import { execFileSync } from "node:child_process";
import { readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { folderWith, run, type Outcome } from "../run.ts";
import { hasRedis, startRedis, title, type TestRedis } from "./redis.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");
const fixture = (name: string): Promise<string> => readFile(join(fixtures, name), "utf8");

let redis: TestRedis;
let folder: Awaited<ReturnType<typeof folderWith>>;

const kh = (...args: readonly string[]): Promise<Outcome> =>
  run([...args, "--lang", "en"], { cwd: folder.path });
const queue = (action: string, ...args: readonly string[]): Promise<Outcome> =>
  kh("queue", action, ...args, "--redis", redis.url);
const numbers = async (): Promise<readonly number[]> =>
  [...(await queue("status")).stdout.split("\n")[0]!.matchAll(/\d+/g)].map(Number).slice(0, 4);

const secret = async (): Promise<string> => `MẬT\n\n${await fixture("bad.repeated-word/plan.md")}`;

describe.skipIf(!hasRedis)(title("kh-check queue"), () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.remove());

  beforeEach(async () => {
    const names = (await readdir(fixtures)).filter((name) => name.startsWith("bad.")).slice(0, 5);
    const plans = await Promise.all(names.map((name) => fixture(`${name}/plan.md`)));
    folder = await folderWith({
      ...Object.fromEntries(plans.map((plan, i) => [`xa-${String(i)}/kế hoạch.md`, plan])),
      "copy.md": plans[0]!,
      "secret.md": await secret(),
      "broken.docx": "PK\u0003\u0004 nothing more",
      "letter.md": "Kính gửi: các cơ quan.\n\nĐề nghị phối hợp.\n",
      "kh-check.yaml": "severity: { core/one-name: info }\n",
    });
    await redis.flush();
  });
  afterEach(() => folder.remove());

  test("what it collects is the report of one run, byte for byte, in every format", async () => {
    await queue("add", ".");
    await queue("work", "--until-done");
    for (const format of ["json", "text", "sarif", "junit", "github", "gitlab", "markdown", "csv"]) {
      const whole = await kh(".", "-f", format);
      const collected = await queue("collect", ".", "-f", format);
      expect([format, collected.code, collected.stdout === whole.stdout]).toEqual([format, whole.code, true]);
    }
  });

  test("the same content is one job, however often and under whatever name it is added", async () => {
    const first = await queue("add", ".");
    expect([first.code, first.stdout]).toEqual([
      3,
      "Added 6 draft(s) to the queue; 1 there already; 1 marked secret, left out; 1 not readable, left out.\n",
    ]);
    expect(first.stderr).toMatch(/^broken\.docx: .+\nsecret\.md: marked secret.+\n$/);
    expect(await numbers()).toEqual([6, 0, 0, 0]);
    expect((await queue("add", ".")).stdout).toContain("Added 0 draft(s) to the queue; 7 there already");
    await queue("work", "--until-done");
    expect(await numbers()).toEqual([0, 0, 6, 0]);
    expect((await queue("add", "copy.md")).stdout).toContain("1 there already");
    expect((await queue("work", "--until-done")).stdout).toBe("Checked 0 draft(s).\n");
  });

  test("other packs and other options are other jobs", async () => {
    await queue("add", "copy.md");
    for (const args of [
      ["-p", "core"],
      ["--max-xml-depth", "99"],
      ["--parent", "xa-1/kế hoạch.md"],
    ])
      expect((await queue("add", "copy.md", ...args)).stdout).toBe("Added 1 draft(s) to the queue.\n");
    await queue("work", "--until-done");
    expect(await numbers()).toEqual([0, 0, 4, 0]);
    for (const args of [[], ["-p", "core"], ["--parent", "xa-1/kế hoạch.md"]]) {
      const whole = await kh("copy.md", "-f", "json", ...args);
      expect((await queue("collect", "copy.md", "-f", "json", ...args)).stdout).toBe(whole.stdout);
    }
  });

  test("neither a draft with a secrecy mark nor a word of any draft is in it", async () => {
    await queue("add", ".");
    await queue("work", "--until-done");
    const held = await redis.dump();
    expect(held.length).toBeGreaterThan(20);
    for (const bytes of held)
      expect(bytes.toString("utf8")).not.toMatch(/KẾ HOẠCH|bình đẳng|finding|"rule"|secret\.md/);
    const collected = await queue("collect", ".", "-f", "json");
    expect(collected.stdout).toContain('"file": "secret.md"');
    // The secret one, the broken one, and the letter, of which there is nothing to keep.
    expect(collected.stderr).toContain("3 draft(s) have no answer in the queue");
  });

  test("a draft that changed is not answered with what was found before", async () => {
    await queue("add", ".");
    await writeFile(join(folder.path, "xa-1/kế hoạch.md"), await fixture("ok.commune-2026/plan.md"));
    const worked = await queue("work", "--until-done");
    expect([worked.code, worked.stdout]).toEqual([3, "Checked 5 draft(s), gave 1 back.\n"]);
    expect((await queue("status")).stdout).toContain("xa-1/kế hoạch.md: its content has changed");
    const whole = await kh(".", "-f", "json");
    expect((await queue("collect", ".", "-f", "json")).stdout).toBe(whole.stdout);
    expect((await queue("add", ".")).stdout).toContain("Added 1 draft(s)");
  });

  test("a worker that does not see the drafts gives them back, and another one can take them", async () => {
    await queue("add", "copy.md");
    const elsewhere = await folderWith({});
    const args = ["queue", "work", "--until-done", "--redis", redis.url, "--lang", "en"];
    const lost = await run(args, { cwd: elsewhere.path });
    await elsewhere.remove();
    expect([lost.code, lost.stdout]).toEqual([3, "Checked 0 draft(s), gave 1 back.\n"]);
    expect((await queue("status")).stdout).toContain("copy.md: the file is not in the folder");
    expect((await queue("add", "copy.md")).stdout).toContain("Added 1 draft(s)");
    await queue("work", "--until-done");
    expect(await numbers()).toEqual([0, 0, 1, 0]);
  });

  test("without all answers there is no report, unless one waits for it", async () => {
    await queue("add", "xa-0", "xa-1");
    const early = await queue("collect", "xa-0", "xa-1", "-f", "json");
    expect([early.code, early.stdout]).toEqual([3, ""]);
    expect(early.stderr).toMatch(/^2 draft\(s\) are not done[^\n]+--wait\.\n$/);
    const [late] = await Promise.all([
      queue("collect", "xa-0", "xa-1", "-f", "json", "--wait"),
      queue("work", "--until-done"),
    ]);
    expect(late.stdout).toBe((await kh("xa-0", "xa-1", "-f", "json")).stdout);
  });

  test("an answer that was tampered with is not believed", async () => {
    await queue("add", "copy.md");
    await queue("work", "--until-done");
    await redis.corruptAnswers();
    const collected = await queue("collect", "copy.md", "-f", "json");
    expect(collected.stderr).toContain("1 draft(s) have no answer in the queue");
    expect(collected.stdout).toBe((await kh("copy.md", "-f", "json")).stdout);
  });

  const other = "packs, configuration or parent plan here are not those";
  test.each<[string, (task: object) => unknown, string]>([
    ["a path out of the folder", (task) => ({ ...task, path: "../copy.md" }), "the file lies outside"],
    ["an absolute path", (task) => ({ ...task, path: "/etc/passwd" }), "the file lies outside"],
    ["a link out of the folder", (task) => ({ ...task, path: "out.md" }), "the file lies outside"],
    ["a pipe", (task) => ({ ...task, path: "pipe.md" }), "a device or a pipe"],
    ["a file over the limit", (task) => ({ ...task, path: "huge.md" }), "larger than the limit"],
    ["another program", (task) => ({ ...task, options: { useLibreoffice: true } }), other],
    ["no isolation", (task) => ({ ...task, options: { isolation: "off" } }), other],
    ["more time", (task) => ({ ...task, options: { timeout: 1_000_000 } }), other],
    ["settings elsewhere", (task) => ({ ...task, options: { config: "/etc/passwd" } }), other],
    ["settings through a link", (task) => ({ ...task, options: { config: "out.md" } }), other],
    ["a parent elsewhere", (task) => ({ ...task, options: { parent: ["/etc/passwd"] } }), other],
    ["a pack elsewhere", (task) => ({ ...task, options: { pack: ["/etc"] } }), other],
    ["no job at all", () => null, "malformed"],
    ["a word", () => "copy.md", "malformed"],
    ["a job without options", ({ ...task }) => ({ ...task, options: null }), "malformed"],
  ])("a hostile writer (%s) stops no worker and opens nothing", async (_, change, refusal) => {
    await symlink("/etc/hostname", join(folder.path, "out.md"));
    execFileSync("mkfifo", [join(folder.path, "pipe.md")]);
    await writeFile(join(folder.path, "huge.md"), "");
    await truncate(join(folder.path, "huge.md"), 100_000_001);
    await queue("add", "copy.md");
    await redis.rewriteTasks(change);
    await queue("add", "xa-1");
    const worked = await queue("work", "--until-done");
    expect([worked.code, worked.stdout]).toEqual([3, "Checked 1 draft(s), gave 1 back.\n"]);
    expect((await queue("status")).stdout).toContain(refusal);
  });

  test("limits of a queue are only lowered, and whoever asks for more is told at once", async () => {
    expect((await queue("add", "copy.md", "--timeout", "10")).code).toBe(0);
    const { code, stderr } = await queue("add", "copy.md", "--max-markdown-size", "1GB");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--max-markdown-size")]);
  });

  test("a draft added without isolation is read by the worker as every other", async () => {
    await queue("add", "copy.md", "--isolation", "off");
    await queue("work", "--until-done");
    const collected = await queue("collect", "copy.md", "-f", "json");
    expect([collected.stderr, collected.stdout]).toEqual(["", (await kh("copy.md", "-f", "json")).stdout]);
  });

  test("drafts of another build wait for it, and everybody is told", async () => {
    await queue("add", "copy.md");
    await redis.renameEngine();
    for (const action of ["status", "work"]) {
      const { stderr } = await queue(action, ...(action === "work" ? ["--until-done"] : []));
      expect(stderr).toMatch(/^1 draft\(s\) were added by another build/);
    }
  });

  test("archives lie below the folder of the command", async () => {
    await rm(join(folder.path, "kh-check.yaml"));
    const inner = (...args: readonly string[]) =>
      run(["queue", "add", ...args, "--redis", redis.url], { cwd: join(folder.path, "xa-0") });
    for (const args of [["../copy.md"], ["kế hoạch.md", "--parent", "../copy.md"]])
      expect(await inner(...args)).toMatchObject({ code: 2, stdout: "" });
    expect((await inner("kế hoạch.md")).code).toBe(0);
  });

  test.each<readonly [readonly string[], RegExp]>([
    [["add", "."], /Redis is needed/],
    [["add"], /There is no file|no file/i],
    [["status", "--redis", "redis://127.0.0.1:1"], /127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/],
    [["status", "--redis", "redis://nobody:hush@127.0.0.1:1"], /^(?!.*hush)/],
    [["status", "--redis", "http://127.0.0.1"], /no address of Redis/],
    [["status", "--redis", "x"], /no address of Redis/],
    [["add", "-", "--redis", "redis://127.0.0.1:1"], /standard input/],
    [["add", ".", "--ocr"], /--ocr/],
    [["mend"], /mend/],
    [[], /queue/],
  ])("%j is told apart", async (args, sentence) => {
    const { code, stdout, stderr } = await kh("queue", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  test("a report that shows the drafts cannot be collected", async () => {
    expect((await queue("collect", ".", "-f", "html")).code).toBe(2);
  });

  test("every action has a help of its own, in both languages", async () => {
    for (const action of ["", "add", "work", "status", "collect"])
      for (const lang of ["vi", "en"]) {
        const args = ["queue", ...(action ? [action] : []), "--help", "--lang", lang];
        const { code, stdout } = await run(args, { cwd: folder.path });
        expect([code, stdout]).toEqual([0, expect.stringContaining(`kh-check queue ${action}`.trim())]);
      }
  });
});

describe.skipIf(!hasRedis)(title("a Redis that"), () => {
  test("asks for a password is told apart from one that is not there", async () => {
    const guarded = await startRedis("--requirepass", "hush");
    folder = await folderWith({ "a.md": await fixture("bad.repeated-word/plan.md") });
    const withPassword = guarded.url.replace("//", "//:hush@");
    const args = ["queue", "add", "a.md", "--redis"];
    await expect.poll(() => kh(...args, withPassword), { timeout: 10_000 }).toMatchObject({ code: 0 });
    const { code, stderr } = await kh(...args, guarded.url);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/refuses \(NOAUTH\)/)]);
    await guarded.remove();
    await folder.remove();
  });

  test("forgets at a restart or under pressure is warned about", async () => {
    const forgetful = await startRedis(
      ...["--appendonly", "no", "--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru"],
    );
    folder = await folderWith({});
    const { stderr } = await kh("queue", "status", "--redis", forgetful.url);
    expect(stderr).toMatch(/appendonly/);
    expect(stderr).toMatch(/noeviction/);
    await forgetful.remove();
    await folder.remove();
  });
});
