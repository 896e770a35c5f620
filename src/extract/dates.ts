/** A day, month, quarter or year as the words give it, never rounded. */
export interface DateAtom {
  readonly start: number;
  readonly end: number;
  readonly day: number | null;
  readonly month: number | null;
  readonly quarter: number | null;
  readonly year: number | null;
  /** The words say the year after the one reported on. */
  readonly nextYear: boolean;
  /** The words say which month recurs: `ngày 18 hằng tháng`, `ngày 05 của tháng liền kề`. */
  readonly everyMonth: boolean;
  readonly time: string | null;
}

const roman: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};

const nextYear =
  "(?:của\\s+)?năm\\s+(?:liền\\s+kề|liền\\s+sau|kế\\s+tiếp|tiếp\\s+theo|sau)(?:\\s+(?:sau\\s+)?năm\\s+báo\\s+cáo|\\s+liền\\s+kề)?";
const year = `(?:\\s*,?\\s*(?:năm\\s+|[/.]\\s*)(\\d{4})(?!\\d)|\\s*,?\\s*(${nextYear}))?`;

/** Alternatives in order: the most that can be read at a place wins. */
const grammar = new RegExp(
  [
    // 15h00 ngày 15/6/2026, ngày 10 tháng 12 năm 2026, 30/11
    `(?:(\\d{1,2})\\s*(?:h|giờ|g)\\s*(\\d{2})?\\s*(?:phút\\s*)?,?\\s*)?(?:ngày\\s*)?(?<![\\d.,/])(\\d{1,2})(?:\\s*/\\s*(\\d{1,2})|\\s*[.-]\\s*(\\d{1,2})(?=\\s*[.-]\\s*\\d{4})|\\s+tháng\\s+(\\d{1,2}))(?:\\s*-\\s*(\\d{4})(?!\\d)|${year})(?![\\d%])`,
    // ngày 18 hằng tháng, ngày 05 của tháng liền kề, ngày 25 tháng cuối quý
    `ngày\\s+(\\d{1,2})\\s+(?:(?:của\\s+)?(?:hằng|hàng|hành|mỗi)\\s+tháng|(?:của\\s+)?tháng\\s+(?:liền kề|sau|tiếp theo|cuối|đầu))`,
    // tháng 6/2027, tháng 01, 6/2025
    `(?<!(?:mỗi|hằng|hàng)\\s+)(?:tháng\\s*)(\\d{1,2})${year}(?!\\d|\\s*(?:đầu|cuối))`,
    `(?<![\\d./])(\\d{1,2})\\s*/\\s*(20\\d{2})(?!\\d)`,
    // quý II/2026, quý 3 năm 2026
    `quý\\s+(iv|i{1,3}|[1-4])${year}(?![A-Za-zÀ-ỿ\\d])`,
    // năm 2030
    `năm\\s+(20\\d{2})(?!\\d)`,
    // ngày 30
    `ngày\\s+(\\d{1,2})(?![\\d/.])`,
    // từ 15 đến 30/11
    `(?<=từ\\s+)(\\d{1,2})(?=\\s*(?:đến|tới|-)\\s*(?:ngày\\s+)?\\d{1,2}\\s*(?:/|\\s+tháng))`,
  ].join("|"),
  "g",
);

const int = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Every date in a text in lower case (text/letters `lowered`), left to right. */
export const datesIn = (low: string): DateAtom[] => {
  if (!/\d|quý/.test(low)) return [];
  const atoms: DateAtom[] = [];
  grammar.lastIndex = 0;
  for (const m of low.matchAll(grammar)) {
    const [
      hour,
      minute,
      d,
      m1,
      m2,
      m3,
      y1,
      y2,
      next1,
      every,
      month,
      y3,
      next2,
      slashMonth,
      slashYear,
      quarter,
      y4,
      next3,
      soleYear,
      soleDay,
      firstDay,
    ] = m.slice(1);
    const start = m.index;
    atoms.push({
      start,
      end: start + m[0].length,
      day: int(d) ?? int(every) ?? int(soleDay) ?? int(firstDay),
      month: int(m1 ?? m2 ?? m3) ?? int(month) ?? int(slashMonth),
      quarter: quarter === undefined ? null : (roman[quarter] ?? null),
      year: int(y1 ?? y2) ?? int(y3) ?? int(slashYear) ?? int(y4) ?? int(soleYear),
      nextYear: (next1 ?? next2 ?? next3) !== undefined,
      everyMonth: every !== undefined,
      time: hour === undefined ? null : `${hour.padStart(2, "0")}:${minute ?? "00"}`,
    });
  }
  return atoms;
};

const two = (n: number): string => String(n).padStart(2, "0");

/** The form of the contract: MM-DD, --MM, ---DD, YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY, Y+1-MM-DD; null where the words give none. */
export const dateForm = (atom: DateAtom): string | null => {
  const { day, month, quarter, year } = atom;
  const prefix = year !== null ? String(year) : atom.nextYear ? "Y+1" : null;
  if (quarter !== null) return prefix === null ? null : `${prefix}-Q${String(quarter)}`;
  if (day !== null && month !== null)
    return prefix === null ? `${two(month)}-${two(day)}` : `${prefix}-${two(month)}-${two(day)}`;
  if (month !== null) return prefix === null ? `--${two(month)}` : `${prefix}-${two(month)}`;
  if (day !== null) return `---${two(day)}`;
  return prefix;
};

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** False for 31/11 and 30/2; 29/2 is a day only where the year, when it is known, is a leap year. */
export const isOnCalendar = ({ day, month, year }: Pick<DateAtom, "day" | "month" | "year">): boolean => {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  if (day < 1 || day > 31) return false;
  if (month === null) return true;
  if (day > monthLengths[month - 1]!) return false;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return !(month === 2 && day === 29 && !leap);
};
