import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { checkPlan } from "../../../src/check-plan.ts";
import { defaultLimits } from "../../../src/run/limits.ts";
import { writtenJson } from "../../../src/report/json.ts";
import { understanding } from "../../../src/run/understanding.ts";
import type { Answer } from "../../../src/run/cache/entry.ts";
import { seal, unseal } from "../../../src/run/cache/seal.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const fixtures = join(import.meta.dirname, "../../../fixtures");

test.each(["bad.repeated-word/plan.docx", "ok.province-2026-table/plan.docx", "bad.format/plan.md"])(
  "an answer comes back whole: %s",
  async (name) => {
    const measures = await understanding({ revisions: "accepted", limits: defaultLimits, isolation: false });
    const report = await checkPlan(await readFile(join(fixtures, name)), name, measures);
    const answer = Object.fromEntries(
      Object.entries(report).filter(([key]) => key !== "file" && key !== "original"),
    ) as unknown as Answer;
    const secret = randomBytes(32);
    for (const lang of ["vi", "en"] as const) {
      const sealed = seal(answer, secret, lang);
      const { ready, ...again } = unseal(sealed, secret, lang)!;
      expect(again).toEqual(answer);
      expect(answer.plan!.items.length).toBeGreaterThan(5);
      const { plan, text } = writtenJson(answer.plan!, answer.results, lang);
      expect(String(Buffer.from(ready!().plan)) === plan).toBe(true);
      expect(String(Buffer.from(ready!().text)) === text).toBe(true);
      expect(unseal(sealed, randomBytes(32), lang)).toBeNull();
      for (const at of [0, 15, 16, 20, sealed.length - 1]) {
        const bent = Buffer.from(sealed);
        bent[at]! ^= 1;
        expect(unseal(bent, secret, lang)).toBeNull();
      }
      for (const length of [0, 4, 16, 17, sealed.length - 1])
        expect(unseal(sealed.subarray(0, length), secret, lang)).toBeNull();
    }
  },
);
