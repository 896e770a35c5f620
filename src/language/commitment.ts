import type { Target } from "../model/plan.ts";
import { chartOf, endOf, marksOf, startOf } from "./chart.ts";
import { markAt } from "./grammar.ts";
import type { Chart, Mark } from "./types.ts";

/** How a sentence promises: what weakens it can be told from what only rewords it. */
export interface Commitment {
  readonly modality: Target["modality"];
  /** The words that let the promise depend on something; null where it stands alone. */
  readonly condition: string | null;
  readonly polarity: Target["polarity"];
}

/** The weakest word of a sentence says how firmly it promises. */
const WEAKEST = ["possible", "encouraged", "aspired", "firm"] as const;

const isFixed = (chart: Chart, { start, end }: Mark): boolean =>
  (markAt(chart, start, "fixed")?.end ?? 0) > end;

/** `không có sự phân biệt` denies; a comparison (`không quá`) only turns its number. */
const denies = (chart: Chart): boolean =>
  marksOf(chart, "negation").some(
    (mark) =>
      !chart.at[mark.start]!.some((other) => other.kind === "comparator" || other.kind === "relation"),
  );

/** Modality, condition and polarity of a sentence. */
export function commitmentOf(text: string): Commitment {
  const chart = chartOf(text);
  const said = new Set<string>(
    marksOf(chart, "modality")
      .filter((mark) => !isFixed(chart, mark))
      .map((mark) => mark.value),
  );
  const condition = marksOf(chart, "condition")[0];
  return {
    modality: WEAKEST.find((one) => said.has(one)) ?? null,
    condition: condition ? text.slice(startOf(chart, condition.start), endOf(chart, condition.end)) : null,
    polarity: denies(chart) ? "negative" : "positive",
  };
}
