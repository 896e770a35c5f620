import { containment, corpusOf } from "./similar.ts";
import { plainNumber, subjectWords, wordsOf } from "./words.ts";

/** Words of a clause that must be found in the other text for the clause to be kept. */
const KEPT = 0.34;
const SHORTEST = 5;

/** A part between commas counts where it is as long as a clause. */
const LONG = 8;

const clausesOf = (text: string): readonly string[] =>
  text.split(/[;\n]|[.:](?=\s)/u).flatMap((clause) => {
    const parts: string[] = [];
    for (const part of clause.split(/,\s/u)) {
      const last = parts.at(-1);
      const short = (it: string): boolean => it.trim().split(/\s+/u).length < LONG;
      if (last !== undefined && (short(part) || short(last))) parts[parts.length - 1] = `${last}, ${part}`;
      else parts.push(part);
    }
    return parts.map((it) => it.trim()).filter((it) => it !== "");
  });

/**
 * Clauses of a text that the other text says nothing of. `all` are the texts of both plans, so that a word which
 * every paragraph has does not count as an answer.
 */
export const clausesMissing = (own: string, other: string): readonly string[] => {
  const clauses = clausesOf(own);
  if (clauses.length < 2) return [];
  const about = clauses.map((it) => subjectWords(wordsOf(it)));
  const corpus = corpusOf(about, [subjectWords(wordsOf(other)), ...about]);
  return clauses.filter(
    (_, i) =>
      about[i]!.length >= SHORTEST && containment(corpus.old[i]!, corpus.new[0]!, corpus.weights) < KEPT,
  );
};

const dates =
  /ngày\s+\d+\s+tháng\s+\d+(?:\s+năm\s+\d{4})?|tháng\s+\d+(?:\s+năm\s+\d{4})?|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}(?!\d)|năm\s+\d{4}|ngày\s+\d+(?![\d/])|quý\s+\d/giu;
/** Other places of the plan: renumbering moves them. */
const references =
  /(?:mục|khoản|điểm|phần|phụ lục|điều|tiểu mục|biểu|bảng|mẫu|nhiệm vụ|chỉ tiêu|mục tiêu)\s+(?:số\s+)?\d+(?:[.,]\d+)*(?:\s*(?:,|và|đến|-)\s*\d+(?:[.,]\d+)*)*/giu;
const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

const figuresIn = (text: string): readonly string[] =>
  (
    text
      .replace(dates, " ")
      .replace(references, " ")
      .match(/\d+(?:[.,]\d+)*/gu) ?? []
  ).map(plainNumber);

/** The figures of two texts that only one of them has, in order, without dates, references and those named. */
export const figureDifference = (
  old: string,
  now: string,
  accounted: ReadonlySet<string>,
): { gone: readonly string[]; come: readonly string[] } => {
  const written = (text: string): ReadonlySet<string> => new Set(wordsOf(text));
  const only = (own: string, other: string): string[] => {
    const there = [...figuresIn(other)];
    const spelled = written(other);
    return figuresIn(own).filter((figure) => {
      const at = there.indexOf(figure);
      if (at >= 0) {
        there.splice(at, 1);
        return false;
      }
      const word = digits[Number(figure)];
      return !accounted.has(figure) && !(word !== undefined && spelled.has(word));
    });
  };
  return { gone: only(old, now), come: only(now, old) };
};
