import { crc32, inflateRaw } from "#machine";
import { u16, u32 } from "../../machine/numbers.ts";
import { TooLong } from "../../machine/too-long.ts";
import type { Limits } from "../limits.ts";
import { overLimit, Refusal } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";

/** A zip file whose entries are inflated only when they are asked for. */
export interface Zip {
  readonly has: (name: string) => boolean;
  /** Bytes of an entry with their checksum proven; null where there is no such entry. */
  readonly read: (name: string) => Uint8Array | null;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

function compressedBytes(file: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.at < 0 || entry.at + LOCAL_SIZE > file.length || u32(file, entry.at) !== LOCAL)
    throw new Refusal("damaged", `zip: ${entry.name} has no header`);
  const start = entry.at + LOCAL_SIZE + u16(file, entry.at + 26) + u16(file, entry.at + 28);
  const end = start + entry.compressedSize;
  if (end > file.length) throw new Refusal("damaged", `zip: ${entry.name} is cut off`);
  return file.subarray(start, end);
}

function inflate(file: Uint8Array, entry: ZipEntry, cap: number, capped: () => Refusal): Uint8Array {
  if (entry.encrypted) throw new Refusal("password-protected", entry.name);
  const packed = compressedBytes(file, entry);
  if (entry.method === STORED) {
    if (packed.length > cap) throw capped();
    return packed;
  }
  if (entry.method !== DEFLATED)
    throw new Refusal("damaged", `zip: ${entry.name} uses compression method ${entry.method}`);
  try {
    return inflateRaw(packed, cap, entry.size);
  } catch (error) {
    if (error instanceof TooLong) throw capped();
    throw new Refusal("damaged", `zip: ${entry.name} cannot be inflated`);
  }
}

/** Opens a zip file. Caps are counted on the bytes really inflated, never on what the file declares. */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const entries = readDirectory(bytes, limits);
  let left = limits.maxPartsSize;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const one = limits.maxPartSize <= left;
      const part = inflate(bytes, entry, one ? limits.maxPartSize : left, () =>
        overLimit(one ? "maxPartSize" : "maxPartsSize", limits),
      );
      left -= part.length;
      if (crc32(part) !== entry.crc) throw new Refusal("damaged", `zip: ${entry.name} has a wrong checksum`);
      return part;
    },
  };
}
