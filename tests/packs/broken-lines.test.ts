import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../src/packs/compile.ts";
import { PackError } from "../../src/packs/error.ts";

const folder = join(import.meta.dirname, "../../rules/qd-1790");
const files = readdirSync(folder).map((name) => ({
  name: `qd-1790/${name}`,
  text: readFileSync(join(folder, name), "utf8"),
}));

/** A slip in the key of a line: every key of the language is known, so every slip must be told. */
const lines = files.flatMap(({ name, text }) => {
  const all = text.split("\n");
  let scalar = -1;
  return all.flatMap((line, index) => {
    const indent = line.search(/\S/);
    if (scalar >= 0 && indent > scalar) return [];
    scalar = /:\s*>-?\s*$/.test(line) ? indent : -1;
    const key = /^(\s*(?:- )?)([a-zA-Z]+):/.exec(line);
    return key ? [{ name, index, broken: line.replace(/([a-zA-Z]+):/, "$1x:") }] : [];
  });
});

describe("every broken line of a shipped pack", () => {
  test.each(["qd-1790/pack.yaml", ...files.map(({ name }) => name).slice(0, 6)])("%s", (file) => {
    for (const { name, index, broken } of lines.filter((line) => line.name === file)) {
      const edited = files.map((one) =>
        one.name === name ? { name, text: one.text.split("\n").with(index, broken).join("\n") } : one,
      );
      let error: unknown;
      try {
        compilePack("qd-1790", edited);
      } catch (thrown) {
        error = thrown;
      }
      expect(error, `${name}:${index + 1} ${broken}`).toBeInstanceOf(PackError);
      const { file: where, line, problem } = error as PackError;
      expect([where, line], broken).toEqual([name, index + 1]);
      expect(problem.vi).not.toBe("");
    }
  });
});
