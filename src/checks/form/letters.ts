import type { Item, Plan } from "../../model/plan.ts";
import type { Judge } from "./judge.ts";

const ALPHABET = "abcdđeghiklmnopqrstuvxy";

/** Points follow the Vietnamese alphabet, which has no f, j, w, z. */
export const letters: Judge = ({ plan }) =>
  plan.items
    .filter(({ kind, label, role }) => kind === "letter" && role !== "annex" && /^[fjwz]$/.test(label ?? ""))
    .map((item) => {
      const { label, location } = item;
      const right = after(before(item, plan)?.label ?? null);
      return {
        at: location,
        problem: {
          vi: right
            ? `điểm ${label}) phải là điểm ${right}): tiếng Việt đánh điểm a, b, c, d, đ, e, g`
            : `điểm ${label}) không có trong bảng chữ cái tiếng Việt`,
          en: right
            ? `point ${label}) must be point ${right}): Vietnamese points run a, b, c, d, đ, e, g`
            : `point ${label}) is not in the Vietnamese alphabet`,
        },
        edit: right ? { old: `${label})`, now: `${right})` } : null,
      };
    });

/** The point before it under the same heading. */
const before = (item: Item, { items }: Plan): Item | undefined =>
  items
    .slice(0, items.indexOf(item))
    .findLast(({ kind, parent }) => kind === "letter" && parent === item.parent);

const after = (label: string | null): string | null => {
  const at = label === null ? -1 : ALPHABET.indexOf(label);
  return label === null ? "a" : at < 0 ? null : (ALPHABET[at + 1] ?? null);
};
