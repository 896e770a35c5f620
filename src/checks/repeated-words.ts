import type { Check } from "./context.ts";
import { FUNCTION_WORDS, OPENS_WORD, REDUPLICATIONS, TWICE } from "./word-lists.ts";
import { finding, judged } from "./results.ts";

/** Phrases of up to this many syllables are compared with what follows them. */
const LONGEST = 5;

/** No word or phrase stands twice in a row. */
export const repeatedWords: Check<"repeated-words"> = (plan, _, rule) => {
  const texts = [...plan.preamble, ...plan.items];
  const pairs = countPairs(texts.map(({ text }) => text));
  const findings = texts.flatMap(({ text, location }) =>
    repetitions(text, pairs).map((word) =>
      finding(rule, "repeated-word", { word }, location, { actual: word }),
    ),
  );
  return judged(rule, findings);
};

/** Runs of words with nothing but spaces between them: punctuation ends a run. */
const runs = (text: string): readonly (readonly string[])[] =>
  text
    .normalize("NFC")
    .split(/[^\p{L}\p{N}\s]+|\n/u)
    .map((run) => run.split(/\s+/u).filter((word) => word !== ""))
    .filter((run) => run.length > 1);

function countPairs(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const run of texts.flatMap(runs))
    for (let at = 1; at < run.length; at++) {
      const pair = `${run[at - 1]} ${run[at]}`.toLowerCase();
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  return counts;
}

function repetitions(text: string, pairs: ReadonlyMap<string, number>): readonly string[] {
  const found: string[] = [];
  for (const run of runs(text)) {
    for (let at = 0; at < run.length - 1; at++) {
      const length = repeatedAt(run, at);
      if (length === 0) continue;
      const word = run.slice(at, at + length).join(" ");
      const legitimate = length === 1 ? isTwoWords(run, at, pairs) : TWICE.has(word.toLowerCase());
      if (!legitimate) found.push(word);
      at += length;
    }
  }
  return found;
}

/** The longest phrase that stands here and again right after; 0 when there is none. */
function repeatedAt(run: readonly string[], at: number): number {
  for (let length = LONGEST; length >= 1; length--) {
    if (at + 2 * length > run.length) continue;
    const words = run.slice(at, at + length);
    if (words.every((word, index) => same(word, run[at + length + index]!, index + at === 0))) return length;
  }
  return 0;
}

/** `Sở Sở` and `cơ sở Sở Y tế` differ by their capitals; only a sentence's first word may have one. */
const same = (first: string, second: string, opens: boolean) =>
  !/\d/.test(first) && (first === second || (opens && first.toLowerCase() === second));

/** `hành vi | vi phạm`: the end of one word and the beginning of the next. */
function isTwoWords(run: readonly string[], at: number, pairs: ReadonlyMap<string, number>): boolean {
  const word = run[at]!.toLowerCase();
  if (REDUPLICATIONS.has(word) || word.length === 1) return true;
  const before = run[at - 1]?.toLowerCase();
  const after = run[at + 2]?.toLowerCase();
  if (before === undefined || after === undefined) return false;
  if (OPENS_WORD.has(`${word} ${after}`)) return true;
  if (FUNCTION_WORDS.has(word)) return false;
  // Both halves are words of this very document.
  return [`${before} ${word}`, `${word} ${after}`].every((pair) => (pairs.get(pair) ?? 0) >= 2);
}
