import type { Cell } from "../../model/document.ts";
import { attribute } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";
import { count } from "./measure.ts";

export interface TableCell {
  readonly content: XmlElement;
  readonly cell: Cell;
}

interface Row {
  readonly element: XmlElement;
  readonly header: boolean;
}

const MAX_SPAN = 1_000;
const GROUPS = new Set(["table:table-rows", "table:table-row-group"]);

function rowsOf(parent: XmlElement, header: boolean): readonly Row[] {
  return parent.children.flatMap((one) => {
    if (one.name === "table:table-row") return [{ element: one, header }];
    if (one.name === "table:table-header-rows") return rowsOf(one, true);
    return GROUPS.has(one.name) ? rowsOf(one, header) : [];
  });
}

const number = (element: XmlElement, name: string): number =>
  Math.min(Math.max(count(attribute(element, name)) ?? 1, 1), MAX_SPAN);

/** The cells of a table in reading order, without those that a merged cell covers. */
export function readTable(table: XmlElement, index: number): readonly TableCell[] {
  const cells: TableCell[] = [];
  let row = 0;
  for (const { element, header } of rowsOf(table, false)) {
    if (attribute(element, "table:visibility") === "collapse") continue;
    let column = 0;
    for (const one of element.children) {
      if (one.name !== "table:table-cell" && one.name !== "table:covered-table-cell") continue;
      if (one.name === "table:table-cell") {
        const rowSpan = number(one, "table:number-rows-spanned");
        const columnSpan = number(one, "table:number-columns-spanned");
        cells.push({ content: one, cell: { table: index, row, column, rowSpan, columnSpan, header } });
      }
      column += number(one, "table:number-columns-repeated");
    }
    row += number(element, "table:number-rows-repeated");
  }
  return cells;
}
