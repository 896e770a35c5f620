/** A stretch of a month, a quarter or a year that has no day of its own. */
export type Part =
  | "start"
  | "middle"
  | "end"
  | "first-half"
  | "second-half"
  | "spring"
  | "summer"
  | "autumn"
  | "winter"
  | "rainy"
  | "dry";

/** A day, a month, a quarter, a half or a year, exactly as precise as the words are. */
export interface Day {
  /** `next`: the year after the one reported on (`năm liền kề`). */
  readonly year: number | "next" | null;
  readonly half: 1 | 2 | null;
  readonly quarter: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: Part | null;
  readonly weekday: number | null;
  readonly lunar: boolean;
  /** The month or quarter recurs: `ngày 18 hằng tháng`, `ngày 18 tháng cuối quý`. */
  readonly every: "month" | "quarter" | null;
  /** HH:MM */
  readonly time: string | null;
}

export const NO_DAY: Day = {
  year: null,
  half: null,
  quarter: null,
  month: null,
  day: null,
  part: null,
  weekday: null,
  lunar: false,
  every: null,
  time: null,
};

const two = (n: number): string => String(n).padStart(2, "0");

/** The form of the contract: MM-DD, --MM, ---DD, YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY, Y+1-MM-DD; null where the words give none. */
export function dayForm({ day, month, quarter, year }: Day): string | null {
  const prefix = year === "next" ? "Y+1" : year === null ? null : String(year);
  if (quarter !== null) return prefix === null ? null : `${prefix}-Q${String(quarter)}`;
  if (month !== null && day !== null)
    return `${prefix === null ? "" : `${prefix}-`}${two(month)}-${two(day)}`;
  if (month !== null) return prefix === null ? `--${two(month)}` : `${prefix}-${two(month)}`;
  return day !== null ? `---${two(day)}` : prefix;
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** False for 31/11 and 30/2; 29/2 is a day only where the year, when it is known, is a leap year. */
export function isOnCalendar({ day, month, year }: Pick<Day, "day" | "month" | "year">): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  if (day < 1 || day > 31) return false;
  if (month === null) return true;
  if (day > LENGTHS[month - 1]!) return false;
  const leap = typeof year !== "number" || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return !(month === 2 && day === 29 && !leap);
}

/** `27` is 2027, `91` is 1991: plans look ahead, and back at most some decades. */
export const fullYear = (value: number, digits: number): number | null =>
  digits === 4
    ? value >= 1900 && value <= 2199
      ? value
      : null
    : digits === 2
      ? value < 70
        ? 2000 + value
        : 1900 + value
      : null;
