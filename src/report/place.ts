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

/** The words that stand there, cut at a word where they are many. */
export const quoted = (quote: string, most = enough): string => {
  const text = quote.replace(/\s+/gu, " ").trim();
  if (text.length <= most) return `“${text}”`;
  const short = text.slice(0, most);
  return `“${short.slice(0, Math.max(short.lastIndexOf(" "), most / 2)).replace(/[\s,;:.]+$/u, "")} …”`;
};
