import { amountsOf } from "./amounts.ts";
import { commitmentOf } from "./commitment.ts";
import { datedDaysIn } from "./dated.ts";
import { dayForm } from "./day.ts";
import { offsetsIn } from "./offsets.ts";
import { recurrenceIn } from "./rhythm.ts";

const said = (...words: readonly (string | null)[]): string =>
  words.filter((word) => word !== null && word !== "").join(" ");

/** What a sentence is read as, one short line a kind of meaning: what the examples of the vocabulary are written in. */
export function readingsOf(text: string): readonly string[] {
  const amounts = amountsOf(text).map(({ comparator, value, max, unit, approximate }) => {
    const range = max === null ? "" : `..${String(max)}`;
    return said(comparator, `${approximate ? "~" : ""}${String(value)}${range}`, unit);
  });
  const days = datedDaysIn(text).map((day) =>
    said(day.opens ? "from" : day.relation, dayForm(day), day.part, day.time),
  );
  const offsets = offsetsIn(text).map(({ offset: { n, unit, direction } }) =>
    said(String(n), unit, direction),
  );
  const { modality, condition, polarity } = commitmentOf(text);
  const rhythm = recurrenceIn(text);
  return [
    amounts.join(", "),
    days.join(", "),
    offsets.join(", "),
    rhythm === null ? "" : `rhythm ${rhythm}`,
    modality ?? "",
    condition === null ? "" : "condition",
    polarity === "negative" ? "negative" : "",
  ].filter((reading) => reading !== "");
}
