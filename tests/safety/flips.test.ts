import fc from "../laws.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { read } from "../../src/readers/index.ts";
import { makeOdt, p } from "../readers/odt/make-odt.ts";

const reading = { revisions: "accepted", limits: DEFAULT_LIMITS } as const;
const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, "../../fixtures/ok.commune-2026", name));
const reasons =
  /^(?:empty-file|wrong-type|password-protected|damaged|unsupported-version|too-large|too-complex|unreadable)$/;

const good: Readonly<Record<string, () => Uint8Array>> = {
  "plan.docx": () => fixture("plan.docx"),
  "plan.md": () => fixture("plan.md"),
  "plan.odt": () => makeOdt({ body: p("KẾ HOẠCH") + p("I. MỤC TIÊU") }),
  "plan.rtf": () =>
    Buffer.from("{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Arial;}}\\b KE HO\\u7840?CH\\b0\\par a\\par}"),
};

// Every damage ends in a document or in one of the reasons of a bad file; never in a crash of ours.
test.each(Object.keys(good))("%s with bytes flipped, cut out or cut off", async (name) => {
  const bytes = good[name]!();
  const at = fc.nat({ max: bytes.length - 1 });
  const damage = fc.oneof(
    fc.array(fc.tuple(at, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }).map((flips) => {
      const copy = Buffer.from(bytes);
      for (const [place, mask] of flips) copy[place] = copy[place]! ^ mask;
      return copy;
    }),
    at.map((end) => bytes.subarray(0, end)),
    fc
      .tuple(at, at)
      .map(([a, b]) => Buffer.concat([bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b))])),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (damaged) => {
      const result = await read(damaged, name, reading);
      if (!result.ok) expect(result.reason).toMatch(reasons);
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 80) },
  );
});
