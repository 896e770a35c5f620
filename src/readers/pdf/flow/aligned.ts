import type { Line } from "./lines.ts";

/** Lines of a page that stand in the columns of a table without rules. */
export interface Aligned {
  readonly columns: readonly (readonly Line[])[];
  readonly gutters: readonly (readonly [number, number])[];
  readonly lines: readonly Line[];
}

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** White between columns and room that words may take of it, in ems. */
const GUTTER = 0.5;
/** Points by which the lines of a column may begin apart. */
const NEAR = 3;
/** Distance of two rows, in ems. */
const MOST_WHITE = 3;
/** A heading stands in no column, wherever it begins. */
const HEADING = /^(?:[IVX]{1,5}[.)/]\s|(?:Phụ lục|PHỤ LỤC)(?![\p{L}]))/u;

type Row = readonly Line[];

function rowsFrom(lines: readonly Line[], from: number): Row[] {
  const rows: Line[][] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const row = rows.at(-1);
    if (row?.[0]!.line === line.line) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
}

interface Columns {
  /** Where each begins, and where its longest line ends. */
  readonly begins: number[];
  readonly ends: number[];
}

const columnsOf = (row: Row): Columns => ({ begins: row.map((l) => l.x0), ends: row.map((l) => l.x1) });

/** The column in which a line stands whole, by its beginning; -1 where it stands in none. */
function homeOf(line: Line, { begins }: Columns): number {
  let at = begins.length - 1;
  while (at >= 0 && begins[at]! > line.x0 + NEAR) at--;
  const next = begins[at + 1] ?? Infinity;
  return at >= 0 && line.x1 < next - GUTTER * line.size ? at : -1;
}

/** Lines of a row in the columns of those above; null where one of them stands in none. */
function homesIn(row: Row, columns: Columns): readonly number[] | null {
  const homes = row.map((line) => homeOf(line, columns));
  return homes.includes(-1) || new Set(homes).size < homes.length ? null : homes;
}

/** Whether each line begins where its column does, or is set in the middle of it. */
const isInLine = (row: Row, homes: readonly number[], { begins, ends }: Columns): boolean =>
  row.every((line, i) => {
    const [begin, end] = [begins[homes[i]!]!, ends[homes[i]!]!];
    const middle = Math.abs((line.x0 + line.x1) / 2 - (begin + end) / 2) < NEAR;
    return middle || Math.abs(line.x0 - begin) < NEAR;
  });

/** The rows that go on in the columns of the first one. */
function tableFrom(rows: readonly Row[]): { rows: readonly Row[]; columns: Columns } {
  const columns = columnsOf(rows[0]!);
  let end = 1;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    const before = rows[end - 1]!;
    const homes = homesIn(row, columns);
    const [first, last] = [row[0]!, before[0]!];
    if (homes === null || first.y - last.y > MOST_WHITE * first.size || HEADING.test(first.text)) break;
    if (row.length === 1 && !isInLine(row, homes, columns)) break;
    row.forEach((line, i) => {
      const home = homes[i]!;
      // The head of a column is often set in the middle of it; the longest lines tell where it begins.
      columns.begins[home] = Math.min(columns.begins[home]!, line.x0);
      columns.ends[home] = Math.max(columns.ends[home]!, line.x1);
    });
  }
  return { rows: rows.slice(0, end), columns };
}

/**
 * The table without rules that begins at a line of the page: a row of three columns or more, and what goes on in them.
 * Columns are told by where their lines begin, so that a heading below the table stays out of it.
 */
export function alignedAt(lines: readonly Line[], from: number): Aligned | null {
  const head = lines.slice(from, from + FEWEST_COLUMNS);
  if (head.length < FEWEST_COLUMNS || head.some(({ line }) => line !== head[0]!.line)) return null;
  const { rows, columns } = tableFrom(rowsFrom(lines, from));
  const full = rows.filter((row) => row.length >= FEWEST_COLUMNS).length;
  const several = rows.filter((row) => row.length > 1).length;
  if (several < FEWEST_ROWS || full < 2) return null;
  const byColumn = columns.begins.map((_, at) =>
    rows.flatMap((row) => row.filter((line) => homeOf(line, columns) === at)),
  );
  if (byColumn.some((own) => own.length === 0)) return null;
  const gutters = columns.begins.slice(1).map((begin, i) => [columns.ends[i]!, begin] as const);
  return { columns: byColumn, gutters, lines: rows.flat() };
}
