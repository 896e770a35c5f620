import type { WordParts } from "./make-docx.ts";
import { p } from "./make-docx.ts";

/** A level of a list: format and text, then whatever else it says. */
export const lvl = (ilvl: number, format: string, text: string, more = "", start = 1): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const restartAt = (ilvl: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
/** A paragraph of a list. */
const li = (numId: number, ilvl: number, text = "Nội dung"): string =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
const style = (id: string, name: string, pPr: string, basedOn = "Normal"): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${pPr}</w:pPr></w:style>`;
const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
const styled = (id: string): string => p("Nội dung", `<w:pStyle w:val="${id}"/>`);

const outline =
  lvl(0, "upperRoman", "%1.") +
  lvl(1, "decimal", "%2.") +
  lvl(2, "decimal", "%2.%3.") +
  lvl(3, "lowerLetter", "%4)");
const plain = abstract(0, outline) + num(1, 0);

export interface ListCase {
  readonly name: string;
  readonly parts: WordParts;
  /** Label before each paragraph that has words; null for none. */
  readonly labels: readonly (string | null)[];
  /** What LibreOffice shows differently, and why we do not follow. */
  readonly notInLibreOffice?: string;
}

const c = (
  name: string,
  numbering: string,
  body: string,
  labels: readonly (string | null)[],
  more: { readonly styles?: string; readonly notInLibreOffice?: string } = {},
): ListCase => ({
  name,
  parts: { body, numbering, ...(more.styles === undefined ? {} : { styles: normal + more.styles }) },
  labels,
  ...(more.notInLibreOffice === undefined ? {} : { notInLibreOffice: more.notInLibreOffice }),
});

const counted = (format: string, start: number, text = "%1."): string =>
  abstract(0, lvl(0, format, text, "", start)) + num(1, 0);
const three = li(1, 0) + li(1, 0) + li(1, 0);

/** One trouble of automatic numbers a row, with the labels that the page shows. */
export const LIST_CASES: readonly ListCase[] = [
  c(
    "four levels of a plan",
    plain,
    [li(1, 0), li(1, 1), li(1, 2), li(1, 2), li(1, 3), li(1, 3), li(1, 1), li(1, 2), li(1, 0), li(1, 1)].join(
      "",
    ),
    ["I.", "1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1.", "II.", "1."],
  ),
  c("decimal", counted("decimal", 9), three, ["9.", "10.", "11."]),
  c("decimalZero", counted("decimalZero", 9), three, ["09.", "10.", "11."]),
  c("upperRoman", counted("upperRoman", 8), three, ["VIII.", "IX.", "X."]),
  c("lowerRoman", counted("lowerRoman", 38), three, ["xxxviii.", "xxxix.", "xl."]),
  c("upperLetter", counted("upperLetter", 25), three, ["Y.", "Z.", "AA."]),
  c("lowerLetter past z", counted("lowerLetter", 26, "%1)"), three, ["z)", "aa)", "bb)"]),
  c("words around the number", counted("decimal", 1, "Điều %1:"), three, ["Điều 1:", "Điều 2:", "Điều 3:"]),
  c("a number in brackets", counted("decimal", 1, "(%1)"), three, ["(1)", "(2)", "(3)"]),
  c("start at zero", counted("decimal", 0), three, ["0.", "1.", "2."]),
  c("no number at all", counted("none", 1, ""), three, [null, null, null]),
  c(
    "an empty label still counts",
    abstract(0, lvl(0, "decimal", "") + lvl(1, "decimal", "%1.%2.")) + num(1, 0),
    li(1, 0) + li(1, 0) + li(1, 1),
    [null, null, "2.1."],
  ),
  c(
    "isLgl turns Roman into decimal",
    abstract(0, lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%1.%2.", "<w:isLgl/>")) + num(1, 0),
    li(1, 0) + li(1, 0) + li(1, 1),
    ["I.", "II.", "2.1."],
    { notInLibreOffice: "does not know isLgl" },
  ),
  c(
    "without isLgl Roman stays",
    abstract(0, lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%1.%2.")) + num(1, 0),
    li(1, 0) + li(1, 0) + li(1, 1),
    ["I.", "II.", "II.1."],
  ),
  c(
    "a level that never restarts",
    abstract(0, lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')) +
      num(1, 0),
    li(1, 0) + li(1, 1) + li(1, 1) + li(1, 0) + li(1, 1),
    ["I.", "1.", "2.", "II.", "3."],
    { notInLibreOffice: "does not know lvlRestart" },
  ),
  c(
    "a level that restarts after the first level only",
    abstract(
      0,
      lvl(0, "upperRoman", "%1.") +
        lvl(1, "decimal", "%2.") +
        lvl(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>'),
    ) + num(1, 0),
    [li(1, 0), li(1, 1), li(1, 2), li(1, 1), li(1, 2), li(1, 0), li(1, 1), li(1, 2)].join(""),
    ["I.", "1.", "a)", "2.", "b)", "II.", "1.", "a)"],
    { notInLibreOffice: "does not know lvlRestart" },
  ),
  c("two lists of one definition count together", plain + num(2, 0), li(1, 0) + li(2, 0) + li(1, 0), [
    "I.",
    "II.",
    "III.",
  ]),
  c(
    "a list that starts anew",
    plain + num(2, 0, restartAt(0, 1)),
    li(1, 0) + li(1, 0) + li(2, 0) + li(2, 0),
    ["I.", "II.", "I.", "II."],
  ),
  c(
    "starting anew happens once",
    plain + num(2, 0, restartAt(0, 5)),
    li(1, 0) + li(2, 0) + li(1, 0) + li(2, 0),
    ["I.", "V.", "VI.", "VII."],
  ),
  c(
    "lists of different definitions do not meet",
    plain + abstract(7, lvl(0, "decimal", "%1)")) + num(9, 7),
    li(1, 0) + li(9, 0) + li(1, 0) + li(9, 0),
    ["I.", "1)", "II.", "2)"],
  ),
  c(
    "a level replaced by the list",
    plain + num(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, "upperLetter", "%1.")}</w:lvlOverride>`),
    li(2, 0) + li(2, 0),
    ["A.", "B."],
  ),
  c("other paragraphs between do not matter", plain, li(1, 0) + p("Lời dẫn") + li(1, 0), ["I.", null, "II."]),
  c("an empty numbered paragraph counts", plain, li(1, 0) + li(1, 0, "") + li(1, 0), ["I.", "III."]),
  c(
    "numId 0 switches a style's number off",
    plain,
    styled("H1") +
      p("Nội dung", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled("H1"),
    ["I.", null, "II."],
    { styles: style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') },
  ),
  c("a number that is not defined", plain, li(1, 0) + li(55, 0), ["I.", null]),
  c(
    "numbers from heading styles",
    abstract(
      0,
      lvl(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>') +
        lvl(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
    ) + num(1, 0),
    styled("H1") + styled("H2") + styled("H2") + styled("H1") + styled("H2"),
    ["I.", "1.", "2.", "II.", "1."],
    {
      styles:
        style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style("H2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    },
  ),
  c(
    "a heading style that only names its level",
    abstract(
      0,
      lvl(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>') +
        lvl(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
    ) + num(1, 0),
    styled("H1") + styled("H2"),
    ["I.", "1."],
    {
      styles:
        style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style("H2", "heading 2", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', "H1"),
    },
  ),
  c("a style based on a numbered style", plain, styled("Con") + styled("Con"), ["I.", "II."], {
    styles: style("Cha", "Cha", '<w:numPr><w:numId w:val="1"/></w:numPr>') + style("Con", "Con", "", "Cha"),
  }),
  c(
    "a style whose own level the paragraph deepens",
    plain,
    styled("Cha") +
      p("Nội dung", '<w:pStyle w:val="Cha"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    ["I.", "1."],
    { styles: style("Cha", "Cha", '<w:numPr><w:numId w:val="1"/></w:numPr>') },
  ),
  c(
    "a list that points to a list style",
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="DS"/>${lvl(0, "upperLetter", "%1.")}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="DS"/></w:abstractNum>' +
      num(1, 0) +
      num(2, 1),
    li(2, 0) + li(2, 0),
    ["A.", "B."],
    {
      styles:
        '<w:style w:type="numbering" w:styleId="DS"><w:name w:val="DS"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    },
  ),
  c(
    "numbers inside table cells go on",
    plain,
    `${li(1, 0)}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${li(1, 0)}</w:tc></w:tr></w:tbl>${li(1, 0)}`,
    ["I.", "II.", "III."],
  ),
  c("a dash as bullet", counted("bullet", 1, "-"), three, ["-", "-", "-"], {
    notInLibreOffice: "its text export writes one sign for every bullet",
  }),
  c("a plus as bullet", counted("bullet", 1, "+"), three, ["+", "+", "+"], {
    notInLibreOffice: "its text export writes one sign for every bullet",
  }),
  c(
    "a bullet of the Symbol face",
    abstract(
      0,
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>`,
    ) + num(1, 0),
    li(1, 0),
    ["-"],
    { notInLibreOffice: "shows the glyph, which we name by a dash" },
  ),
  c(
    "a bullet of Wingdings as a letter",
    abstract(
      0,
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="ü"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>`,
    ) + num(1, 0),
    li(1, 0),
    ["-"],
    { notInLibreOffice: "shows the glyph, which we name by a dash" },
  ),
  c("the round bullet of Courier", counted("bullet", 1, "o"), li(1, 0), ["-"], {
    notInLibreOffice: "shows the letter",
  }),
  c("a real dot as bullet", counted("bullet", 1, "•"), li(1, 0), ["•"], {
    notInLibreOffice: "its text export writes one sign for every bullet",
  }),
  c(
    "a second level without a first",
    abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2.")) + num(1, 0),
    li(1, 1) + li(1, 1) + li(1, 0) + li(1, 1),
    ["1.1.", "1.2.", "2.", "2.1."],
  ),
  c("a level skipped", plain, li(1, 0) + li(1, 2) + li(1, 1) + li(1, 2), ["I.", "1.1.", "2.", "2.1."]),
  c(
    "a custom format with zeros",
    abstract(
      0,
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>',
    ) + num(1, 0),
    three,
    ["001.", "002.", "003."],
  ),
  c(
    "a hidden number",
    abstract(
      0,
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>',
    ) + num(1, 0),
    li(1, 0),
    [null],
    { notInLibreOffice: "shows hidden numbers" },
  ),
  c(
    "a starting level above one after a restart",
    abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2.", "", 3)) + num(1, 0),
    li(1, 0) + li(1, 1) + li(1, 1) + li(1, 0) + li(1, 1),
    ["1.", "1.3.", "1.4.", "2.", "2.3."],
  ),
  c(
    "a deeper level that starts anew in a second list",
    plain + num(2, 0, restartAt(0, 1) + restartAt(1, 1)),
    li(1, 0) + li(1, 1) + li(1, 1) + li(2, 1) + li(2, 1),
    ["I.", "1.", "2.", "1.", "2."],
  ),
];
