import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileVocabulary, VocabularyError } from "../../src/language/compile.ts";
import { testVocabulary } from "../../src/run/vocabulary.ts";
import { run } from "../cli/run.ts";

describe("the shipped vocabulary", () => {
  it("reads each of its examples as it says", () => {
    const { examples, failures } = testVocabulary();
    expect(failures).toEqual([]);
    expect(examples).toBeGreaterThan(40);
  });

  it("is tested by the command too", async () => {
    const { code, stdout } = await run(["test", "vocabulary"], { cwd: tmpdir() });
    expect([code, stdout]).toEqual([0, expect.stringContaining(" 0 chưa đúng")]);
  });
});

const entry = (line: string): string => `class: comparator\nphrases:\n  - ${line}\n`;

describe("a vocabulary is refused with its place", () => {
  it.each([
    [
      "a class that there is none of",
      "class: comparators\nphrases: []\n",
      "w.yaml:1:8: unknown class comparators",
    ],
    ["no phrases", "class: comparator\nphrases: none\n", "w.yaml:2:10: phrases"],
    [
      "a word that means two things",
      entry('{ means: ">", say: [trên] }\n  - { means: "<", say: [trên] }'),
      "w.yaml:4:25: “trên” stands here twice: > and <",
    ],
    [
      "an unknown key",
      entry('{ means: ">", say: [trên], exemples: {} }'),
      "w.yaml:3:42: unknown key exemples",
    ],
    ["no meaning", entry("{ say: [trên] }"), "w.yaml:"],
    [
      "a phrase over the end of a sentence",
      entry('{ means: ">", say: ["trên; hơn"] }'),
      "w.yaml:3:25: “trên; hơn” can never match: a sentence ends inside it",
    ],
    [
      "a phrase of what nobody sees",
      entry('{ means: ">", say: ["*trên"] }'),
      "w.yaml:3:25: “*trên” can never match",
    ],
    [
      "an example that says nothing",
      entry('{ means: ">", say: [trên], examples: { "trên 5 lớp": 5 } }'),
      "w.yaml:3:",
    ],
    ["no YAML", "class: [\n", "w.yaml:"],
  ])("%s", (_, text, place) => {
    expect(() => compileVocabulary([{ file: "w.yaml", text }])).toThrow(VocabularyError);
    expect(() => compileVocabulary([{ file: "w.yaml", text }])).toThrow(place);
  });
});

describe("a folder of words under test", () => {
  const folderOf = (text: string): string => {
    const folder = mkdtempSync(join(tmpdir(), "kh-check-words-"));
    writeFileSync(join(folder, "w.yaml"), text);
    return folder;
  };

  it.each([
    [
      "an example that is read otherwise",
      '{ means: ">", say: [trên], examples: { "trên 5%": "< 5 %" } }',
      1,
      "w.yaml:3:55: ví dụ “trên 5%” cần được hiểu là “< 5 %”",
    ],
    [
      "a contradiction",
      '{ means: ">", say: [trên, trên] }\n  - { means: "<", say: [trên] }',
      2,
      "w.yaml:4:25",
    ],
  ])("tells of %s", async (_, line, code, said) => {
    const folder = folderOf(entry(line));
    const answer = await run(["test", "vocabulary", folder], { cwd: tmpdir() });
    rmSync(folder, { recursive: true });
    expect([answer.code, answer.stdout + answer.stderr]).toEqual([code, expect.stringContaining(said)]);
  });

  it("that is not there is named", async () => {
    const answer = await run(["test", "vocabulary", "no-such-folder"], { cwd: tmpdir() });
    expect([answer.code, answer.stderr]).toEqual([2, expect.stringContaining("no-such-folder")]);
  });
});
