import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ValidateFunction } from "ajv";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const require = createRequire(import.meta.url);
const { default: Ajv } = require("ajv/dist/2020.js") as {
  default: new (options: object) => { compile(schema: object): ValidateFunction };
};
const { default: addFormats } = require("ajv-formats") as { default: (ajv: object) => void };

const root = join(import.meta.dirname, "../..");
const fixtures = join(root, "fixtures");

const schemaOf = async (name: string): Promise<ValidateFunction> => {
  const { stdout, code } = await run(["schema", name], { cwd: root });
  expect(code).toBe(0);
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(stdout) as object);
};

const mistakes = (validate: ValidateFunction, data: unknown) => {
  validate(data);
  return validate.errors ?? [];
};

describe("the schema of reports", () => {
  test("holds for every fixture, in both languages", async () => {
    const validate = await schemaOf("json");
    for (const lang of ["vi", "en"]) {
      const { stdout } = await run([".", "-f", "json", "--lang", lang], { cwd: fixtures });
      const report = JSON.parse(stdout) as { files: readonly unknown[] };
      // One at a time: a complaint about one of a hundred files helps nobody.
      for (const file of report.files) expect(mistakes(validate, { ...report, files: [file] })).toEqual([]);
      expect(report.files.length).toBeGreaterThan(50);
    }
  });

  test("holds for what could not be read, for baselines, ignores and shards, and for extract", async () => {
    const validate = await schemaOf("json");
    const plan = await readFile(join(fixtures, "bad.repeated-word/plan.md"), "utf8");
    const folder = await folderWith({
      "a.md": plan,
      "b.md": plan.replace("với với", "với"),
      "empty.docx": "",
      "letter.md": "Kính gửi\n",
    });
    const json = async (...args: readonly string[]) =>
      JSON.parse((await run([...args, "-f", "json"], { cwd: folder.path })).stdout) as object;
    expect(mistakes(validate, await json("."))).toEqual([]);
    await run(["accept", "a.md", "core/repeated-words", "--reason", "chờ sửa"], { cwd: folder.path });
    await run([".", "--baseline", "k.json", "--update-baseline"], { cwd: folder.path });
    const known = await json(".", "--baseline", "k.json", "--shard", "1/1");
    expect(Object.keys(known)).toEqual(expect.arrayContaining(["today", "baseline", "shard"]));
    expect(mistakes(validate, known)).toEqual([]);
    expect(mistakes(validate, await json("extract", "a.md"))).toEqual([]);
    expect(mistakes(validate, await json("extract", "letter.md"))).toEqual([]);
    await folder.remove();
  });

  test("refuses another shape", async () => {
    const validate = await schemaOf("json");
    const { stdout } = await run(["bad.repeated-word/plan.md", "-f", "json"], { cwd: fixtures });
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(mistakes(validate, report)).toEqual([]);
    for (const change of [{ schemaVersion: 2 }, { extra: 1 }, { packs: [{ id: "x" }] }, { files: [{}] }])
      expect(mistakes(validate, { ...report, ...change })).not.toEqual([]);
  });
});

describe("the schema of kh-check.yaml", () => {
  test.each<[string, boolean]>([
    ["packs: [auto]", true],
    ["{}", true],
    ["extends: [a.yaml, b.yaml]\nparents: { 'xa/**': [a.docx] }", true],
    ["severity: { core/one-name: off }", true],
    ["ignore: [{ file: a.md, rule: core/one-name, reason: vì thế, until: '2026-12-31' }]", true],
    ["ignore: [{ file: a.md, rule: core/one-name, until: '2026-12-31' }]", false],
    ["severity: { core/one-name: fatal }", false],
    ["pack: [auto]", false],
    ["packs: auto", false],
  ])("%s: %s", async (yaml, right) => {
    const validate = await schemaOf("config");
    expect(mistakes(validate, parse(yaml) as unknown).length === 0).toBe(right);
  });

  test("holds for what init writes", async () => {
    const folder = await folderWith({});
    await run(["init"], { cwd: folder.path });
    const text = await readFile(join(folder.path, "kh-check.yaml"), "utf8");
    const validate = await schemaOf("config");
    expect(mistakes(validate, parse(text))).toEqual([]);
    // The examples in the comments are right too.
    expect(mistakes(validate, parse(text.replace(/^# (?=\w+:| {2,})/gm, "")))).toEqual([]);
    await folder.remove();
  });
});

test("the schema of packs holds for every shipped file", async () => {
  const validate = await schemaOf("pack");
  const rules = join(root, "rules");
  let files = 0;
  for (const entry of await readdir(rules, { withFileTypes: true })) {
    if (!entry.isDirectory() || ["lexicon", "vocabulary"].includes(entry.name)) continue;
    for (const name of await readdir(join(rules, entry.name))) {
      if (!name.endsWith(".yaml")) continue;
      files++;
      const data: unknown = parse(await readFile(join(rules, entry.name, name), "utf8"));
      expect([name, mistakes(validate, data)]).toEqual([name, []]);
    }
  }
  expect(files).toBeGreaterThan(30);
  expect(mistakes(validate, { id: "x" })).not.toEqual([]);
});

test("an unknown schema is a usage error", async () => {
  expect((await run(["schema", "xml"], { cwd: root })).code).toBe(2);
});
