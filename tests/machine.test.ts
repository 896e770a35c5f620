import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as anywhere from "../src/machine/anywhere.ts";
import { utf16 } from "../src/machine/letters.ts";
import * as node from "../src/machine/node.ts";
import { joined, putU16, putU32, u16, u32, u64 } from "../src/machine/numbers.ts";
import { TooLong } from "../src/machine/too-long.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const files = readdirSync(fixtures)
  .filter((name) => name.startsWith("ok."))
  .map((name) => readFileSync(join(fixtures, name, "plan.docx")));
const every = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) ^ (at >> 8));
const contents = [new Uint8Array(), Uint8Array.of(0), every, ...files];

/** What came out, or the kind of error. */
const outcome = (work: () => unknown): unknown => {
  try {
    const found = work();
    return found instanceof Uint8Array ? Buffer.from(found).toString("hex") : found;
  } catch (error) {
    return error instanceof TooLong ? "too long" : "damaged";
  }
};

type Machine = typeof node;
const same = (work: (machine: Machine) => unknown): void => {
  expect(outcome(() => work(anywhere as unknown as Machine))).toEqual(outcome(() => work(node)));
};

describe("outside of Node the answers are the same", () => {
  test.each([
    ["latin1", (machine: Machine) => contents.map((bytes) => machine.latin1(bytes, 3, bytes.length - 2))],
    ["latin1Bytes", (machine: Machine) => machine.latin1Bytes(node.latin1(every))],
    ["utf8", (machine: Machine) => contents.map((bytes) => machine.utf8(bytes, 1))],
    [
      "utf8, with a mark",
      (machine: Machine) => machine.utf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe1, 0xba, 0xa1)),
    ],
    [
      "find",
      (machine: Machine) => contents.map((bytes) => [0, 40].map((from) => machine.find(bytes, "PK", from))),
    ],
    ["find nothing", (machine: Machine) => machine.find(every, "no such letters", 5)],
    ["sha256", (machine: Machine) => machine.sha256("kế hoạch")],
    ["sha256 of bytes", (machine: Machine) => machine.sha256(every)],
    ["crc32", (machine: Machine) => contents.map((bytes) => machine.crc32(bytes))],
  ])("%s", (_, work) => {
    same(work);
  });

  const bomb = new Uint8Array(40_000_000);
  test.each([
    ["fits", every, every.length],
    ["does not fit", every, every.length - 1],
    ["nothing in it", new Uint8Array(), 10],
    ["a bomb", bomb, 1_000_000],
  ])("inflating what %s", (_, content, most) => {
    const packed = deflateRawSync(content);
    same((machine) => machine.inflateRaw(packed, most, content.length));
    same((machine) => machine.provenLength(deflateSync(content), most));
  });

  test.each([
    ["cut off", (packed: Buffer) => packed.subarray(0, -9)],
    [
      "with a wrong byte",
      (packed: Buffer) => packed.map((byte, at) => (at === packed.length >> 1 ? byte ^ 4 : byte)),
    ],
    [
      "with a wrong sum",
      (packed: Buffer) => packed.map((byte, at) => (at === packed.length - 1 ? byte ^ 1 : byte)),
    ],
    ["followed by the end of a line", (packed: Buffer) => Buffer.concat([packed, Buffer.from("\r\n")])],
    ["in another wrapper", (packed: Buffer) => gzipSync(packed)],
  ])("a stream %s", (_, change) => {
    for (const content of [every, Buffer.from("ngắn")]) {
      const stream = change(deflateSync(content));
      same((machine) => machine.provenLength(stream, 1_000_000));
    }
  });

  test("the bomb ends before it has grown", () => {
    const packed = deflateRawSync(bomb);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => anywhere.inflateRaw(packed, 1_000_000)).toThrow(TooLong);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });
});

test("numbers and letters are those of Node's buffers", () => {
  const buffer = Buffer.from(every.subarray(100, 164));
  expect([u16(buffer, 3), u32(buffer, 5), u64(buffer, 7)]).toEqual([
    buffer.readUInt16LE(3),
    buffer.readUInt32LE(5),
    Number(buffer.readBigUInt64LE(7)),
  ]);
  const put = new Uint8Array(6);
  putU32(put, 0, 0xfedcba98);
  putU16(put, 4, 0x7654);
  expect([u32(put, 0), u16(put, 4)]).toEqual([0xfedcba98, 0x7654]);
  for (const at of [-1, 61, Number.NaN]) expect(() => u32(buffer, at)).toThrow(RangeError);
  expect(utf16(every, 2, 20_003)).toBe(Buffer.from(every).toString("utf16le", 2, 20_003));
  expect(joined([put, buffer])).toEqual(new Uint8Array([...put, ...buffer]));
});
