// The parts of a Word file that hold nothing of the text.
import { allNames, fewNames, office, packages } from "./names.mjs";
import { theme } from "./theme.mjs";

const type = "application/vnd.openxmlformats-officedocument";
const documentParts = [
  "styles",
  "settings",
  "webSettings",
  "footnotes",
  "endnotes",
  "fontTable",
  "numbering",
  "header",
  "footer",
];

const override = (part, kind) => `<Override PartName="/${part}" ContentType="${kind}+xml"/>`;

const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("word/document.xml", `${type}.wordprocessingml.document.main`)}${documentParts.map((part) => override(`word/${part}.xml`, `${type}.wordprocessingml.${part}`)).join("")}${override("word/theme/theme1.xml", `${type}.theme`)}${override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")}${override("docProps/app.xml", `${type}.extended-properties`)}</Types>`;

const relations = (entries) =>
  `<Relationships xmlns="${packages}/relationships">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`).join("")}</Relationships>`;

const ofDocument = (id, kind, target = `${kind}.xml`) => [id, `${office}/relationships/${kind}`, target];

/** The header keeps the id under which the lean body names it. */
const documentRelations = relations([
  ofDocument("rId8", "fontTable"),
  ofDocument("rId3", "settings"),
  ofDocument("rId7", "numbering"),
  ofDocument("rId2", "styles"),
  ofDocument("rId1", "header"),
  ofDocument("rId6", "endnotes"),
  ofDocument("rId5", "footnotes"),
  ofDocument("rId10", "theme", "theme/theme1.xml"),
  ofDocument("rId4", "webSettings"),
  ofDocument("rId9", "footer"),
]);

const rootRelations = relations([
  ["rId3", `${office}/relationships/extended-properties`, "docProps/app.xml"],
  ["rId2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ["rId1", `${office}/relationships/officeDocument`, "word/document.xml"],
]);

const compat = (name, value) =>
  `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;

const settings = (rsids) =>
  `<w:settings ${fewNames}><w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat>${compat("compatibilityMode", 15)}${["overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures", "doNotFlipMirrorIndents", "differentiateMultirowTableHeaders"].map((name) => compat(name, 1)).join("")}</w:compat><w:rsids><w:rsidRoot w:val="${rsids[0]}"/>${rsids.map((rsid) => `<w:rsid w:val="${rsid}"/>`).join("")}</w:rsids><m:mathPr><m:mathFont m:val="Cambria Math"/><m:brkBin m:val="before"/><m:brkBinSub m:val="--"/><m:smallFrac m:val="0"/><m:dispDef/><m:lMargin m:val="0"/><m:rMargin m:val="0"/><m:defJc m:val="centerGroup"/><m:wrapIndent m:val="1440"/><m:intLim m:val="subSup"/><m:naryLim m:val="undOvr"/></m:mathPr><w:themeFontLang w:val="en-US"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

const font = ([name, panose, family]) =>
  `<w:font w:name="${name}"><w:panose1 w:val="${panose}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/><w:sig w:usb0="E0002EFF" w:usb1="C000785B" w:usb2="00000009" w:usb3="00000000" w:csb0="000001FF" w:csb1="00000000"/></w:font>`;

const fontTable = `<w:fonts ${fewNames}>${[
  ["Times New Roman", "02020603050405020304", "roman"],
  ["Symbol", "05050102010706020507", "roman"],
  ["Courier New", "02070309020205020404", "modern"],
  ["Wingdings", "05000000000000000000", "auto"],
  ["Calibri", "020F0502020204030204", "swiss"],
  ["Calibri Light", "020F0302020204030204", "swiss"],
  ["Segoe UI", "020B0502040204020203", "swiss"],
]
  .map(font)
  .join("")}</w:fonts>`;

const separators = (kind) =>
  ["separator", "continuationSeparator"]
    .map(
      (mark, at) =>
        `<w:${kind} w:type="${mark}" w:id="${at - 1}"><w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:${kind}>`,
    )
    .join("");

const field = (mark) => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`;
const header = `<w:hdr ${allNames}><w:sdt><w:sdtPr><w:id w:val="-1538503113"/><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtEndPr><w:rPr><w:noProof/></w:rPr></w:sdtEndPr><w:sdtContent><w:p w14:paraId="5B0E0001" w14:textId="77777777" w:rsidR="00D52E1A" w:rsidRDefault="00D52E1A"><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText></w:r>${field("separate")}<w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt></w:hdr>`;
const footer = `<w:ftr ${allNames}><w:p w14:paraId="5B0E0002" w14:textId="77777777" w:rsidR="00D52E1A" w:rsidRDefault="00D52E1A"><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>`;

const core = `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title/><dc:creator>Admin</dc:creator><cp:lastModifiedBy>Admin</cp:lastModifiedBy><cp:revision>14</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T01:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2020-01-03T09:00:00Z</dcterms:modified></cp:coreProperties>`;
const app = `<Properties xmlns="${office}/extended-properties"><Template>Normal.dotm</Template><TotalTime>312</TotalTime><Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity><AppVersion>16.0000</AppVersion></Properties>`;

/** The parts by name, without those that the lean file decides. */
export const fixedParts = (rsids) => ({
  "[Content_Types].xml": contentTypes,
  "_rels/.rels": rootRelations,
  "word/_rels/document.xml.rels": documentRelations,
  "word/footnotes.xml": `<w:footnotes ${allNames}>${separators("footnote")}</w:footnotes>`,
  "word/endnotes.xml": `<w:endnotes ${allNames}>${separators("endnote")}</w:endnotes>`,
  "word/header.xml": header,
  "word/footer.xml": footer,
  "word/theme/theme1.xml": theme,
  "word/settings.xml": settings(rsids),
  "word/fontTable.xml": fontTable,
  "word/webSettings.xml": `<w:webSettings ${fewNames}><w:optimizeForBrowser/><w:allowPNG/></w:webSettings>`,
  "docProps/core.xml": core,
  "docProps/app.xml": app,
});
