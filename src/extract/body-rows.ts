import type { Lexicon } from "../lexicon/index.ts";
import type { Item, Role } from "../model/plan.ts";
import { unaccented } from "../text/letters.ts";
import { rankOf } from "./labels.ts";
import { bodyOrPost, givesWork, type Opening, openingOf } from "./openings.ts";
import { looksBack } from "./roles.ts";

/** Where a plan may give work outside its organisation section. */
const MAY_GIVE: ReadonlySet<Role> = new Set<Role>(["tasks", "other", "organisation"]);
/** Bodies that are asked, praised or told of there have no duty in the plan. */
const asksOnly = (heading: string): boolean =>
  looksBack(heading) || /^(?:de xuat|kien nghi|y kien)/.test(unaccented(heading));

/** At least this share of a row must name bodies; the rest may be bodies that nobody knows. */
const SHARE = 0.6;

const isKnown = ({ heading }: Opening, lexicon: Lexicon): boolean =>
  lexicon.find(heading).some(({ entry, collective, start }) => (entry !== null || collective) && start < 30);

/** `- Sở Y tế: 02 lớp` shares out; `- Sở Y tế: tập huấn …` gives work. */
const isBullet = ({ kind }: Item): boolean => kind === null || rankOf(kind) >= rankOf("dash");

const rowsOf = (items: readonly Item[]): readonly (readonly number[])[] => {
  const rows = new Map<string, number[]>();
  items.forEach((item, i) => {
    if (item.cell || item.parent === null || !MAY_GIVE.has(item.role)) return;
    if (item.label === null && item.heading !== item.text) return;
    const key = `${String(item.parent)}|${String(item.kind)}`;
    rows.set(key, [...(rows.get(key) ?? []), i]);
  });
  return [...rows.values()];
};

/** A row of siblings headed by bodies (`1.1. Sở …`, `a) Công an …`), with whom each of them names. */
export const bodyRowsIn = (items: readonly Item[], lexicon: Lexicon): ReadonlyMap<number, Opening> => {
  const asked = new Set<number>();
  items.forEach((item, i) => {
    if (asked.has(item.parent ?? -1) || (item.heading !== null && asksOnly(item.heading))) asked.add(i);
  });
  const parents = new Set(items.map(({ parent }) => parent));
  const rows = rowsOf(items).flatMap((row) => {
    const opened = row.flatMap((at) => {
      const opening = openingOf(items[at]!, false, lexicon);
      const works = opening && (parents.has(at) || givesWork(opening.rest, isBullet(items[at]!)));
      return opening && works && !asked.has(at) ? [{ at, opening }] : [];
    });
    if (opened.length < row.length * SHARE) return [];
    return [
      { opened, place: placeOf(row[0]!), known: opened.some(({ opening }) => isKnown(opening, lexicon)) },
    ];
  });
  const places = new Set(rows.flatMap(({ known, place }) => (known ? [place] : [])));
  // Rows beside one that names known bodies name bodies too, however an office calls its rooms.
  return new Map(
    rows
      .filter(
        ({ opened, known, place }) =>
          known || (places.has(place) && opened.every(({ opening }) => bodyOrPost.test(opening.heading))),
      )
      .flatMap(({ opened }) => opened.map(({ at, opening }) => [at, opening] as const)),
  );

  function placeOf(at: number): string {
    const over = items[items[at]!.parent!]!.parent;
    return `${String(over)}|${String(items[at]!.kind)}|${String(items[at]!.depth)}`;
  }
};
