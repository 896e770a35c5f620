import { fold } from "../../text/fold.ts";
import { plainNumber, spelledOut } from "../words.ts";
import { beforeNumbers, empty, fixed, type MarkClass, phrases, rhythms, synonyms } from "./vocabulary.ts";

/** One word, number, name or mark of a text, in a form that does not depend on spelling. */
export interface Token {
  readonly kind: "word" | "number" | "name" | "mark" | "rhythm" | "break";
  /** Equal texts mean the same. */
  readonly text: string;
  readonly mark: MarkClass | null;
  /** A break between sentences and not only between members of a list. */
  readonly strong: boolean;
}

type Sense =
  | { readonly sort: "fixed" | "empty" }
  | { readonly sort: "mark"; readonly mark: MarkClass }
  | { readonly sort: "rhythm"; readonly times: number }
  | { readonly sort: "same"; readonly words: readonly string[] };

const signs =
  /\uE000[^\uE001]*\uE001|\d+(?:[.,]\d+)*(?:\/\d+)*(?:~\d+(?:[.,]\d+)*(?:\/\d+)*)?|[<>]=|[≥≤<>%,;.:()|/\n+]|\p{L}+/gu;

const wordsIn = (phrase: string): readonly string[] => fold(phrase).match(signs) ?? [];

/** Every phrase under its first word, the longest first. */
const phrasebook = ((): ReadonlyMap<
  string,
  readonly (readonly [words: readonly string[], sense: Sense])[]
> => {
  const book = new Map<string, [readonly string[], Sense][]>();
  const add = (phrase: string, sense: Sense): void => {
    const words = wordsIn(phrase);
    const list = book.get(words[0]!);
    if (list) list.push([words, sense]);
    else book.set(words[0]!, [[words, sense]]);
  };
  for (const phrase of fixed) add(phrase, { sort: "fixed" });
  for (const [mark, list] of Object.entries(phrases))
    for (const phrase of list) add(phrase, { sort: "mark", mark: mark as MarkClass });
  for (const [phrase, times] of Object.entries(rhythms)) add(phrase, { sort: "rhythm", times });
  for (const row of synonyms)
    for (const phrase of row) add(phrase, { sort: "same", words: wordsIn(row[0]!) });
  for (const phrase of empty) add(phrase, { sort: "empty" });
  for (const list of book.values()) list.sort((a, b) => b[0].length - a[0].length);
  return book;
})();

const before = new Map([...beforeNumbers].map(([word, mark]) => [fold(word), mark]));
const numerals = new Map(
  ["một", "hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười"].map((word, i) => [
    fold(word),
    String(i + 1),
  ]),
);

const DAY = "\\d{1,2}\\/\\d{1,2}(?:\\/\\d{4})?";
const zeros = (text: string): string => text.replace(/(?<!\d)0+(?=\d)/g, "");

/** Days and ranges in one form, whatever words and signs were used. */
const levelled = (text: string): string =>
  text
    .replace(
      /ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/gu,
      (_, d: string, m: string, y?: string) => `ngày ${d}/${m}${y === undefined ? "" : `/${y}`}`,
    )
    .replace(/tháng (\d{1,2}) năm (\d{4})/gu, "tháng $1/$2")
    .replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?/gu, zeros)
    .replace(
      new RegExp(`(?:từ )?(?:ngày )?(${DAY})\\s*(?:-|đến hết|đến)\\s*(?:ngày )?(${DAY})`, "gu"),
      "$1~$2",
    )
    .replace(
      /(?:từ )?(?<![\d/.,])(\d+(?:[.,]\d+)?)\s*(?:%|phần trăm)?\s*(?:-|đến)\s*(\d+(?:[.,]\d+)?)(?=\s*(?:%|phần trăm|\p{L}))(?!\/)/gu,
      "$1~$2",
    )
    .replace(new RegExp(`ngày (?=${DAY})`, "gu"), "")
    .replace(/phần trăm/gu, "%");

const isNumber = (sign: string | undefined): boolean => sign !== undefined && sign >= "0" && sign < ":";

const token = (kind: Token["kind"], text: string, mark: MarkClass | null = null): Token => ({
  kind,
  text,
  mark,
  strong: false,
});
const breaks: ReadonlyMap<string, boolean> = new Map([
  [";", true],
  [".", true],
  ["\n", true],
  ["|", true],
  [",", false],
  [":", false],
  ["(", false],
  [")", false],
  ["+", false],
  ["và", false],
]);

