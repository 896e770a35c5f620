import { normalForm } from "../../text/normal-form.ts";
import { formatNumber } from "./number-format.ts";
import type { List, ListLevel } from "./list.ts";
import { LEVELS } from "./list.ts";
import { isSymbolFont } from "./symbols.ts";

/** Counts the paragraphs of lists in reading order. */
export interface Labels {
  /** Counts one paragraph and gives the label that Word shows before it; null where it shows none. */
  readonly next: (list: List, numId: string, ilvl: number) => string | null;
  /** Number formats that we could only show as decimal. */
  readonly unknownFormats: ReadonlySet<string>;
}

type Counts = (number | null)[];

const PRIVATE_USE = /[\ue000-\uf8ff]/;
const MINUS_OR_PLUS = new Map([
  ["\uf02d", "-"],
  ["\uf02b", "+"],
  ["-", "-"],
  ["+", "+"],
]);
const DASHES = /^[\u2010-\u2015\u2212]$/;

/** A glyph of a symbol font says nothing outside that font: what the reader of the page sees is a list mark. */
function bullet(level: ListLevel): string | null {
  if (level.picture) return "-";
  const glyph = level.text.trim();
  if (glyph === "") return null;
  const sign = MINUS_OR_PLUS.get(glyph);
  if (sign !== undefined) return sign;
  const inCourier = glyph === "o";
  const isGlyph = PRIVATE_USE.test(glyph) || inCourier || isSymbolFont(level.font);
  return isGlyph || DASHES.test(glyph) ? "-" : normalForm(glyph);
}

/** Levels above that no paragraph used yet stand in the label with their start, and so count as used. */
function fillHigher(counts: Counts, list: List, ilvl: number): void {
  for (let higher = 0; higher < ilvl; higher++) counts[higher] ??= list.level(higher).start;
}

/** What a level resets when it counts on: every deeper level that restarts after it. */
function resetDeeper(counts: Counts, list: List, ilvl: number): void {
  for (let deeper = ilvl + 1; deeper < LEVELS; deeper++) {
    const { restart } = list.level(deeper);
    if (restart === null || ilvl < restart) counts[deeper] = null;
  }
}

export function createLabels(): Labels {
  const counters = new Map<string, Counts>();
  /** Lists whose own start has been used: that happens once, later restarts go back to the level's start. */
  const begun = new Set<string>();
  const unknownFormats = new Set<string>();

  const show = (value: number, level: ListLevel, legal: boolean): string => {
    const shown = formatNumber(value, legal ? "decimal" : level.format, level.sample);
    if (shown === null) unknownFormats.add(level.format);
    return shown ?? String(value);
  };

  const countsOf = (list: List): Counts => {
    const ready = counters.get(list.counter);
    if (ready !== undefined) return ready;
    const fresh: Counts = new Array<number | null>(LEVELS).fill(null);
    counters.set(list.counter, fresh);
    return fresh;
  };

  return {
    unknownFormats,
    next: (list, numId, ilvl) => {
      const counts = countsOf(list);
      const level = list.level(ilvl);
      const restart = begun.has(numId) ? undefined : list.restarts.get(ilvl);
      if (restart !== undefined) begun.add(numId);
      const before = counts[ilvl] ?? null;
      counts[ilvl] = restart ?? (before === null ? level.start : before + 1);
      fillHigher(counts, list, ilvl);
      resetDeeper(counts, list, ilvl);
      if (level.hidden) return null;
      if (level.format === "bullet") return bullet(level);
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = list.level(at);
        return show(counts[at] ?? shown.start, shown, level.legal);
      });
      return normalForm(label).replace(/\s+/g, " ").trim() || null;
    },
  };
}
