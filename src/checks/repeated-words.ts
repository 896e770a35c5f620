import { GAP, tokenise, type Tokens } from "../text/tokenise.ts";
import type { Item } from "../model/plan.ts";
import { replacing } from "./advice.ts";
import type { Check } from "./context.ts";
import { ENDS_DOCUMENT, FUNCTION_WORDS, OPENS_WORD, REDUPLICATIONS, TWICE } from "./word-lists.ts";
import { finding, judged } from "./results.ts";

/** Phrases of up to this many syllables are compared with what follows them. */
const LONGEST = 5;

/** No word or phrase stands twice in a row. */
export const repeatedWords: Check<"repeated-words"> = (plan, _, rule) => {
  const texts = [...plan.preamble, ...plan.items].filter((item) => !isRowOfHeads(item));
  const suspects = texts
    .map((item) => ({ item, tokens: tokenise(item.text) }))
    .filter(({ tokens }) => mayRepeat(tokens))
    .map(({ item, tokens }) => ({ item, words: repetitions(tokens) }))
    .filter(({ words }) => words.length > 0);
  let counted: ReadonlyMap<string, number> | undefined;
  const pairs = () => (counted ??= countPairs(texts.map(({ text }) => text)));
  const findings = suspects.flatMap(({ item, words }) =>
    words
      .filter((found) => !isLegitimate(found, pairs))
      .map(({ word, twice }) =>
        finding(rule, "repeated-word", { word }, item.location, {
          actual: word,
          advice: replacing(item.text, twice, twice.slice(0, word.length), item.location),
        }),
      ),
  );
  return judged(rule, findings);
};

/** Heads of a table that was laid out with spaces: `TT Đối tượng kiểm tra kiểm tra Quyết định`. */
const isRowOfHeads = ({ text }: Item): boolean => /^S?TT\s/.test(text) && !/[.;:]/.test(text);

/** A phrase that stands twice in a row, with the words before and after the pair. */
interface Repetition {
  readonly word: string;
  /** Both of them, as they stand. */
  readonly twice: string;
  readonly length: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Words with nothing but spaces between them: punctuation ends a run. */
function runs(tokens: Tokens): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && (tokens.gap[at]! & ~GAP.space) === 0) continue;
    if (at - from > 1) found.push([from, at]);
    from = at;
  }
  return found;
}

const wordAt = ({ text, start, end }: Tokens, at: number): string => text.slice(start[at], end[at]);

function countPairs(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of texts.map(tokenise))
    for (const [from, to] of runs(tokens))
      for (let at = from + 1; at < to; at++) {
        const pair = `${wordAt(tokens, at - 1)} ${wordAt(tokens, at)}`.toLowerCase();
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  return counts;
}

/** A phrase begins alike where it stands and where it stands again: in most texts none does. */
function mayRepeat({ hash, count }: Tokens): boolean {
  for (let at = 0; at < count - 1; at++) {
    if (hash[at] === hash[at + 1]) return true;
    for (let length = 2; length <= LONGEST && at + length < count; length++)
      if (hash[at] === hash[at + length] && hash[at + 1] === hash[at + 1 + length]) return true;
  }
  return false;
}

function repetitions(tokens: Tokens): readonly Repetition[] {
  const found: Repetition[] = [];
  for (const [from, to] of runs(tokens)) {
    const lowerAt = (at: number) => (at >= from && at < to ? wordAt(tokens, at).toLowerCase() : undefined);
    for (let at = from; at < to - 1; at++) {
      const length = repeatedAt(tokens, at, to, at === 0 || (tokens.gap[at]! & ENDS_SENTENCE) !== 0);
      if (length === 0) continue;
      const word = Array.from({ length }, (_, index) => wordAt(tokens, at + index)).join(" ");
      const twice = tokens.text.slice(tokens.start[at], tokens.end[at + 2 * length - 1]);
      found.push({ word, twice, length, before: lowerAt(at - 1), after: lowerAt(at + 2 * length) });
      at += length;
    }
  }
  return found;
}

const isLegitimate = (found: Repetition, pairs: () => ReadonlyMap<string, number>) =>
  found.length === 1 ? isTwoWords(found, pairs) : TWICE.has(found.word.toLowerCase());

/** A capital after any other mark belongs to a name: `Phòng Kế hoạch - Tổng hợp | tổng hợp số liệu`. */
const ENDS_SENTENCE = GAP.first | GAP.stop | GAP.newline | GAP.semicolon | GAP.colon;

/** The longest phrase that stands here and again right after; 0 when there is none. */
function repeatedAt(tokens: Tokens, at: number, to: number, opens: boolean): number {
  const { hash } = tokens;
  for (let length = LONGEST; length >= 1; length--) {
    if (at + 2 * length > to || hash[at] !== hash[at + length]) continue;
    const isSame = (index: number) =>
      same(wordAt(tokens, at + index), wordAt(tokens, at + length + index), opens && index === 0);
    let index = 0;
    while (index < length && isSame(index)) index++;
    if (index === length) return length;
  }
  return 0;
}

/** `Sở Sở` and `cơ sở Sở Y tế` differ by their capitals; only a sentence's first word may have one. */
const same = (first: string, second: string, opens: boolean) =>
  !/\d/.test(first) && (first === second || (opens && first.toLowerCase() === second));

/** `hành vi | vi phạm`: the end of one word and the beginning of the next. */
function isTwoWords(
  { word: written, before, after }: Repetition,
  pairs: () => ReadonlyMap<string, number>,
): boolean {
  const word = written.toLowerCase();
  if (REDUPLICATIONS.has(word) || word.length === 1) return true;
  if (before === undefined || after === undefined) return false;
  if (OPENS_WORD.has(`${word} ${after}`)) return true;
  // `Luật … công nghệ số | số 71/2025/QH15`, but not `Quyết định số số 71`.
  if (word === "số" && /^\d/.test(after)) return !ENDS_DOCUMENT.has(before);
  if (FUNCTION_WORDS.has(word)) return false;
  // Both halves are words of this very document.
  return [`${before} ${word}`, `${word} ${after}`].every((pair) => (pairs().get(pair) ?? 0) >= 2);
}