/** `2 năm 1 lần`, `mỗi 2 năm`, `2 lần/năm`: how often a year, and how many signs say so. */
const rhythmAt = (signs: readonly string[], at: number): readonly [times: number, length: number] | null => {
  const [a, b, c, d] = signs.slice(at, at + 4);
  const spans: Readonly<Record<string, number>> = { năm: 1, quý: 4, tháng: 12, tuần: 52 };
  const per = (word: string | undefined): number | undefined =>
    word === undefined ? undefined : spans[word];
  if (isNumber(a) && per(b) !== undefined && (c === "/" ? d === "lần" : c === "1" && d === "lần"))
    return [per(b)! / Number(a), 4];
  if (a === "mỗi" && isNumber(b) && per(c) !== undefined) return [per(c)! / Number(b), 3];
  if (isNumber(a) && b === "lần" && (c === "/" || c === "mỗi") && per(d) !== undefined)
    return [Number(a) * per(d)!, 4];
  return null;
};

/** Abbreviations in full, figures for number words, no empty signs. */
const signsOf = (text: string): readonly string[] => {
  const found = levelled(fold(text)).match(signs) ?? [];
  return found.flatMap((sign, i) => {
    if (isNumber(sign)) return [sign.split("~").map(plainNumber).join("~")];
    return [numerals.get(sign)].filter((it) => it !== undefined)[0] ?? spelledOut(sign, found[i + 1]);
  });
};

/** The tokens of a text; names stand between U+E000 and U+E001. */
export const tokensOf = (text: string): readonly Token[] => {
  const list = signsOf(text);
  const tokens: Token[] = [];
  for (let at = 0; at < list.length;) {
    const sign = list[at]!;
    const rhythm = rhythmAt(list, at);
    const found = rhythm
      ? undefined
      : phrasebook.get(sign)?.find(([words]) => words.every((word, i) => list[at + i] === word));
    if (rhythm) {
      tokens.push(token("rhythm", String(rhythm[0])));
      at += rhythm[1];
      continue;
    }
    if (found) {
      const [words, sense] = found;
      if (sense.sort === "fixed") tokens.push(...words.map((word) => token("word", word)));
      else if (sense.sort === "mark") tokens.push(token("mark", words.join(" "), sense.mark));
      else if (sense.sort === "rhythm") tokens.push(token("rhythm", String(sense.times)));
      else if (sense.sort === "same") tokens.push(...sense.words.map((word) => token("word", word)));
      at += words.length;
      continue;
    }
    at += 1;
    const strong = breaks.get(sign);
    const mark = before.get(sign);
    if (strong !== undefined) tokens.push({ ...token("break", sign), strong });
    else if (sign.startsWith("\uE000")) tokens.push(token("name", sign.slice(1, -1)));
    else if (isNumber(sign)) tokens.push(token("number", sign));
    else if (mark !== undefined && isNumber(list[at])) tokens.push(token("mark", sign, mark));
    else if (sign === "trở" && (list[at] === "lên" || list[at] === "xuống")) {
      upwards(tokens, list[at] === "lên" ? ">=" : "<=");
      at += 1;
    } else if (sign !== "/") tokens.push(token("word", sign));
  }
  return tokens;
};

/** How many times a year the rhythms of a text come. */
export const rhythmsIn = (tokens: readonly Token[]): readonly number[] =>
  tokens.filter((it) => it.kind === "rhythm").map((it) => Number(it.text));

const named: ReadonlyMap<number, string> = new Map([
  [52, "week"],
  [12, "month"],
  [4, "quarter"],
  [2, "half-year"],
  [1, "year"],
]);

/** A rhythm as the data of plans write it; `2-years` for every other year, `3-a-year` for three times. */
export const shownTimes = (times: number | null): string | null =>
  times === null
    ? null
    : (named.get(times) ??
      (times < 1 ? `${String(Math.round(1 / times))}-years` : `${String(Math.round(times))}-a-year`));

/** `từ 80% trở lên` is `ít nhất 80%`. */
const upwards = (tokens: Token[], mark: ">=" | "<="): void => {
  const at = tokens.findLastIndex((it, i) => it.kind === "number" && i > tokens.length - 5);
  if (at < 0) return;
  const from = tokens[at - 1];
  const start = from?.kind === "word" && from.text === fold("từ") ? at - 1 : at;
  tokens.splice(start, at - start, token("mark", mark, mark));
};
