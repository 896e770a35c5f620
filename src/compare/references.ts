import type { Alignment } from "./align.ts";
import type { Units } from "./units.ts";

/** `mục tiêu 1, 2 và 5`: the word, and the numbers of one list. */
const lists = /((?:mục|chỉ)\s+tiêu\s+(?:số\s+)?)(\d+(?:\.\d+)*(?:(?:\s*,\s*|\s+và\s+)\d+(?:\.\d+)*)*)/giu;

/** The number by which a plan itself calls each of its targets. */
const numbersOf = (units: Units): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  units.plan.targets.forEach((target, i) => {
    const at = units.at(target.location);
    const label = at === null ? null : units.list[at]!.label;
    if (label !== null && /^\d/.test(label) && !found.has(label)) found.set(label, i);
  });
  return found;
};

/**
 * Gives targets that are named by number the number that they have in the old plan, so that renumbering is no change
 * and another target under the same number is one. A number that no target has stays as it is.
 */
export const targetReferences = (alignment: Alignment, pairs: ReadonlyMap<number, number>) => {
  const [old, now] = [numbersOf(alignment.old), numbersOf(alignment.new)];
  const oldOf = new Map([...pairs].map(([a, b]) => [b, a]));
  const labelOf = new Map([...old].map(([label, i]) => [i, label]));
  const known = {
    old: (number: string): string | null => (old.has(number) ? number : null),
    new: (number: string): string | null => {
      const target = now.get(number);
      if (target === undefined) return null;
      const before = oldOf.get(target);
      return before === undefined ? `mới ${number}` : (labelOf.get(before) ?? null);
    },
  };
  return (text: string, side: "old" | "new"): string =>
    text.replace(lists, (_, word: string, numbers: string) =>
      numbers
        .split(/\s*,\s*|\s+và\s+/u)
        .map((number) => {
          const label = known[side](number);
          return label === null ? `${word}${number}` : `\uE000#${label}\uE001`;
        })
        .join(", "),
    );
};
