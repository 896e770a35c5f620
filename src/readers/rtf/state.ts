import type { Story } from "./story.ts";

/** Where the text of a group goes: to the page, to the label, to a table of the file, or nowhere. */
export type Destination = "text" | "label" | "fonts" | "styles" | "nowhere";

/** What holds inside a group; a group's end brings back what held before it. */
export interface State {
  readonly destination: Destination;
  readonly story: Story;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly font: number | null;
  readonly size: number;
  /** Bytes that stand for a Unicode character where it cannot be shown. */
  readonly skipped: number;
  readonly centred: boolean;
  readonly level: number | null;
  readonly inTable: boolean;
  readonly depth: number;
  /** The style that is being defined. */
  readonly style: number;
  /** Inside what says how a row of an inner table looks. */
  readonly innerRow: boolean;
}

export const PLAIN = {
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  inserted: false,
  size: 12,
} as const;

export const PLAIN_PARAGRAPH = { centred: false, level: null, inTable: false, depth: 1 } as const;

export const firstState = (story: Story): State => ({
  ...PLAIN,
  ...PLAIN_PARAGRAPH,
  destination: "text",
  story,
  font: null,
  skipped: 1,
  style: 0,
  innerRow: false,
});
