import { safeText } from "./safe-text.ts";

export type Style = "title" | "heading" | "error" | "warning" | "info" | "pass" | "dim" | "strong";
export type Paint = (text: string, style: Style) => string;

export interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** A paragraph: its first line stands at `indent`, the others at `hang`. */
export interface Paragraph {
  readonly indent: number;
  readonly hang: number;
  readonly spans: readonly Span[];
}

/** A row of cells under each other's columns; `widths` are shares that grow to fill the line. */
export interface Row {
  readonly indent: number;
  readonly cells: readonly Span[];
  readonly widths: readonly number[];
}

export type Line = Paragraph | Row;

export const noPaint: Paint = (text) => text;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/** What Vietnamese text is made of: a column a letter. */
const NARROW = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return width;
};

interface Word {
  readonly text: string;
  readonly style: Style | undefined;
}

/** Cut where the line ends, never inside a letter with its marks. */
const cut = (text: string, width: number): readonly string[] => {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (piece && widthOf(piece) + widthOf(letter) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return piece ? [...pieces, piece] : pieces;
};

const wordsOf = (spans: readonly Span[], width: number): readonly Word[] =>
  spans.flatMap(({ text, style }) =>
    safeText(text.normalize("NFC").replace(/[ \t\r\n]+/g, " "))
      .split(" ")
      .filter(Boolean)
      .flatMap((word) => (widthOf(word) > width ? cut(word, width) : [word]))
      .map((word) => ({ text: word, style })),
  );

const fill = (words: readonly Word[], first: number, rest: number): readonly (readonly Word[])[] => {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of words) {
    const width = widthOf(word.text);
    const room = lines.length === 0 ? first : rest;
    // A line that begins like this would be a command to the program that runs a CI job.
    const command = /^(?:::|##)/.test(word.text);
    if (line.length > 0 && used + 1 + width > room && !command) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? 1 : 0) + width;
    line.push(word);
  }
  return line.length > 0 ? [...lines, line] : lines;
};

/** Neighbours of one style are painted together, so that the bytes stay few and an underline unbroken. */
const painted = (words: readonly Word[], paint: Paint): string => {
  const runs: { style: Style | undefined; texts: string[] }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && last.style === word.style) last.texts.push(word.text);
    else runs.push({ style: word.style, texts: [word.text] });
  }
  return runs.map(({ style, texts }) => (style ? paint(texts.join(" "), style) : texts.join(" "))).join(" ");
};

const paragraphLines = (
  { indent, hang, spans }: Paragraph,
  width: number,
  paint: Paint,
): readonly string[] => {
  const room = Math.max(width - hang, 20);
  const lines = fill(wordsOf(spans, room), Math.max(width - indent, 20), room);
  return lines.map((line, i) => " ".repeat(i === 0 ? indent : hang) + painted(line, paint));
};

const gap = 2;
const cellLines = 3;

const shortened = (lines: readonly (readonly Word[])[]): readonly (readonly Word[])[] =>
  lines.length <= cellLines
    ? lines
    : lines
        .slice(0, cellLines)
        .map((line, i) =>
          i < cellLines - 1 ? line : [...line.slice(0, -1), { ...line.at(-1)!, text: "…" }],
        );

/** Widths in columns: each its share of the line; a first column of 0 share is as wide as it says. */
const columns = (shares: readonly number[], room: number): readonly number[] => {
  const fixed = shares.filter((share) => share >= 1).reduce((sum, share) => sum + share, 0);
  const free = Math.max(room - fixed - gap * (shares.length - 1), 20);
  return shares.map((share) => (share >= 1 ? share : Math.floor(free * share)));
};

const rowLines = ({ indent, cells, widths }: Row, width: number, paint: Paint): readonly string[] => {
  const rooms = columns(widths, width - indent);
  const wrapped = cells.map((cell, i) => shortened(fill(wordsOf([cell], rooms[i]!), rooms[i]!, rooms[i]!)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, k) => {
    const parts = wrapped.map((lines, i) => {
      const words = lines[k] ?? [];
      const plain = words.map((word) => word.text).join(" ");
      return painted(words, paint) + " ".repeat(Math.max(rooms[i]! - widthOf(plain), 0) + gap);
    });
    return (" ".repeat(indent) + parts.join("")).trimEnd();
  });
};

/** The printing edge: every text is made safe, wrapped to `width` and painted here and nowhere else. */
export const layOut = (lines: readonly Line[], width: number, paint: Paint): string =>
  lines
    .flatMap((line) =>
      "cells" in line
        ? rowLines(line, width, paint)
        : line.spans.length === 0
          ? [""]
          : paragraphLines(line, width, paint),
    )
    .join("\n") + "\n";

export const blank: Line = { indent: 0, hang: 0, spans: [] };
export const paragraph = (indent: number, spans: readonly Span[], hang = indent): Line => ({
  indent,
  hang,
  spans,
});
