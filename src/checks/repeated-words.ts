import { isWordPart } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { FUNCTION_WORDS, OPENS_WORD, REDUPLICATIONS, TWICE } from "./word-lists.ts";
import { finding, judged } from "./results.ts";

/** Phrases of up to this many syllables are compared with what follows them. */
const LONGEST = 5;

/** No word or phrase stands twice in a row. */
export const repeatedWords: Check<"repeated-words"> = (plan, _, rule) => {
  const texts = [...plan.preamble, ...plan.items];
  const suspects = texts
    .map((item) => ({ item, words: repetitions(item.text) }))
    .filter(({ words }) => words.length > 0);
  let counted: ReadonlyMap<string, number> | undefined;
  const pairs = () => (counted ??= countPairs(texts.map(({ text }) => text)));
  const findings = suspects.flatMap(({ item, words }) =>
    words
      .filter((found) => !isLegitimate(found, pairs))
      .map(({ word }) => finding(rule, "repeated-word", { word }, item.location, { actual: word })),
  );
  return judged(rule, findings);
};

/** A phrase that stands twice in a row, with the words before and after the pair. */
interface Repetition {
  readonly word: string;
  readonly length: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Runs of words with nothing but spaces between them: punctuation ends a run. */
function runs(text: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let run: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isWordPart(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) run.push(text.slice(start, at));
    start = -1;
    if (code === SPACE || code === NO_BREAK) continue;
    if (run.length > 1) found.push(run);
    run = [];
  }
  return found;
}
const [SPACE, NO_BREAK] = [32, 0xa0];

function countPairs(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const run of texts.flatMap(runs))
    for (let at = 1; at < run.length; at++) {
      const pair = `${run[at - 1]} ${run[at]}`.toLowerCase();
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  return counts;
}

function repetitions(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  for (const run of runs(text)) {
    for (let at = 0; at < run.length - 1; at++) {
      const length = repeatedAt(run, at);
      if (length === 0) continue;
      const word = run.slice(at, at + length).join(" ");
      found.push({
        word,
        length,
        before: run[at - 1]?.toLowerCase(),
        after: run[at + 2 * length]?.toLowerCase(),
      });
      at += length;
    }
  }
  return found;
}

const isLegitimate = (found: Repetition, pairs: () => ReadonlyMap<string, number>) =>
  found.length === 1 ? isTwoWords(found, pairs) : TWICE.has(found.word.toLowerCase());

/** The longest phrase that stands here and again right after; 0 when there is none. */
function repeatedAt(run: readonly string[], at: number): number {
  for (let length = LONGEST; length >= 1; length--) {
    if (at + 2 * length > run.length) continue;
    if (!same(run[at]!, run[at + length]!, at === 0)) continue;
    const words = run.slice(at, at + length);
    if (words.every((word, index) => same(word, run[at + length + index]!, index + at === 0))) return length;
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
  if (FUNCTION_WORDS.has(word)) return false;
  // Both halves are words of this very document.
  return [`${before} ${word}`, `${word} ${after}`].every((pair) => (pairs().get(pair) ?? 0) >= 2);
}
