import { u16, u32, u64 } from "../../machine/numbers.ts";
import { utf8 } from "#machine";
import type { Limits } from "../limits.ts";
import { overLimit, Refusal } from "./refusal.ts";

/** An entry as the central directory describes it; `at` is where its local header stands in the file. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** As declared: not to be believed. */
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

const damaged = (detail: string): Refusal => new Refusal("damaged", detail);

function endOfDirectory(file: Uint8Array): number {
  const lowest = Math.max(0, file.length - END_SIZE - MAX_COMMENT);
  for (let at = file.length - END_SIZE; at >= lowest; at--)
    if (file[at] === 0x50 && u32(file, at) === END) return at;
  throw damaged("zip: no central directory");
}

interface Span {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly end: number;
}

function directorySpan(file: Uint8Array, end: number): Span {
  const locator = end - 20;
  if (locator >= 0 && u32(file, locator) === LOCATOR64) {
    const at = u64(file, locator + 8);
    if (at + 56 <= file.length && u32(file, at) === END64)
      return {
        count: u64(file, at + 32),
        size: u64(file, at + 40),
        offset: u64(file, at + 48),
        end: at,
      };
  }
  return {
    count: u16(file, end + 10),
    size: u32(file, end + 12),
    offset: u32(file, end + 16),
    end,
  };
}

/** Sizes and offset that a zip64 writer put into the extra field, in their fixed order. */
function zip64(
  extra: Uint8Array,
  sizes: readonly [number, number, number],
): readonly [number, number, number] {
  const values: [number, number, number] = [...sizes];
  if (!sizes.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue;
    let from = at + 4;
    for (const index of [0, 1, 2] as const) {
      if (values[index] !== IN_ZIP64) continue;
      if (from + 8 > extra.length) throw damaged("zip: short zip64 field");
      values[index] = u64(extra, from);
      from += 8;
    }
    return values;
  }
  return values;
}

function entryAt(file: Uint8Array, at: number, shift: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL_SIZE > file.length || u32(file, at) !== CENTRAL)
    throw damaged("zip: broken central directory");
  const nameEnd = at + CENTRAL_SIZE + u16(file, at + 28);
  const extraEnd = nameEnd + u16(file, at + 30);
  if (extraEnd > file.length) throw damaged("zip: broken central directory");
  const [size, compressedSize, offset] = zip64(file.subarray(nameEnd, extraEnd), [
    u32(file, at + 24),
    u32(file, at + 20),
    u32(file, at + 42),
  ]);
  const entry: ZipEntry = {
    name: utf8(file, at + CENTRAL_SIZE, nameEnd).replaceAll("\\", "/"),
    encrypted: (u16(file, at + 8) & 1) === 1,
    method: u16(file, at + 10),
    crc: u32(file, at + 16),
    compressedSize,
    size,
    at: offset + shift,
  };
  return { entry, next: extraEnd + u16(file, at + 32) };
}

/**
 * Entries by lower-case name (part names do not differ by case). Bytes before the first entry are allowed;
 * a name that stands twice is refused, because two readers would see two documents.
 */
export function readDirectory(file: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> {
  if (file.length < END_SIZE) throw damaged("zip: too short");
  const span = directorySpan(file, endOfDirectory(file));
  if (span.count > limits.maxZipEntries) throw overLimit("maxZipEntries", limits);
  const declaredHere = span.offset + 4 <= file.length && u32(file, span.offset) === CENTRAL && span.size > 0;
  const shift = declaredHere ? 0 : span.end - span.size - span.offset;
  let at = span.offset + shift;
  if (at < 0) throw damaged("zip: broken central directory");
  const entries = new Map<string, ZipEntry>();
  for (let seen = 0; seen < span.count; seen++) {
    const { entry, next } = entryAt(file, at, shift);
    at = next;
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(`zip: ${entry.name} twice`);
    entries.set(key, entry);
  }
  return entries;
}
