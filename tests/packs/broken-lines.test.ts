import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack, type PackFile } from "../../src/packs/compile.ts";
import { PackError } from "../../src/packs/error.ts";

const rules = join(import.meta.dirname, "../../rules");
const packs = readdirSync(rules).filter(
  (name) => !name.includes(".") && readdirSync(join(rules, name)).includes("pack.yaml"),
);
const filesOf = (pack: string): readonly PackFile[] =>
  readdirSync(join(rules, pack)).map((name) => ({
    name: `${pack}/${name}`,
    text: readFileSync(join(rules, pack, name), "utf8"),
  }));

/** A line that a pack's author broke, and what the language must say to it. */
interface Breach {
  readonly how: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The key that stood there. */
  readonly key: string;
  /** The pack must be refused. */
  readonly isWrong: boolean;
}

/** Keys without which there is no pack or no rule, wherever they stand. */
const OWED = new Set(
  "title vi en why source clause check examples plan finds value unit id version lastChecked number issued component problem part kind event documents programmes".split(
    " ",
  ),
);

/** Lines of the file that hold a key and are no text of a folded paragraph, each broken in every way. */
function breachesOf({ text }: PackFile): readonly Breach[] {
  const lines = text.split("\n");
  let paragraph = -1;
  return lines.flatMap((line, index): Breach[] => {
    const indent = line.search(/\S/);
    if (indent < 0 || (paragraph >= 0 && indent > paragraph)) return [];
    paragraph = /[:-]\s*[>|]-?\s*$/.test(line) ? indent : -1;
    const found = /^(\s*(?:- )*)([a-zA-Z]+):(\s.*|)$/.exec(line);
    if (!found) return [];
    const [, before, key, rest] = found as unknown as [string, string, string, string];
    const breach = (how: string, broken: string | null, isWrong: boolean): Breach => ({
      how,
      line: index + 1,
      text: (broken === null ? lines.toSpliced(index, 1) : lines.with(index, broken)).join("\n"),
      key,
      isWrong,
    });
    const isBlock = rest.trim() === "" || /^\s*[>|]-?\s*$/.test(rest);
    return [
      breach("misspelt", `${before}${key}x:${rest}`, true),
      breach("deleted", null, OWED.has(key) && !before.includes("-")),
      ...(isBlock ? [] : [breach("wrong type", `${before}${key}: { "?": [1] }`, true)]),
      ...(indent > 0 && !before.includes("-") ? [breach("moved left", line.slice(1), true)] : []),
      breach("tab", `\t${line}`, true),
      breach("bracket open", `${before}${key}: [${rest.trim()}`, !isBlock),
    ];
  });
}

/** The same breaches every time: every n-th of them, another start for each file. */
const SAMPLE = 13;

describe("every breach of a line of a shipped pack is told where it stands", () => {
  test.each(packs)("%s", (pack) => {
    const files = filesOf(pack);
    const head = files.find(({ name }) => name.endsWith("/pack.yaml"))!;
    const other = files.find((file) => file !== head)!;
    let told = 0;
    files.forEach((file, start) => {
      const breaches = breachesOf(file).filter((_, index) => (index + start * 7) % SAMPLE === 0);
      for (const { how, line, text, key, isWrong } of breaches) {
        const broken = { ...file, text };
        const what = `${file.name}:${line} ${how} ${key}`;
        const error = errorOf(pack, file === head ? [broken, other] : [head, broken]);
        if (error === null) {
          // Where the only key below another moves, it still stands below it and means the same.
          if (isWrong) expect(meaning(pack, files, broken), what).toBe(meaning(pack, files, file));
          continue;
        }
        expect(error, what).toBeInstanceOf(PackError);
        const { file: where, line: at, column, problem } = error as PackError;
        expect(where, what).toBe(file.name);
        expect(column).toBeGreaterThan(0);
        expect(problem.vi).not.toBe("");
        // A key that is gone is missing from the mapping around it, which is named.
        const isNamed = how === "deleted" && at <= line && problem.en.includes(key);
        if (!isNamed) expect(Math.abs(at - line), `${what} → ${at}: ${problem.en}`).toBeLessThanOrEqual(1);
        told++;
      }
    });
    expect(told).toBeGreaterThan(5);
  });
});

/** What a file says as part of its pack, without its hash. */
function meaning(pack: string, files: readonly PackFile[], file: PackFile): string {
  const compiled = compilePack(
    pack,
    files.map((one) => (one.name === file.name ? file : one)),
  );
  return JSON.stringify({ ...compiled, pack: { ...compiled.pack, sha256: "" } });
}

function errorOf(pack: string, files: readonly PackFile[]): unknown {
  try {
    compilePack(pack, files);
    return null;
  } catch (error) {
    return error;
  }
}

test("a phrase that slides under the one before it is no part of that one", () => {
  const text = readFileSync(join(rules, "dak-lak-2026/sessions.yaml"), "utf8").replace(
    /^( +)- hương ước$/m,
    "$1 - hương ước",
  );
  const line = text.split("\n").findIndex((one) => one.trim() === "- hương ước") + 1;
  const head = filesOf("dak-lak-2026").find(({ name }) => name.endsWith("pack.yaml"))!;
  const error = errorOf("dak-lak-2026", [head, { name: "dak-lak-2026/sessions.yaml", text }]);
  expect(error).toBeInstanceOf(PackError);
  expect((error as PackError).line).toBe(line);
});
