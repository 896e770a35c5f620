import type { ReadResult } from "../model/document.ts";
import type { ReadOptions } from "../readers/index.ts";
import type { Input } from "./discover.ts";
import { readApart } from "./isolation/index.ts";
import { readInput } from "./read-input.ts";

export interface DocumentOptions {
  readonly reading: ReadOptions;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** A file as read, before anything is understood. */
export const readDocument = async (
  input: Input,
  { reading, stdin }: DocumentOptions,
): Promise<ReadResult> => {
  const file = await readInput(input, stdin, reading.limits.maxFileSize);
  if (!file.ok) return file;
  try {
    return await readApart(file.bytes, input.name, reading);
  } catch (error) {
    const detail = error instanceof Error ? error.name : "";
    return { ok: false, reason: "reader-crashed", detail };
  }
};
