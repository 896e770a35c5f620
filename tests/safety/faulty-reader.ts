// Stands in the place of src/readers/index.ts in a child built for the tests: the file's text says how to fail.
import process from "node:process";
import type { ReadResult } from "../../src/model/document.ts";

const good = (name: string): ReadResult => ({ ok: false, reason: "wrong-type", detail: name });
const keep: unknown[] = [];
const never = (): Promise<ReadResult> => new Promise(() => undefined);

const faults: Readonly<Record<string, (name: string) => ReadResult | Promise<ReadResult>>> = {
  good,
  hang: () => {
    for (;;) keep.length = 0;
  },
  wait: never,
  exit: () => process.exit(0),
  abort: () => process.abort(),
  throw: () => {
    throw new Error("the reader's own words, with a path /home/someone");
  },
  "throw-later": () => {
    setTimeout(() => {
      throw new Error("later");
    });
    return never();
  },
  reject: () => {
    void Promise.reject(new Error("nobody waits for this"));
    return never();
  },
  buffers: () => {
    for (;;) keep.push(Buffer.alloc(1 << 20, 1));
  },
  objects: () => {
    for (;;) keep.push({ a: keep.length, b: [keep.length] });
  },
  flood: () => ({ ok: false, reason: "damaged", detail: "x".repeat(300 * 1024 * 1024) }),
  print: (name) => {
    process.stdout.write("not a frame");
    process.stderr.write("a warning\n");
    return good(name);
  },
  "close-output": () => {
    process.stdout.destroy();
    return good("");
  },
};

export const read = async (bytes: Uint8Array, name: string): Promise<ReadResult> =>
  faults[new TextDecoder().decode(bytes)]!(name);
