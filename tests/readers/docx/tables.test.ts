import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/document.ts";
import { p, readMade } from "./make-docx.ts";

const tc = (inside: string, tcPr = ""): string =>
  `<w:tc><w:tcPr>${tcPr}</w:tcPr>${inside.startsWith("<") ? inside : p(inside)}</w:tc>`;
const tr = (cells: string, trPr = ""): string => `<w:tr><w:trPr>${trPr}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string, tblPr = ""): string => `<w:tbl><w:tblPr>${tblPr}</w:tblPr>${rows}</w:tbl>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const merge = (value?: string): string => (value ? `<w:vMerge w:val="${value}"/>` : "<w:vMerge/>");

/** `table.row.column rowSpan×columnSpan` and the text; `h` marks a header row. */
const cells = ({ blocks }: Document): readonly string[] =>
  blocks.map(({ cell, text }) =>
    cell === null
      ? text
      : `${cell.table}.${cell.row}.${cell.column} ${cell.rowSpan}x${cell.columnSpan}${cell.header ? " h" : ""} ${text}`,
  );

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "plain",
    tbl(tr(tc("A") + tc("B")) + tr(tc("C") + tc("D"))),
    ["0.0.0 1x1 A", "0.0.1 1x1 B", "0.1.0 1x1 C", "0.1.1 1x1 D"],
  ],
  [
    "two tables with a paragraph between",
    tbl(tr(tc("A"))) + p("giữa") + tbl(tr(tc("B"))),
    ["0.0.0 1x1 A", "giữa", "1.0.0 1x1 B"],
  ],
  [
    "cells over columns",
    tbl(tr(tc("A", span(2)) + tc("B")) + tr(tc("C") + tc("D") + tc("E"))),
    ["0.0.0 1x2 A", "0.0.2 1x1 B", "0.1.0 1x1 C", "0.1.1 1x1 D", "0.1.2 1x1 E"],
  ],
  [
    "cells over rows",
    tbl(
      tr(tc("A", merge("restart")) + tc("B")) +
        tr(tc("che", merge()) + tc("C")) +
        tr(tc("", merge("continue")) + tc("D")) +
        tr(tc("E") + tc("F")),
    ),
    ["0.0.0 3x1 A", "0.0.1 1x1 B", "0.1.1 1x1 C", "0.2.1 1x1 D", "0.3.0 1x1 E", "0.3.1 1x1 F"],
  ],
  [
    "a merge begins anew below a merge",
    tbl(
      tr(tc("A", merge("restart"))) +
        tr(tc("", merge())) +
        tr(tc("B", merge("restart"))) +
        tr(tc("", merge())),
    ),
    ["0.0.0 2x1 A", "0.2.0 2x1 B"],
  ],
  [
    "a merged block over rows and columns",
    tbl(tr(tc("A", span(2) + merge("restart")) + tc("B")) + tr(tc("", span(2) + merge()) + tc("C"))),
    ["0.0.0 2x2 A", "0.0.2 1x1 B", "0.1.2 1x1 C"],
  ],
  ["a continuation of nothing stands for itself", tbl(tr(tc("A", merge()))), ["0.0.0 1x1 A"]],
  [
    "merged the old way",
    tbl(tr(tc("A", '<w:hMerge w:val="restart"/>') + tc("", '<w:hMerge w:val="continue"/>') + tc("B"))),
    ["0.0.0 1x2 A", "0.0.2 1x1 B"],
  ],
  [
    "a row that begins later",
    tbl(tr(tc("A") + tc("B")) + tr(tc("C"), '<w:gridBefore w:val="1"/>')),
    ["0.0.0 1x1 A", "0.0.1 1x1 B", "0.1.1 1x1 C"],
  ],
  [
    "header rows at the top only",
    tbl(
      tr(tc("Đầu"), "<w:tblHeader/>") +
        tr(tc("(1)"), "<w:tblHeader/>") +
        tr(tc("A")) +
        tr(tc("B"), "<w:tblHeader/>"),
    ),
    ["0.0.0 1x1 h Đầu", "0.1.0 1x1 h (1)", "0.2.0 1x1 A", "0.3.0 1x1 B"],
  ],
  [
    "a table inside a cell",
    tbl(tr(tc(p("A") + tbl(tr(tc("trong"))) + p("sau")) + tc("B"))),
    ["0.0.0 1x1 A", "1.0.0 1x1 trong", "0.0.0 1x1 sau", "0.0.1 1x1 B"],
  ],
  ["several paragraphs in a cell", tbl(tr(tc(p("A") + p("") + p("B")))), ["0.0.0 1x1 A", "0.0.0 1x1 B"]],
  ["empty cells keep the columns", tbl(tr(tc("") + tc("B"))), ["0.0.1 1x1 B"]],
  [
    "rows and cells inside content controls",
    tbl(
      `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc("A")}</w:sdtContent></w:sdt>${tc("B")}`)}</w:sdtContent></w:sdt>`,
    ),
    ["0.0.0 1x1 A", "0.0.1 1x1 B"],
  ],
  [
    "a hidden row",
    tbl(tr(tc("A")) + tr(tc("ẩn"), "<w:hidden/>") + tr(tc("B"))),
    ["0.0.0 1x1 A", "0.1.0 1x1 B"],
  ],
  [
    "a span beyond all measure",
    tbl(tr(tc("A", span(999_999_999)) + tc("B"))),
    ["0.0.0 1x1000 A", "0.0.1000 1x1 B"],
  ],
];

describe("tables", () => {
  it.each(rows)("%s", (_, body, expected) => {
    expect(cells(readMade({ body }))).toEqual(expected);
  });

  it("gives table, row and column as the place", () => {
    const { blocks } = readMade({ body: tbl(tr(tc("A") + tc("B"))) });
    expect(blocks.map(({ place }) => place)).toMatchObject([{ table: [0, 0, 0] }, { table: [0, 0, 1] }]);
  });
});
