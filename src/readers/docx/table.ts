import type { Cell } from "../../model/document.ts";
import { attribute, child, integer, isOn, onOff, valueOf } from "../office/element.ts";
import { fillOf } from "./colours.ts";
import type { TableLook } from "./paragraph.ts";
import { inherit, NO_RUN_PROPERTIES } from "./properties.ts";
import type { Revisions } from "../revisions.ts";
import type { Reading } from "./reading.ts";
import type { Style } from "./styles.ts";
import type { XmlElement } from "../office/xml.ts";

/** A cell that is shown, with what the table's style says of it. */
export interface TableCell {
  readonly content: XmlElement;
  readonly cell: Cell;
  readonly look: TableLook;
}

interface Slot {
  readonly content: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  rowSpan: number;
  columnSpan: number;
}

interface Grid {
  readonly slots: readonly Slot[];
  readonly rows: number;
  readonly columns: number;
  readonly changes: number;
}

const MAX_SPAN = 1_000;
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

/** Rows or cells, also inside content controls. */
function unwrapped(parent: XmlElement, name: string, into: XmlElement[] = []): readonly XmlElement[] {
  for (const one of parent.children) {
    if (one.name === name) into.push(one);
    else if (WRAPPERS.has(one.name)) unwrapped(one, name, into);
  }
  return into;
}

const span = (value: string | null): number => Math.min(Math.max(integer(value) ?? 1, 1), MAX_SPAN);

/** Whether a row or cell is there, given the marks that a tracked change left on it. */
function survives(
  properties: XmlElement | null,
  inserted: string,
  deleted: string,
  revisions: Revisions,
): boolean {
  return child(properties, revisions === "accepted" ? deleted : inserted) === null;
}

const isChanged = (properties: XmlElement | null, ...names: readonly string[]): boolean =>
  names.some((name) => child(properties, name) !== null);

function gridOf(table: XmlElement, revisions: Revisions): Grid {
  const slots: Slot[] = [];
  let open = new Map<number, Slot>();
  let [rows, columns, changes] = [0, 0, 0];
  let headerGoesOn = true;
  for (const tr of unwrapped(table, "w:tr")) {
    const trPr = child(tr, "w:trPr");
    if (isChanged(trPr, "w:ins", "w:del")) changes++;
    if (!survives(trPr, "w:ins", "w:del", revisions) || onOff(trPr, "w:hidden") === true) continue;
    headerGoesOn &&= onOff(trPr, "w:tblHeader") === true;
    const merges = new Map<number, Slot>();
    let column = Math.min(integer(valueOf(trPr, "w:gridBefore")) ?? 0, MAX_SPAN);
    let before: Slot | null = null;
    for (const tc of unwrapped(tr, "w:tc")) {
      const tcPr = child(tc, "w:tcPr");
      if (isChanged(tcPr, "w:cellIns", "w:cellDel")) changes++;
      if (!survives(tcPr, "w:cellIns", "w:cellDel", revisions)) continue;
      const columnSpan = span(valueOf(tcPr, "w:gridSpan"));
      const above = mergedWith(tcPr, open.get(column) ?? null);
      if (before !== null && attribute(child(tcPr, "w:hMerge"), "w:val") === "continue") {
        before.columnSpan += columnSpan;
      } else if (above !== null) {
        above.rowSpan++;
        merges.set(column, above);
        before = null;
      } else {
        before = { content: tc, row: rows, column, header: headerGoesOn, rowSpan: 1, columnSpan };
        // Nothing is read from a cell without content, however many of them a row has.
        if (tc.children.length > 0) slots.push(before);
        if (child(tcPr, "w:vMerge") !== null) merges.set(column, before);
      }
      column += columnSpan;
    }
    columns = Math.max(columns, column);
    open = merges;
    rows++;
  }
  return { slots, rows, columns, changes };
}

/** The cell above that this one continues; a continuation of nothing stands for itself. */
function mergedWith(tcPr: XmlElement | null, above: Slot | null): Slot | null {
  const merge = child(tcPr, "w:vMerge");
  return merge === null || attribute(merge, "w:val") === "restart" ? null : above;
}

type Region = "firstRow" | "lastRow" | "firstCol" | "lastCol";
const NEAREST: readonly Region[] = ["firstRow", "lastRow", "firstCol", "lastCol"];
const LOOK_BITS: readonly (readonly [Region, string, number])[] = [
  ["firstRow", "w:firstRow", 0x20],
  ["lastRow", "w:lastRow", 0x40],
  ["firstCol", "w:firstColumn", 0x80],
  ["lastCol", "w:lastColumn", 0x100],
];

/** The regions that the table asks its style for. */
function regionsAsked(tblPr: XmlElement | null): ReadonlySet<Region> {
  const look = child(tblPr, "w:tblLook");
  const bits = parseInt(attribute(look, "w:val") ?? "0", 16) || 0;
  return new Set(
    LOOK_BITS.filter(([, name, bit]) => {
      const own = attribute(look, name);
      return own === null ? (bits & bit) !== 0 : isOn(own);
    }).map(([region]) => region),
  );
}

/** What the style says of the cells, asked once for each combination of regions. */
function looks(grid: Grid, style: Style, asked: ReadonlySet<Region>): (slot: Slot) => TableLook {
  const known = new Map<string, TableLook>();
  return (slot) => {
    const stands: Readonly<Record<Region, boolean>> = {
      firstRow: slot.row === 0,
      lastRow: slot.row + slot.rowSpan === grid.rows,
      firstCol: slot.column === 0,
      lastCol: slot.column + slot.columnSpan === grid.columns,
    };
    const regions = NEAREST.filter((region) => asked.has(region) && stands[region]);
    const key = regions.join();
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const look = [...regions.flatMap((region) => style.regions.get(region) ?? []), style].reduce<TableLook>(
      (near, far) => ({
        run: inherit(near.run, far.run),
        centred: near.centred ?? far.centred,
        fill: near.fill ?? far.fill,
      }),
      { run: NO_RUN_PROPERTIES, centred: null, fill: null },
    );
    known.set(key, look);
    return look;
  };
}

function filled(look: TableLook, own: string | null, behind: string | null): TableLook {
  const fill = own ?? look.fill ?? behind;
  return fill === look.fill ? look : { ...look, fill };
}

/** The cells of a table in reading order, without those that a merged cell covers; `around` is the fill behind it. */
export function* tableCells(table: XmlElement, around: string | null, reading: Reading): Iterable<TableCell> {
  const tblPr = child(table, "w:tblPr");
  const grid = gridOf(table, reading.revisions);
  const style = reading.styles.table(valueOf(tblPr, "w:tblStyle"));
  const lookOf = looks(grid, style, regionsAsked(tblPr));
  const number = reading.tables++;
  reading.changes += grid.changes;
  const behind = fillOf(tblPr) ?? around;
  for (const slot of grid.slots) {
    const { content, row, column, rowSpan, columnSpan, header } = slot;
    yield {
      content,
      cell: { table: number, row, column, rowSpan, columnSpan, header },
      look: filled(lookOf(slot), fillOf(child(content, "w:tcPr")), behind),
    };
  }
}
