import { readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");

interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly results: readonly { readonly findings: readonly { readonly kind: string }[] }[];
    readonly suppressed?: readonly { readonly by: string }[];
  }[];
  readonly baseline?: { readonly stale: readonly { readonly file: string; readonly rule: string }[] };
}

/** A word twice in a row, in a numbered sentence. */
const stumble = (plan: string): string =>
  plan.replace(/^((?:[a-zđ]\)|\d+\.) .*) (và|của|cho) /m, "$1 $2 $2 ");

const STUMBLES = /(?<!\p{L})(\p{L}+) \1(?!\p{L})/u;

/** Fifty drafts of their own names; many hold the same sentences. */
const drafts = async (): Promise<Record<string, string>> => {
  const names = (await readdir(fixtures)).filter((name) => /^(bad|ok)\./.test(name));
  const plans = await Promise.all(names.map((name) => readFile(join(fixtures, name, "plan.md"), "utf8")));
  return Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [
      `plans/${i % 2 ? "xa" : "tinh"}/${String(i).padStart(2, "0")}.md`,
      plans[i % plans.length]!.replaceAll("bình đẳng giới", `bình đẳng giới đợt ${String(i)}`),
    ]),
  );
};

let folder: Awaited<ReturnType<typeof folderWith>>;
const at = (name: string) => join(folder.path, name);
const kh = (...args: readonly string[]) => run(args, { cwd: folder.path });
const json = async (...args: readonly string[]) => {
  const { stdout, code, stderr } = await kh(...args, "-f", "json");
  return { report: JSON.parse(stdout) as Json, code, stderr };
};
const open = ({ files }: Json) =>
  files.flatMap(({ file, results }) =>
    results.flatMap(({ findings }) => findings.map(({ kind }) => [file, kind])),
  );

beforeAll(async () => {
  folder = await folderWith(await drafts());
});
afterAll(() => folder.remove());

describe("a repository of fifty drafts", () => {
  test("the baseline takes everything that is there", async () => {
    expect((await kh("plans")).code).toBe(1);
    const { code, stderr } = await kh("plans", "--baseline", "known.json", "--update-baseline");
    expect([code, stderr]).toEqual([0, expect.stringContaining("50 tệp")]);
    const { report, code: again } = await json("plans", "--baseline", "known.json", "--fail-on-new");
    expect([again, open(report), report.baseline]).toEqual([0, [], { stale: [] }]);
    expect(report.files.flatMap(({ suppressed = [] }) => suppressed).length).toBeGreaterThan(20);
  });

  test("it holds hashes, rules and places, no words", async () => {
    const text = await readFile(at("known.json"), "utf8");
    expect(text).not.toMatch(/[À-ỹ]/);
    expect(text).not.toMatch(/KẾ HOẠCH|giới|đợt/);
  });

  test("a rename, an edit, a fixed finding and a new one: exactly the new one fails", async () => {
    const before = await json("plans", "--baseline", "known.json");
    const of = (name: string) => before.report.files.find(({ file }) => file === name)!.suppressed ?? [];
    const names = before.report.files.map(({ file }) => file);
    const texts = new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(at(name), "utf8")] as const)),
    );
    const fixed = names.find((name) => STUMBLES.test(texts.get(name)!))!;
    const [renamed, edited] = names.filter((name) => name !== fixed && of(name).length > 0) as [
      string,
      string,
    ];
    const sound = names.findLast((name) => stumble(texts.get(name)!) !== texts.get(name))!;

    await rename(at(renamed), at("plans/xa/ten-moi.md"));
    const text = await readFile(at(edited), "utf8");
    // Lines move and headings of the letter change, the sentences of the findings stay.
    await writeFile(
      at(edited),
      `\n\n${text.replace(/^(Căn cứ [^\n]*)$/m, "$1\n\nTheo đề nghị của Giám đốc Sở Nội vụ;")}`,
    );
    await writeFile(at(fixed), texts.get(fixed)!.replace(STUMBLES, "$1"));
    await writeFile(at(sound), stumble(await readFile(at(sound), "utf8")));

    const { report, code } = await json("plans", "--baseline", "known.json", "--fail-on-new");
    expect(code).toBe(1);
    expect([...new Set(open(report).map(([file]) => file))]).toEqual([sound]);
    expect(new Set(open(report).map(([, kind]) => kind))).toEqual(new Set(["repeated-word"]));
    expect(new Set(report.baseline!.stale.map(({ file }) => file))).toEqual(new Set([fixed]));
    expect((await kh("plans", "--baseline", "known.json")).stderr).toContain(fixed);

    // All others alone pass, whatever the level.
    const others = report.files.map(({ file }) => file).filter((file) => file !== sound);
    expect((await kh(...others, "--baseline", "known.json", "--fail-on-new")).code).toBe(0);
    expect((await kh(...others, "--baseline", "known.json", "--strict-baseline")).code).toBe(1);

    // The same by shards, whichever of them holds the renamed file.
    const parts: string[] = [];
    for (const i of [1, 2, 3]) {
      const part = await kh("plans", "--baseline", "known.json", "--shard", `${String(i)}/3`, "-f", "json");
      parts.push(`part-${String(i)}.json`);
      await writeFile(at(parts.at(-1)!), part.stdout);
    }
    for (const format of ["json", "sarif", "text"])
      expect((await kh("merge", ...parts, "-f", format)).stdout).toBe(
        (await kh("plans", "--baseline", "known.json", "-f", format)).stdout,
      );

    // After an update nothing is open, nothing is stale.
    await kh("plans", "--baseline", "known.json", "--update-baseline");
    expect((await kh("plans", "--baseline", "known.json", "--fail-on-new", "--strict-baseline")).code).toBe(
      0,
    );
  });

  test("a copy and another file's sentence are not covered", async () => {
    const { report } = await json("plans", "--baseline", "known.json");
    const known = report.files.find(({ suppressed = [] }) => suppressed.length > 0)!.file;
    await writeFile(at("plans/copy.md"), await readFile(at(known), "utf8"));
    const { code, report: now } = await json("plans", "--baseline", "known.json", "--fail-on-new");
    expect([code, [...new Set(open(now).map(([file]) => file))]]).toEqual([1, ["plans/copy.md"]]);
    await rm(at("plans/copy.md"));
  });
});

