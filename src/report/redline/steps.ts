import { diffArrays } from "diff";
import type { Block } from "../../model/document.ts";

/** What happens to a paragraph of the old text. */
export type Fate =
  | { readonly kind: "kept" }
  | { readonly kind: "changed"; readonly to: string }
  | { readonly kind: "deleted" }
  | { readonly kind: "moved"; readonly name: string };

/** A paragraph that only the new text has, behind one of the old text (-1: before all). */
export interface Insertion {
  readonly after: number;
  readonly text: string;
  /** The move that brought it here. */
  readonly move: string | null;
}

export interface Steps {
  readonly fates: readonly Fate[];
  readonly insertions: readonly Insertion[];
}

const typedLabel = /^(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]|[-+•])\s+/u;

/** The words without a number in front, which one program types and another counts. */
const keyOf = ({ text }: Block): string => text.replace(typedLabel, "").replace(/\s+/gu, " ").trim();

const shown = ({ label, text }: Block): string => (label === null ? text : `${label} ${text}`);

/** The new words in the way in which the old paragraph has its number: typed in the text, or counted by the program. */
const over = (old: Block, now: Block): string => {
  if (old.label !== null) return now.text.replace(typedLabel, "");
  return now.label !== null && typedLabel.test(old.text) ? shown(now) : now.text;
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

const alike = (a: string, b: string): number => {
  const [x, y] = [wordsOf(a), [...wordsOf(b)]];
  const all = x.length + y.length;
  const shared = x.filter((word) => {
    const at = y.indexOf(word);
    if (at < 0) return false;
    y.splice(at, 1);
    return true;
  }).length;
  return all === 0 ? 0 : (2 * shared) / all;
};

/** Likeness from which a paragraph is told as changed and not as struck and written anew. */
const LEAST = 0.4;
/** Words that a paragraph must have to be followed when it moves. */
const MOVED = 5;
/** How far a partner is looked for inside one stretch of changes. */
const NEAR = 40;

/** Partners inside one stretch of struck and new paragraphs, in order. */
const partners = (
  gone: readonly number[],
  come: readonly number[],
  old: readonly Block[],
  now: readonly Block[],
) => {
  const pairs = new Map<number, number>();
  let from = 0;
  for (const a of gone) {
    let best = { at: -1, value: LEAST };
    for (let i = from; i < Math.min(come.length, from + NEAR); i++) {
      const value = alike(keyOf(old[a]!), keyOf(now[come[i]!]!));
      if (value > best.value) best = { at: i, value };
    }
    if (best.at < 0) continue;
    pairs.set(a, come[best.at]!);
    from = best.at + 1;
  }
  return pairs;
};

/** A paragraph of several lines, where the old text has one of the lines as a paragraph of its own, is as many. */
const inLines = (old: readonly Block[], now: readonly Block[]): readonly Block[] => {
  const known = new Set(old.map(keyOf));
  return now.flatMap((block) => {
    const lines = block.text
      .split("\n")
      .map((text, i) => ({ ...block, text, label: i === 0 ? block.label : null }));
    return lines.length > 1 && !known.has(keyOf(block)) && lines.some((it) => known.has(keyOf(it)))
      ? lines
      : [block];
  });
};

/** What has to be done to the paragraphs of the old text so that they read as those of the new one. */
export const stepsOf = (old: readonly Block[], written: readonly Block[]): Steps => {
  const now = inLines(old, written);
  const fates: Fate[] = old.map(() => ({ kind: "kept" }));
  const insertions: Insertion[] = [];
  const loose: { readonly block: number; readonly at: number }[] = [];
  let [a, b] = [0, 0];
  let gone: number[] = [];
  let come: number[] = [];
  const settle = (): void => {
    const pairs = partners(gone, come, old, now);
    const taken = new Set(pairs.values());
    let last = (gone[0] ?? a) - 1;
    const place = new Map([...pairs].map(([x, y]) => [y, x]));
    for (const y of come) {
      const x = place.get(y);
      if (x !== undefined) last = x;
      else if (!taken.has(y)) {
        loose.push({ block: y, at: insertions.length });
        insertions.push({ after: last, text: shown(now[y]!), move: null });
      }
    }
    for (const x of gone) {
      const y = pairs.get(x);
      fates[x] = y === undefined ? { kind: "deleted" } : { kind: "changed", to: over(old[x]!, now[y]!) };
    }
    gone = [];
    come = [];
  };
  for (const part of diffArrays(old.map(keyOf), now.map(keyOf))) {
    for (let i = 0; i < part.value.length; i++) {
      if (part.removed) gone.push(a++);
      else if (part.added) come.push(b++);
      else {
        if (i === 0) settle();
        a++;
        b++;
      }
    }
  }
  settle();
  followMoves(fates, insertions, loose, old, now);
  return { fates, insertions };
};

/** A paragraph struck in one place and written word for word in another one has moved. */
const followMoves = (
  fates: Fate[],
  insertions: Insertion[],
  loose: readonly { readonly block: number; readonly at: number }[],
  old: readonly Block[],
  now: readonly Block[],
): void => {
  let n = 0;
  const open = [...loose];
  fates.forEach((fate, at) => {
    const key = keyOf(old[at]!);
    if (fate.kind !== "deleted" || wordsOf(key).length < MOVED) return;
    const found = open.findIndex((it) => keyOf(now[it.block]!) === key);
    if (found < 0) return;
    const insertion = open.splice(found, 1)[0]!.at;
    const name = `move${String(++n)}`;
    fates[at] = { kind: "moved", name };
    insertions[insertion] = { ...insertions[insertion]!, move: name };
  });
};
