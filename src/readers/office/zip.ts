import { crc32, inflateRawSync } from "node:zlib";
import type { Limits } from "../limits.ts";
import { overLimit, Refusal } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";

/** A zip file whose entries are inflated only when they are asked for. */
export interface Zip {
  readonly has: (name: string) => boolean;
  /** Bytes of an entry with their checksum proven; null where there is no such entry. */
  readonly read: (name: string) => Buffer | null;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

function compressedBytes(file: Buffer, entry: ZipEntry): Buffer {
  if (entry.at < 0 || entry.at + LOCAL_SIZE > file.length || file.readUInt32LE(entry.at) !== LOCAL)
    throw new Refusal("damaged", `zip: ${entry.name} has no header`);
  const start = entry.at + LOCAL_SIZE + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const end = start + entry.compressedSize;
  if (end > file.length) throw new Refusal("damaged", `zip: ${entry.name} is cut off`);
  return file.subarray(start, end);
}

const [SMALL, LARGE] = [1 << 10, 1 << 20];

/** Bytes that are made room for at a time: what the file declares is no more than a hint. */
const portion = ({ size }: ZipEntry): number => Math.min(Math.max(size + 1, SMALL), LARGE);

function isOverflow(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

function inflate(file: Buffer, entry: ZipEntry, cap: number, capped: () => Refusal): Buffer {
  if (entry.encrypted) throw new Refusal("password-protected", entry.name);
  const packed = compressedBytes(file, entry);
  if (entry.method === STORED) {
    if (packed.length > cap) throw capped();
    return packed;
  }
  if (entry.method !== DEFLATED)
    throw new Refusal("damaged", `zip: ${entry.name} uses compression method ${entry.method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, cap), chunkSize: portion(entry) });
  } catch (error) {
    if (isOverflow(error)) throw capped();
    throw new Refusal("damaged", `zip: ${entry.name} cannot be inflated`);
  }
}

/** Opens a zip file. Caps are counted on the bytes really inflated, never on what the file declares. */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file, limits);
  let left = limits.maxPartsSize;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const one = limits.maxPartSize <= left;
      const part = inflate(file, entry, one ? limits.maxPartSize : left, () =>
        overLimit(one ? "maxPartSize" : "maxPartsSize", limits),
      );
      left -= part.length;
      if (crc32(part) !== entry.crc) throw new Refusal("damaged", `zip: ${entry.name} has a wrong checksum`);
      return part;
    },
  };
}
