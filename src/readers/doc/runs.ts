import { overLimit } from "../office/refusal.ts";
import type { Limits } from "../limits.ts";
import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./header.ts";
import { TABLE } from "./header.ts";

/** Properties by the byte of the main stream at which what they hold for begins. */
export interface Runs {
  /** The run that a byte stands in, from 0; -1 before the first. */
  readonly indexAt: (byte: number) => number;
  readonly endOf: (index: number) => number;
  /** Its list of properties; null where it has none. */
  readonly listOf: (index: number) => Bytes | null;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

type ListSpan = (page: number, entry: number, count: number) => { from: number; to: number };

function readRuns(file: WordFile, index: number, limits: Limits, spanOf: ListSpan): Runs {
  const plc = file.tablePart(index);
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  const pages = new Set<number>();
  for (let at = 0; at < count; at++) pages.add(plc.u32((count + 1) * 4 + at * 4) & PAGE_NUMBER);
  const found: Found[] = [];
  for (const number of pages) {
    const page = number * PAGE;
    const entries = file.main.u8(page + PAGE - 1);
    if (found.length + entries > limits.maxXmlNodes) throw overLimit("maxXmlNodes", limits);
    for (let entry = 0; entry < entries; entry++) {
      const start = file.main.u32(page + entry * 4);
      const end = file.main.u32(page + entry * 4 + 4);
      if (start < end) found.push({ start, end, ...spanOf(page, entry, entries) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return {
    indexAt: (byte) => {
      let [low, high] = [-1, found.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (found[middle]!.start <= byte) low = middle;
        else high = middle - 1;
      }
      return low >= 0 && byte < found[low]!.end ? low : -1;
    },
    endOf: (at) => found[at]!.end,
    listOf: (at) => {
      const { from, to } = found[at]!;
      return from < to ? file.main.part(from, to) : null;
    },
  };
}

export const characterRuns = (file: WordFile, limits: Limits): Runs =>
  readRuns(file, TABLE.runs, limits, (page, entry, entries) => {
    const word = file.main.u8(page + (entries + 1) * 4 + entry);
    const at = page + word * 2;
    return word === 0 ? { from: 0, to: 0 } : { from: at + 1, to: at + 1 + file.main.u8(at) };
  });

const PARAGRAPH_ENTRY = 13;

export const paragraphRuns = (file: WordFile, limits: Limits): Runs =>
  readRuns(file, TABLE.paragraphs, limits, (page, entry, entries) => {
    const word = file.main.u8(page + (entries + 1) * 4 + entry * PARAGRAPH_ENTRY);
    if (word === 0) return { from: 0, to: 0 };
    const at = page + word * 2;
    const half = file.main.u8(at);
    return half === 0
      ? { from: at + 2, to: at + 2 + file.main.u8(at + 1) * 2 }
      : { from: at + 1, to: at + half * 2 };
  });
