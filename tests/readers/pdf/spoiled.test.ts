import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { hasSpoiledStream } from "../../../src/readers/pdf/spoiled.ts";
import { readPdf } from "../../../src/readers/pdf/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";

const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `BT /F 12 Tf 72 ${String(800 - i * 14)} Td (Dong ${String(i)}) Tj ET`,
  ).join("\n");
const whole = deflateSync(Buffer.from(lines(50)), { level: 0 });
const changed = (at: number, value = 0xff): Buffer => {
  const copy = Buffer.from(whole);
  copy[at] = copy[at]! ^ value;
  return copy;
};
const file = (stream: Uint8Array, entries = "/Filter/FlateDecode", more = ""): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n4 0 obj\n<<${entries}/Length ${String(stream.length)}>>\nstream\n`,
      "latin1",
    ),
    stream,
    Buffer.from(`\nendstream\nendobj\n${more}trailer\n<</Root 1 0 R/Size 6>>\n%%EOF`, "latin1"),
  ]);

test.each<[string, Uint8Array, boolean]>([
  ["whole", file(whole), false],
  ["packed tightly", file(deflateSync(Buffer.from(lines(50)))), false],
  ["a letter changed, the length kept", file(changed(900, 3)), true],
  ["cut off", file(whole.subarray(0, 900)), true],
  ["a wrong sum alone", file(changed(whole.length - 1)), true],
  ["no stream at all", Buffer.from("%PDF-1.4\nupstream\nstream of words"), false],
  ["not compressed", file(Buffer.from(lines(3)), ""), false],
  ["a picture", file(changed(900), "/Subtype/Image/Filter/FlateDecode"), false],
  ["compressed behind something else", file(changed(900), "/Filter[/ASCII85Decode/FlateDecode]"), false],
  ["compressed before something else", file(changed(900), "/Filter [ /FlateDecode /DCTDecode ]"), true],
  ["sealed", file(changed(900), undefined, "6 0 obj\n<</Encrypt 7 0 R>>\nendobj\n"), false],
  ["no end", file(whole).subarray(0, 1_200), true],
  ["a bomb", file(deflateSync(Buffer.alloc(60_000_000))), false],
])("%s", (_, bytes, spoiled) => {
  expect(hasSpoiledStream(bytes)).toBe(spoiled);
});

test("a page that reads on past the damage is a gap", async () => {
  const read = async (bytes: Uint8Array) => {
    const result = await readPdf(bytes, { limits: DEFAULT_LIMITS });
    return result.ok ? result.document.gaps.map(({ detail }) => detail) : [result.reason];
  };
  expect(await read(file(whole))).not.toContain("spoiled-stream");
  expect(await read(file(changed(900, 3)))).toContain("spoiled-stream");
});
