import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { compilePack } from "../../src/packs/compile.ts";
import { packFiles } from "../../src/packs/derive/write.ts";
import { readPacks } from "../../src/packs/load/folder.ts";
import { select } from "../../src/packs/select.ts";
import { testExamples } from "../../src/packs/test-examples.ts";
import { readMarkdown } from "../../src/readers/markdown.ts";
import { run } from "../cli/run.ts";
import { lexicon } from "../lexicon/load.ts";
import { judge } from "./checker.ts";

const root = join(import.meta.dirname, "../..");
const seeds = join(root, "../shared/seeds");
const known = readPacks(join(root, "rules"))
  .map(({ pack }) => pack)
  .filter(({ derivedFrom }) => !derivedFrom);

const plansIn = (folder: string, file: string): readonly string[] =>
  readdirSync(join(root, folder))
    .map((name) => join(folder, name, file))
    .filter((path) => existsSync(join(root, path)));

/** Own plans of every level, layout and subject; each text once. */
const texts = new Map(
  [
    ...plansIn("fixtures", "parent.md"),
    ...plansIn("fixtures", "plan.md").filter((path) => /ok\.|layout\./.test(path)),
    ...plansIn("tests/bench/accuracy", "plan.md"),
  ].map((path) => [readFileSync(join(root, path), "utf8"), path]),
);

describe("every example of a pack derived from a plan turns out as it says, and every rule fires", () => {
  test.each([...texts].map(([text, path]) => [path, text]))("%s", async (_, text) => {
    const read = readMarkdown(text!);
    const plan = read.ok ? extract(read.document, lexicon) : null;
    expect(plan).not.toBeNull();
    const provenance = { file: "parent.md", sha256: "0".repeat(64) };
    const files = packFiles(plan!, provenance, { lexicon, packs: select(plan!, known).applied });
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    // A plan that asks nothing of those below makes no pack.
    if (files.length === 1) return;
    const compiled = compilePack("derived", files);
    const packs = [...known, compiled.pack];
    const report = await testExamples([compiled], (markdown, dress) =>
      Promise.resolve(
        judge(markdown, packs, dress).results.flatMap(({ rule, findings }) =>
          findings.map((finding) => ({ rule, finding })),
        ),
      ),
    );
    expect(report.failures).toEqual([]);
    expect(report.silent).toEqual([]);
  });
});

describe("the shared plans as parents", () => {
  const folder = mkdtempSync(join(tmpdir(), "kh-derived-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  test
    .skipIf(!existsSync(seeds))
    .each(["binh-lu-2026", "dak-lak-2026", "ninh-binh-2022", "ninh-binh-dtts-2026"])(
    existsSync(seeds) ? "%s" : "skipped: needs ../shared",
    async (name) => {
      const pack = join(folder, name);
      const derived = await run(["derive", join(seeds, `${name}.docx`), "-o", pack], { cwd: root });
      expect(derived.code, derived.stderr).toBe(0);
      const { code, stdout } = await run(["test", pack, "--coverage"], { cwd: root });
      expect(code, stdout).toBe(0);
      const verified = await run(["packs", "verify", pack, "--source", join(seeds, `${name}.docx`)], {
        cwd: root,
      });
      expect(verified.code, verified.stdout).toBe(0);
    },
  );
});
