import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Document, Format } from "../../src/model/document.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { makeCompoundFile } from "./doc/make-compound-file.ts";
import { makeDoc, p as docParagraph } from "./doc/make-doc.ts";
import { makeDocx, p as wordParagraph } from "./docx/make-docx.ts";
import { makeFlatOdt, makeOdt, p as odtParagraph } from "./odt/make-odt.ts";
import { toTcvn3, toVni } from "../text/legacy-encoding/encode.ts";
import { LINES } from "../text/legacy-encoding/lines.ts";

const options = { revisions: "accepted", limits: DEFAULT_LIMITS } as const;
const TEXT = "Kế hoạch năm 2026";
const docx = makeDocx({ body: wordParagraph(TEXT) });
const odt = makeOdt({ body: odtParagraph(TEXT) });
const rtf = strToU8("{\\rtf1 K\\u7871? ho\\u7841?ch n\\u259?m 2026}");
const page = `<html><head><title>x</title></head><body><p>${TEXT}</p></body></html>`;
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");
const archive = [
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; boundary="--cut"',
  "",
  "----cut",
  "Content-Type: image/png",
  "",
  "x",
  "----cut",
  'Content-Type: text/html; charset="utf-8"',
  "Content-Transfer-Encoding: quoted-printable",
  "",
  quoted(page),
  "----cut--",
].join("\r\n");
const utf16 = Buffer.from(TEXT, "utf16le");

const documentOf = async (bytes: Uint8Array, name: string): Promise<Document> => {
  const result = await read(bytes, name, options);
  if (!result.ok) throw new Error(result.reason);
  return result.document;
};

