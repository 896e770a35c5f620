import type { Region } from "./columns.ts";
import type { Frame, Line } from "./lines.ts";
import { firstWordWidth, glueOf, LABEL, leadIn } from "./lines.ts";
import type { Paragraph } from "./paragraphs.ts";

const ENDED = /[.;:]$/u;
const TITLE = /^(?:TM|KT|TL|TUQ|Q)\.|^(?:PHÓ|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/u;
const ISSUER = /^(?:[UỦ][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND)$/u;
const capitals = (text: string): boolean => !/\p{Ll}/u.test(text);

/** Room between which a column can be set: up to its neighbours' text. */
export function columnFrame({ gutters }: Region, column: number, page: Frame): Frame {
  return { left: gutters[column - 1]?.[0] ?? page.left, right: gutters[column]?.[1] ?? page.right };
}

/** The line was broken because the next word had no room left. */
function isFull(line: Line, next: Line, frame: Frame, list: boolean, widest: number): boolean {
  const mid = (line.x0 + line.x1) / 2;
  const free = list
    ? Math.min(frame.right, widest) - line.x1
    : 2 * Math.min(mid - frame.left, frame.right - mid) - (line.x1 - line.x0);
  return free < firstWordWidth(next) + 0.75 * line.size;
}

type Joint = "word" | "line" | "block";

function jointOf(lines: readonly Line[], line: Line, frame: Frame, pitch: number, widest: number): Joint {
  const last = lines.at(-1)!;
  if (LABEL.test(line.text) || /^(?:Số|Nơi nhận)\s*:/u.test(line.text)) return "block";
  const apart = last.page === line.page && line.y - last.y > 1.6 * Math.max(pitch, line.size);
  if (apart || last.italic !== line.italic || Math.abs(last.size - line.size) > 2.5) return "block";
  if (/^Độc lập/u.test(line.text)) return "line";
  if (/^VIỆT NAM$/u.test(line.text)) return "word";
  if (capitals(last.text) !== capitals(line.text))
    return ENDED.test(last.text) || capitals(last.text) ? "block" : "word";
  const list = LABEL.test(lines[0]!.text) || !capitals(line.text);
  if (list) {
    if (!ENDED.test(last.text)) return "word";
    return isFull(last, line, frame, true, widest) && last.text.endsWith(";") ? "word" : "block";
  }
  if (TITLE.test(line.text) || ISSUER.test(last.text)) return "line";
  return isFull(last, line, frame, false, widest) ? "word" : "line";
}

/** Puts the lines of one column together; separate lines of a letterhead stay lines of one block. */
export function columnParagraphs(lines: readonly Line[], frame: Frame): Paragraph[] {
  const gaps = lines
    .slice(1)
    .map((l, i) => l.y - lines[i]!.y)
    .filter((g) => g > 0);
  const pitch = Math.min(...gaps, 1.4 * (lines[0]?.size ?? 12));
  const widest = Math.max(...lines.map((l) => l.x1));
  const listed = lines.some((l) => LABEL.test(l.text));
  const middles = lines.map((l) => (l.x0 + l.x1) / 2).sort((a, b) => a - b);
  const middle = middles[Math.floor(middles.length / 2)] ?? 0;
  const done: Paragraph[] = [];
  for (const line of lines) {
    const last = done.at(-1);
    const joint = last ? jointOf(last.lines, line, frame, pitch, widest) : "block";
    if (!last || joint === "block") {
      const { text, bold, italic, font, size, page } = line;
      const centred = !listed && Math.abs((line.x0 + line.x1) / 2 - middle) < size;
      done.push({ text, bold, italic, centred, font, size, page, line: line.line, lines: [line] });
      continue;
    }
    const glue = joint === "line" ? "\n" : glueOf(last.text, line.text);
    done[done.length - 1] = {
      ...last,
      text: last.text + glue + line.text,
      bold: leadIn(last, line, glue),
      lines: [...last.lines, line],
    };
  }
  return done;
}
