import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/packs/compile.ts";
import { PackError } from "../../src/packs/error.ts";
import { readPacks } from "../../src/packs/load/folder.ts";
import { rulesReadme } from "../../src/packs/readme.ts";
import { packLanguage } from "../../src/packs/schema.ts";

const head = `id: own
version: 1.0.0
title: { vi: Bộ riêng, en: Own pack }
document: 12/QĐ-UBND
lastChecked: 2026-05-01
`;
const rule = `title: { vi: Có mục tiêu, en: Has objectives }
why: { vi: Để đo được., en: To measure. }
source: { clause: Điều 1, confidence: S }
check: section
part: objectives
level: error
examples:
  - { name: ok, plan: {}, finds: [] }
  - { name: bad, plan: { objectives: null }, finds: [missing-section] }
`;
const compile = (ruleText: string, headText = head) =>
  compilePack("own", [
    { name: "own/pack.yaml", text: headText },
    { name: "own/rule.yaml", text: ruleText },
  ]);
const complaint = (ruleText: string, headText = head): string => {
  try {
    compile(ruleText, headText);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    expect(error.problem.vi).not.toBe("");
    return error.message;
  }
  return "accepted";
};

describe("a pack that is right", () => {
  it("becomes data with the options apart", () => {
    const { pack, examples } = compile(rule);
    expect(pack.rules[0]).toMatchObject({
      id: "own/rule",
      check: "section",
      options: { part: "objectives" },
      source: { document: "12/QĐ-UBND", clause: "Điều 1", confidence: "S" },
    });
    expect(examples["own/rule"]).toHaveLength(2);
  });

  it("has one hash whatever the order of files and the ends of lines", () => {
    const files = [
      { name: "own/pack.yaml", text: head },
      { name: "own/rule.yaml", text: rule },
    ];
    const windows = files.map(({ name, text }) => ({
      name: name.replace("/", "\\"),
      text: text.replaceAll("\n", "\r\n"),
    }));
    const hash = compilePack("own", files).pack.sha256;
    expect(compilePack("own", windows.reverse()).pack.sha256).toBe(hash);
    expect(compile(rule.replace("To measure", "To count")).pack.sha256).not.toBe(hash);
  });
});

describe("a pack that is wrong names file, line, column and what was expected", () => {
  const edit = (from: string, to: string) => rule.replace(from, to);
  const cases: [string, string, string][] = [
    ["an unknown key", edit("part:", "parts:"), "own/rule.yaml:5:1: unknown key: parts"],
    [
      "a wrong value",
      edit("part: objectives", "part: aims"),
      "own/rule.yaml:5:7: part: expected one of: objectives",
    ],
    [
      "an unknown check",
      edit("check: section", "check: magic"),
      "own/rule.yaml:4:8: check: expected one of: target",
    ],
    ["a missing language", edit(", en: To measure.", ""), "own/rule.yaml:2:6: why.en: missing"],
    [
      "an error on inference",
      edit("confidence: S", "confidence: I"),
      "own/rule.yaml:6:8: level: error needs",
    ],
    [
      "no good example",
      edit("  - { name: ok, plan: {}, finds: [] }\n", ""),
      "own/rule.yaml:8:3: examples: at least one good",
    ],
    [
      "no bad example",
      edit("finds: [missing-section]", "finds: []"),
      "own/rule.yaml:8:3: examples: at least one bad",
    ],
    ["a key twice", `${rule}level: error\n`, "own/rule.yaml:10:1: bad YAML"],
    ["an anchor", edit("part: objectives", "part: &a objectives"), "own/rule.yaml:5:10: anchors"],
    ["an alias", edit("level: error", "level: *a"), "own/rule.yaml:6:8: "],
    ["a tag", edit("part: objectives", "part: !!str objectives"), "own/rule.yaml:5:13: anchors"],
    ["a dangerous key", `${rule}constructor: 1\n`, 'own/rule.yaml:10:1: the key "constructor"'],
    ["too deep", `${rule}x: ${"[".repeat(40)}${"]".repeat(40)}\n`, "nested deeper than 32"],
    ["far too deep", `x: ${"[".repeat(50_000)}`, "own/rule.yaml:"],
    ["too large", `${rule}# ${"x".repeat(300_000)}`, "own/rule.yaml:1:1: the file is larger than 256 KiB"],
    ["no text at all", "", "own/rule.yaml:1:1: "],
    ["not YAML", "a: [", "own/rule.yaml:1:"],
  ];
  it.each(cases)("%s", (_, text, message) => {
    expect(complaint(text)).toContain(message);
  });

  it("an error in pack.yaml too", () => {
    expect(complaint(rule, head.replace("1.0.0", "one"))).toContain(
      "own/pack.yaml:2:10: version: expected the form",
    );
    expect(() => compilePack("own", [{ name: "own/rule.yaml", text: rule }])).toThrow("pack.yaml is missing");
    expect(() => compilePack("own", [{ name: "own/pack.yaml", text: head }])).toThrow("no rule");
  });
});

describe("the shipped packs", () => {
  const rules = new URL("../../rules/", import.meta.url);
  const packs = readPacks(rules.pathname);

  it("rest every error on a source", () => {
    for (const { level, source, id } of packs.flatMap(({ pack }) => pack.rules))
      if (level === "error") expect(["V", "S"], id).toContain(source.confidence);
  });

  it("are listed in rules/README.md; node tools/rules-readme.mjs writes it anew", () => {
    expect(readFileSync(new URL("README.md", rules), "utf8")).toBe(rulesReadme(packs));
  });

  it("have a language that an editor can check", () => {
    expect(JSON.stringify(packLanguage())).toContain("agency-blocks");
  });
});
