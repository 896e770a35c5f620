import fc from "../laws.ts";
import { beforeAll, expect, test } from "vitest";
import { judged, type Measures } from "../../src/check-plan.ts";
import type { Block, Document } from "../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderText } from "../../src/report/text.ts";
import { noPaint } from "../../src/report/layout.ts";
import { understanding } from "../../src/run/understanding.ts";
import { fold } from "../../src/text/fold.ts";
import { normalForm } from "../../src/text/normal-form.ts";
import { blockOf, documentOf, planAround, vocabulary } from "./blocks.ts";

let measures: Measures;
beforeAll(async () => {
  measures = await understanding({ revisions: "accepted", limits: DEFAULT_LIMITS });
});

const report = (document: Document) => {
  const file = judged(new Uint8Array(), { ok: true, document }, "plan.docx", measures);
  return { tool: { name: "kh-check", version: "0" }, packs: [], rules: [], files: [file] };
};

const words = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...vocabulary) }, fc.string({ unit: "binary" })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join("") || "a");
const headings = fc.constantFrom(
  "KẾ HOẠCH",
  "I. MỤC TIÊU",
  "II. NHIỆM VỤ",
  "III. TỔ CHỨC THỰC HIỆN",
  "Nơi nhận:",
  "PHỤ LỤC I",
);
const small = fc.nat({ max: 4 });
const looks: fc.Arbitrary<Partial<Block>> = fc.record({
  zone: fc.constantFrom("body", "text-box", "footnote", "page-header", "page-footer"),
  label: fc.constantFrom(null, "I.", "1.", "a)", "-", "", "…"),
  level: fc.constantFrom(null, 1, 9),
  bold: fc.constantFrom(0, 3, 10_000),
  centred: fc.boolean(),
  uncertain: fc.boolean(),
  cell: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.record({
      table: small,
      row: small,
      column: small,
      rowSpan: fc.integer({ min: 1, max: 3 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      header: fc.boolean(),
    }),
  ),
  place: fc.constantFrom(
    { line: 1, column: 1 },
    { page: 1, line: 2 },
    { block: 3, paraId: null, table: null, page: null },
  ),
});
const documents = fc
  .array(fc.tuple(fc.oneof(words, headings), looks), { maxLength: 40 })
  .map((drafts) => documentOf(drafts.map(([text, look], i) => blockOf(text, i, look))));

test("no sequence of blocks brings understanding, judging or reporting down", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const made = report(document);
      const json = renderJson(made, "vi");
      const text = renderText(made, { lang: "vi", width: 80, paint: noPaint, quiet: false });
      // A check that breaks is left to a person when it happens; here it must not happen.
      expect(made.files[0]!.results.filter(({ because }) => because?.code === "rule-failed")).toEqual([]);
      for (const output of [json, text]) expect(output).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
      expect(JSON.parse(json)).toBeTruthy();
    }),
    { numRuns: 150 },
  );
});

test("the same blocks give the same report", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(renderJson(report(document), "vi")).toBe(renderJson(report(document), "vi"));
    }),
    { numRuns: 25 },
  );
});

test("normal forms are their own normal forms", () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(normalForm(normalForm(text))).toBe(normalForm(text));
      const once = fold(text);
      expect(fold(once)).toBe(once);
    }),
  );
});

const pumped = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const cpu = (text: string): number => {
  const begun = process.cpuUsage();
  report(planAround(text));
  return process.cpuUsage(begun).user / 1000;
};

// Four times the text may take four times as long, not sixteen; a text of this length is far beyond any paragraph.
test.each(vocabulary)("%j repeated costs no more than its length", (unit) => {
  const long = cpu(pumped(unit, 8_000));
  if (long > 1_000) expect(long / cpu(pumped(unit, 2_000))).toBeLessThan(11);
});
