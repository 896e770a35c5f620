import { deflateSync } from "fflate";
import { crc32, inflateRaw, latin1, utf8 } from "#machine";
import { utf8Bytes } from "../../machine/letters.ts";
import { joined, putU16, putU32, u16, u32, u64 } from "../../machine/numbers.ts";
import { RenderRefusal } from "../refusal.ts";
import { isMarked, markField } from "../zip-mark.ts";

/** An entry of the draft's zip: where its record stands, and its line in the directory. */
interface Entry {
  readonly name: string;
  readonly at: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly method: number;
  /** Its line in the central directory, without the zip64 field. */
  readonly central: Uint8Array;
}

/** The zip of a draft that the reader has already proven sound. */
export interface Archive {
  readonly names: readonly string[];
  /** Null where there is no such part. */
  readonly read: (name: string) => Uint8Array | null;
  /** The same zip with these parts in place of, or after, what it holds; every other record as it stands. */
  readonly with: (parts: ReadonlyMap<string, Uint8Array>) => Uint8Array;
}

const [LOCAL, CENTRAL, END, END64, LOCATOR64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [DEFLATED, BIG] = [8, 0xffffffff];
const mostOfPart = 64 * 1024 * 1024;

const mark = markField("docx");

const broken = (): RenderRefusal => new RenderRefusal("odd-package");

const lastEnd = (file: Uint8Array): number => {
  let at = file.length - 22;
  while (at >= 0 && u32(file, at) !== END) at--;
  return at;
};

const directory = (
  file: Uint8Array,
): { readonly at: number; readonly count: number; readonly shift: number } => {
  const end = lastEnd(file);
  if (end < 0) throw broken();
  const locator = end - 20;
  const big = locator >= 0 && u32(file, locator) === LOCATOR64;
  const at64 = big ? u64(file, locator + 8) : -1;
  const is64 = at64 >= 0 && at64 + 56 <= file.length && u32(file, at64) === END64;
  const [count, size, offset, after] = is64
    ? [u64(file, at64 + 32), u64(file, at64 + 40), u64(file, at64 + 48), at64]
    : [u16(file, end + 10), u32(file, end + 12), u32(file, end + 16), end];
  const here = offset + 4 <= file.length && size > 0 && u32(file, offset) === CENTRAL;
  const shift = here ? 0 : after - size - offset;
  return { at: offset + shift, count, shift };
};

/** The extra fields but zip64's, and the values that zip64's one gives for `size`, `packed` and `offset`. */
const extras = (extra: Uint8Array, values: readonly [number, number, number]) => {
  const kept: Uint8Array[] = [];
  let real = values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    const field = extra.subarray(at, at + 4 + u16(extra, at + 2));
    if (u16(extra, at) !== 1) {
      kept.push(field);
      continue;
    }
    let from = 4;
    const wide = values.map((value) => {
      if (value !== BIG || from + 8 > field.length) return value;
      from += 8;
      return u64(field, from - 8);
    });
    real = [wide[0]!, wide[1]!, wide[2]!];
  }
  return { kept: joined(kept), real };
};

const entryAt = (
  file: Uint8Array,
  at: number,
  shift: number,
): { readonly entry: Entry; readonly next: number } => {
  if (at < 0 || at + 46 > file.length || u32(file, at) !== CENTRAL) throw broken();
  const nameEnd = at + 46 + u16(file, at + 28);
  const extraEnd = nameEnd + u16(file, at + 30);
  const next = extraEnd + u16(file, at + 32);
  const { kept, real } = extras(file.subarray(nameEnd, extraEnd), [
    u32(file, at + 24),
    u32(file, at + 20),
    u32(file, at + 42),
  ]);
  const [size, packed, offset] = real;
  const start = offset + shift;
  if (start < 0 || start + 30 > file.length || u32(file, start) !== LOCAL) throw broken();
  const dataStart = start + 30 + u16(file, start + 26) + u16(file, start + 28);
  if (dataStart + packed > file.length) throw broken();
  const central = joined([file.subarray(at, nameEnd), kept, file.subarray(extraEnd, next)]);
  putU32(central, 20, packed);
  putU32(central, 24, size);
  putU16(central, 30, kept.length);
  const entry: Entry = {
    name: utf8(file, at + 46, nameEnd).replaceAll("\\", "/"),
    at: start,
    dataStart,
    dataEnd: dataStart + packed,
    method: u16(file, at + 10),
    central,
  };
  return { entry, next };
};

