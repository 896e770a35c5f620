import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import type { NotCheckedReason } from "../model/document.ts";
import { limitDetail } from "../readers/limits.ts";
import type { Input } from "./discover.ts";

export type Bytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: NotCheckedReason; readonly detail: string };

const failed = (reason: NotCheckedReason, detail = ""): Bytes => ({ ok: false, reason, detail });

const tooLarge = (limit: number): Bytes =>
  failed("too-large", limitDetail("maxFileSize", { maxFileSize: limit }));

const measured = (bytes: Uint8Array, limit: number): Bytes =>
  bytes.length > limit ? tooLarge(limit) : bytes.length === 0 ? failed("empty-file") : { ok: true, bytes };

// Read at once: what Node needs for promises of files takes longer to load than a draft to read.
// Opened for reading only and shared with whoever has it open: Word's own lock lets such readers in.
/** The bytes of a file, or why there are none; never more than `limit` are taken in. */
export const readPath = (path: string, limit: number): Bytes => {
  try {
    const info = statSync(path);
    // A pipe would wait for a writer for ever.
    if (!info.isFile()) return failed("unreadable", info.isDirectory() ? "EISDIR" : "not-regular");
    if (info.size > limit) return tooLarge(limit);
    const file = openSync(path, "r");
    try {
      return measured(readFileSync(file), limit);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return failed("unreadable", (error as NodeJS.ErrnoException).code ?? "EIO");
  }
};

const fromStream = async (stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Bytes> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > limit) return tooLarge(limit);
    chunks.push(bytes);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return measured(all, limit);
};

/** The bytes of a draft, or why there are none; never more than `limit` bytes are taken in. */
export const readInput = async (
  input: Input,
  stdin: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Bytes> => {
  if (input.from === "stdin") return fromStream(stdin, limit);
  return input.unread ? failed("unreadable", input.unread) : readPath(input.path, limit);
};
