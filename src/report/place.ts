import type { Location, Place } from "../model/location.ts";
import type { Language } from "../model/text.ts";
import { wordsOf } from "./messages.ts";

const pageOf = (place: Place): number | null =>
  "block" in place ? place.page : "page" in place ? place.page : null;

/** Where a person looks: section path, page where known, line in a text file. */
export const placeText = (location: Location, lang: Language): string => {
  const words = wordsOf(lang).report;
  const page = pageOf(location);
  return [
    ...(location.section ? [words.section(location.section)] : []),
    ...(page === null ? [] : [words.page(page)]),
    ...("column" in location ? [words.line(location.line)] : []),
  ].join(", ");
};

/** Position in reading order, for sorting; places of one file only. */
export const orderOf = (place: Place): readonly [number, number] =>
  "block" in place
    ? [place.block, 0]
    : "column" in place
      ? [place.line, place.column]
      : [place.page, place.line];

const enough = 160;

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Where to begin so that the words in question are seen, with some of what goes before them. */
const startFor = (text: string, focus: readonly string[], most: number): number => {
  const lower = text.toLowerCase();
  for (const words of focus) {
    const at = words ? lower.indexOf(tidy(words).toLowerCase()) : -1;
    if (at < 0) continue;
    if (at + words.length <= most) return 0;
    const from = Math.min(at - most / 3, text.length - most);
    return lower.indexOf(" ", from) + 1;
  }
  return 0;
};

/** The words that stand there, cut at a word where they are many; `focus` is never cut away. */
export const quoted = (quote: string, most = enough, focus: readonly string[] = []): string => {
  const text = tidy(quote);
  if (text.length <= most) return `“${text}”`;
  const start = startFor(text, focus, most);
  const rest = text.slice(start);
  const short = rest.slice(0, most);
  const end = rest.length <= most ? rest.length : Math.max(short.lastIndexOf(" "), most / 2);
  const cut = short.slice(0, end).replace(/[\s,;:.]+$/u, "");
  return `“${start > 0 ? "… " : ""}${end < rest.length ? `${cut} …` : short}”`;
};
