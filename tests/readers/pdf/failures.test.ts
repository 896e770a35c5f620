import fc from "../../laws.ts";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/readers/pdf/index.ts";
import { PDF_LIMITS } from "../../../src/readers/pdf/limits.ts";
import { Typesetter } from "./support/layout.ts";
import { pdf } from "./support/writer.ts";

function small(trailer?: string): Uint8Array {
  const doc = pdf(trailer ? { trailer } : {});
  const set = new Typesetter(doc);
  set.paragraph("Kế hoạch thực hiện công tác bình đẳng giới năm 2026 trên địa bàn xã.");
  set.newPage();
  set.paragraph("Tổ chức thực hiện.");
  return doc.bytes();
}

const zeros = "0".repeat(64);
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${zeros}> /U <${zeros}> >> /ID [<00> <00>]`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("files that cannot be read", () => {
  it.each([
    ["empty-file", new Uint8Array()],
    ["wrong-type", bytes("Đây là văn bản thuần.")],
    ["damaged", bytes("%PDF-1.7\nnothing else")],
    ["password-protected", small(LOCK)],
  ])("%s", async (reason, file) => {
    expect(await readPdf(file, { limits: PDF_LIMITS })).toMatchObject({ ok: false, reason });
  });

  it("refuses more pages than the limit", async () => {
    const result = await readPdf(small(), { limits: { ...PDF_LIMITS, maxPdfPages: 1 } });
    expect(result).toEqual({ ok: false, reason: "too-large", detail: "maxPdfPages 1" });
  });

  it("stops at the limit of characters and says where", async () => {
    const result = await readPdf(small(), { limits: { ...PDF_LIMITS, maxTextCharacters: 75 } });
    expect(result).toMatchObject({
      ok: true,
      document: { gaps: [{ code: "limit", place: { page: 2, line: 1 } }] },
    });
  });

  it("says that a file with broken references may have lost pages", async () => {
    const text = Buffer.from(small())
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n7");
    const result = await readPdf(Buffer.from(text, "latin1"), { limits: PDF_LIMITS });
    expect(result).toMatchObject({
      ok: true,
      document: { gaps: [{ code: "unread-part", detail: "rebuilt", place: null }] },
    });
  });

  it("never throws, whatever is changed, and never gives nothing without a reason", async () => {
    const good = small();
    const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
    const spoilt = fc
      .tuple(fc.array(change, { maxLength: 40 }), fc.nat(good.length))
      .map(([changes, cut]) => {
        const file = good.slice();
        for (const { at, to } of changes) file[at] = to;
        return changes.length % 3 === 0 ? file.subarray(0, cut) : file;
      });
    await fc.assert(
      fc.asyncProperty(spoilt, async (file) => {
        const result = await readPdf(file, { limits: PDF_LIMITS });
        return !result.ok || result.document.blocks.length > 0 || result.document.gaps.length > 0;
      }),
      { numRuns: 60 },
    );
  });
});
