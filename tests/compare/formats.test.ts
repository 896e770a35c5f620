import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/index.ts";
import { bytesOf, exists, planOf } from "./load.ts";

const changes = async (old: string, now: string) =>
  compare(await planOf(bytesOf(old), old), await planOf(bytesOf(now), now), "version");

const fixtures = [
  "ok.commune-2026",
  "ok.commune-2026-plain",
  "ok.ethnic-minority-2026",
  "ok.province-2022",
  "ok.province-2026",
  "ok.province-2026-table",
];

describe("a plan with itself in another format", () => {
  it.each(fixtures)("%s: nothing, not even typography", async (name) => {
    expect(await changes(`fixtures/${name}/plan.md`, `fixtures/${name}/plan.docx`)).toEqual([]);
  });

  const seeds = ["binh-lu-2026", "dak-lak-2026", "ninh-binh-2022", "ninh-binh-dtts-2026"];
  const cases = seeds.flatMap((seed) => ["docx", "pdf", "odt"].map((format) => ({ seed, format })));
  it.skipIf(!exists("../shared/seeds"))(
    `real plans in Word, PDF and OpenDocument${exists("../shared/seeds") ? "" : " (skipped: needs ../shared)"}`,
    { timeout: 60_000 },
    async () => {
      for (const { seed, format } of cases) {
        const path = `../shared/seeds/${seed}`;
        expect(await changes(`${path}.md`, `${path}.${format}`), `${seed}.${format}`).toEqual([]);
      }
    },
  );
});
