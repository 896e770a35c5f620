import type { Span } from "./citations.ts";

/** A stretch of text up to the end of a sentence; `goesOn` where only a semicolon parts it from the one before. */
export interface Sentence extends Span {
  readonly goesOn: boolean;
}

/** Ends of sentences and of the semicolon parts that plans are made of; an abbreviation's point ends nothing. */
const ends =
  /[;!?](?=\s|$)|(?<!(?:^|[\s(])(?:[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][a-zß-öø-ýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]?|TP|TS|PGS|GS|ThS|BS|TX|TT|tr|vv|đ\/c))\.(?=\s+["“(]?[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\d]|\s*$)/g;

/** The stretches of a text between sentence ends. */
export const sentencesOf = (text: string): Sentence[] => {
  const spans: Sentence[] = [];
  let start = 0;
  ends.lastIndex = 0;
  for (const found of text.matchAll(ends)) {
    spans.push({ start, end: found.index, goesOn: text[start - 1] === ";" });
    start = found.index + found[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length, goesOn: text[start - 1] === ";" });
  return spans.filter((s) => text.slice(s.start, s.end).trim() !== "");
};