describe("one draft", () => {
  const plan = () => readFile(join(fixtures, "bad.repeated-word/plan.md"), "utf8");
  const lone = async (change: (text: string) => string, ...args: readonly string[]) => {
    const text = await plan();
    const own = await folderWith({ "a.md": text });
    await run(["a.md", "--baseline", "b.json", "--update-baseline"], { cwd: own.path });
    await writeFile(join(own.path, "a.md"), change(text));
    const outcome = await run(["a.md", "--baseline", "b.json", "--fail-on-new", ...args], { cwd: own.path });
    await own.remove();
    return outcome;
  };
  const sentence = /^(.*với với .*)$/m;

  test("survives moved lines and other labels, dies with its sentence", async () => {
    expect(await plan()).toMatch(sentence);
    expect((await lone((text) => `\n\n\n${text}`)).code).toBe(0);
    expect((await lone((text) => text.replace(sentence, "d) $1"))).code).toBe(0);
    const changed = await lone((text) => text.replace(sentence, "$1 Thực hiện hằng quý."));
    expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining("core/repeated-words")]);
  });

  test("the name counts from the folder of the baseline, wherever the command runs", async () => {
    const own = await folderWith({ "plans/a.md": await plan() });
    await run(["plans", "--baseline", "b.json", "--update-baseline"], { cwd: own.path });
    const inside = { cwd: join(own.path, "plans") };
    expect((await run(["a.md", "--baseline", "../b.json", "--fail-on-new"], inside)).code).toBe(0);
    await own.remove();
  });

  test.each<[string, string | null, readonly string[]]>([
    ["none", null, []],
    ["no JSON", "{", []],
    ["somebody else's", '{"version":1}', []],
    ["another version", '{"tool":"kh-check baseline","schemaVersion":2,"files":[]}', []],
    ["a broken entry", '{"tool":"kh-check baseline","schemaVersion":1,"files":[{"file":1}]}', []],
    ["somebody else's, to be written", '{"version":1}', ["--update-baseline"]],
    ["with a shard", null, ["--update-baseline", "--shard", "1/2"]],
  ])("a baseline that cannot be used: %s", async (_, text, args) => {
    const own = await folderWith({ "a.md": await plan(), ...(text === null ? {} : { "b.json": text }) });
    for (const lang of ["vi", "en"]) {
      const outcome = await run(["a.md", "--baseline", "b.json", "--lang", lang, ...args], { cwd: own.path });
      expect([outcome.code, outcome.stdout]).toEqual([2, ""]);
      expect(outcome.stderr.trim().split("\n")).toHaveLength(1);
    }
    if (text !== null) expect(await readFile(join(own.path, "b.json"), "utf8")).toBe(text);
    await own.remove();
  });

  test("--fail-on-new and --strict-baseline want a baseline", async () => {
    expect((await kh("plans", "--fail-on-new")).code).toBe(2);
    expect((await kh("plans", "--strict-baseline")).code).toBe(2);
  });
});
