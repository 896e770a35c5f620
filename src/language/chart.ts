import { remembering } from "../text/remember.ts";
import { apply } from "./grammar.ts";
import { countNumbers } from "./numerals.ts";
import { calendar } from "./rules/calendar.ts";
import { countOn } from "./rules/elided.ts";
import { countUnknown, measures } from "./rules/measures.ts";
import { markCodes, markNames } from "./rules/names.ts";
import { listMembers, shareBackwards } from "./refine.ts";
import { tokensOf } from "./tokens.ts";
import type { Chart, Mark, MarkKind } from "./types.ts";
import { phrasesAt } from "./vocabulary.ts";

export { markBefore } from "./grammar.ts";

/** The phrases that begin at each token, longest first. */
function phraseMarks(chart: Chart): void {
  const { tokens, at } = chart;
  for (let start = 0; start < tokens.length; start++) {
    for (const { end, meanings } of phrasesAt(tokens, start))
      for (const meaning of meanings)
        at[start]!.push({ kind: meaning.class, start, end, value: meaning.means } as Mark);
  }
}

/** Understands a text floor by floor: phrases, document numbers, numbers, names, calendar, measures. Linear in its length. */
export const chartOf = remembering((text: string): Chart => {
  const tokens = tokensOf(text);
  const chart: Chart = { text, tokens, at: tokens.map(() => []) };
  phraseMarks(chart);
  markCodes(chart);
  countNumbers(chart);
  for (const floor of calendar.units) apply(floor, chart);
  listMembers(chart);
  for (const floor of calendar.days) apply(floor, chart);
  shareBackwards(chart);
  for (const floor of calendar.parts) apply(floor, chart);
  markNames(chart);
  for (const floor of measures) apply(floor, chart);
  countUnknown(chart);
  countOn(chart);
  return chart;
});

/** The marks of a kind, left to right. */
export function marksOf<K extends MarkKind>(chart: Chart, ...kinds: readonly K[]): Mark<K>[] {
  const found: Mark<K>[] = [];
  for (const marks of chart.at)
    for (const mark of marks)
      if ((kinds as readonly MarkKind[]).includes(mark.kind)) found.push(mark as Mark<K>);
  return found;
}

/** Where tokens begin and end in the text. */
export const startOf = (chart: Chart, token: number): number =>
  chart.tokens[token]?.start ?? chart.text.length;
export const endOf = (chart: Chart, token: number): number => (token > 0 ? chart.tokens[token - 1]!.end : 0);
