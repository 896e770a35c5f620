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

const membersOf = (numbers: string): readonly string[] => numbers.split(/\s*,\s*|\s+và\s+/u);

type LabelOf = (number: string) => string | null;

/** The text with its numbers given by `labelOf`; null where one of them calls no target. */
const named = (text: string, labelOf: LabelOf): string | null => {
  let whole = true;
  const written = text.replace(lists, (_, __, numbers: string) =>
    membersOf(numbers)
      .map((number) => {
        const label = labelOf(number);
        if (label === null) whole = false;
        return `\uE000target:${label ?? ""}\uE001`;
      })
      .join(", "),
  );
  return whole ? written : null;
};

/**
 * Gives targets that are named by number the number that they have in the old plan, so that renumbering is no change
 * and another target under the same number is one. Where a number calls no target, both texts stay as they are.
 */
export const targetReferences = (alignment: Alignment, pairs: ReadonlyMap<number, number>) => {
  const [old, now] = [numbersOf(alignment.old), numbersOf(alignment.new)];
  const oldOf = new Map([...pairs].map(([a, b]) => [b, a]));
  const labelOf = new Map([...old].map(([label, i]) => [i, label]));
  const before: LabelOf = (number) => (old.has(number) ? number : null);
  const after: LabelOf = (number) => {
    const target = now.get(number);
    if (target === undefined) return null;
    const partner = oldOf.get(target);
    return partner === undefined ? `+${number}` : (labelOf.get(partner) ?? null);
  };
  return (a: string, b: string): readonly [string, string] => {
    const [x, y] = [named(a, before), named(b, after)];
    return x === null || y === null ? [a, b] : [x, y];
  };
};
