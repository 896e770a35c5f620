import type { Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";

/** A table as a grid of texts: merged cells repeat their text in every place that they cover. */
export interface Table {
  /** Column heads, a second head row joined on; the row of column numbers `(1) (2) (3)` left out. */
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly string[];
  /** The first item of the row: where findings about it point. */
  readonly item: Item;
  /** One text over the whole width: a group such as `Đến năm 2030` or `I. Nhóm nhiệm vụ …`. */
  readonly group: boolean;
}

/** Which row of which table a cell stands in, as one key. */
export const rowKey = ({ table, row }: NonNullable<Item["cell"]>): string =>
  `${String(table)}.${String(row)}`;

const isNumberRow = (cells: readonly string[]): boolean => {
  const filled = cells.filter((c) => c !== "");
  return filled.length > 1 && filled.every((c) => /^\(?\d{1,2}\)?$/.test(c));
};

/** A head row says what its columns hold and no more. */
const headWords =
  /^(?:stt|tt|số tt|nội dung|nhiệm vụ|tên nhiệm vụ|mục tiêu|chỉ tiêu|đơn vị|cơ quan|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|ghi chú|năm \d{4}|\d{4}|đến năm|giai đoạn|chủ trì|phối hợp|đvt|kinh phí|lộ trình|hoạt động|người|đối tượng|nguồn|hoàn thành|công việc|dự kiến)/;

const build = (items: readonly Item[]): Table | null => {
  const grid: string[][] = [];
  const firsts: (Item | undefined)[] = [];
  const spans = new Map<number, boolean>();
  let headerRows = 0;
  for (const item of items) {
    const { row, column, rowSpan, columnSpan, header } = item.cell!;
    for (let r = row; r < row + rowSpan; r++) {
      const line = (grid[r] ??= []);
      for (let c = column; c < column + columnSpan; c++) {
        const label = item.label && item.kind !== "dash" ? `${item.label}. ` : "";
        line[c] = line[c] ? `${line[c]}\n${item.text}` : `${label}${item.text}`;
      }
    }
    firsts[row] ??= item;
    if (columnSpan > 1 && column <= 1) spans.set(row, true);
    if (header) headerRows = Math.max(headerRows, row + 1);
  }
  const width = grid.reduce((most, line) => Math.max(most, (line as string[] | undefined)?.length ?? 0), 0);
  if (width < 2 || grid.length < 2) return null;
  const lines = Array.from(grid, (line) =>
    Array.from({ length: width }, (_, c) => (line as string[] | undefined)?.[c] ?? ""),
  );
  const wordy = (line: readonly string[]): boolean =>
    line.filter((c) => headWords.test(lowered(c).trim())).length >= 2;
  let head = Math.max(headerRows, 1);
  while (head < lines.length - 1 && head < 3 && wordy(lines[head]!)) head++;
  const heads = Array.from({ length: width }, (_, c) =>
    [...new Set(lines.slice(0, head).map((line) => line[c]!))].filter((t) => t !== "").join(" "),
  );
  const rows = lines.flatMap((cells, r) => {
    const item = firsts[r];
    if (r < head || !item || isNumberRow(cells)) return [];
    const filled = new Set(
      cells.filter((c, i) => c !== "" && !(i === 0 && /^[\dIVX]{1,4}[.)]?$/.test(c.trim()))),
    );
    return [{ cells, item, group: filled.size === 1 && (spans.get(r) === true || width > 2) }];
  });
  return { heads, rows };
};

const grouped = (items: readonly Item[]): Map<number, Item[]> => {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    if (!item.cell) continue;
    const group = groups.get(item.cell.table);
    if (group) group.push(item);
    else groups.set(item.cell.table, [item]);
  }
  return groups;
};

const numberOf = (row: Row | undefined): number =>
  Number(/^\s*(\d{1,3})[.)]?\s*$/.exec(row?.cells[0] ?? "")?.[1] ?? NaN);

/** A table that goes on over a page: the same heads again, or no heads and the next number. */
const continued = (table: Table, next: Table, first: Item): Table | null => {
  if (table.heads.length !== next.heads.length) return null;
  if (table.heads.every((head, at) => lowered(head) === lowered(next.heads[at]!)))
    return { ...table, rows: [...table.rows, ...next.rows] };
  const row: Row = { cells: next.heads, item: first, group: false };
  return numberOf(row) === numberOf(table.rows.at(-1)) + 1
    ? { ...table, rows: [...table.rows, row, ...next.rows] }
    : null;
};

/** The tables among the items, in order; one that a page parts is one. */
export const tablesIn = (items: readonly Item[]): Table[] => {
  const order = new Map(items.map((item, i) => [item, i]));
  const found: Table[] = [];
  let end = -1;
  for (const own of grouped(items).values()) {
    const table = build(own);
    if (table) {
      const last = found.at(-1);
      const whole = last && order.get(own[0]!) === end ? continued(last, table, own[0]!) : null;
      if (whole) found[found.length - 1] = whole;
      else found.push(table);
    }
    end = order.get(own.at(-1)!)! + 1;
  }
  return found;
};
