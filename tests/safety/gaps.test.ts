import fc from "../laws.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { judged, type Measures } from "../../src/check-plan.ts";
import type { Document, GapCode } from "../../src/model/document.ts";
import type { FindingKind } from "../../src/model/report.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { understanding } from "../../src/run/understanding.ts";

const reading = { revisions: "accepted", limits: DEFAULT_LIMITS } as const;
const cases = ["ok.commune-2026", "ok.province-2026", "bad.missing-task", "bad.unassigned-agency"];
let measures: Measures;
let documents: readonly Document[];
beforeAll(async () => {
  measures = await understanding(reading);
  documents = await Promise.all(
    cases.map(async (name) => {
      const path = join(import.meta.dirname, "../../fixtures", name, "plan.docx");
      const result = await read(readFileSync(path), "plan.docx", reading);
      if (!result.ok) throw new Error(result.reason);
      return result.document;
    }),
  );
});

/** What a page that was not read can cause all by itself. */
const absences: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "missing-section",
  "missing-target",
  "target-number-missing",
  "missing-task",
  "missing-deadline",
  "missing-annex",
  "missing-legal-basis",
  "unassigned-agency",
  "unassigned-target",
  "unassigned-task",
  "numbering-gap",
]);
const losses: readonly GapCode[] = ["scanned-page", "bad-text-layer", "unread-part", "limit"];

const judge = (document: Document) => judged(new Uint8Array(), { ok: true, document }, "plan.docx", measures);

test("whatever part of a plan was not read, nothing is said to be missing, and nothing passes unseen", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: cases.length - 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...losses),
      (which, from, share, code) => {
        const whole = documents[which]!;
        const first = Math.floor(from * whole.blocks.length);
        const last = first + Math.ceil(share * whole.blocks.length);
        const blocks = whole.blocks.filter((_, i) => i < first || i >= last);
        const report = judge({ ...whole, blocks, gaps: [{ code, detail: "", place: null }] });
        expect(report.status).not.toBe("checked");
        for (const { rule, verdict, because, evidence, findings } of report.results) {
          expect([rule, findings.filter(({ kind }) => absences.has(kind)).map(({ kind }) => kind)]).toEqual([
            rule,
            [],
          ]);
          if (/\/section-|^qd-1790\//.test(rule) && verdict === "pass")
            expect([rule, evidence.length > 0]).toEqual([rule, true]);
          if (verdict === "review") expect(because).not.toBeNull();
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("an empty text layer is no plan, and says what was not read", () => {
  const report = judge({
    ...documents[0]!,
    blocks: [],
    gaps: [{ code: "scanned-page", detail: "", place: null }],
  });
  expect(report).toMatchObject({ status: "not-checked", reason: "not-a-plan", detail: "scanned-page" });
  expect(report.gaps).toHaveLength(1);
});
