import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PDFParse } from "pdf-parse";
import { describe, expect, it } from "vitest";
import { readDocument } from "./support/read.ts";

const SEEDS = resolve("../shared/seeds");
const NAMES = ["binh-lu-2026", "dak-lak-2026", "ninh-binh-2022", "ninh-binh-dtts-2026"];
const there = existsSync(SEEDS);

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/<[^>]+>|\*\*|\\|^#+ /gm, "")
    .replace(/(?<=^|\s)\*(?=\S)|(?<=\S)\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();

/** Words of `from` that `to` lacks, counted with their repetitions. */
function lost(from: string, to: string): string[] {
  const counts = new Map<string, number>();
  for (const word of to.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  return from.split(" ").filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

describe.skipIf(!there)(`real plans${there ? "" : " (skipped: needs ../shared)"}`, () => {
  it.each(NAMES)("%s: no word of the text is lost, its paragraphs are the same", async (name) => {
    const bytes = new Uint8Array(readFileSync(resolve(SEEDS, `${name}.pdf`)));
    const { blocks, gaps } = await readDocument(bytes);
    const paragraphs = readFileSync(resolve(SEEDS, `${name}.md`), "utf8")
      .split(/\n\s*\n/)
      .map(plain)
      .filter((p) => p !== "");
    const read = blocks.map((b) => plain(b.text));
    expect(gaps).toEqual([]);
    expect(lost(paragraphs.join(" "), read.join(" "))).toEqual([]);
    // The receivers are one list in the text and one block each on the page.
    const same = new Set(read);
    expect(paragraphs.filter((p) => !same.has(p) && !p.startsWith("- "))).toEqual([]);
    expect(paragraphs.filter((p) => !same.has(p)).length).toBeLessThanOrEqual(1);
  });

  it.each(NAMES)("%s: has every word that pdf-parse reads", async (name) => {
    const bytes = new Uint8Array(readFileSync(resolve(SEEDS, `${name}.pdf`)));
    const { blocks } = await readDocument(bytes);
    const parser = new PDFParse({ data: bytes.slice() });
    const { text } = await parser.getText({ pageJoiner: "" });
    await parser.destroy();
    const letters = (s: string): string => s.normalize("NFC").replace(/\s+/g, "");
    const mine = letters(blocks.map((b) => b.text).join(""));
    expect(mine.length / letters(text).length).toBeGreaterThan(0.995);
    expect(mine.length / letters(text).length).toBeLessThan(1.005);
  });
});
