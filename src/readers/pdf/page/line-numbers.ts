import type { Rule } from "./glyphs.ts";
import type { Run } from "./runs.ts";

const FEWEST = 5;
/** Share of the lines that must bear a number, and of the numbers that must follow the one above. */
const MOST = 0.6;
const NUMBER = /^\d{1,4}$/;

interface Numbered {
  readonly run: Run;
  readonly value: number;
}

/** How many lines lie between two numbers: every line is numbered, or every fifth, or tenth. */
const STEPS: ReadonlySet<number> = new Set([1, 5, 10]);

/** Whether the numbers count on down the page, whatever single ones were missed. */
function countsOn(numbers: readonly Numbered[]): boolean {
  const steps = numbers.slice(1).map(({ value }, i) => value - numbers[i]!.value);
  const usual = [...STEPS].find((step) => steps.filter((one) => one === step).length >= MOST * steps.length);
  return usual !== undefined && steps.every((one) => one > 0);
}

/**
 * The runs of a page without the numbers that a draft for review has beside its lines: they stand left of all
 * text, each on a line, and count on down the page. Numbers of a ruled table do not.
 */
export function withoutLineNumbers(runs: readonly Run[], down: readonly Rule[]): readonly Run[] {
  const words = runs.filter(({ text }) => /\p{L}/u.test(text));
  if (words.length < FEWEST) return runs;
  let margin = Infinity;
  for (const { x0 } of words) margin = Math.min(margin, x0);
  const numbers = runs
    .filter(({ text, x1 }) => NUMBER.test(text) && x1 < margin - 1)
    .map((run) => ({ run, value: Number(run.text) }))
    .sort((a, b) => a.run.y - b.run.y);
  if (numbers.length < FEWEST || !countsOn(numbers)) return runs;
  const isRuled = down.some(({ x0 }) => x0 > numbers[0]!.run.x1 - 1 && x0 < margin + 1);
  const lines = new Set(words.map(({ y, size }) => Math.round(y / (0.6 * size)))).size;
  const step = numbers[1]!.value - numbers[0]!.value;
  if (isRuled || numbers.length * step < MOST * lines) return runs;
  const dropped = new Set(numbers.map(({ run }) => run));
  return runs.filter((run) => !dropped.has(run));
}
