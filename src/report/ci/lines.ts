import type { Place } from "../../model/location.ts";
import type { FileReport } from "../../model/report.ts";

/** A place for programs that know lines only; both count from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a place stands for a program that knows lines only: in the file itself for Markdown and text, in the
 * text projection (`kh-check text FILE`) for everything else.
 */
export const lineOf = (place: Place, { pagePlaces = [] }: FileReport): LineColumn => {
  if ("column" in place) return { line: place.line, column: place.column };
  if ("block" in place) return { line: place.block + 1, column: 1 };
  // A page without words has no line of its own: the first one after it stands for it.
  const at = pagePlaces.findIndex(
    ({ page, line }) => page > place.page || (page === place.page && line >= place.line),
  );
  return { line: at < 0 ? Math.max(pagePlaces.length, 1) : at + 1, column: 1 };
};
