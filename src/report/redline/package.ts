import { strToU8, zipSync } from "fflate";
import type { Block, ByteRange } from "../../model/document.ts";
import { safeText } from "../safe-text.ts";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = "word/document.xml";
const day = new Date(1980, 0, 1);

const types = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${MAIN}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${MAIN}"/></Relationships>`;

const look =
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr>';

const escaped = (text: string): string =>
  safeText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A plain Word file of paragraphs, for an old version that is none; with the bytes of each paragraph. */
export const plainPackage = (
  blocks: readonly Block[],
): { readonly bytes: Uint8Array; readonly main: string; readonly ranges: readonly ByteRange[] } => {
  let body = `${xml}<w:document ${w}><w:body>`;
  let size = strToU8(body).length;
  const ranges = blocks.map(({ text, label, centred }): ByteRange => {
    const shown = label === null ? text : `${label} ${text}`;
    const lines = shown.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
    const paragraph = `<w:p><w:pPr><w:spacing w:after="120"/><w:jc w:val="${centred ? "center" : "both"}"/></w:pPr><w:r>${look}${lines.join("<w:br/>")}</w:r></w:p>`;
    const start = size;
    body += paragraph;
    size += strToU8(paragraph).length;
    return { part: MAIN, start, end: size };
  });
  body += `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const bytes = zipSync(
    { "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(relations), [MAIN]: strToU8(body) },
    { mtime: day },
  );
  return { bytes, main: MAIN, ranges };
};
