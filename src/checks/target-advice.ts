import type { Location } from "../model/location.ts";
import type { Target } from "../model/plan.ts";
import type { Advice } from "../model/report.ts";
import type { Milestone } from "../model/rule.ts";
import { escaped, matchesOf } from "../text/matches.ts";
import { replacing } from "./advice.ts";
import type { Difference } from "./target-compare.ts";

/** What to change in the draft's own sentence so that it says what is asked; null where a figure alone does not do it. */
export function targetAdvice(
  { part, milestone }: Difference,
  { text, quantities, baselineYear, frequency }: Target,
  at: Location,
): Advice | null {
  const put = (old: string | null, now: string) => (old === null ? null : replacing(text, old, now, at));
  const amounts = quantities.filter(
    ({ unit }) => unit === milestone.unit || milestone.unitAlso.includes(unit),
  );
  const [own] = amounts;
  const written = own && amounts.length === 1 ? amountIn(text, own.value, own.max, own.unit) : null;
  switch (part) {
    case "below-required":
      return own && written && own.comparator[0] !== "<"
        ? put(written, amountLike(written, own, milestone))
        : null;
    case "wrong-year": {
      const year = own?.byYear ?? null;
      return year === null ? null : put(yearIn(text, year, ""), `năm ${String(milestone.byYear)}`);
    }
    case "wrong-baseline": {
      const right = `so với năm ${String(milestone.baselineYear)}`;
      if (baselineYear === null) return written ? put(written, `${written} ${right}`) : null;
      return put(yearIn(text, baselineYear, "so với\\s+"), right);
    }
    case "wrong-frequency":
      return frequency === null && milestone.frequency === "year" && written
        ? put(written, `${written} mỗi năm`)
        : null;
    default:
      return null;
  }
}

/** `năm 2031` with what goes before it, as it is written; null where it is not written once. */
function yearIn(text: string, year: number, before: string): string | null {
  const found = matchesOf(text, new RegExp(`${before}năm\\s+${String(year)}(?!\\d)`, "gi"));
  return found.length === 1 ? found[0]![0] : null;
}

const FIGURE = "\\d+(?:[.,]\\d+)*";

/** Figure and unit of an amount as they are written; null where they do not stand there once. */
function amountIn(text: string, value: number, max: number | null, unit: string): string | null {
  const noun = unit === "%" ? "%" : `\\s+${escaped(unit)}`;
  const span = max === null ? "" : `(?:\\s*%?\\s*(?:-|–|đến)\\s*${FIGURE})`;
  const found = matchesOf(text, new RegExp(`(?<![\\d.,/-])(${FIGURE})${span}\\s*${noun}`, "gi"));
  const same = found.filter(([, figure]) => numberOf(figure!) === value);
  return same.length === 1 ? same[0]![0] : null;
}

const numberOf = (figure: string): number =>
  Number(/^\d{1,3}(?:\.\d{3})+$/.test(figure) ? figure.replaceAll(".", "") : figure.replace(",", "."));

/** The same words with the figures that are asked, padded as the draft pads them. */
function amountLike(
  written: string,
  { max }: { readonly max: number | null },
  { value, max: most }: Milestone,
): string {
  const old = new RegExp(`^${FIGURE}`).exec(written)![0];
  const figure = (one: number) => {
    const plain = String(one).replace(".", ",");
    return /^0\d$/.test(old) && /^\d$/.test(plain) ? `0${plain}` : plain;
  };
  if (max === null) return written.replace(old, figure(value));
  return written.replace(
    new RegExp(`^${FIGURE}(\\s*%?\\s*(?:-|–|đến)\\s*)${FIGURE}`),
    (_, between: string) => `${figure(value)}${between}${figure(most ?? Math.max(max, value))}`,
  );
}
