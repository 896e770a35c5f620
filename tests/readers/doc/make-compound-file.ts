const SECTOR = 512;
/** Streams shorter than this would stand in the small stream. */
const CUTOFF = 4096;
const [END, FREE, TABLE_SECTOR] = [0xfffffffe, 0xffffffff, 0xfffffffd];

function entry(name: string, type: number, start: number, size: number, child = FREE, right = FREE): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, "utf16le");
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** An OLE compound file of large streams. */
export function makeCompoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const contents = names.map((name) => {
    const content = streams[name]!;
    const size = Math.max(CUTOFF, Math.ceil(content.length / SECTOR) * SECTOR);
    return Buffer.concat([content, Buffer.alloc(size - content.length)]);
  });
  const sectors = contents.reduce((sum, content) => sum + content.length / SECTOR, 0);
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const tables = Math.ceil((sectors + directorySectors) / 127);
  const table: number[] = Array.from({ length: tables }, () => TABLE_SECTOR);
  const chain = (count: number): number => {
    const start = table.length;
    for (let at = 1; at < count; at++) table.push(start + at);
    table.push(END);
    return start;
  };
  const directoryAt = chain(directorySectors);
  const entries = names.map((name, index) =>
    entry(
      name,
      2,
      chain(contents[index]!.length / SECTOR),
      contents[index]!.length,
      FREE,
      index + 2 <= names.length ? index + 2 : FREE,
    ),
  );
  while (table.length < tables * 128) table.push(FREE);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  Buffer.concat([entry("Root Entry", 5, END, 0, names.length === 0 ? FREE : 1), ...entries]).copy(directory);
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directoryAt, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let at = 0; at < tables; at++) header.writeUInt32LE(at, 76 + at * 4);
  const words = Buffer.alloc(table.length * 4);
  table.forEach((value, at) => words.writeUInt32LE(value, at * 4));
  return Buffer.concat([header, words, directory, ...contents]);
}
