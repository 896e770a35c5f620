// The styles of a Word file: 376 names that Word knows and this file does not use, and the twenty that it does.
import { fewNames } from "./names.mjs";

const numbered = (name, from, to) => Array.from({ length: to - from + 1 }, (_, i) => `${name} ${from + i}`);
const accents = ["", ...numbered(" Accent", 1, 6)];
const kinds =
  "Light Shading,Light List,Light Grid,Medium Shading 1,Medium Shading 2,Medium List 1,Medium List 2,Medium Grid 1,Medium Grid 2,Medium Grid 3,Dark List,Colorful Shading,Colorful List,Colorful Grid";
const newKinds = "1 Light,2,3,4,5 Dark,6 Colorful,7 Colorful";
const inUse = [
  "Normal",
  ...numbered("heading", 1, 9),
  "Title",
  "Subtitle",
  "Strong",
  "Emphasis",
  "No Spacing",
];

const latentNames = [
  ...inUse,
  ...numbered("index", 1, 9),
  ...numbered("toc", 1, 9),
  ..."Normal Indent,footnote text,annotation text,header,footer,index heading,caption,table of figures,envelope address,envelope return,footnote reference,annotation reference,line number,page number,endnote reference,endnote text,table of authorities,macro,toa heading,List,List Bullet,List Number".split(
    ",",
  ),
  ...["List", "List Bullet", "List Number", "List Continue"].flatMap((name) => numbered(name, 2, 5)),
  ..."List Continue,Closing,Signature,Default Paragraph Font,Body Text,Body Text Indent,Message Header,Salutation,Date,Body Text First Indent,Body Text First Indent 2,Note Heading,Body Text 2,Body Text 3,Body Text Indent 2,Body Text Indent 3,Block Text,Hyperlink,FollowedHyperlink,Document Map,Plain Text,E-mail Signature,HTML Top of Form,HTML Bottom of Form,Normal (Web),HTML Acronym,HTML Address,HTML Cite,HTML Code,HTML Definition,HTML Keyboard,HTML Preformatted,HTML Sample,HTML Typewriter,HTML Variable,Normal Table,annotation subject,No List,Table Grid,Balloon Text,Table Theme,Placeholder Text,Revision,List Paragraph,Quote,Intense Quote,Subtle Emphasis,Intense Emphasis,Subtle Reference,Intense Reference,Book Title,Bibliography,TOC Heading,Mention,Smart Hyperlink,Hashtag,Unresolved Mention,Smart Link".split(
    ",",
  ),
  ...["Outline List", "Table Simple", "Table Colorful", "Table 3D effects", "Table Web"].flatMap((name) =>
    numbered(name, 1, 3),
  ),
  ...["Table Classic"].flatMap((name) => numbered(name, 1, 4)),
  ...["Table Grid", "Table List"].flatMap((name) => numbered(name, 1, 8)),
  ...["Table Columns"].flatMap((name) => numbered(name, 1, 5)),
  ...["Table Subtle"].flatMap((name) => numbered(name, 1, 2)),
  ..."Table Contemporary,Table Elegant,Table Professional,Grid Table Light".split(","),
  ...numbered("Plain Table", 1, 5),
  ...kinds.split(",").flatMap((kind) => accents.map((accent) => kind + accent)),
  ...["Grid Table", "List Table"].flatMap((name) =>
    newKinds.split(",").flatMap((kind) => accents.map((accent) => `${name} ${kind}${accent}`)),
  ),
];

const latent = (name, at) =>
  inUse.includes(name)
    ? `<w:lsdException w:name="${name}" w:uiPriority="${at}" w:qFormat="1"/>`
    : at % 3 === 0
      ? `<w:lsdException w:name="${name}" w:uiPriority="${40 + (at % 34)}"/>`
      : `<w:lsdException w:name="${name}" w:semiHidden="1" w:uiPriority="${40 + (at % 60)}" w:unhideWhenUsed="1"/>`;

const latentStyles = `<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">${latentNames.slice(0, 376).map(latent).join("")}</w:latentStyles>`;

const times =
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;

const style = (type, id, name, inner) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

const heading = (_, at) =>
  style(
    "paragraph",
    `Heading${at + 1}`,
    `heading ${at + 1}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Heading${at + 1}Char"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00A77B3E"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="0"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/><w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="${32 - 2 * at}"/><w:szCs w:val="${32 - 2 * at}"/></w:rPr>`,
  ) +
  `<w:style w:type="character" w:customStyle="1" w:styleId="Heading${at + 1}Char"><w:name w:val="Heading ${at + 1} Char"/><w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading${at + 1}"/><w:uiPriority w:val="9"/><w:rsid w:val="00A77B3E"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/><w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="${32 - 2 * at}"/><w:szCs w:val="${32 - 2 * at}"/></w:rPr></w:style>`;

const based = (id, name, more) =>
  style(
    "paragraph",
    id,
    name,
    `<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rsid w:val="00D52E1A"/>${more}`,
  );

const cellMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

const known = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rsid w:val="00D52E1A"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>${times}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>`,
  ...Array.from({ length: 4 }, heading),
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr></w:style>`,
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  based(
    "Header",
    "header",
    '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr>',
  ),
  based(
    "Footer",
    "footer",
    '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr>',
  ),
  based(
    "BalloonText",
    "Balloon Text",
    '<w:rPr><w:rFonts w:ascii="Segoe UI" w:hAnsi="Segoe UI" w:cs="Segoe UI"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>',
  ),
  based("ListParagraph", "List Paragraph", '<w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>'),
  based(
    "NormalWeb",
    "Normal (Web)",
    '<w:pPr><w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/></w:pPr>',
  ),
  based(
    "BodyText",
    "Body Text",
    `<w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr><w:rPr>${times}</w:rPr>`,
  ),
  based("FootnoteText", "footnote text", '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'),
  style(
    "character",
    "Strong",
    "Strong",
    '<w:uiPriority w:val="22"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr>',
  ),
  style(
    "character",
    "Emphasis",
    "Emphasis",
    '<w:uiPriority w:val="20"/><w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr>',
  ),
  style(
    "character",
    "Hyperlink",
    "Hyperlink",
    '<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="0563C1" w:themeColor="hyperlink"/><w:u w:val="single"/></w:rPr>',
  ),
  style(
    "character",
    "FootnoteReference",
    "footnote reference",
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
  ),
  style(
    "table",
    "TableGrid",
    "Table Grid",
    `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")}</w:tblBorders></w:tblPr>`,
  ),
].join("");

/** The styles part, with the styles that the lean file brings of its own. */
export const stylesAsWord = (lean) => {
  const own = lean.match(/<w:style [^>]*w:customStyle="1".*?<\/w:style>/gu) ?? [];
  return `<w:styles ${fewNames}>${defaults}${latentStyles}${known}${own.join("")}</w:styles>`;
};
