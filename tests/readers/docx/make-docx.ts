import { strToU8, zipSync } from "fflate";
import type { Block, Document } from "../../../src/model/document.ts";
import type { DocxOptions } from "../../../src/readers/docx/index.ts";
import { readDocx } from "../../../src/readers/docx/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts of a Word file as the XML inside their roots. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** Further relations of the document: id → [type, target, "External"?]. */
  readonly relations?: Readonly<Record<string, readonly string[]>>;
  /** Whole files, over those made here. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const rooted = (root: string, inside: string): string =>
  `${HEAD}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`;

interface Made {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly xml: string;
}

function made(parts: WordParts): readonly Made[] {
  const single = (["styles", "numbering", "footnotes", "endnotes"] as const).flatMap((type) => {
    const inside = parts[type];
    return inside === undefined ? [] : [{ id: `own-${type}`, type, name: type, xml: rooted(type, inside) }];
  });
  const many = (["header", "footer"] as const).flatMap((type) =>
    Object.entries(parts[`${type}s`] ?? {}).map(([id, inside]) => ({
      id,
      type,
      name: id,
      xml: rooted(type === "header" ? "hdr" : "ftr", inside),
    })),
  );
  return [...single, ...many];
}

function relations(rows: readonly (readonly [string, readonly string[]])[]): string {
  const inside = rows.map(
    ([id, [type, target, mode]]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join("")}</Relationships>`;
}

function contentTypes(own: readonly Made[]): string {
  const overrides = own.map(
    ({ name, type }) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN_TYPE}.${type}+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}.document.main+xml"/>${overrides.join("")}</Types>`
  );
}

export const documentXml = (body: string): string => rooted("document", `<w:body>${body}</w:body>`);

/** The files of a small Word document, by name. */
export function wordFiles(parts: WordParts): Record<string, Uint8Array> {
  const own = made(parts);
  const linked = own.map(({ id, type, name }) => [id, [type, `${name}.xml`]] as const);
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(own),
    "_rels/.rels": relations([["main", ["officeDocument", "word/document.xml"]]]),
    "word/_rels/document.xml.rels": relations([...linked, ...Object.entries(parts.relations ?? {})]),
    "word/document.xml": documentXml(parts.body),
    ...Object.fromEntries(own.map(({ name, xml }) => [`word/${name}.xml`, xml])),
    ...parts.files,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === "string" ? strToU8(content) : content,
    ]),
  );
}

export const makeDocx = (parts: WordParts): Uint8Array => zipSync(wordFiles(parts));

export const ACCEPTED: DocxOptions = { revisions: "accepted", limits: DEFAULT_LIMITS };

export function readMade(parts: WordParts, options: DocxOptions = ACCEPTED): Document {
  const result = readDocx(makeDocx(parts), options);
  if (!result.ok) throw new Error(`not read: ${result.reason} ${result.detail}`);
  return result.document;
}

/** A run with its text, a paragraph with its runs: what most rows need. */
export const r = (text: string, rPr = ""): string =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (inside: string, pPr = ""): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${inside.startsWith("<") || inside === "" ? inside : r(inside)}</w:p>`;

export const shown = ({ label, text }: Block): string => (label === null ? text : `${label} ${text}`);
