import { nameKey } from "./blocks.ts";

/** Whether two names mean one body, or bodies of one field of work at two levels. */
export type SameBody = (one: string, other: string) => boolean;

/** Bodies of one name are one body whatever a lexicon says. */
export const sameByName: SameBody = (one, other) => nameKey(one) === nameKey(other);
