import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../src/report/docx/index.ts";
import { isSigned } from "../../../src/report/docx/splice.ts";
import { isMarked } from "../../../src/report/zip-mark.ts";
import { RenderRefusal } from "../../../src/report/refusal.ts";
import { makeDocx, p, wordFiles } from "../../readers/docx/make-docx.ts";
import {
  blockNumbers,
  commentEvery,
  documentOf,
  partsOf,
  reportOnEvery,
  withoutAnyMarks,
} from "./support.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");
const drafts = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, join(fixtures, name, "plan.docx")] as const);
const changedParts = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"];

describe("the copy is the draft but for its comments", () => {
  test.each(drafts)("%s", (_, path) => {
    const before = readFileSync(path);
    const after = commentEvery(before);
    const [old, now] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(now)).toEqual([...Object.keys(old), "word/comments.xml"]);
    for (const [name, part] of Object.entries(old))
      if (!changedParts.includes(name)) expect(Buffer.compare(part, now[name]!)).toBe(0);
    const [xml, comments] = [partsOf(after)["word/document.xml"]!, partsOf(after)["word/comments.xml"]!];
    expect(withoutAnyMarks(xml)).toBe(partsOf(before)["word/document.xml"]);
    const { blocks } = documentOf(before);
    expect(new Set(blockNumbers(comments))).toEqual(new Set(blocks.map(({ index }) => index)));
    const inText = blocks.filter(({ zone }) => zone === "body" || zone === "text-box");
    expect(xml.match(/<w:commentReference /g)).toHaveLength(inText.length + 1);
    const read = (bytes: Uint8Array) => documentOf(bytes).blocks.map(({ text, label }) => [label, text]);
    expect(read(after)).toEqual(read(before));
  });
});

test("the same draft gives the same bytes, and the copy is known as ours", () => {
  const draft = readFileSync(drafts[0]![1]);
  const copy = commentEvery(draft);
  expect(Buffer.compare(copy, commentEvery(draft))).toBe(0);
  const head = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4096)).toString("utf8");
  expect([isMarked(head(copy), "docx"), isMarked(head(draft), "docx")]).toEqual([true, false]);
});

test("records that are not ours to change are copied as they stand", () => {
  const media = "x".repeat(5000);
  const draft = zipSync(wordFiles({ body: p("Một"), files: { "word/media/a.bin": media } }), { level: 0 });
  const copy = Buffer.from(commentEvery(draft));
  const name = copy.indexOf("word/media/a.bin");
  expect(copy.readUInt16LE(name - 30 + 8)).toBe(0);
  expect(copy.subarray(name + 16, name + 5016).toString()).toBe(media);
});

describe("odd files", () => {
  const wordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const withDocument = (xml: string | Uint8Array) =>
    makeDocx({ body: "", files: { "word/document.xml": xml } });

  test("other prefixes, properties with a history, an end tag with spaces", () => {
    const history = "<x:pPr><x:b/><x:pPrChange><x:pPr><x:i/></x:pPr></x:pPrChange></x:pPr>";
    const one = `<x:p>${history}<x:r><x:t>Một</x:t></x:r></x:p >`;
    const two = "<x:p><x:pPr/><x:r><x:t>Hai</x:t></x:r></x:p>";
    const xml = `<?xml version="1.0"?><x:document xmlns:x="${wordMain}"><x:body>${one}${two}</x:body></x:document>`;
    const after = partsOf(commentEvery(withDocument(xml)))["word/document.xml"]!;
    expect(after).toMatch(
      /<\/x:pPrChange><\/x:pPr>(<x:commentRangeStart [^>]*\/>){2}<x:r><x:t>Một<\/x:t><\/x:r><x:commentRangeEnd/,
    );
    expect(after).toMatch(/<x:pPr\/><x:commentRangeStart [^>]*\/><x:r><x:t>Hai/);
  });

  test("words of the draft are no markup in a comment", () => {
    const draft = makeDocx({
      body: p("Một"),
      headers: { h1: p("A &lt;/w:t&gt; B &amp; \u202ebad") },
      relations: {},
    });
    const files = reportOnEvery(draft);
    const evil = "</w:t><w:x/>\u202ebad\u0007&";
    const finding = { ...files.files[0]!.results[0]!.findings[0]!, suggestion: { vi: evil, en: evil } };
    const results = [{ ...files.files[0]!.results[0]!, findings: [finding] }];
    const after = partsOf(renderDocx({ ...files, files: [{ ...files.files[0]!, results }] }, "vi"))[
      "word/comments.xml"
    ]!;
    expect(after).toContain("&lt;/w:t&gt;&lt;w:x/&gt;&lt;U+202E&gt;bad&lt;U+0007&gt;&amp;");
  });

  test("findings outside the text go to the summary at the title", () => {
    const draft = makeDocx({
      body: `${p("Tiêu đề")}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`,
      headers: { h1: p("Dự thảo lần 2") },
    });
    const after = partsOf(commentEvery(draft))["word/comments.xml"]!;
    expect(after.match(/<w:comment /g)).toHaveLength(2);
    expect(after).toContain("Không gắn được vào đúng chỗ");
    expect(blockNumbers(after).toSorted()).toEqual([0, 1]);
  });

  test("a strict document gets strict relations", () => {
    const xml =
      '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:body></w:document>';
    const after = partsOf(commentEvery(withDocument(xml)));
    expect(after["word/comments.xml"]).toContain("purl.oclc.org/ooxml/wordprocessingml/main");
    expect(after["word/_rels/document.xml.rels"]).toContain(
      "purl.oclc.org/ooxml/officeDocument/relationships/comments",
    );
  });

  test("a signed file is told that the copy is not", () => {
    const draft = makeDocx({ body: p("Một"), files: { "_xmlsignatures/sig1.xml": "<Signature/>" } });
    expect(isSigned(draft)).toBe(true);
    expect(partsOf(commentEvery(draft))["word/comments.xml"]).toContain("chữ ký số");
    expect(isSigned(makeDocx({ body: p("Một") }))).toBe(false);
  });

  test("bytes before the first entry do no harm", () => {
    const draft = Buffer.concat([Buffer.from("stub"), makeDocx({ body: p("Một") })]);
    expect(blockNumbers(partsOf(commentEvery(draft))["word/comments.xml"]!)).toEqual([0]);
  });

  test("text that is not UTF-8 is refused, and so is what is no Word file", () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${wordMain}"><w:body>${p("Một")}</w:body></w:document>`;
    expect(() => commentEvery(withDocument(Buffer.from(xml, "utf16le")))).toThrow(RenderRefusal);
    const word = reportOnEvery(makeDocx({ body: p("Một") }));
    const pdf = { ...word, files: [{ ...word.files[0]!, format: "pdf" as const }] };
    expect(() => renderDocx(pdf, "vi")).toThrow("not-word");
    expect(() => renderDocx({ ...word, files: [...word.files, ...word.files] }, "vi")).toThrow("many-drafts");
  });
});
