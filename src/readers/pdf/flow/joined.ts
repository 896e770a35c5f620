import type { Region } from "./columns.ts";
import type { Line } from "./lines.ts";
import type { Part, PartCell } from "./parts.ts";

type TablePart = Extract<Part, { kind: "table" }>;
type ColumnsPart = Extract<Part, { kind: "columns" }>;

const textOf = (lines: readonly Line[]): string => lines.map((l) => l.text).join(" ");
const rowText = (table: TablePart, row: number): string =>
  table.cells
    .filter((c) => c.row === row)
    .map((c) => textOf(c.lines))
    .join("|");

const sameColumns = (a: TablePart, b: TablePart): boolean =>
  a.width === b.width && a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - b.xs[i]!) < 5);

/** The first row of `b` is the end of a row that the page break cut. */
function isCutRow(a: TablePart, b: TablePart): boolean {
  const first = b.cells.filter((c) => c.row === 0);
  if (first.some((c) => c.rowSpan > 1) || (first[0]?.lines.length ?? 0) > 0 || first.length < 2) return false;
  return first.some((c) => {
    const above = a.cells.find((o) => o.column === c.column && o.row + o.rowSpan === a.rows);
    const text = textOf(c.lines);
    return (
      text !== "" &&
      above !== undefined &&
      above.lines.length > 0 &&
      (/^\p{Ll}/u.test(text) || !/[.;:]$/u.test(textOf(above.lines)))
    );
  });
}

function append(a: TablePart, b: TablePart): TablePart {
  const skip = a.rows > 0 && b.rows > 1 && rowText(a, 0) === rowText(b, 0) && rowText(a, 0) !== "" ? 1 : 0;
  const rest = {
    ...b,
    rows: b.rows - skip,
    cells: b.cells.filter((c) => c.row >= skip).map((c) => ({ ...c, row: c.row - skip })),
  };
  const cut = isCutRow(a, rest);
  const offset = a.rows - (cut ? 1 : 0);
  const tails = new Map(cut ? rest.cells.filter((c) => c.row === 0).map((c) => [c.column, c.lines]) : []);
  const longer = (c: PartCell): PartCell =>
    c.row + c.rowSpan === a.rows && tails.has(c.column)
      ? { ...c, lines: [...c.lines, ...tails.get(c.column)!] }
      : c;
  const added = rest.cells.filter((c) => !cut || c.row > 0).map((c) => ({ ...c, row: c.row + offset }));
  return { ...a, rows: offset + rest.rows, cells: [...a.cells.map(longer), ...added] };
}

const isFoot = (region: Region): boolean => region.lines.some((l) => l.text.startsWith("Nơi nhận"));

/** The list of receivers goes on alone at the top of the next page. */
function leftRest(part: ColumnsPart, lines: readonly Line[]): number {
  const { columns, gutters } = part.region;
  if (!isFoot(part.region)) return 0;
  const size = columns[0]!.at(-1)?.size ?? 0;
  const edge = gutters[0]![1];
  const end = lines.findIndex((l) => l.x1 > edge || Math.abs(l.size - size) > 1);
  return end < 0 ? lines.length : end;
}

const widen = (region: Region, columns: readonly (readonly Line[])[]): Region => ({
  ...region,
  columns: region.columns.map((c, i) => [...c, ...(columns[i] ?? [])]),
  lines: [...region.lines, ...columns.flat()],
});

const meet = (a: Region, b: Region): boolean =>
  a.columns.length === b.columns.length &&
  a.gutters.every(([from, to], i) => from < b.gutters[i]![1] && b.gutters[i]![0] < to);

/** Text that follows text is one. */
function mergeText(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  let open: Line[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === "text" && last?.kind === "text" && last.width === part.width) {
      for (const line of part.lines) open.push(line);
    } else if (part.kind === "text") {
      open = [...part.lines];
      out.push({ ...part, lines: open });
    } else out.push(part);
  }
  return out;
}

/** Puts the parts of all pages in one row, where a page break cut one in two made whole. */
export function joinPages(pages: readonly (readonly Part[])[]): Part[] {
  const out: Part[] = [];
  for (const parts of pages) {
    for (const [i, part] of parts.entries()) {
      const last = out.at(-1);
      const top = i === 0 && out.length > 0;
      if (top && part.kind === "table" && last?.kind === "table" && sameColumns(last, part))
        out[out.length - 1] = append(last, part);
      else if (
        top &&
        part.kind === "columns" &&
        last?.kind === "columns" &&
        isFoot(last.region) &&
        meet(last.region, part.region)
      )
        out[out.length - 1] = { ...last, region: widen(last.region, part.region.columns) };
      else if (top && part.kind === "text" && last?.kind === "columns") {
        const n = leftRest(last, part.lines);
        if (n > 0) out[out.length - 1] = { ...last, region: widen(last.region, [part.lines.slice(0, n)]) };
        if (n < part.lines.length) out.push({ ...part, lines: part.lines.slice(n) });
      } else out.push(part);
    }
  }
  return mergeText(out);
}
