import type { Quotation, SideBySide } from "../model/change.ts";
import type { Alignment } from "./align.ts";
import { quoted } from "./changes.ts";
import type { Unit, Units } from "./units.ts";

const shown = ({ label, row, text }: Unit): string => {
  if (label === null || row) return text;
  const mark = /^[a-zđ]$/u.test(label) ? ")" : /\w/u.test(label) ? "." : "";
  return `${label}${mark} ${text}`;
};

const quote = (units: Units, list: readonly number[]): Quotation =>
  quoted(list.map((at) => shown(units.list[at]!)).join("\n"), units.list[list[0]!]!.location);

/** Both plans whole: every paragraph once, those of the old plan that have gone after what stood before them. */
export const rowsOf = (alignment: Alignment): readonly SideBySide[] => {
  const { old, new: now } = alignment;
  const after = new Map<number, number[]>();
  let last = -1;
  old.list.forEach((_, at) => {
    const match = alignment.ofOld(at);
    if (match) last = match.new.at(-1)!;
    else {
      const list = after.get(last);
      if (list) list.push(at);
      else after.set(last, [at]);
    }
  });
  const gone = (at: number): SideBySide[] =>
    (after.get(at) ?? []).map((unit) => ({ old: quote(old, [unit]), new: null }));
  const rows = now.list.flatMap((_, at): SideBySide[] => {
    const match = alignment.ofNew(at);
    if (!match) return [{ old: null, new: quote(now, [at]) }, ...gone(at)];
    const own = match.new[0] === at ? [{ old: quote(old, match.old), new: quote(now, match.new) }] : [];
    return [...own, ...gone(at)];
  });
  return [...gone(-1), ...rows];
};
