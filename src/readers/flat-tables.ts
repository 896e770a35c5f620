import type { Block } from "../model/document.ts";

/** A portal's copy of a table has one cell a line: its heads begin with the column of numbers. */
const NUMBERS = /^(?:s?tt|số\s*tt)\.?$/i;
const MOST_COLUMNS = 10;
const LONGEST_HEAD = 120;
const FEWEST_ROWS = 2;

const numberOf = (block: Block | undefined): number =>
  Number(/^0?(\d{1,3})[.)]?$/.exec(block?.text ?? "")?.[1] ?? NaN);

/** How many columns the heads from `at` on name; 0 where no row with number 1 follows. */
function widthAt(blocks: readonly Block[], at: number): number {
  if (blocks[at]!.cell || !NUMBERS.test(blocks[at]!.text)) return 0;
  for (let width = 1; width <= MOST_COLUMNS && at + width < blocks.length; width++) {
    const { text, cell } = blocks[at + width]!;
    if (cell || text.length > LONGEST_HEAD) return 0;
    if (numberOf(blocks[at + width]) === 1) return width < 3 ? 0 : width;
  }
  return 0;
}

/** How many rows follow, each with the next number right behind the last cell of the one before; the last may be cut. */
function rowsAt(blocks: readonly Block[], first: number, width: number): number {
  let rows = 0;
  while (numberOf(blocks[first + rows * width]) === rows + 1) rows++;
  return rows;
}

/** The blocks with the tables among them that were copied one cell a line, as tables again. */
export function withFlatTables(blocks: readonly Block[]): Block[] {
  const restored = [...blocks];
  let table = 0;
  for (let at = 0; at < blocks.length; at++) {
    const width = widthAt(blocks, at);
    const rows = width === 0 ? 0 : rowsAt(blocks, at + width, width);
    if (rows < FEWEST_ROWS) continue;
    const end = Math.min(blocks.length, at + (rows + 1) * width);
    for (let i = at; i < end; i++) {
      const row = Math.floor((i - at) / width);
      const cell = { table, row, column: (i - at) % width, rowSpan: 1, columnSpan: 1, header: row === 0 };
      restored[i] = { ...blocks[i]!, cell };
    }
    table++;
    at = end - 1;
  }
  return restored;
}
