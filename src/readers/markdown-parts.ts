/** A piece of Markdown that can be parsed by itself; `line` is its first line in the file, from 1. */
export interface MarkdownPart {
  readonly source: string;
  readonly line: number;
}

/** No plan is longer; a parser whose work grows with the square of its input gets longer texts in parts. */
const WHOLE = 24_000;
const PART = 2_000;

/** What a line opens that an empty line does not close, and what closes it. */
const open: readonly (readonly [opens: RegExp, closes: (opened: string) => RegExp])[] = [
  [
    /(?:^|[ \t>])(`{3,}|~{3,})/,
    (mark) => new RegExp(`^[ \\t>]*${mark[0] === "~" ? "~" : "`"}{${String(mark.length)},}[ \\t]*$`),
  ],
  [/<!--/, () => /-->/],
  [/<\?/, () => /\?>/],
  [/<!\[CDATA\[/, () => /\]\]>/],
  [/<(script|pre|style|textarea)\b/i, () => /<\/(?:script|pre|style|textarea)>/i],
  [/<![A-Za-z]/, () => />/],
];

const closerOf = (line: string): RegExp | null => {
  for (const [opens, closes] of open) {
    const found = opens.exec(line);
    if (!found) continue;
    const closer = closes(found[1] ?? "");
    return closer.test(line.slice(found.index + found[0].length)) ? null : closer;
  }
  return null;
};

/** Whether a line that follows an empty one begins something new, whatever stood before. */
const beginsAnew = (line: string): boolean => line !== "" && !/^[ \t]/.test(line);

/**
 * The source in parts that mean the same alone as together, but for links to addresses that stand in another part:
 * cut before a line at the left edge that follows an empty one, never inside code, comments or raw HTML.
 */
export function markdownParts(source: string): readonly MarkdownPart[] {
  if (source.length <= WHOLE) return [{ source, line: 1 }];
  const parts: MarkdownPart[] = [];
  let [from, first, line, empty] = [0, 1, 1, false];
  let closer: RegExp | null = null;
  const next = /\r\n|\n|\r|$/g;
  for (let at = 0; at < source.length; line++) {
    next.lastIndex = at;
    const end = next.exec(source)!;
    const text = source.slice(at, end.index);
    if (empty && closer === null && at - from >= PART && beginsAnew(text)) {
      parts.push({ source: source.slice(from, at), line: first });
      [from, first] = [at, line];
    }
    closer = closer === null ? closerOf(text) : closer.test(text) ? null : closer;
    empty = text.trim() === "";
    at = end.index + Math.max(end[0].length, 1);
  }
  return [...parts, { source: source.slice(from), line: first }];
}
