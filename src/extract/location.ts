import type { Location, Place } from "../model/location.ts";

const quoteLength = 200;

/** A location with its quotation, cut at a word where the text is longer than a quotation may be. */
export const locationOf = (place: Place, section: string, text: string): Location => {
  const quote =
    text.length <= quoteLength ? text : `${text.slice(0, quoteLength - 1).replace(/\s+\S*$/, "")}…`;
  return { ...place, section, quote };
};
