import type { Cell } from "../../../model/document.ts";
import { joinPages } from "./joined.ts";
import type { Line } from "./lines.ts";
import { measure } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Part } from "./parts.ts";
import { columnFrame, columnParagraphs } from "./side-by-side.ts";

/** A paragraph and the table cell it stands in. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly cell: Cell | null;
}

/** One measure for each page width: an annex in landscape is set otherwise. */
function measures(parts: readonly Part[]): (width: number) => Measure {
  const lines = new Map<number, Line[]>();
  for (const part of parts) {
    const own = lines.get(part.width) ?? [];
    if (part.kind === "text") for (const line of part.lines) own.push(line);
    lines.set(part.width, own);
  }
  const known = new Map([...lines].map(([width, own]) => [width, measure(own, width)]));
  return (width) => known.get(width)!;
}

/** A first row all in bold heads the table. */
function headRow(part: Extract<Part, { kind: "table" }>): boolean {
  const first = part.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  return (
    part.rows > 1 && first.length > 1 && first.every((c) => c.lines.every((l) => l.bold === l.text.length))
  );
}

function tableBlocks(part: Extract<Part, { kind: "table" }>, table: number, m: Measure): Placed[] {
  const headed = headRow(part);
  return part.cells.flatMap(({ row, column, rowSpan, columnSpan, lines, frame }) => {
    const cell: Cell = { table, row, column, rowSpan, columnSpan, header: headed && row === 0 };
    const own = { ...m, frame, indents: false, indentAt: null, spaced: false };
    return paragraphsOf(lines, frame, own).map((paragraph) => ({ paragraph, cell }));
  });
}

/** Puts the parts of all pages together to paragraphs in reading order. */
export function flow(pages: readonly (readonly Part[])[]): Placed[] {
  const parts = joinPages(pages);
  const measureOf = measures(parts);
  let tables = 0;
  return parts.flatMap((part): Placed[] => {
    const m = measureOf(part.width);
    if (part.kind === "text")
      return paragraphsOf(part.lines, m.frame, m).map((paragraph) => ({ paragraph, cell: null }));
    const table = tables++;
    if (part.kind === "table") return tableBlocks(part, table, m);
    return part.region.columns.flatMap((lines, column) => {
      const cell: Cell = { table, row: 0, column, rowSpan: 1, columnSpan: 1, header: false };
      const frame = columnFrame(part.region, column, m.frame);
      return columnParagraphs(lines, frame).map((paragraph) => ({ paragraph, cell }));
    });
  });
}
