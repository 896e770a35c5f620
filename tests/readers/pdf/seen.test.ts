import { describe, expect, it } from "vitest";
import { readDocument } from "./support/read.ts";
import type { Page } from "./support/writer.ts";
import { pdf } from "./support/writer.ts";

const LINE = "Tăng cường truyền thông, nâng cao nhận thức của cán bộ và Nhân dân trên địa bàn";
const TARGET = "Đạt 100% xã, phường";

/** A page of ordinary lines and what a row adds to it. */
async function read(add: (page: Page) => void, means?: (char: string) => string) {
  const doc = pdf(means ? { means } : {});
  const page = doc.page();
  for (let i = 0; i < 4; i++) page.text(85, 100 + 20 * i, LINE, { size: 13 });
  add(page);
  const { blocks, gaps } = await readDocument(doc);
  return {
    text: blocks.map(({ text }) => text).join(" "),
    gaps: gaps.map(({ code, detail }) => `${code} ${detail}`),
  };
}

describe("words that nobody sees are no text, and named", () => {
  it.each([
    ["white", (page: Page) => page.text(85, 300, TARGET, { state: "1 1 1 rg" })],
    ["nearly white", (page: Page) => page.text(85, 300, TARGET, { state: "0.98 0.98 0.98 rg" })],
    [
      "under a white box",
      (page: Page) => {
        page.text(85, 300, TARGET);
        page.raw("q 1 1 1 rg 80 530 300 30 re f Q");
      },
    ],
  ])("%s", async (_, add) => {
    const { text, gaps } = await read(add);
    expect(text).not.toContain("100%");
    expect(gaps).toEqual([`hidden-text ${TARGET}`]);
  });

  it.each([
    [
      "white on a dark box",
      (page: Page) => {
        page.raw("q 0 0 0.5 rg 80 530 300 30 re f Q");
        page.text(85, 300, TARGET, { state: "1 1 1 rg" });
      },
    ],
    [
      "on a white box",
      (page: Page) => {
        page.raw("q 1 1 1 rg 80 530 300 30 re f Q");
        page.text(85, 300, TARGET);
      },
    ],
    ["grey", (page: Page) => page.text(85, 300, TARGET, { state: "0.6 0.6 0.6 rg" })],
  ])("%s is seen", async (_, add) => {
    const { text, gaps } = await read(add);
    expect(text).toContain(TARGET);
    expect(gaps).toEqual([]);
  });
});

it("a page of which letters are lost is not used", async () => {
  const lost = (char: string): string => (/[ạảấầậắặẹếềệ]/u.test(char) ? "\0" : char);
  const { text, gaps } = await read(() => undefined, lost);
  expect(text).toBe("");
  expect(gaps).toEqual(["bad-text-layer garbage"]);
});

it.each([
  ["/Subtype /Widget /FT /Tx /T (a) /V (Dat 100%)", ["unread-part form-value: Dat 100%"]],
  ["/Subtype /Widget /FT /Tx /T (a)", []],
  ["/Subtype /FreeText /Contents (Bo sung) /DA (/Helv 12 Tf)", ["unread-part annotation: Bo sung"]],
  ["/Subtype /FreeText /F 2 /Contents (Bo sung) /DA (/Helv 12 Tf)", []],
  ["/Subtype /Text /Contents (Xem lai)", []],
])("what is laid over the page is named: %s", async (annotation, expected) => {
  const { gaps } = await read((page) => page.annotation(`${annotation} /Rect [85 500 400 540]`));
  expect(gaps).toEqual(expected);
});

describe("numbers of lines in the margin", () => {
  /** Lines below those of every page, with numbers beside some of them. */
  const lines = (numberOf: (line: number) => number | null) => (page: Page) => {
    for (let i = 0; i < 34; i++) {
      const number = numberOf(i + 1);
      if (i >= 4) page.text(85, 100 + 20 * i, LINE, { size: 13 });
      if (number !== null) page.text(50, 100 + 20 * i, String(number), { size: 9 });
    }
  };

  it.each([1, 5])("are no words of the lines, every %i", async (step) => {
    const { text } = await read(lines((line) => (line % step === 0 ? line : null)));
    expect(text).not.toMatch(/\d/);
  });

  it("stay where none follows the other", async () => {
    const { text } = await read(lines((line) => (line % 5 === 0 ? (line * 7) % 31 : null)));
    expect(text).toMatch(/\d/);
  });
});

it("letters slanted by the page keep their spaces", async () => {
  const { text } = await read((page) => {
    page.raw("q 1 0 0.268 1 0 0 cm");
    page.text(10, 300, "Căn cứ Quyết định số 12");
    page.raw("Q");
  });
  expect(text).toContain("Căn cứ Quyết định số 12");
});
