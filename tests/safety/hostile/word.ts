import { strToU8, zipSync } from "fflate";
import { documentXml, makeDocx, NAMESPACES, p, r, wordFiles } from "../../readers/docx/make-docx.ts";
import { cut, flipped, goodWord, plainPlan, type Row } from "./row.ts";

const paragraphs = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map((line) => p(r(line)))
    .join("");
const body = paragraphs(plainPlan("- Ít nhất 80% hộ gia đình được phổ biến."));
const word = (inside: string): Uint8Array => makeDocx({ body: body + inside });
const withDocument = (xml: string): Uint8Array => makeDocx({ body: "", files: { "word/document.xml": xml } });
const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  makeDocx({ body, files: { [name]: content } });
const xml = documentXml(body);
const renamed = (from: string, to: string): Uint8Array => {
  const files = { ...wordFiles({ body }), [from]: strToU8(xml) };
  return Buffer.from(Buffer.from(zipSync(files)).toString("latin1").replaceAll(from, to), "latin1");
};
const at = (bytes: Uint8Array, text: string): number => Buffer.from(bytes).indexOf(text, 0, "latin1");
const without = (name: string): Uint8Array => {
  const files = Object.entries(wordFiles({ body })).filter(([other]) => other !== name);
  return zipSync(Object.fromEntries(files));
};
const compound = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    ...streams.map((name) => Buffer.from(name, "utf16le")),
  ]);
const nested = (times: number): Uint8Array => {
  let zip: Uint8Array = goodWord;
  for (let i = 0; i < times; i++) zip = zipSync({ [`word/${String(i)}.docx`]: zip });
  return zip;
};
const doctype = (inside: string): string => xml.replace("?>", `?>${inside}`);
const deep = (name: string, depth: number): string =>
  `<w:${name}>`.repeat(depth) + `</w:${name}>`.repeat(depth);
const attributes = Array.from({ length: 400 }, (_, i) => `w:a${String(i)}="1"`).join(" ");
const relation = (target: string, type: string): Uint8Array =>
  makeDocx({ body: `${body}<w:altChunk r:id="x"/>`, relations: { x: [type, target] } });

