import type { Location } from "../model/location.ts";
import type { Advice } from "../model/report.ts";
import { matchesOf } from "../text/matches.ts";
import { replacing } from "./advice.ts";

/** A day as it is written: `5/2`, `05-02-2026`, `ngày 5 tháng 2 năm 2026`. */
const WRITTEN =
  /(?<![\d/])(\d{1,2})(\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(\s*[/.-]\s*|\s+năm\s+)(\d{4}))?(?![\d/])/g;

/** Below ten a day takes a zero, of the months only 1 and 2, and others where the draft writes them so. */
const asWritten = (day: number, month: number, padded: boolean): readonly [string, string] => [
  String(day).padStart(2, "0"),
  padded || month < 3 ? String(month).padStart(2, "0") : String(month),
];

/** `MM-DD` or `YYYY-MM-DD` in numbers. */
const numbersOf = (date: string): { readonly day: number; readonly month: number; readonly year: number } => {
  const [day = 0, month = 0, year = 0] = date.split("-").map(Number).toReversed();
  return { day, month, year };
};

/** One day of a text written as another, in the draft's own way of writing days; null where it is not found once. */
export function dayReplaced(text: string, from: string, to: string, at: Location): Advice | null {
  const [old, now] = [numbersOf(from), numbersOf(to)];
  const found = matchesOf(text, WRITTEN).filter(
    ([, day, , month, , year]) =>
      Number(day) === old.day &&
      Number(month) === old.month &&
      (old.year === 0 || year === undefined || Number(year) === old.year),
  );
  const [match] = found;
  if (!match || found.length > 1) return null;
  const [whole, , between, written, before, year] = match;
  const padded = written!.startsWith("0") && Number(written) > 2;
  const [day, month] = asWritten(now.day, now.month, padded);
  const tail = year === undefined ? "" : `${before!}${String(now.year || year)}`;
  return replacing(text, whole, `${day}${between!}${month}${tail}`, at);
}
