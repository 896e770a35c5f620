import { expect, it } from "vitest";
import { draftText } from "../../src/packs/example-draft.ts";
import { readPacks } from "../../src/packs/load/folder.ts";
import { testExamples } from "../../src/packs/test-examples.ts";
import { judge } from "./checker.ts";

const compiled = readPacks(new URL("../../rules", import.meta.url).pathname);
const packs = compiled.map(({ pack }) => pack);

it(
  "every example of every rule turns out as it says, and every rule fires",
  { timeout: 60_000 },
  async () => {
    const report = await testExamples(compiled, async (markdown, dress) =>
      judge(markdown, packs, dress).results.flatMap(({ rule, findings }) =>
        findings.map((finding) => ({ rule, finding })),
      ),
    );
    expect(report.failures).toEqual([]);
    expect(report.silent).toEqual([]);
    expect(report.run).toBeGreaterThan(100);
  },
);

it.each(["province", "commune", "department"] as const)("the sound draft of a %s is silent", (level) => {
  const text = draftText({ level, programme: "general", period: [2026, 2030] });
  const loud = judge(text, packs).results.flatMap(({ findings }) =>
    findings.filter(({ level }) => level !== "info").map(({ kind }) => kind),
  );
  expect(loud).toEqual([]);
});
