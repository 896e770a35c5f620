import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
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
  readonly central: Buffer;
}

/** The zip of a draft that the reader has already proven sound. */
export interface Archive {
  readonly names: readonly string[];
  /** Null where there is no such part. */
  readonly read: (name: string) => Buffer | null;
  /** The same zip with these parts in place of, or after, what it holds; every other record as it stands. */
  readonly with: (parts: ReadonlyMap<string, Uint8Array>) => Uint8Array;
}

const [LOCAL, CENTRAL, END, END64, LOCATOR64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [DEFLATED, BIG] = [8, 0xffffffff];
const mostOfPart = 64 * 1024 * 1024;

const mark = markField("docx");

const broken = (): RenderRefusal => new RenderRefusal("odd-package");

const directory = (file: Buffer): { readonly at: number; readonly count: number; readonly shift: number } => {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) throw broken();
  const locator = end - 20;
  const big = locator >= 0 && file.readUInt32LE(locator) === LOCATOR64;
  const at64 = big ? Number(file.readBigUInt64LE(locator + 8)) : -1;
  const is64 = at64 >= 0 && at64 + 56 <= file.length && file.readUInt32LE(at64) === END64;
  const [count, size, offset, after] = is64
    ? [
        Number(file.readBigUInt64LE(at64 + 32)),
        Number(file.readBigUInt64LE(at64 + 40)),
        Number(file.readBigUInt64LE(at64 + 48)),
        at64,
      ]
    : [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16), end];
  const here = offset + 4 <= file.length && size > 0 && file.readUInt32LE(offset) === CENTRAL;
  const shift = here ? 0 : after - size - offset;
  return { at: offset + shift, count, shift };
};

/** The extra fields but zip64's, and the values that zip64's one gives for `size`, `packed` and `offset`. */
const extras = (extra: Buffer, values: readonly [number, number, number]) => {
  const kept: Buffer[] = [];
  let real = values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const field = extra.subarray(at, at + 4 + extra.readUInt16LE(at + 2));
    if (extra.readUInt16LE(at) !== 1) {
      kept.push(field);
      continue;
    }
    let from = 4;
    const wide = values.map((value) => {
      if (value !== BIG || from + 8 > field.length) return value;
      from += 8;
      return Number(field.readBigUInt64LE(from - 8));
    });
    real = [wide[0]!, wide[1]!, wide[2]!];
  }
  return { kept: Buffer.concat(kept), real };
};

const entryAt = (
  file: Buffer,
  at: number,
  shift: number,
): { readonly entry: Entry; readonly next: number } => {
  if (at < 0 || at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) throw broken();
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const extraEnd = nameEnd + file.readUInt16LE(at + 30);
  const next = extraEnd + file.readUInt16LE(at + 32);
  const { kept, real } = extras(file.subarray(nameEnd, extraEnd), [
    file.readUInt32LE(at + 24),
    file.readUInt32LE(at + 20),
    file.readUInt32LE(at + 42),
  ]);
  const [size, packed, offset] = real;
  const start = offset + shift;
  if (start < 0 || start + 30 > file.length || file.readUInt32LE(start) !== LOCAL) throw broken();
  const dataStart = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  if (dataStart + packed > file.length) throw broken();
  const central = Buffer.concat([file.subarray(at, nameEnd), kept, file.subarray(extraEnd, next)]);
  central.writeUInt32LE(packed, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(kept.length, 30);
  const entry: Entry = {
    name: file.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/"),
    at: start,
    dataStart,
    dataEnd: dataStart + packed,
    method: file.readUInt16LE(at + 10),
    central,
  };
  return { entry, next };
};

const entriesOf = (file: Buffer): readonly Entry[] => {
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
const rawRecord = (file: Buffer, entry: Entry): Buffer => {
  const described = (file.readUInt16LE(entry.at + 6) & 8) !== 0;
  if (!described) return file.subarray(entry.at, entry.dataEnd);
  const signed = entry.dataEnd + 4 <= file.length && file.readUInt32LE(entry.dataEnd) === 0x08074b50 ? 4 : 0;
  const wide = file.readUInt32LE(entry.at + 18) === BIG && file.readUInt32LE(entry.at + 22) === BIG;
  return file.subarray(entry.at, Math.min(entry.dataEnd + signed + (wide ? 20 : 12), file.length));
};

/** A record with our mark in front of its own extra fields. */
const marked = (record: Buffer): Buffer => {
  const nameEnd = 30 + record.readUInt16LE(26);
  if (isMarked(record.subarray(0, 1024).toString("latin1"), "docx")) return record;
  const head = Buffer.from(record.subarray(0, nameEnd));
  head.writeUInt16LE(record.readUInt16LE(28) + mark.length, 28);
  return Buffer.concat([head, mark, record.subarray(nameEnd)]);
};

/** Record and directory line of a part that we write: no clock, so the same part gives the same bytes. */
const written = (name: string, part: Uint8Array, old: Buffer | null): readonly [Buffer, Buffer] => {
  const path = Buffer.from(name, "utf8");
  const packed = deflateRawSync(part);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(0x800, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt32LE(old ? old.readUInt32LE(12) : 0x00210000, 10);
  head.writeUInt32LE(crc32(part), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(part.length, 22);
  head.writeUInt16LE(path.length, 26);
  const line = Buffer.alloc(46);
  line.writeUInt32LE(CENTRAL, 0);
  line.writeUInt16LE(20, 4);
  head.copy(line, 6, 4, 28);
  return [Buffer.concat([head, path, packed]), Buffer.concat([line, path])];
};

const rebuilt = (
  file: Buffer,
  entries: readonly Entry[],
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array => {
  const wanted = new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]));
  const records: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = 0;
  const put = (record: Buffer, line: Buffer): void => {
    const whole = records.length === 0 ? marked(record) : record;
    const placed = Buffer.from(line);
    placed.writeUInt32LE(at, 42);
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
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(lines.length, 8);
  end.writeUInt16LE(lines.length, 10);
  end.writeUInt32LE(
    lines.reduce((sum, line) => sum + line.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...records, ...lines, end]);
};

/** Opens the zip of a draft; a zip whose records cannot be copied one by one is refused. */
export const openArchive = (bytes: Uint8Array): Archive => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      const data = file.subarray(entry.dataStart, entry.dataEnd);
      try {
        return entry.method === DEFLATED ? inflateRawSync(data, { maxOutputLength: mostOfPart }) : data;
      } catch {
        throw broken();
      }
    },
    with: (parts) => rebuilt(file, entries, parts),
  };
};
