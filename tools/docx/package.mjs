/** The parts of a Word file that are the same for every plan, and the zip around them. */
import { strToU8, zipSync } from "fflate";
import { numberingXml } from "./labels.mjs";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const namespaces = `xmlns:w="${word}" xmlns:r="${office}/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`;

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${[
  "styles",
  "numbering",
  "settings",
  "header",
]
  .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${part}+xml"/>`)
  .join(
    "",
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relationships = (entries) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const rootRelationships = relationships([
  [`${office}/relationships/officeDocument`, "word/document.xml"],
  [
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  ],
]);

const documentRelationships = relationships(
  ["header", "styles", "numbering", "settings"].map((part) => [
    `${office}/relationships/${part}`,
    `${part}.xml`,
  ]),
);

const namedStyle = (id, name, pPr, rPr) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`;

// A4 body text of Decree 30: Times New Roman 14, justified, first line 1.27 cm, 6 pt between paragraphs.
const styles = `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>${[
  namedStyle(
    "ThanBai",
    "Thân bài",
    '<w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="709"/><w:jc w:val="both"/>',
    "",
  ),
  namedStyle(
    "DeMuc",
    "Đề mục",
    '<w:keepNext/><w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="709"/><w:jc w:val="both"/>',
    "<w:b/>",
  ),
  namedStyle(
    "TenVanBan",
    "Tên văn bản",
    '<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/>',
    "<w:b/>",
  ),
].join("")}</w:styles>`;

const settings = `<w:settings ${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const header = `<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;

const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>vi-VN</dc:language></cp:coreProperties>`;

/** A section's paper: A4 and the margins of Decree 30, in twentieths of a point; page numbers from page 2 on. */
export function sectionXml({ landscape = false } = {}) {
  const size = landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz ${size}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
}

/** Width of the text between the margins, in twentieths of a point. */
export const textWidth = (landscape) => (landscape ? 16838 : 11906) - 1134 - 1701;

/** Zips the body into a Word file; the same body gives the same bytes. */
export function wordFile(body) {
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": rootRelationships,
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": documentRelationships,
    "word/styles.xml": styles,
    "word/numbering.xml": numberingXml(),
    "word/settings.xml": settings,
    "word/header.xml": header,
    "docProps/core.xml": core,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]);
  // Zip times are local times: a local date keeps them the same in every time zone.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2020, 0, 1) });
}
