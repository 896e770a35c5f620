import type { Fragment } from "../page/fragments.ts";

/** A line of text as it is read: fragments of one baseline in one column. */
export interface Line extends Fragment {
  readonly page: number;
}

/** Left and right edge between which text is set. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** `-`, `+`, `•`, `1.`, `1.2.`, `a)`, `đ)`, `IV.`, `Điều 3.`, at the start of a line. */
export const LABEL =
  /^(?:[-–—+•▪➢✓*]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,6})[.)/](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s\p{Lu})|[A-ZĐ][.)](?=\s|\p{Lu}\p{L})|(?:Điều|Phần|Chương|Mục)\s(?:\d+|thứ\s\p{L}+|[IVX]+)[.:]?)/u;

const BARE_LABEL =
  /^(?:[-–—+•▪➢✓*]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,6}|[A-ZĐ])[.)]|\d{1,2}(?:\.\d{1,2}){1,3})$/u;

/** Nothing but a label, its text standing further right. */
export const isBareLabel = (text: string): boolean => BARE_LABEL.test(text);

/** A line that ends inside a code or a compound, or is taken up by one, goes on without a space. */
function tight(before: string, after: string): boolean {
  if (/[\p{L}\d][-/]$/u.test(before)) return /^[\p{L}\d]/u.test(after);
  return /\d\/?[\p{Lu}\d-]*$/u.test(before) && /^[-/]\p{Lu}/u.test(after);
}

export const glueOf = (before: string, after: string): string => (tight(before, after) ? "" : " ");

/** Width of the first word of a line, a dash going with what follows it, taken as its share of the characters. */
export function firstWordWidth(line: Fragment): number {
  const word = /^(?:[-–] )?\S+/u.exec(line.text)?.[0] ?? line.text;
  return ((line.x1 - line.x0) * word.length) / line.text.length;
}

/** Text joined to one line; the styles follow the longer part. */
export function joinAcross<T extends Fragment>(a: T, b: T, glue: string): T {
  const main = b.text.length > a.text.length ? b : a;
  return {
    ...a,
    text: a.text + glue + b.text,
    x0: Math.min(a.x0, b.x0),
    x1: Math.max(a.x1, b.x1),
    size: main.size,
    font: main.font,
    italic: main.italic,
    bold: leadIn(a, b, glue),
  };
}

/** Length of the bold lead-in of two texts joined. */
export function leadIn(
  a: { readonly text: string; readonly bold: number },
  b: { readonly bold: number },
  glue: string,
): number {
  return a.bold === a.text.length && b.bold > 0 ? a.text.length + glue.length + b.bold : a.bold;
}
