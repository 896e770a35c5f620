import type { Zone } from "../../model/document.ts";
import type { Parser } from "./parser.ts";
import { addText, beginRow, endParagraph, flushBytes, rowOf, setFontPage } from "./parser.ts";
import type { Destination, State } from "./state.ts";
import { PLAIN, PLAIN_PARAGRAPH } from "./state.ts";
import type { RowCell } from "../office/marked-tables.ts";
import { newStory } from "./story.ts";

type Change = (value: number | null) => Partial<State>;
type Act = (parser: Parser, value: number | null) => void;

const on = (value: number | null): boolean => value !== 0;

/** Words that change what holds until the group ends. */
const CHANGES: Readonly<Record<string, Change>> = {
  plain: () => ({ ...PLAIN }),
  pard: () => ({ ...PLAIN_PARAGRAPH }),
  b: (value) => ({ bold: on(value) }),
  i: (value) => ({ italic: on(value) }),
  v: (value) => ({ hidden: on(value) }),
  deleted: (value) => ({ deleted: on(value) }),
  revised: (value) => ({ inserted: on(value) }),
  f: (value) => ({ font: value ?? 0 }),
  fs: (value) => ({ size: (value ?? 24) / 2 }),
  uc: (value) => ({ skipped: Math.min(Math.max(value ?? 1, 0), 16) }),
  qc: () => ({ centred: true }),
  ql: () => ({ centred: false }),
  qr: () => ({ centred: false }),
  qj: () => ({ centred: false }),
  outlinelevel: (value) => ({ level: value === null || value < 0 || value > 8 ? null : value + 1 }),
  intbl: () => ({ inTable: true }),
  itap: (value) => ({ depth: Math.min(Math.max(value ?? 1, 1), 32), inTable: (value ?? 1) > 0 }),
};

/** Words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  line: "\n",
  lbr: "\n",
  page: "\n",
  column: "\n",
  tab: " ",
  emdash: "\u2014",
  endash: "\u2013",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  lquote: "\u2018",
  rquote: "\u2019",
  ldblquote: "\u201c",
  rdblquote: "\u201d",
  bullet: "\u2022",
};

const MAX_CELLS = 1_000;

const vertical =
  (how: RowCell["vertical"]): Act =>
  (parser) => {
    rowOf(parser).vertical = how;
  };

const ACTS: Readonly<Record<string, Act>> = {
  par: (parser) => endParagraph(parser, "paragraph"),
  sect: (parser) => endParagraph(parser, "paragraph"),
  cell: (parser) => endParagraph(parser, "cell"),
  row: (parser) => endParagraph(parser, "row"),
  nestcell: (parser) => endParagraph(parser, "inner-cell"),
  nestrow: (parser) => endParagraph(parser, "inner-row"),
  trowd: beginRow,
  trleft: (parser, value) => {
    rowOf(parser).left = value ?? 0;
  },
  trhdr: (parser) => {
    rowOf(parser).header = true;
  },
  clmrg: (parser) => {
    rowOf(parser).mergedLeft = true;
  },
  clvmgf: vertical("restart"),
  clvmrg: vertical("continue"),
  cellx: (parser, value) => {
    const row = rowOf(parser);
    const { left, mergedLeft, vertical: merged } = row;
    const right = value ?? left;
    if (row.cells.length < MAX_CELLS) row.cells.push({ left, right, mergedLeft, vertical: merged });
    row.left = right;
    row.mergedLeft = false;
    row.vertical = "none";
  },
  s: (parser, value) => {
    const look = parser.styles.get(value ?? 0);
    if (parser.state.destination === "styles") parser.state = { ...parser.state, style: value ?? 0 };
    else if (look !== undefined) parser.state = { ...parser.state, ...look };
  },
  ansicpg: (parser, value) => {
    parser.page = value ?? parser.page;
  },
  mac: (parser) => {
    parser.page = 10000;
  },
  pc: (parser) => {
    parser.page = 437;
  },
  fcharset: (parser, value) => setFontPage(parser, value ?? 0),
  u: (parser, value) => {
    flushBytes(parser);
    addText(parser, String.fromCharCode((value ?? 0) & 0xffff));
    parser.toSkip = parser.state.skipped;
  },
};

const PAPER = {
  paperw: "width",
  paperh: "height",
  margt: "top",
  margb: "bottom",
  margl: "left",
  margr: "right",
} as const;

const STORIES: Readonly<Record<string, Zone>> = {
  footnote: "footnote",
  shptxt: "text-box",
  header: "page-header",
  headerl: "page-header",
  headerr: "page-header",
  footer: "page-footer",
  footerl: "page-footer",
  footerr: "page-footer",
};

const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: "fonts",
  listtext: "label",
  pntext: "label",
  shpinst: "text",
  shprslt: "nowhere",
  nesttableprops: "text",
  nonesttables: "nowhere",
  ud: "text",
  stylesheet: "styles",
  colortbl: "nowhere",
  info: "nowhere",
  pict: "nowhere",
  fldinst: "nowhere",
  objdata: "nowhere",
  objclass: "nowhere",
  listtable: "nowhere",
  listoverridetable: "nowhere",
  revtbl: "nowhere",
  annotation: "nowhere",
  atnid: "nowhere",
  atnauthor: "nowhere",
  bkmkstart: "nowhere",
  bkmkend: "nowhere",
  sn: "nowhere",
  sv: "nowhere",
  headerf: "nowhere",
  footerf: "nowhere",
  ftnsep: "nowhere",
  ftnsepc: "nowhere",
  aftnsep: "nowhere",
  aftnsepc: "nowhere",
  xe: "nowhere",
  tc: "nowhere",
  falt: "nowhere",
  panose: "nowhere",
  pn: "nowhere",
  template: "nowhere",
  filetbl: "nowhere",
  themedata: "nowhere",
  upr: "nowhere",
};

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function beginStory(parser: Parser, zone: Zone): void {
  const story = newStory(zone);
  const host = parser.state.story;
  if (zone === "text-box") host.boxes.push(story);
  else if (zone === "footnote") parser.notes.push(story);
  else parser.furniture.push(story);
  parser.state = { ...parser.state, ...PLAIN, ...PLAIN_PARAGRAPH, story, destination: "text" };
}

export function readWord(parser: Parser, name: string, value: number | null): void {
  const optional = parser.optional;
  parser.optional = false;
  if (name !== "u") flushBytes(parser);
  const zone = own(STORIES, name);
  const destination = own(DESTINATIONS, name);
  const { state } = parser;
  // Inside what is skipped only the Unicode half of a text in two spellings counts.
  if (state.destination === "nowhere") {
    if (name === "ud" && optional) parser.state = { ...state, destination: "text" };
    return;
  }
  if (zone !== undefined) return beginStory(parser, zone);
  if (destination !== undefined || optional) {
    const innerRow = name === "nesttableprops" || state.innerRow;
    parser.state = { ...state, destination: destination ?? "nowhere", innerRow };
    return;
  }
  if (state.destination === "fonts" && name === "f" && value !== null && parser.fonts.size < 10_000)
    parser.fonts.set(value, { name: "", page: null });
  const change = own(CHANGES, name);
  if (change !== undefined) {
    parser.state = { ...state, ...change(value) };
    return;
  }
  const character = own(CHARACTERS, name);
  if (character !== undefined) return addText(parser, character);
  const side = own<(typeof PAPER)[keyof typeof PAPER]>(PAPER, name);
  if (side !== undefined && value !== null) parser.paper[side] = Math.abs(value);
  own(ACTS, name)?.(parser, value);
}
