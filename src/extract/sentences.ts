import type { Span } from "./citations.ts";

/** A stretch of text up to the end of a sentence; `goesOn` where only a semicolon parts it from the one before. */
export interface Sentence extends Span {
  readonly goesOn: boolean;
}

/** Ends of sentences and of the semicolon parts that plans are made of; an abbreviation's point ends nothing. */
const ends =
  /[;!?](?=\s|$)|(?<!(?:^|[\s(])(?:[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][a-zß-öø-ýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]?|TP|TS|PGS|GS|ThS|BS|TX|TT|tr|vv|đ\/c))\.(?=\s+["“(]?[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\d]|\s*$)/g;

/** Brackets that close again: what parts their words ends no sentence. */
const brackets = /\([^()]{0,400}\)/g;

/** The stretches of a text between sentence ends. */
export const sentencesOf = (text: string): Sentence[] => {
  const spans: Sentence[] = [];
  let start = 0;
  const closed = [...text.matchAll(brackets)].map((b) => ({ from: b.index, to: b.index + b[0].length }));
  let near = 0;
  for (const found of text.matchAll(ends)) {
    while (near < closed.length && closed[near]!.to <= found.index) near++;
    if ((closed[near]?.from ?? Infinity) < found.index) continue;
    spans.push({ start, end: found.index, goesOn: text[start - 1] === ";" });
    start = found.index + found[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length, goesOn: text[start - 1] === ";" });
  return spans.filter((s) => text.slice(s.start, s.end).trim() !== "");
};
