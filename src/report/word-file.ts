import { strToU8, zipSync } from "fflate";
import { safeText } from "./safe-text.ts";

// By hand: what a report needs of Word is a page of paragraphs and tables; the libraries for it weigh megabytes.

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text: string): string => safeText(text).replace(/[&<>"]/g, (char) => entities[char]!);

const looks = {
  plain: "",
  strong: "<w:b/>",
  small: '<w:i/><w:sz w:val="20"/>',
  gone: '<w:strike/><w:color w:val="B3261E"/>',
  come: '<w:b/><w:u w:val="single"/><w:color w:val="1B6E33"/>',
} as const;
export type Look = keyof typeof looks;

/** A stretch of text of one look; its line breaks stay. */
export const run = (text: string, look: Look): string => {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return `<w:r><w:rPr>${looks[look]}</w:rPr>${lines.join("<w:br/>")}</w:r>`;
};

/** A paragraph of runs; `Title` is centred and large. */
export const paragraph = (runs: string, style: "" | "Title" = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join("");

const cell = (width: number, span: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : ""}</w:tcPr>${content}</w:tc>`;

/** A table with lines: cells hold paragraphs; widths in twentieths of a point; a row of one cell spans them all. */
export const table = (
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const row = (cells: readonly string[], isHead = false): string => {
    const inside =
      cells.length === 1
        ? cell(whole, widths.length, cells[0]!)
        : cells.map((content, i) => cell(widths[i]!, 1, content)).join("");
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${inside}</w:tr>`;
  };
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  const names = head.map((name) => paragraph(run(name, "strong")));
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(whole)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(names, true)}${rows.map((cells) => row(cells)).join("")}</w:tbl>`;
};

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4 across, so that texts stand side by side. */
const page =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const styles = `${declaration}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`;

const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="txt" ContentType="text/plain"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** A fixed day: the same content gives the same bytes. */
const day = new Date(1980, 0, 1);

const markOf = (name: string): string => `kh-check-${name}.txt`;

/** A Word file of this body, whose first entry tells a later run that the report `name` is its own. */
export const wordFile = (name: string, body: string): Uint8Array =>
  zipSync(
    {
      "[Content_Types].xml": strToU8(types),
      [`docProps/${markOf(name)}`]: [strToU8(`kh-check ${name}\n`), { level: 0 }],
      "_rels/.rels": strToU8(relations([["officeDocument", "word/document.xml"]])),
      "word/_rels/document.xml.rels": strToU8(relations([["styles", "styles.xml"]])),
      "word/document.xml": strToU8(
        `${declaration}<w:document ${w}><w:body>${body}${page}</w:body></w:document>`,
      ),
      "word/styles.xml": strToU8(styles),
    },
    { mtime: day },
  );

/** Whether the beginning of a file is the report `name` of an earlier run. */
export const isOurWordFile = (head: string, name: string): boolean =>
  head.startsWith("PK") && head.includes(markOf(name));
