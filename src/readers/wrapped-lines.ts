/** Stands at the beginning of a line that goes on from the one before, so that no parser takes it for a new point. */
const GOES_ON = "\ue000";
const JOINT = /\s*\n[^\S\n]*\ue000/g;

const SHORTEST_WIDTH = 40;
const LONGEST_WIDTH = 130;
/** Lines that must be filled to the last word that fits, and the share of those that go on. */
const FEWEST_FULL = 5;
const MOST_FULL = 0.6;

const ENDED = /[.;:!?…]["”’)]*$/;
/** Headings, rows of tables, quotations and tags go on in no line. */
const CLOSED = /^\s*(?:#|>|<|`{3}|~{3})|\|/;
const LONE_NUMBER = /^\d{1,4}[.)]$/;
const MARK = /^(?:[-–—+*]|\d{1,4}[.)])(?=\s)/;

const lengthOf = (line: string): number => [...line.trimEnd().normalize("NFC")].length;
const firstWord = (line: string): string => line.trimStart().split(/\s/, 1)[0]!;

/** Whether a line was ended because the first word of the next one had no more room on it. */
export const isFull = (before: string, line: string, width: number): boolean =>
  lengthOf(before) + 1 + lengthOf(firstWord(line)) > width;

/** The width at which a text was wrapped by hand or program; null where each paragraph is one line. */
export function wrapWidth(lines: readonly string[]): number | null {
  const plain = lines.filter((line) => !CLOSED.test(line));
  let width = 0;
  for (const line of plain) width = Math.max(width, lengthOf(line));
  if (width < SHORTEST_WIDTH || width > LONGEST_WIDTH) return null;
  const pairs = lines.slice(1).map((line, at) => [lines[at]!, line] as const);
  const inner = pairs.filter((pair) => pair.every((line) => line.trim() !== ""));
  const full = inner.filter(([before, line]) => isFull(before, line, width));
  return full.length >= FEWEST_FULL && full.length >= MOST_FULL * inner.length ? width : null;
}

/**
 * Whether a line that looks like a new point is the rest of a sentence: a number alone, or a dash or number that had
 * no more room on a line which ends in the middle of a sentence.
 */
export function goesOn(before: string, line: string, width: number | null): boolean {
  const end = before.trimEnd();
  const begins = line.trim();
  if (end.trim() === "" || ENDED.test(end) || CLOSED.test(end)) return false;
  if (LONE_NUMBER.test(begins)) return true;
  return MARK.test(begins) && width !== null && isFull(end, begins, width);
}

/** The source with its marks of points escaped where they are none. */
export function withJoints(source: string): string {
  const lines = source.split("\n");
  const width = wrapWidth(lines);
  return lines
    .map((line, at) =>
      at > 0 && goesOn(lines[at - 1]!, line, width)
        ? line.replace(/^\s*/, (indent) => indent + GOES_ON)
        : line,
    )
    .join("\n");
}

/** Text of a parser, with the lines that go on in one. */
export const withoutJoints = (text: string): string =>
  text.includes(GOES_ON) ? text.replace(JOINT, " ").replaceAll(GOES_ON, "") : text;
