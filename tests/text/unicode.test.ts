import { expect, test } from "vitest";
import { unicodeText } from "../../src/text/unicode.ts";

const TEXT = "packs: [core] # bộ quy tắc";
const wide = (mark: readonly number[], swap: boolean): Uint8Array => {
  const bytes = Buffer.from(TEXT, "utf16le");
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with its mark (Notepad)", Buffer.from(`\ufeff${TEXT}`)],
  ["UTF-16 with its mark (PowerShell)", wide([0xff, 0xfe], false)],
  ["UTF-16, the other order", wide([0xfe, 0xff], true)],
  ["UTF-16 without a mark", wide([], false)],
])("%s", (_, bytes) => {
  expect(unicodeText(bytes)).toBe(TEXT);
});
