import type { Block, Gap, GapCode } from "../../model/document.ts";
import type { BlockPlace } from "../../model/location.ts";
import type { FontTexts, LegacyFonts } from "../legacy.ts";
import { newFontTexts } from "../legacy.ts";
import type { Limits } from "../limits.ts";
import type { Revisions } from "../revisions.ts";
import type { Picture } from "./graphic.ts";
import type { Labels } from "../office/labels.ts";
import { createLabels } from "../office/labels.ts";
import type { Lists } from "./numbering.ts";
import type { ParagraphProperties, RunProperties } from "./properties.ts";
import { paragraphProperties, remembered, runProperties } from "./properties.ts";
import { overLimit } from "../office/refusal.ts";
import type { Styles } from "./styles.ts";
import type { XmlElement } from "../office/xml.ts";

export interface NoteReference {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

/** One file while it is being read: what is known of it, and what has been found so far. */
export interface Reading {
  readonly revisions: Revisions;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly labels: Labels;
  readonly ofRun: (rPr: XmlElement | null) => RunProperties;
  readonly ofParagraph: (pPr: XmlElement | null) => ParagraphProperties;
  /** The typeface that the theme gives for `major` or `minor`. */
  readonly themeFont: (which: "major" | "minor") => string | null;
  /** What is behind words where nothing else is. */
  readonly pageFill: string | null;
  readonly blocks: Block[];
  /** What the typefaces hold, and which of them are known to stand in an old encoding. */
  readonly fontTexts: FontTexts;
  readonly legacy: LegacyFonts;
  readonly gaps: Gap[];
  readonly sections: XmlElement[];
  readonly notes: NoteReference[];
  readonly pictures: (Picture & { readonly part: string; readonly place: BlockPlace })[];
  /** How far each sequence of numbered captions has come. */
  readonly sequences: Map<string, number>;
  tables: number;
  changes: number;
  firstChange: BlockPlace | null;
  /** The page that the next words stand on; null where the file does not tell. */
  page: number | null;
  /** Counts characters against the limit. */
  readonly spend: (characters: number) => void;
  readonly gap: (code: GapCode, detail: string, place: BlockPlace | null) => void;
}

export interface Known {
  readonly revisions: Revisions;
  readonly limits: Limits;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly themeFont: Reading["themeFont"];
  readonly tellsPages: boolean;
  readonly pageFill: string | null;
  readonly legacy: LegacyFonts;
}

/** Gaps of one kind: more of them say nothing new. */
const MOST_ALIKE = 20;

export function startReading(known: Known): Reading {
  let left = known.limits.maxTextCharacters;
  const gaps: Gap[] = [];
  const given = new Map<GapCode, Set<string>>();
  return {
    revisions: known.revisions,
    styles: known.styles,
    lists: known.lists,
    labels: createLabels(),
    ofRun: remembered(runProperties),
    ofParagraph: remembered(paragraphProperties),
    themeFont: known.themeFont,
    pageFill: known.pageFill,
    blocks: [],
    fontTexts: newFontTexts(),
    legacy: known.legacy,
    gaps,
    sections: [],
    notes: [],
    pictures: [],
    sequences: new Map(),
    tables: 0,
    changes: 0,
    firstChange: null,
    page: known.tellsPages ? 1 : null,
    spend: (characters) => {
      left -= characters;
      if (left < 0) throw overLimit("maxTextCharacters", known.limits);
    },
    gap: (code, detail, place) => {
      const alike = given.get(code) ?? new Set();
      if (alike.has(detail) || alike.size >= MOST_ALIKE) return;
      given.set(code, alike.add(detail));
      gaps.push({ code, detail, place });
    },
  };
}
