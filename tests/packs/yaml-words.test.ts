import { expect, test } from "vitest";
import { PackError } from "../../src/packs/error.ts";
import { parseYaml } from "../../src/packs/yaml.ts";
import { YAML_WORDS } from "../../src/packs/yaml-words.ts";

const problemOf = (text: string) => {
  try {
    parseYaml("x.yaml", text);
  } catch (error) {
    if (error instanceof PackError) return { ...error.problem, line: error.line };
  }
  return null;
};

test.each<[string, string, keyof typeof YAML_WORDS, number]>([
  ["a tab as indentation", "packs:\n\t- core\n", "TAB_AS_INDENT", 2],
  ["a key twice", "a: 1\na: 2\n", "DUPLICATE_KEY", 2],
  ["a value that begins with a sign", "a: @core\n", "BAD_SCALAR_START", 1],
  ["two documents", "a: 1\n---\nb: 2\n", "MULTIPLE_DOCS", 2],
  ["a backslash in double quotes", 'a: "C:\\plans"\n', "BAD_DQ_ESCAPE", 1],
  ["a quote that is not closed", 'a: "core\n', "MISSING_CHAR", 2],
  ["two keys in one line", "a: b: c\n", "BLOCK_AS_IMPLICIT_KEY", 1],
])("%s is told in both languages, with its place", (_, text, code, line) => {
  const { vi, en } = YAML_WORDS[code];
  expect(problemOf(text)).toEqual({ vi: `YAML sai: ${vi}`, en: `bad YAML: ${en}`, line });
});