const entriesOf = (file: Uint8Array): readonly Entry[] => {
  const { at: first, count, shift } = directory(file);
  const entries: Entry[] = [];
  let at = first;
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(file, at, shift);
    entries.push(entry);
    at = next;
  }
  return entries;
};

/** A record as it stands, with the descriptor that may follow its data. */
const rawRecord = (file: Uint8Array, entry: Entry): Uint8Array => {
  const described = (u16(file, entry.at + 6) & 8) !== 0;
  if (!described) return file.subarray(entry.at, entry.dataEnd);
  const signed = entry.dataEnd + 4 <= file.length && u32(file, entry.dataEnd) === 0x08074b50 ? 4 : 0;
  const wide = u32(file, entry.at + 18) === BIG && u32(file, entry.at + 22) === BIG;
  return file.subarray(entry.at, Math.min(entry.dataEnd + signed + (wide ? 20 : 12), file.length));
};

/** A record with our mark in front of its own extra fields. */
const marked = (record: Uint8Array): Uint8Array => {
  const nameEnd = 30 + u16(record, 26);
  if (isMarked(latin1(record, 0, 1024), "docx")) return record;
  const head = record.slice(0, nameEnd);
  putU16(head, 28, u16(record, 28) + mark.length);
  return joined([head, mark, record.subarray(nameEnd)]);
};

/** Record and directory line of a part that we write: no clock, so the same part gives the same bytes. */
const written = (
  name: string,
  part: Uint8Array,
  old: Uint8Array | null,
): readonly [Uint8Array, Uint8Array] => {
  const path = utf8Bytes(name);
  const packed = deflateSync(part);
  const head = new Uint8Array(30);
  putU32(head, 0, LOCAL);
  putU16(head, 4, 20);
  putU16(head, 6, 0x800);
  putU16(head, 8, DEFLATED);
  putU32(head, 10, old ? u32(old, 12) : 0x00210000);
  putU32(head, 14, crc32(part));
  putU32(head, 18, packed.length);
  putU32(head, 22, part.length);
  putU16(head, 26, path.length);
  const line = new Uint8Array(46);
  putU32(line, 0, CENTRAL);
  putU16(line, 4, 20);
  line.set(head.subarray(4, 28), 6);
  return [joined([head, path, packed]), joined([line, path])];
};

const rebuilt = (
  file: Uint8Array,
  entries: readonly Entry[],
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array => {
  const wanted = new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]));
  const records: Uint8Array[] = [];
  const lines: Uint8Array[] = [];
  let at = 0;
  const put = (record: Uint8Array, line: Uint8Array): void => {
    const whole = records.length === 0 ? marked(record) : record;
    const placed = line.slice();
    putU32(placed, 42, at);
    records.push(whole);
    lines.push(placed);
    at += whole.length;
  };
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const part = wanted.get(entry.name.toLowerCase());
    wanted.delete(entry.name.toLowerCase());
    if (part) put(...written(entry.name, part, entry.central));
    else put(rawRecord(file, entry), entry.central);
  }
  for (const [name, part] of parts) if (wanted.has(name.toLowerCase())) put(...written(name, part, null));
  const end = new Uint8Array(22);
  putU32(end, 0, END);
  putU16(end, 8, lines.length);
  putU16(end, 10, lines.length);
  putU32(
    end,
    12,
    lines.reduce((sum, line) => sum + line.length, 0),
  );
  putU32(end, 16, at);
  return joined([...records, ...lines, end]);
};

/** Opens the zip of a draft; a zip whose records cannot be copied one by one is refused. */
export const openArchive = (file: Uint8Array): Archive => {
  const entries = entriesOf(file);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      const data = file.subarray(entry.dataStart, entry.dataEnd);
      try {
        return entry.method === DEFLATED ? inflateRaw(data, mostOfPart) : data;
      } catch {
        throw broken();
      }
    },
    with: (parts) => rebuilt(file, entries, parts),
  };
};
