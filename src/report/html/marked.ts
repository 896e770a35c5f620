import type { Block } from "../../model/document.ts";
import type { Severity } from "../../model/report.ts";
import { focusOf } from "../passage.ts";
import type { Numbered } from "./context.ts";
import { markup, type Html } from "./template.ts";

interface Range {
  readonly start: number;
  readonly end: number;
  readonly level: Severity;
  readonly ids: readonly string[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The words that a finding is about; else its quotation, else the whole block. */
const rangeOf = ({ text }: Block, { finding, id }: Numbered): Range => {
  const lower = text.toLowerCase();
  const range = (start: number, end: number): Range => ({ start, end, level: finding.level, ids: [id] });
  for (const words of focusOf(finding)) {
    const at = words.length < 3 ? -1 : lower.indexOf(words.toLowerCase());
    if (at >= 0) return range(at, at + words.length);
  }
  const { quote } = finding.location;
  const isCut = quote.endsWith("…");
  const words = isCut ? quote.slice(0, -1) : quote;
  const at = words.length < 4 ? -1 : text.indexOf(words);
  return at < 0 ? range(0, text.length) : range(at, isCut ? text.length : at + words.length);
};

/** Ranges that overlap become one, of the worse level. */
const merged = (ranges: readonly Range[]): readonly Range[] =>
  ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .reduce<readonly Range[]>((all, next) => {
      const last = all.at(-1);
      if (!last || next.start >= last.end) return [...all, next];
      const level = rank[next.level] < rank[last.level] ? next.level : last.level;
      const both = { ...last, end: Math.max(last.end, next.end), level, ids: [...last.ids, ...next.ids] };
      return [...all.slice(0, -1), both];
    }, []);

const lines = (text: string): readonly Html[] =>
  text.split("\n").map((line, i) => (i === 0 ? markup`${line}` : markup`<br />${line}`));

const reference = ({ finding, number, id }: Numbered): Html =>
  markup`<a class="ref ${finding.level}" href="#${id}" data-f="${id}">${number}</a>`;

/** The text of a block, with the words in question marked and the numbers of their notes. */
export const markedText = (block: Block, notes: readonly Numbered[]): Html => {
  const { text, label } = block;
  const pieces: Html[] = [];
  let at = 0;
  for (const range of merged(notes.map((note) => rangeOf(block, note)))) {
    pieces.push(...lines(text.slice(at, range.start)));
    pieces.push(
      markup`<mark class="${range.level}" data-f="${range.ids.join(" ")}"
        >${lines(text.slice(range.start, range.end))}</mark
      >`,
    );
    pieces.push(...notes.filter(({ id }) => range.ids.includes(id)).map(reference));
    at = range.end;
  }
  pieces.push(...lines(text.slice(at)));
  return markup`${label ? markup`<span class="label">${label}</span> ` : null}${pieces}`;
};
