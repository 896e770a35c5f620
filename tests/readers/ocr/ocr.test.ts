import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/document.ts";
import { OcrUnavailable, pagesWithoutText, tesseract, withOcr } from "../../../src/readers/ocr/index.ts";
import { linesOf } from "../../../src/readers/ocr/words.ts";
import { readDocument } from "../pdf/support/read.ts";
import { Typesetter } from "../pdf/support/layout.ts";
import { pdf } from "../pdf/support/writer.ts";

const SENTENCE = "Các thôn, bản họp dân vào tối thứ bảy tuần đầu của mỗi quý để bàn việc chung.";

/** One row of the recogniser's table: line number, then the box of a word in pixels, trust, text. */
const word = (line: number, left: number, top: number, text: string, trust = 90): string =>
  ["5", "1", "1", "1", String(line), "1", left, top, text.length * 25, 40, trust, text].join("\t");

/** A page with text and a page that is a picture. */
function halfScanned(): Uint8Array {
  const doc = pdf();
  const set = new Typesetter(doc, {});
  set.paragraph(SENTENCE);
  doc.page().image(0, 0, 595, 842);
  return doc.bytes();
}

describe("reading the letters of scanned pages", () => {
  const scan = halfScanned();

  it("asks for the pages without usable text only, drawn as grey pictures", async () => {
    const document = await readDocument(scan);
    expect(pagesWithoutText(document)).toEqual([2]);
    const asked: { head: string; size: number; dpi: number }[] = [];
    await withOcr(scan, document, (picture, dpi) => {
      asked.push({
        head: Buffer.from(picture.subarray(0, 12)).toString("latin1"),
        size: picture.length,
        dpi,
      });
      return Promise.resolve("");
    });
    expect(asked).toEqual([{ head: "P5\n2479 3508", size: 17 + 2479 * 3508, dpi: 300 }]);
  });

  it("adds what it reads behind the text before it, uncertain, and names it", async () => {
    const document = await readDocument(scan);
    const table = [
      word(1, 300, 300, "Kinh"),
      word(1, 420, 300, "phí"),
      word(2, 300, 380, "~|", 3),
      word(3, 300, 460, "Đến"),
      word(3, 400, 460, "2027"),
    ].join("\n");
    const read = await withOcr(scan, document, () => Promise.resolve(table));
    const texts = read.blocks.map(({ text }) => text);
    expect(texts[0]).toBe(SENTENCE);
    expect(texts.slice(1).join(" ")).toBe("Kinh phí Đến 2027");
    expect(read.blocks.map(({ uncertain }) => uncertain).slice(0, 2)).toEqual([false, true]);
    expect(read.blocks.map(({ index }) => index)).toEqual(read.blocks.map((_, index) => index));
    expect(read.gaps).toEqual([{ code: "ocr", detail: "tesseract", place: { page: 2, line: 1 } }]);
  });

  it("leaves the gap where nothing is recognised, and a document with text as it is", async () => {
    const document = await readDocument(scan);
    expect((await withOcr(scan, document, () => Promise.resolve(""))).gaps).toEqual(document.gaps);
    const whole: Document = { ...document, gaps: [] };
    expect(await withOcr(scan, whole, () => Promise.reject(new Error("asked")))).toBe(whole);
  });

  it("parts columns, and sets lines of one height beside each other", () => {
    const lines = linesOf(
      [word(1, 1500, 104, "phải"), word(2, 100, 100, "trái"), word(2, 900, 100, "giữa")].join("\n"),
      3,
      300,
    );
    expect(lines.map(({ text, page, line }) => [text, page, line])).toEqual([
      ["trái", 3, 1],
      ["giữa", 3, 2],
      ["phải", 3, 3],
    ]);
    expect(new Set(lines.map(({ y }) => y)).size).toBe(1);
  });

  it("says that the program is not there", async () => {
    const missing = withOcr(scan, await readDocument(scan), tesseract({ PATH: "/nowhere" }));
    await expect(missing).rejects.toBeInstanceOf(OcrUnavailable);
    await expect(missing).rejects.toMatchObject({ why: "no-program" });
  });
});

const languages = ((): string => {
  try {
    return execFileSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  } catch {
    return "";
  }
})();
const isInstalled = languages.split("\n").includes("vie");

describe.skipIf(!isInstalled)(isInstalled ? "tesseract" : "skipped: needs tesseract with vie", () => {
  it("takes a picture and gives its table of words", { timeout: 60_000 }, async () => {
    const [width, height] = [200, 60];
    const picture = Buffer.concat([
      Buffer.from(`P5\n${width} ${height}\n255\n`),
      Buffer.alloc(width * height, 255),
    ]);
    expect(await tesseract(process.env)(picture, 300)).toMatch(/^level\tpage_num\t/);
  });
});
