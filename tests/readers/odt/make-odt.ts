import { strToU8, zipSync } from "fflate";
import type { Block, Document } from "../../../src/model/document.ts";
import type { OdtOptions } from "../../../src/readers/odt/index.ts";
import { readOdt } from "../../../src/readers/odt/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = [
  ...["office", "text", "table", "style", "manifest"].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** The parts of an OpenDocument text as the XML inside their containers. */
export interface OdtParts {
  readonly body: string;
  /** Automatic styles of the text. */
  readonly automatic?: string;
  readonly styles?: string;
  /** Page layouts and master pages. */
  readonly layouts?: string;
  readonly masters?: string;
  /** Whole files, over those made here; null leaves one out. */
  readonly files?: Readonly<Record<string, string | null>>;
}

export const contentXml = ({ body, automatic = "" }: OdtParts): string =>
  `${HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

const stylesXml = ({ styles = "", layouts = "", masters = "" }: OdtParts): string =>
  `${HEAD}<office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles><office:automatic-styles>${layouts}</office:automatic-styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`;

export const MANIFEST = (inside = ""): string =>
  `${HEAD}<manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:full-path="content.xml">${inside}</manifest:file-entry></manifest:manifest>`;

export function makeOdt(parts: OdtParts): Uint8Array {
  const files: Record<string, string | null> = {
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": contentXml(parts),
    "styles.xml": stylesXml(parts),
    "META-INF/manifest.xml": MANIFEST(),
    ...parts.files,
  };
  const kept = Object.entries(files).flatMap(([name, content]) =>
    content === null ? [] : [[name, [strToU8(content), { level: name === "mimetype" ? 0 : 6 }]] as const],
  );
  return zipSync(Object.fromEntries(kept) as Parameters<typeof zipSync>[0]);
}

/** The same as one flat file. */
export const makeFlatOdt = (parts: OdtParts): Uint8Array =>
  strToU8(
    `${HEAD}<office:document ${NAMESPACES}><office:styles>${parts.styles ?? ""}</office:styles><office:automatic-styles>${parts.automatic ?? ""}${parts.layouts ?? ""}</office:automatic-styles><office:master-styles>${parts.masters ?? ""}</office:master-styles><office:body><office:text>${parts.body}</office:text></office:body></office:document>`,
  );

export const ACCEPTED: OdtOptions = { revisions: "accepted", limits: DEFAULT_LIMITS };

export function readMade(parts: OdtParts, options: OdtOptions = ACCEPTED): Document {
  const result = readOdt(makeOdt(parts), options);
  if (!result.ok) throw new Error(`not read: ${result.reason} ${result.detail}`);
  return result.document;
}

export const p = (inside: string, style = ""): string =>
  `<text:p${style && ` text:style-name="${style}"`}>${inside}</text:p>`;
export const h = (inside: string, level: number, more = ""): string =>
  `<text:h text:outline-level="${level}"${more}>${inside}</text:h>`;
export const span = (inside: string, style: string): string =>
  `<text:span text:style-name="${style}">${inside}</text:span>`;

/** A style: family, name, parent, then what stands inside it. */
export const style = (family: string, name: string, inside: string, more = ""): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${inside}</style:style>`;
export const textLook = (attributes: string): string => `<style:text-properties ${attributes}/>`;
export const paragraphLook = (attributes: string): string => `<style:paragraph-properties ${attributes}/>`;

export const shown = ({ label, text }: Block): string => (label === null ? text : `${label} ${text}`);
