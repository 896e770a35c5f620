import { Refusal } from "../office/refusal.ts";

/** The streams of a compound file, by name. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  readonly stream: (name: string) => Buffer | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const SIGNATURE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const LAST = 0xfffffffa;
const [STREAM, ROOT] = [2, 5];
const ENTRY_SIZE = 128;
const MINI_SIZE = 64;

const damaged = (detail: string): Refusal => new Refusal("damaged", `compound file: ${detail}`);

/** The numbers of a chain; one that runs in a circle or out of its table is refused. */
function chain(start: number, table: Uint32Array): readonly number[] {
  const found: number[] = [];
  for (let next = start; next < LAST; next = table[next]!) {
    if (next >= table.length || found.length >= table.length) throw damaged("broken chain");
    found.push(next);
  }
  return found;
}

function words(buffer: Buffer): Uint32Array {
  const found = new Uint32Array(buffer.length >> 2);
  for (let at = 0; at < found.length; at++) found[at] = buffer.readUInt32LE(at * 4);
  return found;
}

function entriesIn(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: directory.toString("utf16le", at, at + Math.max(0, length - 2)),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** Opens an OLE compound file, the container of older Office documents. */
export function openCompoundFile(file: Buffer): CompoundFile {
  if (file.length < 512 || !file.subarray(0, 8).equals(SIGNATURE)) throw new Refusal("wrong-type", "");
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged("sector size");
  const size = 2 ** shift;

  const sector = (index: number): Buffer => {
    const from = (index + 1) * size;
    if (from >= file.length) throw damaged("cut off");
    return file.subarray(from, Math.min(from + size, file.length));
  };
  const sectors = (numbers: readonly number[]): Buffer => Buffer.concat(numbers.map(sector));

  const tableSectors = (): readonly number[] => {
    const listed = [...words(file.subarray(76, 512))];
    const seen = new Set<number>();
    for (let next = file.readUInt32LE(68); next < LAST && !seen.has(next);) {
      seen.add(next);
      const more = [...words(sector(next))];
      next = more.pop() ?? LAST;
      for (const one of more) listed.push(one);
    }
    const wanted = file.readUInt32LE(44);
    if (wanted > file.length / size) throw damaged("table");
    return listed.filter((one) => one < LAST).slice(0, wanted);
  };
  const table = words(sectors(tableSectors()));
  const entries = entriesIn(sectors(chain(file.readUInt32LE(48), table)));
  const root = entries.find(({ type }) => type === ROOT);
  const cutoff = file.readUInt32LE(56);
  let mini: { readonly table: Uint32Array; readonly content: Buffer } | null = null;
  const miniStream = () =>
    (mini ??= {
      table: words(sectors(chain(file.readUInt32LE(60), table))),
      content: sectors(chain(root?.start ?? LAST, table)),
    });

  const contentOf = (entry: Entry): Buffer => {
    if (entry.size >= cutoff) return sectors(chain(entry.start, table)).subarray(0, entry.size);
    const { table: small, content } = miniStream();
    const parts = chain(entry.start, small).map((one) =>
      content.subarray(one * MINI_SIZE, (one + 1) * MINI_SIZE),
    );
    return Buffer.concat(parts).subarray(0, entry.size);
  };
  const streams = new Map(entries.filter(({ type }) => type === STREAM).map((one) => [one.name, one]));
  return {
    names: new Set(streams.keys()),
    stream: (name) => {
      const entry = streams.get(name);
      return entry === undefined ? null : contentOf(entry);
    },
  };
}