export const wordDocuments: readonly Row[] = [
  ["empty.docx", "empty-file", () => ""],
  ["good.docx", "checked", () => goodWord],
  ["made.docx", "checked", () => word("")],
  ["text.docx", ["checked", "wrong-type", "not-a-plan"], () => "Kế hoạch"],
  ["zeros.docx", "wrong-type", () => Buffer.alloc(5_000)],
  ["only-pk.docx", ["damaged", "wrong-type"], () => "PK\u0003\u0004"],
  ["picture.docx", "wrong-type", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["other-zip.docx", "wrong-type", () => zipSync({ "a.txt": strToU8("x") })],
  ["nested-zips.docx", ["wrong-type", "damaged"], () => nested(5)],
  ["password.docx", "password-protected", () => compound("EncryptedPackage")],
  ["half.docx", "damaged", () => cut(goodWord, 0.5)],
  ["tenth.docx", ["damaged", "wrong-type"], () => cut(goodWord, 0.1)],
  ["all-but-a-byte.docx", "damaged", () => goodWord.subarray(0, -1)],
  ["front-missing.docx", "checked", () => goodWord.subarray(100)],
  ["bytes-before.docx", "checked", () => Buffer.concat([Buffer.from("rác"), goodWord])],
  ["bytes-after.docx", ["checked", "damaged"], () => Buffer.concat([goodWord, Buffer.from("rác")])],
  ["pdf-and-zip.docx", ["damaged", "checked"], () => Buffer.concat([Buffer.from("%PDF-1.7\n"), goodWord])],
  ["flip-in-header.docx", ["damaged", "checked", "wrong-type"], () => flipped(goodWord, 8)],
  ["flip-in-data.docx", "damaged", () => flipped(goodWord, at(goodWord, "word/document.xml") + 200)],
  [
    "wrong-checksum.docx",
    "damaged",
    () => {
      const made = word("");
      const central = Buffer.from(made).lastIndexOf("word/document.xml", undefined, "latin1");
      return flipped(made, central - 46 + 16);
    },
  ],
  ["part-twice.docx", "damaged", () => renamed("word/documenu.xml", "word/document.xml")],
  ["part-twice-by-case.docx", "damaged", () => renamed("word/DOCUMENT.xml", "word/DOCUMENT.xml")],
  ["no-document.docx", "damaged", () => without("word/document.xml")],
  ["no-relations.docx", "checked", () => without("_rels/.rels")],
  ["no-content-types.docx", ["checked", "gaps"], () => without("[Content_Types].xml")],
  ["workbook.docx", "wrong-type", () => withDocument('<x:workbook xmlns:x="urn:x"/>')],
  ["empty-document-part.docx", "damaged", () => withDocument("")],
  ["no-body.docx", "not-a-plan", () => withDocument(`<w:document ${NAMESPACES}/>`)],
  ["empty-body.docx", "not-a-plan", () => makeDocx({ body: "" })],
  ["cut-xml.docx", "damaged", () => withDocument(xml.slice(0, -40))],
  ["crossed-tags.docx", "damaged", () => withDocument(xml.replace("</w:t></w:r>", "</w:r></w:t>"))],
  ["doctype.docx", "damaged", () => withDocument(doctype("<!DOCTYPE x>"))],
  [
    "outside-entity.docx",
    "damaged",
    () =>
      withDocument(doctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace("80%", "&e;")),
  ],
  [
    "laughs.docx",
    "damaged",
    () =>
      withDocument(
        doctype('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>').replace("80%", "&b;"),
      ),
  ],
  ["unknown-entity.docx", ["damaged", "checked"], () => withDocument(xml.replace("80%", "&nothing;"))],
  ["huge-character.docx", ["damaged", "checked"], () => withDocument(xml.replace("80%", "&#x7fffffff;"))],
  ["nul-character.docx", ["damaged", "checked"], () => withDocument(xml.replace("80%", "&#0;"))],
  ["deep-elements.docx", "too-complex", () => word(deep("sdt", 3_000))],
  [
    "deep-tables.docx",
    "too-complex",
    () => word("<w:tbl><w:tr><w:tc>".repeat(300) + p("a") + "</w:tc></w:tr></w:tbl>".repeat(300)),
  ],
  ["many-attributes.docx", "too-complex", () => word(`<w:p ${attributes}/>`)],
  ["attribute-twice.docx", ["damaged", "checked"], () => word('<w:p w:a="1" w:a="2"/>')],
  ["two-million-nodes.docx", ["too-complex", "timed-out"], () => word("<w:p/>".repeat(2_100_000))],
  ["many-runs.docx", ["checked", "gaps"], () => word(p(r("a").repeat(150_000)))],
  ["many-paragraphs.docx", "checked", () => word(p("Nội dung").repeat(30_000))],
  [
    "many-empty-cells.docx",
    "checked",
    () => word(`<w:tbl><w:tr>${"<w:tc/>".repeat(1_900_000)}</w:tr></w:tbl>`),
  ],
  ["bomb.docx", "too-large", () => word(`<!--${" ".repeat(40 * 1024 * 1024)}-->`)],
  ["bomb-in-a-part-not-read.docx", "checked", () => withPart("word/media/a.bin", new Uint8Array(60_000_000))],
  ["bomb-in-styles.docx", "too-large", () => makeDocx({ body, styles: " ".repeat(40_000_000) })],
  ["endless-text.docx", "too-large", () => word(p(r("a".repeat(21_000_000))))],
  ["long-paragraph.docx", "gaps", () => word(p(r("từ ngày 1 đến ngày 2 ".repeat(40_000))))],
  ["million-spaces.docx", "checked", () => word(p(r(`a${" ".repeat(1_000_000)}b`)))],
  ["alt-chunk.docx", "gaps", () => relation("a.html", "aFChunk")],
  [
    "alt-chunk-outside.docx",
    ["gaps", "checked"],
    () =>
      makeDocx({
        body: `${body}<w:altChunk r:id="x"/>`,
        relations: { x: ["aFChunk", "http://example.test/a", "External"] },
      }),
  ],
  ["part-outside.docx", ["gaps", "checked"], () => relation("../../../../etc/passwd", "header")],
  ["embedded-object.docx", "gaps", () => word(p('<w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r>'))],
  ["tracked-changes.docx", "gaps", () => word(p(`<w:ins w:id="1" w:author="a">${r("thêm")}</w:ins>`))],
  [
    "table-of-one-cell-spanning.docx",
    "checked",
    () =>
      word(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${p("a")}</w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    "negative-span.docx",
    "checked",
    () => word(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>${p("a")}</w:tc></w:tr></w:tbl>`),
  ],
  [
    "numbers-in-circles.docx",
    ["checked", "gaps"],
    () =>
      makeDocx({
        body: body + p(r("a"), '<w:numPr><w:ilvl w:val="99999"/><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        styles:
          '<w:style w:type="numbering" w:styleId="s"><w:basedOn w:val="s"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      }),
  ],
  [
    "huge-start.docx",
    ["checked", "gaps"],
    () =>
      makeDocx({
        body: body + p(r("a"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(3),
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%9.%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      }),
  ],
  [
    "styles-in-circles.docx",
    ["checked", "gaps"],
    () =>
      makeDocx({
        body: body + p(r("a"), '<w:pStyle w:val="a"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      }),
  ],
  [
    "names-of-prototypes.docx",
    ["checked", "gaps"],
    () =>
      makeDocx({
        body:
          body + p(r("a"), '<w:pStyle w:val="__proto__"/>') + p(r("b"), '<w:pStyle w:val="constructor"/>'),
        styles: '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="toString"/></w:style>',
      }),
  ],
  [
    "controls.docx",
    ["checked", "damaged"],
    () => word(p(r("\u001b[31m\u0007 \u202eẩn\u202c \u2028 ::error::x"))),
  ],
  ["macros.docm", "checked", () => withPart("word/vbaProject.bin", Buffer.from("Sub AutoOpen()"))],
  ["named-pdf.pdf", ["checked", "gaps"], () => goodWord],
  ["named-text.txt", ["checked", "gaps"], () => goodWord],
  ["named-markdown.md", ["checked", "gaps"], () => goodWord],
];