describe("files whose ending lies", () => {
  it.each<readonly [string, Uint8Array, Format]>([
    ["docx.doc", docx, "docx"],
    ["macros.docm", docx, "docx"],
    ["docx.pdf", docx, "docx"],
    ["odt.docx", odt, "odt"],
    ["flat.fodt", makeFlatOdt({ body: odtParagraph(TEXT) }), "odt"],
    ["doc.docx", makeDoc({ body: [docParagraph(TEXT)] }), "doc"],
    ["rtf.doc", rtf, "rtf"],
    ["rtf-after-blanks.doc", Buffer.concat([strToU8("\n  "), rtf]), "rtf"],
    ["page.doc", strToU8(page), "text"],
    ["page.md", strToU8(page), "text"],
    ["archive.doc", strToU8(archive), "text"],
    ["utf16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "text"],
    ["utf16-big.txt", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), "text"],
    ["utf16-no-mark.txt", utf16, "text"],
    ["utf8-mark.txt", strToU8(`\ufeff${TEXT}`), "text"],
    ["code-page-1258.txt", Buffer.from("K\xea\xec hoa\xf2ch n\xe3m 2026", "latin1"), "text"],
  ])("%s", async (name, bytes, format) => {
    const { blocks, format: found } = await documentOf(bytes, name);
    expect([found, ...blocks.map(({ text }) => text)]).toEqual([format, TEXT]);
  });

  it.each([
    ["empty.docx", new Uint8Array(), "empty-file"],
    ["sheet.docx", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), "wrong-type"],
    ["sheet.doc", makeCompoundFile({ Workbook: Buffer.alloc(1) }), "wrong-type"],
    [
      "locked.docx",
      makeCompoundFile({ EncryptionInfo: Buffer.alloc(1), EncryptedPackage: Buffer.alloc(1) }),
      "password-protected",
    ],
    ["word2003.doc", strToU8('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), "unsupported-version"],
    ["picture.docx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "wrong-type"],
  ])("%s is refused", async (name, bytes, reason) => {
    expect(await read(bytes, name, options)).toMatchObject({ ok: false, reason });
  });
});

describe("text in an old encoding", () => {
  const small = LINES.map((line) => line.toLowerCase());
  const named = { text: LINES.map(toVni), font: "VNI-Times", lines: LINES };

  it.each([
    ["TCVN3.txt", Buffer.from(small.map(toTcvn3).join("\n"), "latin1"), small, "TCVN3"],
    ["VNI.txt", Buffer.from(named.text.join("\n"), "latin1"), LINES, "VNI"],
    ["TCVN3.md", Buffer.from(small.map(toTcvn3).join("\n\n"), "latin1"), small, "TCVN3"],
  ])("%s", async (name, bytes, lines, encoding) => {
    const { blocks, gaps } = await documentOf(bytes, name);
    expect(blocks.map(({ text }) => text)).toEqual(lines);
    expect(gaps).toMatchObject([{ code: "legacy-encoding", detail: encoding }]);
  });

  const font = (face: string): string => `<w:rFonts w:ascii="${face}" w:hAnsi="${face}"/>`;
  const wordRun = (text: string, face: string): string =>
    `<w:r><w:rPr>${font(face)}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const hex = (text: string): string =>
    [...text].map((sign) => (sign > "~" ? `\\'${sign.charCodeAt(0).toString(16)}` : sign)).join("");
  const inTcvn3 = small.map(toTcvn3);
  const FILES: readonly (readonly [string, Uint8Array])[] = [
    [
      "docx",
      makeDocx({
        body:
          inTcvn3.map((line) => wordParagraph(wordRun(line, ".VnTime"))).join("") +
          wordParagraph(wordRun(toTcvn3("công văn"), ".VnTimeH")) +
          wordParagraph(wordRun(TEXT, ".VnArial")),
      }),
    ],
    [
      "odt",
      makeOdt({
        body:
          inTcvn3.map((line) => odtParagraph(line, "V")).join("") +
          odtParagraph(toTcvn3("công văn"), "H") +
          odtParagraph(TEXT, "A"),
        automatic: [
          ["V", ".VnTime"],
          ["H", ".VnTimeH"],
          ["A", ".VnArial"],
        ]
          .map(
            ([name, face]) =>
              `<style:style style:name="${name}" style:family="paragraph"><style:text-properties fo:font-family="${face}"/></style:style>`,
          )
          .join(""),
      }),
    ],
    [
      "doc",
      makeDoc({
        body: [...inTcvn3.map((line) => [line, 0]), [toTcvn3("công văn"), 1], [TEXT, 2]].map(
          ([line, face]) => ({ runs: [{ text: `${line}\r`, look: [0x4f, 0x4a, Number(face), 0] }] }),
        ),
        fonts: [".VnTime", ".VnTimeH", ".VnArial"],
      }),
    ],
    [
      "rtf",
      strToU8(
        `{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}{\\f1 .VnTimeH;}{\\f2 .VnArial;}}${inTcvn3.map((line) => `\\f0 ${hex(line)}\\par`).join("")}\\f1 ${hex(toTcvn3("công văn"))}\\par\\f2 ${[...TEXT].map((sign) => (sign > "~" ? `\\u${sign.charCodeAt(0)}?` : sign)).join("")}\\par}`,
      ),
    ],
  ];

  it.each(FILES)("typeface by typeface in .%s", async (ending, bytes) => {
    const { blocks, gaps } = await documentOf(bytes, `a.${ending}`);
    expect(blocks.map(({ text }) => text)).toEqual([...small, "CÔNG VĂN", TEXT]);
    expect(gaps).toEqual([
      { code: "legacy-encoding", detail: "TCVN3: .VnTime, .VnTimeH", place: expect.anything() as unknown },
    ]);
  });

  it("joins a letter and its sign that a change of look parts", async () => {
    const [base = "", sign = ""] = toVni("ạ");
    const runs = named.text.map((line) => wordParagraph(wordRun(line, "VNI-Times"))).join("");
    const parted = wordParagraph(wordRun(`h${base}`, "VNI-Times") + wordRun(`${sign}n`, "VNI-Times"));
    const { blocks } = await documentOf(makeDocx({ body: runs + parted }), "a.docx");
    expect(blocks.at(-1)?.text).toBe("hạn");
  });
});
