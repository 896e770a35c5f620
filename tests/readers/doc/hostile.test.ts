import { describe, expect, it } from "vitest";
import { readDoc } from "../../../src/readers/doc/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { makeCompoundFile } from "./make-compound-file.ts";
import { ACCEPTED, BOLD, cell, inList, makeDoc, p, rowEnd } from "./make-doc.ts";

const good = makeDoc({
  body: [p("Kế hoạch", inList(1, 0)), { runs: [{ text: "a\r", look: BOLD }] }, cell("b"), rowEnd([0, 1000])],
  lists: [[{ format: 0, text: "\x00." }]],
});
const limited = (name: keyof typeof DEFAULT_LIMITS, value: number) => ({
  ...ACCEPTED,
  limits: { ...DEFAULT_LIMITS, [name]: value },
});
const looped = (): Buffer => {
  const file = Buffer.from(good);
  // The directory's chain points to itself.
  const directory = file.readUInt32LE(48);
  file.writeUInt32LE(directory, 512 + directory * 4);
  return file;
};
const based = makeDoc({ body: [p("a", [], 1)], styles: [{}, { base: 2 }, { base: 1 }] });
const broken = (): Buffer => {
  const file = makeDoc({ body: [p("a")], flags: 0 });
  return file.subarray(0, 2048);
};

const CASES = [
  ["nothing", Buffer.alloc(0), ACCEPTED, "empty-file"],
  ["other bytes", Buffer.from("Kế hoạch"), ACCEPTED, "wrong-type"],
  ["another kind of compound file", makeCompoundFile({ Workbook: Buffer.alloc(10) }), ACCEPTED, "wrong-type"],
  ["a password", makeDoc({ body: [p("a")], flags: 0x0100 }), ACCEPTED, "password-protected"],
  [
    "a newer file behind a password",
    makeCompoundFile({ EncryptedPackage: Buffer.alloc(9) }),
    ACCEPTED,
    "password-protected",
  ],
  ["an older Word", makeDoc({ body: [p("a")], version: 0x68 }), ACCEPTED, "unsupported-version"],
  ["a file cut off", broken(), ACCEPTED, "damaged"],
  ["a chain in a circle", looped(), ACCEPTED, "damaged"],
  ["too many bytes", good, limited("maxFileSize", 10), "too-large"],
  ["too much text", good, limited("maxTextCharacters", 3), "too-large"],
  ["too many runs", good, limited("maxXmlNodes", 2), "too-complex"],
] as const;

describe("bad Word 97–2003 documents", () => {
  it.each(CASES)("%s", (_, bytes, options, reason) => {
    expect(readDoc(bytes, options)).toMatchObject({ ok: false, reason });
  });

  it("ends styles that are based on each other", () => {
    expect(readDoc(based, ACCEPTED)).toMatchObject({ ok: true });
  });

  it("is read or refused, never thrown, whatever byte is changed and wherever it is cut", () => {
    for (let at = 0; at < good.length; at += 11) {
      const bytes = Buffer.from(good);
      bytes[at] = bytes[at]! ^ 0xff;
      expect(typeof readDoc(bytes, ACCEPTED).ok).toBe("boolean");
      if (at % 9 === 0) expect(typeof readDoc(good.subarray(0, at), ACCEPTED).ok).toBe("boolean");
    }
  });
});
