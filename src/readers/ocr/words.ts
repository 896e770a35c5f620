import { normalForm } from "../../text/normal-form.ts";
import type { Line } from "../pdf/flow/lines.ts";

/** Words of one line as the recogniser found them, in pixels. */
interface Word {
  readonly row: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

const COLUMNS = 12;
const WORD_LEVEL = "5";
/** Of 100: what is trusted less is a rule, a stamp or dirt, not a word. */
const LEAST_TRUST = 20;
/** White wider than this many letter heights parts columns. */
const APART = 1.6;
const POINTS = 72;

/** The words in Tesseract's table of tab-separated values. */
function wordsIn(table: string): readonly Word[] {
  return table.split("\n").flatMap((line) => {
    const cells = line.split("\t");
    const text = normalForm(cells[COLUMNS - 1] ?? "").trim();
    if (cells.length !== COLUMNS || cells[0] !== WORD_LEVEL || text === "") return [];
    const numbers = cells.slice(6, 11).map(Number) as [number, number, number, number, number];
    const [left, top, width, height, trust] = numbers;
    return numbers.some(Number.isNaN) || trust < LEAST_TRUST
      ? []
      : [{ row: cells.slice(2, 5).join(" "), left, top, width, height, text }];
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Words that follow each other without a gap that could part columns. */
function fragments(words: readonly Word[], em: number): readonly (readonly Word[])[] {
  const found: Word[][] = [];
  for (const word of words) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || word.left - before.left - before.width > APART * em)
      found.push([word]);
    else last.push(word);
  }
  return found;
}

/** The lower edge of letters that stand on the line: a quarter of the words reaches no deeper. */
const baseline = (words: readonly Word[]): number =>
  words.map(({ top, height }) => top + height).sort((a, b) => a - b)[words.length >> 2] ?? 0;

/** Lines of columns side by side on one height, from the left. */
function levelled(lines: readonly Line[]): readonly Line[] {
  const groups: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && line.y - first.y <= line.size / 2)
      groups.at(-1)!.push({ ...line, y: first.y });
    else groups.push([line]);
  }
  return groups.flatMap((group) => group.sort((a, b) => a.x0 - b.x0));
}

/** What the recogniser found on a page, as lines in points. */
export function linesOf(table: string, page: number, dpi: number): readonly Line[] {
  const rows = new Map<string, Word[]>();
  for (const word of wordsIn(table)) {
    const row = rows.get(word.row);
    if (row === undefined) rows.set(word.row, [word]);
    else row.push(word);
  }
  // Letters of a page differ in height by what stands above and below them; its lines mostly have one size.
  const em = median([...rows.values()].map((words) => Math.max(...words.map(({ height }) => height))));
  const points = (pixels: number): number => (pixels * POINTS) / dpi;
  const lines = [...rows.values()].flatMap((words) => {
    const y = points(baseline(words));
    return fragments(words, em).map((part) => ({
      text: part.map(({ text }) => text).join(" "),
      x0: points(Math.min(...part.map(({ left }) => left))),
      x1: points(Math.max(...part.map(({ left, width }) => left + width))),
      y,
      size: points(em),
      font: "",
      bold: 0,
      italic: false,
      line: 0,
      page,
    }));
  });
  return levelled(lines).map((line, index) => ({ ...line, line: index + 1 }));
}
