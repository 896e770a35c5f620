import type { Block } from "../model/document.ts";
import { isCapsLine, linesOf, type Line } from "./lines.ts";

/** The first line of recipients or signature. */
export const opensFoot = (text: string): boolean =>
  /^n\s?ơi nhận\s*:?/i.test(text) ||
  /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|T\/M\.?)\s*[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\s,-]+$/.test(
    text,
  ) ||
  /^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG (?:ĐOÀN|BAN|PHÒNG|KHOA|TRẠM)|(?:TRẠM|VIỆN) TRƯỞNG|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG)(?: PHỤ TRÁCH)?$/.test(
    text,
  );

const opensAnnex = (text: string): boolean =>
  /^PHỤ LỤC(?![A-Za-zÀ-ỿ])/.test(text) || /^phụ lục(\s+(số\s*)?([ivx]+|\d{1,2}|[a-z]))?\s*[.:]?$/i.test(text);

/** Tables of three columns with words in them that hold no line of a foot. */
function annexTables(blocks: readonly Block[]): ReadonlySet<number> {
  const columns = new Map<number, Set<number>>();
  const feet = new Set<number>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const { table, column } = block.cell;
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
    if (linesOf(block).some((line) => opensFoot(line.text))) feet.add(table);
  }
  return new Set(
    [...columns].filter(([table, seen]) => seen.size >= 3 && !feet.has(table)).map(([table]) => table),
  );
}

export interface FootBounds {
  /** Index of the first line of the foot, and of the annexes; the number of lines where there is none. */
  readonly foot: number;
  readonly annexes: number;
}

/** Where the foot and the annexes begin. Annexes come after the foot, or at the end where there is no foot. */
export function footBounds(lines: readonly Line[]): FootBounds {
  const opening = lines.findIndex((line) => opensFoot(line.text));
  // A cell is of the foot as a whole.
  const foot =
    opening > 0 && lines[opening]!.block.cell
      ? lines.findIndex(({ block }) => block === lines[opening]!.block)
      : opening;
  const wide = annexTables([...new Set(lines.map(({ block }) => block))]);
  const found = lines.findIndex(
    ({ text, block }, i) =>
      i > foot && (opensAnnex(text) || (foot >= 0 && block.cell !== null && wide.has(block.cell.table))),
  );
  const annexes =
    found < 0 ? lines.length : lines[found]!.block.cell ? headingAbove(lines, found, foot) : found;
  return { foot: foot < 0 ? annexes : foot, annexes };
}

/** The heading of a table after the foot, in capitals, with what stands in brackets below it. */
function headingAbove(lines: readonly Line[], table: number, foot: number): number {
  let from = table;
  while (from - 1 > foot && !lines[from - 1]!.block.cell && isHeading(lines[from - 1]!)) from--;
  return from;
}

const isHeading = ({ text }: Line): boolean =>
  (isCapsLine(text) && !opensFoot(text)) || /^\(.*\)$/.test(text);

/** The lines from the first one of a foot on. */
export const footLines = (blocks: readonly Block[]): readonly Line[] => {
  const lines = blocks.flatMap(linesOf);
  const at = lines.findIndex((line) => opensFoot(line.text));
  return at < 0 ? [] : lines.slice(at);
};
