import type { Item, Target } from "../model/plan.ts";
import { lowered, unaccented } from "../text/letters.ts";

interface Stated {
  readonly item: Item;
  readonly target: Target;
}

const WORD = /[\p{L}]+/gu;
/** Words that every target has say nothing of which it is. */
const COMMON = new Set(
  "dat co duoc la va cua cac tren den nam ty le so moi binh quan phan dau trong it nhat toi thieu".split(" "),
);

const wordsOf = (text: string): string[] => unaccented(lowered(text)).match(WORD) ?? [];

/** The words of a text, and those that its capitals stand for where the other text has them: `KCN`. */
const spoken = (text: string, other: readonly string[]): Set<string> => {
  const words = new Set(wordsOf(text));
  for (const capitals of text.match(/(?<!\p{L})[A-ZĐ]{2,5}(?!\p{L})/gu) ?? []) {
    const letters = unaccented(lowered(capitals));
    const at = other.findIndex((_, i) => [...letters].every((letter, n) => other[i + n]?.startsWith(letter)));
    if (at >= 0) other.slice(at, at + letters.length).forEach((word) => words.add(word));
  }
  return words;
};

/** What two statements of one aim share; the year may be left out. */
const numbersOf = ({ quantities }: Target): string =>
  quantities.map(({ comparator, value, max }) => `${comparator}${String(value)}-${String(max)}`).join(" ");

const agreeOnYears = (a: Target, b: Target): boolean =>
  a.quantities.every(({ byYear }, i) => {
    const other = b.quantities[i]!.byYear;
    return byYear === null || other === null || byYear === other;
  });

const SHARE = 0.8;
/** A plan that gives more aims the same number is looked through no further. */
const MOST_ALIKE = 30;

interface Aim {
  readonly target: Target;
  readonly words: readonly string[];
  readonly own: readonly string[];
}

const aimOf = (target: Target): Aim => {
  const words = wordsOf(target.text);
  return { target, words, own: words.filter((word) => !COMMON.has(word)) };
};

const says = (text: string, { words, own }: Aim): boolean => {
  const said = spoken(text, words);
  return own.filter((word) => said.has(word)).length >= SHARE * own.length;
};

/** Without the targets that the purpose or a task only says again: the same number, in the words of an objective. */
export const withoutRepeats = <S extends Stated>(stated: readonly S[]): S[] => {
  const aims = new Map<string, Aim[]>();
  for (const { item, target } of stated) {
    if (item.role !== "objectives" || target.quantities.length === 0) continue;
    const alike = aims.get(numbersOf(target)) ?? [];
    const aim = aimOf(target);
    if (aim.own.length < 3 || alike.length >= MOST_ALIKE) continue;
    aims.set(numbersOf(target), [...alike, aim]);
  }
  return stated.filter(
    ({ item, target }) =>
      item.role === "objectives" ||
      !aims.get(numbersOf(target))?.some((aim) => agreeOnYears(aim.target, target) && says(target.text, aim)),
  );
};
