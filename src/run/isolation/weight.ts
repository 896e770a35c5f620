import type { Document, Format, ReadResult } from "../../model/document.ts";
import type { ReadOptions } from "../../readers/index.ts";
import type { Limits } from "../../readers/limits.ts";
import { sniff } from "../../readers/sniff.ts";
import { isPlain } from "../../readers/text-guard.ts";

/** Readers that can be kept busy, or brought down, by a bad file: they work in a child. */
const APART: ReadonlySet<Format> = new Set<Format>(["pdf", "doc", "odt", "rtf"]);

/** Whether these bytes may be read in this process, behind the reader's caps. */
export const readsHere = (bytes: Uint8Array, name: string, { verify }: ReadOptions): boolean => {
  const sniffed = sniff(bytes, name);
  if (!sniffed.ok) return true;
  const { format } = sniffed;
  // The second reader of Word files has no caps of its own.
  return !APART.has(format) && (format === "docx" ? !verify : isPlain(bytes));
};

const MEBI = 1024 * 1024;
const HERE: Partial<Limits> = {
  maxPartSize: 6 * MEBI,
  maxPartsSize: 12 * MEBI,
  maxXmlNodes: 250_000,
  maxTextCharacters: 2_000_000,
};

/** Limits within which a file takes no memory or time worth guarding; beyond them a child reads it again. */
export const limitsHere = (limits: Limits): Limits => {
  const tighter = Object.entries(HERE).map(([name, most]) => [
    name,
    Math.min(most, limits[name as keyof Limits]),
  ]);
  return { ...limits, ...(Object.fromEntries(tighter) as Partial<Limits>) };
};

/** Whether a result stands, or only the tighter limits made it so. */
export const isSettled = (result: ReadResult): boolean => {
  const details = result.ok
    ? result.document.gaps.flatMap(({ code, detail }) => (code === "limit" ? [detail] : []))
    : [result.detail];
  return !details.some((detail) => Object.hasOwn(HERE, detail.split(" ")[0]!));
};

const MOST_BLOCKS = 10_000;
const MOST_CHARACTERS = 400_000;
const LONGEST_BLOCK = 4_000;

/** Whether what was read is of the size of a plan, so that understanding it takes no time worth guarding. */
export const isLight = ({ blocks }: Document): boolean => {
  if (blocks.length > MOST_BLOCKS) return false;
  let characters = 0;
  for (const { text } of blocks) {
    if (text.length > LONGEST_BLOCK) return false;
    characters += text.length;
  }
  return characters <= MOST_CHARACTERS;
};
