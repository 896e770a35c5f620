import { strToU8, zipSync } from "fflate";
import { cellText } from "./cell.ts";
import { markBytes, markId } from "./zip-mark.ts";

// By hand on fflate: the kept libraries bring dozens of packages for what are four small parts of XML.

/** Looks of a cell, in the order of the style table. */
const looks = ["plain", "head", "error", "warning", "info", "review", "pass", "dim"] as const;
export type Look = (typeof looks)[number];

export interface SheetCell {
  readonly value: string | number;
  readonly look: Look;
}

/** A table with a head row that stays in sight and can be filtered. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Excel takes at most this many characters in a cell. */
const longest = 32_000;
const xml = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/[\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (sign) => signs[sign]!);

const column = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : column(Math.floor(n / 26) - 1) + column(n % 26);

const cellXml = ({ value, look }: SheetCell, at: string): string => {
  const style = looks.indexOf(look);
  return typeof value === "number"
    ? `<c r="${at}" s="${String(style)}"><v>${String(value)}</v></c>`
    : `<c r="${at}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xml(cellText(value)).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")}</t></is></c>`;
};

const [lineHeight, tallest] = [15.5, 409];

/** Wrapped text needs a height: not every program works it out when it opens a file. */
const heightOf = (cells: readonly SheetCell[], widths: readonly number[]): number => {
  const lines = cells.map(({ value }, i) => Math.ceil((String(value).length * 1.12) / (widths[i] ?? 10)));
  return Math.min(tallest, lineHeight * Math.max(1, ...lines));
};

const rowXml = (cells: readonly SheetCell[], n: number, widths: readonly number[]): string =>
  `<row r="${String(n)}" ht="${String(heightOf(cells, widths))}" customHeight="1">${cells.map((cell, i) => cellXml(cell, `${column(i)}${String(n)}`)).join("")}</row>`;

const areaOf = ({ heads, rows }: Sheet): string => `A1:${column(heads.length - 1)}${String(rows.length + 1)}`;

const sheetXml = (sheet: Sheet): string => {
  const { heads, widths, rows } = sheet;
  const cols = widths.map((width, i) => {
    const at = String(i + 1);
    return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`;
  });
  const all = [heads.map((value): SheetCell => ({ value, look: "head" })), ...rows];
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join("")}</cols><sheetData>${all.map((cells, i) => rowXml(cells, i + 1, widths)).join("")}</sheetData>` +
    `<autoFilter ref="${areaOf(sheet)}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
};

const fills = ["F3E9E7", "FDECEB", "FDF1DB", "E8F0FA", "F0E9FA", "E6F4EA", "ECEAE5"];
const inks = ["1D1C1A", "7D1A1A", "9F1418", "734600", "1D4F86", "583590", "1B633A", "5A564E"];
const stylesXml = (): string => {
  const fonts = inks.map(
    (ink, i) =>
      `<font>${i === 1 ? "<b/>" : ""}<sz val="11"/><color rgb="FF${ink}"/><name val="Calibri"/></font>`,
  );
  const solid = fills.map(
    (fill) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`,
  );
  const line = '<color rgb="FFD8D2C6"/>';
  const border = ["left", "right", "top", "bottom"]
    .map((side) => `<${side} style="thin">${line}</${side}>`)
    .join("");
  const formats = looks.map(
    (_, i) =>
      `<xf numFmtId="0" fontId="${String(i)}" fillId="${String(i === 0 ? 0 : i + 1)}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  );
  return (
    `${head}<styleSheet xmlns="${main}"><fonts count="${String(fonts.length)}">${fonts.join("")}</fonts>` +
    `<fills count="${String(solid.length + 2)}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join("")}</fills>` +
    `<borders count="2"><border/><border>${border}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
    `<cellXfs count="${String(formats.length)}">${formats.join("")}</cellXfs></styleSheet>`
  );
};

/** Excel wants names of at most 31 characters without its own signs. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31);

const workbookXml = (sheets: readonly Sheet[]): string => {
  const list = sheets.map(
    ({ name }, i) =>
      `<sheet name="${xml(sheetName(name))}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
  );
  const fixed = (area: string): string => area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const names = sheets.flatMap((sheet, i) => {
    const of = `'${xml(sheetName(sheet.name))}'!`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(i)}" hidden="1">${of}${fixed(areaOf(sheet))}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${String(i)}">${of}$1:$1</definedName>`,
    ];
  });
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`;
};

/** A workbook; the same sheets give the same bytes. */
export const workbook = (sheets: readonly Sheet[]): Uint8Array => {
  const part = (i: number): string => `worksheets/sheet${String(i + 1)}.xml`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${types}.${type}+xml"/>`;
  const contentTypes =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${sheets.map((_, i) => override(part(i), "worksheet")).join("")}</Types>`;
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    {
      "[Content_Types].xml": [strToU8(contentTypes), { extra: { [markId]: markBytes("xlsx") } }],
      "_rels/.rels": strToU8(relations(relation("rId1", "officeDocument", "xl/workbook.xml"))),
      "xl/workbook.xml": strToU8(workbookXml(sheets)),
      "xl/_rels/workbook.xml.rels": strToU8(
        relations(
          ...sheets.map((_, i) => relation(`rId${String(i + 1)}`, "worksheet", part(i))),
          relation("rIdStyles", "styles", "styles.xml"),
        ),
      ),
      "xl/styles.xml": strToU8(stylesXml()),
      ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${part(i)}`, strToU8(sheetXml(sheet))])),
    },
    { mtime, level: 6 },
  );
};
