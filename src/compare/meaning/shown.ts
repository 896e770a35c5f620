import { diffArrays } from "diff";
import { fold } from "../../text/fold.ts";

/** Beyond this many edits two texts have nothing in common that could be shown. */
const MOST_EDITS = 400;
const LONGEST = 120;

const short = (text: string): string => {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(" ", LONGEST - 1))} …`;
};

/** A word without its punctuation, in the spelling that is compared. */
const plain = (word: string): string => fold(word.replace(/[,;.:]$/u, "")).replace(/^hàng$/u, "hằng");

const tidy = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, "")
    .trim();

/** Words as written that only one of two texts has, one string for each place. */
export const differing = (
  old: string,
  now: string,
): { readonly gone: string | null; readonly come: string | null } => {
  const split = (text: string): string[] => text.split(/\s+/u).filter((it) => it !== "");
  const parts = diffArrays(split(old), split(now), {
    maxEditLength: MOST_EDITS,
    comparator: (a, b) => a === b || plain(a) === plain(b),
  });
  const list = (side: "added" | "removed"): string | null => {
    const found = (parts ?? []).filter((part) => part[side]).map((part) => tidy(part.value));
    const text = found.filter((it) => it !== "").join(" … ");
    return text === "" ? null : short(text);
  };
  return { gone: list("removed"), come: list("added") };
};
