import type { Glyphs, Shapes } from "./glyphs.ts";

/** What can be done with a page's text: use it, use it with doubt, or not at all. */
export type Verdict = "good" | "empty" | "scan" | "ocr" | "doubtful" | "garbage";

const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Armenian}\p{Script=Georgian}]/u;
const VIETNAMESE =
  /[Ðð\u0300-\u0303\u0306\u0309\u031b\u0323\u0302àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1ea0-\u1ef9]/u;
const ODD = /[\p{Co}\p{Cn}\p{Cc}\ufffd¡-§©ª¬®¯±-¶¸-¿×÷]/u;
/** Letters that legacy encodings and broken fonts put where Vietnamese has none. */
const STRANGE = /[äåæçëïñöøüþÿÄÅÆÇËÏÑÖØÜÞŸßœŒŠšŽžƒ]/u;

const KIND = { other: 0, letter: 1, accented: 2, foreign: 3, odd: 4 } as const;

const KIND_OF: readonly (readonly [RegExp, number])[] = [
  [VIETNAMESE, KIND.accented],
  [FOREIGN, KIND.foreign],
  [ODD, KIND.odd],
  [STRANGE, KIND.odd],
  [/\p{L}/u, KIND.letter],
];

/** Kinds already told, so that no character is matched twice; the ceiling keeps a hostile file from filling it. */
const told = new Map<number, number>();
const MOST_TOLD = 5000;

function kindOf(code: number): number {
  const known = told.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  const kind = KIND_OF.find(([pattern]) => pattern.test(char))?.[1] ?? KIND.other;
  if (told.size < MOST_TOLD) told.set(code, kind);
  return kind;
}

export interface Tally {
  readonly characters: number;
  readonly letters: number;
  readonly accented: number;
  readonly foreign: number;
  readonly odd: number;
  /** Characters without a letter. */
  readonly lost: number;
  /** Letters and odd characters that are there for copying only. */
  readonly hidden: number;
}

/** Counts the kinds of characters of a page. */
export function tally({ count, lost, code, seen }: Glyphs): Tally {
  const counts = [0, 0, 0, 0, 0];
  let hidden = 0;
  for (let i = 0; i < count; i++) {
    const kind = kindOf(code[i]!);
    counts[kind]!++;
    if (kind !== KIND.other && seen[i] === 0) hidden++;
  }
  const [other, plain, accented, foreign, odd] = counts as [number, number, number, number, number];
  const characters = other + plain + accented + foreign + odd;
  return { characters, letters: plain + accented + foreign, accented, foreign, odd, lost, hidden };
}

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** Share of the words that could be Vietnamese syllables, marks aside. */
export function syllableShare(words: readonly string[]): number {
  let fit = 0;
  let all = 0;
  for (const word of words) {
    if (word.length < 2 || !/^\p{L}+$/u.test(word) || !/\p{Ll}/u.test(word)) continue;
    all++;
    const bare = word.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
    if (SYLLABLE.test(bare)) fit++;
  }
  return all === 0 ? 1 : fit / all;
}

/** Fewer characters than this are no text of a page. */
export const FEW = 25;

const FEW_LOST = 3;

/** Judges a page before anything of it is used; `words` is asked for in doubt only. */
export function judge(t: Tally, shapes: Shapes, words: () => readonly string[]): Verdict {
  const all = t.letters + t.odd;
  const covered = shapes.imageShare > 0.4;
  if (t.characters < FEW && (shapes.imageShare > 0.1 || shapes.curves > 2000)) return "scan";
  if (t.characters === 0) return "empty";
  if (all === 0) return "good";
  if (t.lost >= FEW_LOST && t.lost > 0.02 * all) return "garbage";
  if (all >= FEW && (t.foreign > 0.1 * all || t.odd > 0.08 * all)) return "garbage";
  const share = t.accented / Math.max(1, t.letters);
  const underScan = t.hidden > 0.6 * all && shapes.imageShare > 0.2;
  if (share >= 0.17) return underScan ? "ocr" : "good";
  if (all < 120 && !covered) return "good";
  const syllables = syllableShare(words());
  if (covered || underScan) return share < 0.04 || syllables < 0.6 ? "garbage" : "ocr";
  if (syllables < 0.45) return share < 0.12 && t.letters >= 120 ? "garbage" : "doubtful";
  return syllables < 0.7 && share < 0.12 ? "doubtful" : "good";
}
