import type { Places } from "./places.ts";
import { tailAt } from "./tails.ts";
import { GAP, hashOf, tokenise } from "./tokens.ts";

const VA = hashOf("và");
const FULL: Readonly<Record<string, string>> = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  MTTQ: "Mặt trận Tổ quốc",
  UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
};

/** The abbreviations of the state's bodies in full; the others stay as written. */
export const expanded = (name: string): string =>
  name.replace(/(?<![A-Za-zÀ-ỹ])(?:UBND|HĐND|MTTQ|UBMTTQ)(?![A-Za-zÀ-ỹ])/g, (short) => FULL[short]!);

/** A lexicon name without the level word at its end: `Công an` and `tỉnh`. */
export function splitName(name: string, places: Places): { readonly base: string; readonly tail: string } {
  const tokens = tokenise(name);
  for (let at = 1; at < tokens.count; at++) {
    const tail = tailAt(tokens, at, places);
    if (tail === null || tail.end !== tokens.count || tail.words === "") continue;
    const end = tokens.end[at - 1]!;
    return { base: name.slice(0, end), tail: name.slice(tokens.start[at]) };
  }
  return { base: name, tail: "" };
}

/** The syllables of a name, those after `,` `-` `&` or `và` marked with `+`. */
export function patternWords(name: string): string {
  const tokens = tokenise(name);
  const words: string[] = [];
  let joined = false;
  for (let at = 0; at < tokens.count; at++) {
    const word = name.slice(tokens.start[at], tokens.end[at]);
    if (at > 0 && (tokens.gap[at]! & (GAP.comma | GAP.dash | GAP.and | GAP.slash | GAP.semicolon)) !== 0)
      joined = true;
    if (tokens.hash[at] === VA && word.toLowerCase() === "và") {
      joined = true;
      continue;
    }
    words.push(joined ? `+${word}` : word);
    joined = false;
  }
  return words.join(" ");
}
