import type { WordParts } from "./make-docx.ts";
import { lvl } from "./lists.ts";
import { p } from "./make-docx.ts";

/** Numbers that look random and are the same on every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FORMATS = ["decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter"] as const;
const LISTS = 3;
const LEVELS = 4;

/** A document with lists of random formats, starts, restarts and order of paragraphs. */
export function randomLists(seed: number, paragraphs: number): WordParts {
  const next = sequence(seed);
  const levels = Array.from({ length: LEVELS }, (_, ilvl) => {
    const text =
      next(2) === 0 ? `%${ilvl + 1}.` : Array.from({ length: ilvl + 1 }, (_, at) => `%${at + 1}.`).join("");
    return lvl(ilvl, FORMATS[next(FORMATS.length)]!, text, "", 1 + next(3));
  }).join("");
  const nums = Array.from({ length: LISTS }, (_, list) => {
    const overrides = Array.from({ length: LEVELS }, (_, ilvl) =>
      list > 0 && next(2) === 0
        ? `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${1 + next(4)}"/></w:lvlOverride>`
        : "",
    ).join("");
    return `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="0"/>${overrides}</w:num>`;
  }).join("");
  const body = Array.from({ length: paragraphs }, () => {
    const numPr = `<w:numPr><w:ilvl w:val="${next(LEVELS)}"/><w:numId w:val="${1 + next(LISTS)}"/></w:numPr>`;
    return p("Nội dung", numPr);
  }).join("");
  return {
    body,
    numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>${nums}`,
  };
}
