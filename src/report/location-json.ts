import type { Location, Place } from "../model/location.ts";

const placeJson = (place: Place): Place => {
  if ("block" in place) {
    const { block, paraId, table, page } = place;
    return { block, paraId, table, page };
  }
  return "column" in place
    ? { line: place.line, column: place.column }
    : { page: place.page, line: place.line };
};

/** A location with its keys in the order of the contract. */
export const locationJson = (location: Location): Location => ({
  ...placeJson(location),
  section: location.section,
  quote: location.quote,
  ...(location.focus ? { focus: { start: location.focus.start, end: location.focus.end } } : {}),
});

/** The place of something that has no words, such as a page that could not be read. */
export const placeOnly = (place: Place): Location => ({ ...placeJson(place), section: "", quote: "" });
