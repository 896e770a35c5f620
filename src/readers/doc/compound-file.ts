import { latin1Bytes } from "#machine";
import { utf16 } from "../../machine/letters.ts";
import { joined, u16, u32 } from "../../machine/numbers.ts";
import { Refusal } from "../office/refusal.ts";

/** The streams of a compound file, by name. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  readonly stream: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const SIGNATURE = latin1Bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
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

function words(buffer: Uint8Array): Uint32Array {
  const found = new Uint32Array(buffer.length >> 2);
  for (let at = 0; at < found.length; at++) found[at] = u32(buffer, at * 4);
  return found;
}

function entriesIn(directory: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(u16(directory, at + 64), 64);
    entries.push({
      name: utf16(directory, at, at + Math.max(0, length - 2)),
      type: directory[at + 66]!,
      start: u32(directory, at + 116),
      size: u32(directory, at + 120),
    });
  }
  return entries;
}

/** Opens an OLE compound file, the container of older Office documents. */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  if (file.length < 512 || SIGNATURE.some((byte, at) => file[at] !== byte))
    throw new Refusal("wrong-type", "");
  const shift = u16(file, 30);
  if (shift !== 9 && shift !== 12) throw damaged("sector size");
  const size = 2 ** shift;

  const sector = (index: number): Uint8Array => {
    const from = (index + 1) * size;
    if (from >= file.length) throw damaged("cut off");
    return file.subarray(from, Math.min(from + size, file.length));
  };
  const sectors = (numbers: readonly number[]): Uint8Array => joined(numbers.map(sector));

  const tableSectors = (): readonly number[] => {
    const listed = [...words(file.subarray(76, 512))];
    const seen = new Set<number>();
    for (let next = u32(file, 68); next < LAST && !seen.has(next);) {
      seen.add(next);
      const more = [...words(sector(next))];
      next = more.pop() ?? LAST;
      for (const one of more) listed.push(one);
    }
    const wanted = u32(file, 44);
    if (wanted > file.length / size) throw damaged("table");
    return listed.filter((one) => one < LAST).slice(0, wanted);
  };
  const table = words(sectors(tableSectors()));
  const entries = entriesIn(sectors(chain(u32(file, 48), table)));
  const root = entries.find(({ type }) => type === ROOT);
  const cutoff = u32(file, 56);
  let mini: { readonly table: Uint32Array; readonly content: Uint8Array } | null = null;
  const miniStream = () =>
    (mini ??= {
      table: words(sectors(chain(u32(file, 60), table))),
      content: sectors(chain(root?.start ?? LAST, table)),
    });

  const contentOf = (entry: Entry): Uint8Array => {
    if (entry.size >= cutoff) return sectors(chain(entry.start, table)).subarray(0, entry.size);
    const { table: small, content } = miniStream();
    const parts = chain(entry.start, small).map((one) =>
      content.subarray(one * MINI_SIZE, (one + 1) * MINI_SIZE),
    );
    return joined(parts).subarray(0, entry.size);
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
