import { singleSpaced } from "../text/letters.ts";
import { normalForm } from "../text/normal-form.ts";

const LONGEST = 80;

/** Words of the file for a sentence about them. */
export function quoted(text: string): string {
  const words = singleSpaced(normalForm(text));
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
