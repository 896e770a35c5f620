import type { Zone } from "../../model/document.ts";
import type { Piece } from "../office/piece.ts";
import type { RowCell, TableParagraph } from "../office/marked-tables.ts";

export interface RtfParagraph extends TableParagraph {
  readonly pieces: readonly Piece[];
  readonly label: string | null;
  readonly level: number | null;
  readonly centred: boolean;
  readonly boxes: readonly Story[];
  readonly changes: number;
}

/** A row as it has been defined so far. */
export interface RowLook {
  /** Left edge of the cell whose right edge comes next. */
  left: number;
  cells: RowCell[];
  header: boolean;
  /** Merge marks of the cell whose edge comes next. */
  mergedLeft: boolean;
  vertical: RowCell["vertical"];
}

export const newRow = (): RowLook => ({
  left: 0,
  cells: [],
  header: false,
  mergedLeft: false,
  vertical: "none",
});

/** Paragraphs that follow each other in one part of the page, and the one that is being filled. */
export interface Story {
  readonly zone: Zone;
  readonly paragraphs: RtfParagraph[];
  pieces: Piece[];
  boxes: Story[];
  label: string;
  changes: number;
  row: RowLook;
  /** The row of a table inside a cell. */
  innerRow: RowLook;
}

export const newStory = (zone: Zone): Story => ({
  zone,
  paragraphs: [],
  pieces: [],
  boxes: [],
  label: "",
  changes: 0,
  row: newRow(),
  innerRow: newRow(),
});
