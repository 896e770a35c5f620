import { expect, it } from "vitest";
import { readingsOf } from "../../src/language/readings.ts";
import { milestonesIn } from "../../src/language/years.ts";

/** The shortest of some readings, in milliseconds; each text is new, so that nothing is remembered. */
const timeOf = (text: string): number =>
  Math.min(
    ...[1, 2, 3, 4, 5].map((round) => {
      const fresh = `${" ".repeat(round)}${text}`;
      const begun = performance.now();
      readingsOf(fresh);
      milestonesIn(fresh, []);
      return performance.now() - begun;
    }),
  );

it.each([
  ["shares", "90% "],
  ["numbers with points", "12."],
  ["years", "2027 "],
  ["dots", "."],
  ["combining marks", "a\u0301\u0323"],
  ["brackets", "(5 "],
  ["number words", "hai mươi "],
  ["slashes", "1/2/"],
  ["relations", "trước chậm nhất "],
  ["lengths of time", "trong 5 ngày "],
])("a flood of %s costs its length", (_, piece) => {
  const short = timeOf(piece.repeat(1_000));
  const long = timeOf(piece.repeat(8_000));
  // Eight times the length: in proportion 8 times the time, squared 64 times; the rest is the machine's unrest.
  expect(long).toBeLessThan(Math.max(40 * short, 100));
});
