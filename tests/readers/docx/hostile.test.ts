import { strToU8, zipSync } from "fflate";
import fc from "../../laws.ts";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../../src/model/document.ts";
import { readDocx } from "../../../src/readers/docx/index.ts";
import type { Limits } from "../../../src/readers/limits.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { ACCEPTED, documentXml, makeDocx, NAMESPACES, p, r, wordFiles } from "./make-docx.ts";

const good = makeDocx({ body: p("Kế hoạch") + p("Nội dung") });
/** Many files in one test, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 };
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");
const withDocument = (xml: string): Uint8Array => makeDocx({ body: "", files: { "word/document.xml": xml } });

const limited = (limits: Partial<Limits>) => ({ ...ACCEPTED, limits: { ...DEFAULT_LIMITS, ...limits } });
const outcome = (result: ReadResult): string =>
  result.ok ? result.document.blocks.map(({ text }) => text).join("|") : `${result.reason}: ${result.detail}`;

/** A change to the bytes of a good file at the first place where a pattern stands. */
function patched(
  file: Uint8Array,
  find: string,
  change: (bytes: Buffer, at: number) => void,
  from = 0,
): Uint8Array {
  const copy = Buffer.from(file);
  const at = copy.indexOf(bytesOf(find), from);
  if (at < 0) throw new Error("pattern not found");
  change(copy, at);
  return copy;
}

const CENTRAL = "PK\u0001\u0002";
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);
const twice = (): Uint8Array => {
  const files = { ...wordFiles({ body: p("A") }), "word/documenu.xml": strToU8(documentXml(p("B"))) };
  return Buffer.from(
    Buffer.from(zipSync(files)).toString("latin1").replaceAll("documenu", "document"),
    "latin1",
  );
};
const strict = (body: string): string =>
  `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${body}</x:body></x:document>`;
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");
const fat = "<w:p/>".repeat(50);

