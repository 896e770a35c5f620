import { normalForm } from "../../text/normal-form.ts";
import { overLimit } from "../office/refusal.ts";
import type { Revisions } from "../revisions.ts";
import { withSymbols } from "../office/symbols.ts";
import type { PageLayout } from "../../model/document.ts";
import type { Limits } from "../limits.ts";
import { decodedBytes, pageOfSet } from "./code-pages.ts";
import type { State } from "./state.ts";
import { firstState } from "./state.ts";
import type { RowLook, Story } from "./story.ts";
import { newRow, newStory } from "./story.ts";

/** One file while it is being read. */
export interface Parser {
  readonly revisions: Revisions;
  readonly limits: Limits;
  readonly body: Story;
  readonly notes: Story[];
  readonly furniture: Story[];
  readonly fonts: Map<number, { name: string; page: number | null }>;
  /** Face and size of styles: other looks are always written out beside the style. */
  readonly styles: Map<number, Pick<State, "font" | "size">>;
  readonly outer: State[];
  readonly paper: { -readonly [Key in keyof PageLayout]: number };
  readonly bytes: number[];
  state: State;
  page: number;
  /** Characters that the next Unicode sign's stand-in still takes up. */
  toSkip: number;
  /** The group has just begun with `\*`. */
  optional: boolean;
  left: number;
}

export function newParser(revisions: Revisions, limits: Limits): Parser {
  const body = newStory("body");
  return {
    revisions,
    limits,
    body,
    notes: [],
    furniture: [],
    fonts: new Map(),
    styles: new Map(),
    outer: [],
    // Twips; what the format takes where the file says nothing.
    paper: { width: 12240, height: 15840, top: 1440, bottom: 1440, left: 1800, right: 1800 },
    bytes: [],
    state: firstState(body),
    page: 1252,
    toSkip: 0,
    optional: false,
    left: limits.maxTextCharacters,
  };
}

/** Text in bytes waits until its encoding cannot change any more. */
export function flushBytes(parser: Parser): void {
  if (parser.bytes.length === 0) return;
  const { font, destination } = parser.state;
  const page =
    (font === null || destination === "fonts" ? null : parser.fonts.get(font)?.page) ?? parser.page;
  const text = decodedBytes(parser.bytes, page);
  parser.bytes.length = 0;
  addText(parser, text);
}

const MAX_STYLES = 10_000;

/** Names in the table end with a semicolon. */
function fontName({ state, fonts }: Parser): string | null {
  const font = state.font === null ? undefined : fonts.get(state.font);
  return font?.name.split(";")[0]!.trim() || null;
}

export function addText(parser: Parser, text: string): void {
  const { state } = parser;
  if (text === "" || state.destination === "nowhere") return;
  if (state.destination === "fonts") {
    const font = state.font === null ? undefined : parser.fonts.get(state.font);
    if (font !== undefined && font.name.length < 200) font.name += text;
    return;
  }
  if (state.destination === "styles") {
    if (parser.styles.size < MAX_STYLES)
      parser.styles.set(state.style, { font: state.font, size: state.size });
    return;
  }
  parser.left -= text.length;
  if (parser.left < 0) throw overLimit("maxTextCharacters", parser.limits);
  const { story } = state;
  if (state.destination === "label") {
    story.label += text;
    return;
  }
  if (state.deleted || state.inserted) story.changes++;
  const gone = parser.revisions === "accepted" ? state.deleted : state.inserted;
  if (state.hidden || gone) return;
  const font = fontName(parser);
  const { bold, italic, size } = state;
  story.pieces.push({ text: withSymbols(text, font), bold, italic, font, size });
}

const GLYPH = /^(?:[\ue000-\uf8ff]|[\u2010-\u2015\u2212])$/;

/** The label as the program wrote it out; a glyph of a symbol typeface is a list mark. */
function labelOf(written: string): string | null {
  const label = normalForm(written).replace(/\s+/g, " ").trim();
  if (label === "") return null;
  return GLYPH.test(label) ? "-" : label;
}

/** Ends the paragraph that is being filled, as the file's mark says. */
export function endParagraph(
  parser: Parser,
  mark: "paragraph" | "cell" | "row" | "inner-cell" | "inner-row",
): void {
  flushBytes(parser);
  const { state } = parser;
  const { story } = state;
  const isInner = mark === "inner-cell" || mark === "inner-row";
  const depth = isInner
    ? Math.max(2, state.depth)
    : mark === "paragraph"
      ? state.inTable
        ? state.depth
        : 0
      : 1;
  const row = isInner ? story.innerRow : story.row;
  const endsRow = mark === "row" || mark === "inner-row";
  story.paragraphs.push({
    pieces: story.pieces,
    label: labelOf(story.label),
    level: state.level,
    centred: state.centred,
    boxes: story.boxes,
    changes: story.changes,
    depth,
    endsCell: mark === "cell" || mark === "inner-cell",
    endsRow,
    look: endsRow ? { cells: row.cells, header: row.header } : { cells: [], header: false },
  });
  story.pieces = [];
  story.boxes = [];
  story.label = "";
  story.changes = 0;
}

/** What stands in a story when its group ends is its last paragraph. */
export function endStory(parser: Parser, story: Story): void {
  if (story.pieces.length > 0 || story.boxes.length > 0) endParagraph(parser, "paragraph");
}

export const beginRow = ({ state: { story, innerRow } }: Parser): void => {
  story[innerRow ? "innerRow" : "row"] = newRow();
};

export const rowOf = ({ state: { story, innerRow } }: Parser): RowLook =>
  story[innerRow ? "innerRow" : "row"];

export const setFontPage = (parser: Parser, set: number): void => {
  const font = parser.state.font === null ? undefined : parser.fonts.get(parser.state.font);
  if (font !== undefined) font.page = pageOfSet(set);
};
