import { strToU8, zipSync } from "fflate";
import type { Change, DiffReport, Quotation } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { changeTitle, countText, diffWordsOf } from "./diff-messages.ts";
import { driftLines } from "./diff-drifts.ts";
import { questionsOf } from "./diff-questions.ts";
import { boundText, fieldText } from "./diff-values.ts";
import { sideOf, type WordRun, wordRuns } from "./diff-words.ts";
import { placeText } from "./place.ts";
import { safeText } from "./safe-text.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text: string): string => safeText(text).replace(/[&<>"]/g, (char) => entities[char]!);

type Look = "plain" | "strong" | "small" | "gone" | "come";

const looks: Readonly<Record<Look, string>> = {
  plain: "",
  strong: "<w:b/>",
  small: '<w:i/><w:sz w:val="20"/>',
  gone: '<w:strike/><w:color w:val="B3261E"/>',
  come: '<w:b/><w:u w:val="single"/><w:color w:val="1B6E33"/>',
};

const run = (text: string, look: Look): string => {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return `<w:r><w:rPr>${looks[look]}</w:rPr>${lines.join("<w:br/>")}</w:r>`;
};

const paragraph = (runs: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

const widths = [700, 3700, 5100, 5100] as const;

const row = (cells: readonly string[], head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((it, i) => cell(widths[i]!, it)).join("")}</w:tr>`;

const marked = (runs: readonly WordRun[]): string =>
  runs
    .map(({ text, side }) => run(text, side === "both" ? "plain" : side === "old" ? "gone" : "come"))
    .join("");

const numbered = (head: string, list: readonly string[]): readonly string[] =>
  list.length === 0
    ? []
    : [
        paragraph(""),
        paragraph(run(head, "strong")),
        ...list.map((text, at) => paragraph(run(`${String(at + 1)}. ${text}`, "plain"))),
      ];

const quotation = (it: Quotation | null, runs: readonly WordRun[], lang: Language): string => {
  if (it === null) return paragraph("");
  const place = it.location === null ? "" : placeText(it.location, lang);
  return `${place === "" ? "" : paragraph(run(place, "small"))}${paragraph(marked(runs))}`;
};

const changeRow = (change: Change, at: number, lang: Language): string => {
  const { old, new: now } = change;
  const runs =
    old && now
      ? wordRuns(old.text, now.text)
      : [{ text: (old ?? now)?.text ?? "", side: old ? ("old" as const) : ("new" as const) }];
  const about = [
    paragraph(run(changeTitle(change, lang), "strong")),
    ...(change.kind === "head" ? [] : [paragraph(run(change.subject, "plain"))]),
    ...change.fields.map((field) => paragraph(run(fieldText(field, lang), "small"))),
    ...(change.bound.length === 0 ? [] : [paragraph(run(boundText(change, lang), "small"))]),
  ].join("");
  return row([
    paragraph(run(String(at + 1), "plain")),
    about,
    quotation(old, sideOf(runs, "old"), lang),
    quotation(now, sideOf(runs, "new"), lang),
  ]);
};

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join("");

const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="14600" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${String(width)}"/>`)
    .join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

/** A4 across, so that two texts stand side by side. */
const page =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const documentXml = (report: DiffReport, { lang, all }: DiffOptions): string => {
  const words = diffWordsOf(lang);
  const shown = shownChanges(report, all);
  const head = [words.number, words.change, words.old[report.mode], words.new[report.mode]];
  const body = [
    paragraph(run(words.title, "plain"), "Title"),
    paragraph(run(`${words.old[report.mode]}: ${report.old.file}`, "plain")),
    paragraph(run(`${words.new[report.mode]}: ${report.new.file}`, "plain")),
    paragraph(run(countText(report, lang), "strong")),
    ...(shown.length === 0
      ? [paragraph(run(report.related ? words.nothing : words.unrelated[report.mode], "plain"))]
      : [
          table([
            row(
              head.map((it) => paragraph(run(it, "strong"))),
              true,
            ),
            ...shown.map((change, at) => changeRow(change, at, lang)),
          ]),
        ]),
    ...numbered(words.drift, driftLines(report, lang)),
    ...numbered(words.toAsk, questionsOf(report, lang)),
    paragraph(""),
  ].join("");
  return `${declaration}<w:document ${w}><w:body>${body}${page}</w:body></w:document>`;
};

const styles = `${declaration}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`;

const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="txt" ContentType="text/plain"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** Stands first and uncompressed, so that a later run knows the file as its own. */
const MARK = "kh-check-diff.txt";
/** A fixed day: the same comparison gives the same bytes. */
const day = new Date(1980, 0, 1);

/** The comparison as a Word file, for the record of the case. */
export const renderDiffDocx = (report: DiffReport, options: DiffOptions): Uint8Array =>
  zipSync(
    {
      "[Content_Types].xml": strToU8(types),
      [`docProps/${MARK}`]: [strToU8("kh-check diff\n"), { level: 0 }],
      "_rels/.rels": strToU8(relations([["officeDocument", "word/document.xml"]])),
      "word/_rels/document.xml.rels": strToU8(relations([["styles", "styles.xml"]])),
      "word/document.xml": strToU8(documentXml(report, options)),
      "word/styles.xml": strToU8(styles),
    },
    { mtime: day },
  );

export const diffDocx: DiffFormat = {
  render: renderDiffDocx,
  printable: false,
  isOurs: (head) => head.startsWith("PK") && head.includes(MARK),
};