/** File, and what must come of it: the text, or the reason with what names it. */
const files: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["an empty file", () => new Uint8Array(0), /^empty-file/],
  ["a text file", () => bytesOf("Kế hoạch"), /^wrong-type/],
  ["a document behind a password", () => compound("EncryptedPackage"), /^password-protected/],
  ["a document of old Word", () => compound("WordDocument"), /^wrong-type/],
  ["a zip that is no document", () => zipSync({ "a.txt": strToU8("x") }), /^wrong-type/],
  [
    "a workbook",
    () => makeDocx({ body: "", files: { "word/document.xml": `<x:workbook xmlns:x="urn:x"/>` } }),
    /^wrong-type: word\/document.xml/,
  ],
  [
    "a package whose document is missing",
    () => {
      const all = wordFiles({ body: "" });
      delete all["word/document.xml"];
      return zipSync(all);
    },
    /^damaged: word\/document.xml is missing/,
  ],
  [
    "bytes before the first entry",
    () => Buffer.concat([bytesOf("MZ rác phía trước PK"), good]),
    /^Kế hoạch\|Nội dung$/,
  ],
  [
    "a comment behind the directory",
    () =>
      patched(Buffer.concat([good, bytesOf("xin")]), "PK\u0005\u0006", (bytes, at) =>
        bytes.writeUInt16LE(3, at + 20),
      ),
    /^Kế hoạch\|Nội dung$/,
  ],
  [
    "names with backslashes",
    () =>
      Buffer.from(
        Buffer.from(good).toString("latin1").replaceAll("word/document.xml", "word\\document.xml"),
        "latin1",
      ),
    /^Kế hoạch\|Nội dung$/,
  ],
  ["a part twice", twice, /^damaged: .*document.xml twice/],
  [
    "a part twice, differing in case",
    () => zipSync({ ...wordFiles({ body: p("A") }), "Word/Document.XML": strToU8(documentXml(p("B"))) }),
    /^damaged: .* twice/,
  ],
  [
    "a wrong checksum",
    () =>
      patched(
        good,
        "word/document.xml",
        (bytes, at) => bytes.writeUInt32LE(1, at - 46 + 16),
        Buffer.from(good).indexOf(CENTRAL),
      ),
    /^damaged: .*checksum/,
  ],
  [
    "an encrypted entry",
    () =>
      patched(
        good,
        "word/document.xml",
        (bytes, at) => bytes.writeUInt16LE(1, at - 46 + 8),
        Buffer.from(good).indexOf(CENTRAL),
      ),
    /^password-protected/,
  ],
  [
    "an unknown compression",
    () =>
      patched(
        good,
        "word/document.xml",
        (bytes, at) => bytes.writeUInt16LE(12, at - 46 + 10),
        Buffer.from(good).indexOf(CENTRAL),
      ),
    /^damaged: .*method 12/,
  ],
  [
    "an entry that points nowhere",
    () =>
      patched(
        good,
        "word/document.xml",
        (bytes, at) => bytes.writeUInt32LE(0x7fffffff, at - 46 + 42),
        Buffer.from(good).indexOf(CENTRAL),
      ),
    /^damaged/,
  ],
  [
    "a document type",
    () =>
      withDocument(documentXml(p("A")).replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    /^damaged: word\/document.xml: document type/,
  ],
  [
    "an unclosed element",
    () => withDocument(documentXml("<w:p>")),
    /^damaged: word\/document.xml: wrong end tag at byte \d+/,
  ],
  [
    "a part that stops in the middle",
    () => withDocument(documentXml(p("A")).slice(0, -20)),
    /^damaged: word\/document.xml/,
  ],
  ["an empty part", () => withDocument(""), /^damaged: word\/document.xml: not closed/],
  ["a second root", () => withDocument(documentXml(p("A")) + "<w:document/>"), /^damaged/],
  ["a tag inside a tag", () => withDocument(documentXml("<w:p <w:r/>")), /^damaged/],
  ["nothing in the body", () => withDocument(`<w:document ${NAMESPACES}/>`), /^$/],
  [
    "other prefixes and the strict namespace",
    () => withDocument(strict("<x:p><x:r><x:t>Kế hoạch</x:t></x:r></x:p>")),
    /^Kế hoạch$/,
  ],
  [
    "the usual prefix for something else",
    () =>
      withDocument(
        strict('<x:p><x:r><x:t>A</x:t></x:r></x:p><w:p xmlns:w="urn:w"><x:r><x:t>B</x:t></x:r></w:p>'),
      ),
    /^A$/,
  ],
  [
    "no prefix at all",
    () =>
      withDocument(
        `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>A</t></r></p></body></document>`,
      ),
    /^A$/,
  ],
  [
    "a part in UTF-16",
    () => makeDocx({ body: "", files: { "word/document.xml": utf16(documentXml(p("Kế hoạch"))) } }),
    /^Kế hoạch$/,
  ],
  ["a byte order mark", () => withDocument(`\ufeff${documentXml(p("A"))}`), /^A$/],
  [
    "bytes that are no UTF-8",
    () => makeDocx({ body: "", files: { "word/document.xml": bytesOf(documentXml(p("a\u00ffb"))) } }),
    /^a\ufffdb$/,
  ],
  [
    "references to no character",
    () => makeDocx({ body: p("a&#0;&#xD800;&#x110000;&khong;b") }),
    /^a\ufffd\ufffd\ufffd&khong;b$/,
  ],
  [
    "styles in an endless circle of lists",
    () =>
      makeDocx({
        body: p("A", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        styles:
          '<w:style w:type="numbering" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="D"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    /^A$/,
  ],
];

describe("odd and hostile files", () => {
  it.each(files)("%s", (_, make, expected) => {
    expect(outcome(readDocx(make(), ACCEPTED))).toMatch(expected);
  });
});

describe("limits", () => {
  const rows: readonly (readonly [string, string, Partial<Limits>, RegExp])[] = [
    ["bytes of the file", p("A"), { maxFileSize: 100 }, /^too-large: maxFileSize 100$/],
    ["entries", p("A"), { maxZipEntries: 3 }, /^too-complex: maxZipEntries 3$/],
    ["bytes of a part", fat, { maxPartSize: 700 }, /^too-large: maxPartSize 700$/],
    ["bytes of all parts", fat, { maxPartsSize: 1_500 }, /^too-large: maxPartsSize 1500$/],
    [
      "depth",
      "<w:sdt><w:sdtContent>".repeat(20) + "</w:sdtContent></w:sdt>".repeat(20),
      { maxXmlDepth: 30 },
      /^too-complex: maxXmlDepth 30$/,
    ],
    [
      "attributes",
      `<w:p ${Array.from({ length: 20 }, (_, n) => `a${n}="1"`).join(" ")}/>`,
      { maxXmlAttributes: 19 },
      /^too-complex: maxXmlAttributes 19$/,
    ],
    ["elements", fat, { maxXmlNodes: 40 }, /^too-complex: maxXmlNodes 40$/],
    [
      "namespaces of their own",
      '<w:p xmlns:q="urn:a"><w:p xmlns:q="urn:schemas-microsoft-com:vml"/></w:p>'.repeat(50),
      { maxXmlNodes: 1_000 },
      /^too-complex: maxXmlNodes/,
    ],
    ["characters", p("một hai ba"), { maxTextCharacters: 9 }, /^too-large: maxTextCharacters 9$/],
    ["just within", p("một hai ba"), { maxTextCharacters: 10 }, /^một hai ba$/],
  ];

  it.each(rows)("%s", (_, body, limits, expected) => {
    expect(outcome(readDocx(makeDocx({ body }), limited(limits)))).toMatch(expected);
  });

  it("counts the bytes that come out, not those that the file declares", () => {
    const bomb = makeDocx({ body: " ".repeat(5_000_000) });
    const lying = patched(
      bomb,
      "word/document.xml",
      (bytes, at) => bytes.writeUInt32LE(10, at - 46 + 24),
      Buffer.from(bomb).indexOf(CENTRAL),
    );
    expect(outcome(readDocx(lying, limited({ maxPartSize: 1_000_000 })))).toBe(
      "too-large: maxPartSize 1000000",
    );
  });

  it("does not inflate what it does not read", () => {
    const picture = { "word/media/image1.png": new Uint8Array(3_000_000) };
    expect(
      outcome(readDocx(makeDocx({ body: p("A"), files: picture }), limited({ maxPartsSize: 10_000 }))),
    ).toBe("A");
  });
});

describe("gaps", () => {
  const drawing = (inside: string, mm = [40, 20]): string =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${mm[0]! * 36_000}" cy="${mm[1]! * 36_000}"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const blip = '<pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic>';
  const relation = (type: string, target: string) => ({ relations: { x: [type, target] } });
  const part = (detail: string) => ({ code: "unread-part", detail });
  const rows: readonly (readonly [string, Parameters<typeof makeDocx>[0], readonly object[]])[] = [
    [
      "an imported chunk",
      { body: p("A") + '<w:altChunk r:id="x"/>', ...relation("aFChunk", "them.html") },
      [part("word/them.html")],
    ],
    [
      "an embedded object",
      {
        body: p(
          r("A") +
            '<w:r><w:object><v:shape><v:imagedata r:id="y"/></v:shape><o:OLEObject r:id="x"/></w:object></w:r>',
        ),
        ...relation("oleObject", "embeddings/bang.xlsx"),
      },
      [part("word/embeddings/bang.xlsx")],
    ],
    [
      "a diagram",
      {
        body: p(r("A") + drawing('<dgm:relIds r:dm="x"/>')),
        ...relation("diagramData", "diagrams/data1.xml"),
      },
      [part("word/diagrams/data1.xml")],
    ],
    [
      "a chart",
      { body: p(r("A") + drawing('<c:chart r:id="x"/>')), ...relation("chart", "charts/chart1.xml") },
      [part("word/charts/chart1.xml")],
    ],
    [
      "a picture of a whole page",
      { body: p("A") + p(drawing(blip, [165, 240])), ...relation("image", "media/trang.jpg") },
      [part("picture: word/media/trang.jpg")],
    ],
    [
      "an old picture of a whole page",
      {
        body:
          p("A") +
          p(
            '<w:r><w:pict><v:shape style="width:468pt;height:662pt"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>',
          ),
        ...relation("image", "media/trang.jpg"),
      },
      [part("picture: word/media/trang.jpg")],
    ],
    [
      "a small picture beside text",
      { body: p("A") + p(drawing(blip)), ...relation("image", "media/dau.png") },
      [],
    ],
    [
      "nothing but a picture",
      { body: p(drawing(blip)), ...relation("image", "media/anh.png") },
      [part("picture: word/media/anh.png")],
    ],
    [
      "styles that are no XML",
      { body: p("A"), styles: "<w:style>" },
      [{ code: "unread-part", detail: expect.stringContaining("word/styles.xml") as string }],
    ],
    [
      "numbers that are no XML",
      { body: p("A", '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering: "<w:num>" },
      [{ code: "numbers-lost", detail: expect.stringContaining("word/numbering.xml") as string }],
    ],
    ["numbers that are no XML, and that no paragraph has", { body: p("A"), numbering: "<w:num>" }, []],
    [
      "a number format that we do not know",
      {
        body: p("A", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="hebrew1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
      [{ code: "numbers-lost", detail: "hebrew1" }],
    ],
  ];

  it.each(rows)("%s", (_, parts, expected) => {
    const result = readDocx(makeDocx(parts), ACCEPTED);
    expect(result.ok && result.document.gaps).toMatchObject(expected);
  });
});

describe("whatever the bytes", () => {
  const rich = makeDocx({
    body: `<w:tbl><w:tr><w:tc>${p(r("A", "<w:b/>"))}</w:tc></w:tr></w:tbl>${p("B", '<w:numPr><w:numId w:val="1"/></w:numPr>')}`,
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  });
  const flat = zipSync(wordFiles({ body: p("A") + p("B") }), { level: 0 });

  it("a file cut anywhere gives a reason", PATIENT, () => {
    for (let length = 0; length < rich.length; length++)
      expect(readDocx(rich.subarray(0, length), ACCEPTED).ok).toBe(false);
  });

  it("a flipped byte never throws", PATIENT, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(rich, flat),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (file, at, mask) => {
          const bytes = Buffer.from(file);
          bytes[at % bytes.length]! ^= mask;
          readDocx(bytes, ACCEPTED);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("XML of any making never throws", PATIENT, () => {
    const scraps = fc.constantFrom(
      ..."<>/\"'=&; ",
      "<w:p>",
      "</w:p>",
      "<w:r>",
      "</w:r>",
      "<w:t>x</w:t>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?x",
      "?>",
      "<w:tbl>",
      "</w:tbl>",
      "<w:tr>",
      "</w:tr>",
      "<w:del>",
      "</w:del>",
      '<w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="begin"/>',
      "<mc:AlternateContent>",
      "</mc:AlternateContent>",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 20 }), (all) => {
        readDocx(withDocument(documentXml(all.join(""))), ACCEPTED);
      }),
    );
  });
});

it("resolves references wherever a long text is cut", PATIENT, () => {
  for (let shift = 0; shift < 20; shift++) {
    const head = "a".repeat(65_526 + shift);
    const text = head + "&amp;amp;&#7897;".repeat(9_000);
    const expected = head + "&amp;ộ".repeat(9_000);
    expect(outcome(readDocx(makeDocx({ body: p(text) }), ACCEPTED)) === expected).toBe(true);
  }
});

describe("time grows with the size", () => {
  /** Makers of a body of about that many characters that a careless reader takes square time for. */
  const bodies: readonly (readonly [string, (size: number) => string])[] = [
    ["many paragraphs", (size) => p("Nội dung").repeat(size / 60)],
    ["many runs in one paragraph", (size) => p(r("a ").repeat(size / 45))],
    ["one long text", (size) => p("một hai ".repeat(size / 8))],
    [
      "text that is all spaces and breaks",
      (size) => p(`<w:r>${"<w:br/><w:t>  </w:t>".repeat(size / 20)}</w:r>`),
    ],
    [
      "many less-than signs in character data",
      (size) => p(`<w:r><w:t><![CDATA[${"<".repeat(size)}]]></w:t></w:r>`),
    ],
    [
      "many fields that never end",
      (size) => p('<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>'.repeat(size / 60)),
    ],
    ["many joined paragraphs", (size) => p(r("a"), "<w:rPr><w:del/></w:rPr>").repeat(size / 110)],
    [
      "many merged cells",
      (size) =>
        `<w:tbl>${"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(size / 62)}</w:tbl>`,
    ],
    ["many attributes that open quotation marks", (size) => `<w:p a="${"'".repeat(size)}"/>`],
    ["many rows with references", (size) => p("&amp;".repeat(size / 5))],
  ];

  const milliseconds = (file: Uint8Array): number => {
    const start = performance.now();
    expect(readDocx(file, ACCEPTED).ok).toBe(true);
    return performance.now() - start;
  };

  it.each(bodies)("%s", PATIENT, (_, make) => {
    const [small, large] = [makeDocx({ body: make(120_000) }), makeDocx({ body: make(960_000) })];
    // Eight times the size: linear is 8, square 64. A busy machine makes single tries look worse, never all.
    let growth = Infinity;
    for (let tries = 0; tries < 10 && growth >= 24; tries++)
      growth = Math.min(growth, milliseconds(large) / Math.max(milliseconds(small), 2));
    expect(growth).toBeLessThan(24);
  });
});
