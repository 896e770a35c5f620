import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/readers/docx/index.ts";
import { normalForm } from "../../../src/text/normal-form.ts";
import { ACCEPTED } from "./make-docx.ts";

const folder = fileURLToPath(new URL("../../../../shared/seeds", import.meta.url));
const plans = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".docx")) : [];
const RECALL = 0.995;

const words = (text: string): readonly string[] =>
  normalForm(text)
    .split(/\s+/)
    .filter((word) => word !== "");

/** Share of the words of one text that the other has too, each as often. */
function recall(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / wanted.length;
}

const name = plans.length > 0 ? "real plans, compared with mammoth" : "skipped: needs ../shared";

describe.skipIf(plans.length === 0)(name, () => {
  it.each(plans)("%s", async (plan) => {
    const buffer = readFileSync(`${folder}/${plan}`);
    const result = readDocx(buffer, ACCEPTED);
    if (!result.ok) throw new Error(result.reason);
    const { blocks, gaps, layouts } = result.document;
    const html = (await mammoth.convertToHtml({ buffer })).value;
    const plain = html
      .replace(/<br \/>|<\/(p|h\d|td|li)>/g, " ")
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    const ours = blocks.filter(({ zone }) => zone === "body").flatMap(({ text }) => words(text));
    expect(recall(words(plain), ours)).toBeGreaterThanOrEqual(RECALL);
    expect(recall(ours, words(plain))).toBeGreaterThanOrEqual(RECALL);
    expect(gaps).toEqual([]);
    expect(layouts).toHaveLength(1);
  });
});
