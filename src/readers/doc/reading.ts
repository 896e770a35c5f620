import type { Gap } from "../../model/document.ts";
import type { Labels } from "../office/labels.ts";
import { createLabels } from "../office/labels.ts";
import type { Revisions } from "../revisions.ts";
import type { ParagraphDraft } from "../drafts.ts";
import type { Limits } from "../limits.ts";
import type { WordFile } from "./header.ts";
import type { DocLists } from "./lists.ts";
import { readLists } from "./lists.ts";
import type { Runs } from "./runs.ts";
import { characterRuns, paragraphRuns } from "./runs.ts";
import type { DocStyles } from "./styles.ts";
import { readFonts, readStyles } from "./styles.ts";
import type { WordText } from "./text-pieces.ts";
import { readText } from "./text-pieces.ts";

/** One file while it is being read. */
export interface DocReading {
  readonly file: WordFile;
  readonly revisions: Revisions;
  readonly text: WordText;
  readonly characters: Runs;
  readonly paragraphs: Runs;
  readonly styles: DocStyles;
  readonly fonts: readonly string[];
  readonly lists: DocLists;
  readonly labels: Labels;
  /** Positions at which a section ends. */
  readonly sectionEnds: ReadonlySet<number>;
  readonly drafts: ParagraphDraft[];
  readonly gaps: Gap[];
  tables: number;
  pictures: number;
  changes: number;
  /** Draft at which the first change stands. */
  firstChange: number | null;
}

export function startReading(
  file: WordFile,
  sectionEnds: ReadonlySet<number>,
  revisions: Revisions,
  limits: Limits,
): DocReading {
  const fonts = readFonts(file);
  return {
    file,
    revisions,
    text: readText(file, limits),
    characters: characterRuns(file, limits),
    paragraphs: paragraphRuns(file, limits),
    styles: readStyles(file),
    fonts,
    lists: readLists(file, fonts),
    labels: createLabels(),
    sectionEnds,
    drafts: [],
    gaps: [],
    tables: 0,
    pictures: 0,
    changes: 0,
    firstChange: null,
  };
}
