/** Where a block stands in a Markdown or text file; both count from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Where a block stands in a Word or ODT file. */
export interface BlockPlace {
  /** Index of the block in reading order, from 0. */
  readonly block: number;
  /** `w14:paraId`, where Word wrote one. */
  readonly paraId: string | null;
  /** Table, row and column, from 0; null outside tables. */
  readonly table: readonly [number, number, number] | null;
  /** Page, from 1, where the file tells it. */
  readonly page: number | null;
}

/** Where a block stands in a PDF; both count from 1, lines from the top of the page. */
export interface PagePlace {
  readonly page: number;
  readonly line: number;
}

export type Place = LinePlace | BlockPlace | PagePlace;

/** A place as reports give it: with the section path (labels joined by dots) and the words that stand there. */
export type Location = Place & {
  readonly section: string;
  /** At most 200 characters of the source, in the author's spelling. */
  readonly quote: string;
  /** The very words in question, as offsets in the quotation. */
  readonly focus?: { readonly start: number; readonly end: number };
};
