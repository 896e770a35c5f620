import type { Money, Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import { matchesOf } from "../../text/matches.ts";
import { byItemOf, isEqual, unequal, type Rule } from "./sum.ts";

const YEARS = /(?<!\d)(20\d{2})\s*(?:-|–|đến(?:\s+năm)?)\s*(20\d{2})/;
const LOOSE = /khoảng|ước|xấp xỉ|bình quân|ít nhất|tối thiểu|tối đa|không quá/i;

/** `05 lớp × 20 triệu đồng/lớp = 120 triệu đồng`, `120 triệu đồng/năm trong 5 năm, tổng 500 triệu đồng`. */
export const unequalProducts = (plan: Plan, rule: Rule): readonly Finding[] =>
  clauses(plan).flatMap(({ text, sums }) => {
    const prices = sums.filter(({ role }) => role === "unit");
    const wholes = sums.filter(({ role }) => role !== "unit");
    const [price, whole] = [prices[0], wholes[0]];
    if (!price || !whole || prices.length > 1 || wholes.length > 1 || LOOSE.test(text)) return [];
    const times = timesIn(text, price.per!, plan);
    if (times === null || isEqual(times.n * price.amount, whole.amount)) return [];
    const parts = `${times.written} × ${price.written}/${times.noun}`;
    const what = times.noun === "năm" ? "years" : "product";
    return [
      unequal(rule, { what, total: whole.written, parts, sum: times.n * price.amount, at: whole.location }),
    ];
  });

interface Clause {
  readonly text: string;
  readonly sums: readonly Money[];
}

/** The sums of one sentence; `;` parts those of another thing. */
function clauses({ items, money }: Plan): readonly Clause[] {
  return [...byItemOf(money)].flatMap(([index, sums]) => {
    const { text } = items[index]!;
    const ends = [...matchesOf(text, /;|\.\s+(?=[A-ZÀ-Ỹ])/g).map((found) => found.index), text.length];
    return ends.map((end, at) => {
      const start = at === 0 ? 0 : ends[at - 1]!;
      return {
        text: text.slice(start, end),
        sums: sums.filter((sum) => sum.start >= start && sum.start < end),
      };
    });
  });
}

interface Times {
  readonly n: number;
  readonly written: string;
  readonly noun: string;
}

/** How many of what has the price: one number of that noun, or the years of a period. */
function timesIn(text: string, per: string, { period }: Plan): Times | null {
  const noun = per
    .split(" ")
    .find((word, at, all) => countsOf(text, all.slice(0, at + 1).join(" ")).length > 0);
  const name = noun === undefined ? per : per.slice(0, per.indexOf(noun) + noun.length);
  const counts = countsOf(text, name);
  if (counts.length === 1) return { n: counts[0]!, written: `${String(counts[0])} ${name}`, noun: name };
  if (counts.length > 1 || !per.startsWith("năm")) return null;
  const years = YEARS.exec(text);
  if (years === null && !/cả giai đoạn|toàn giai đoạn/i.test(text)) return null;
  const [first, last] = years ? [Number(years[1]), Number(years[2])] : (period ?? [0, -1]);
  const n = last - first + 1;
  return n > 1 && n <= 20 ? { n, written: `${String(n)} năm`, noun: "năm" } : null;
}

/** `05 năm` counts, `năm 2026` does not; the count `01` of a price is none. */
const countsOf = (text: string, noun: string): readonly number[] =>
  matchesOf(text, new RegExp(`(?<![\\d.,/])(\\d{1,4})\\s+${noun}(?![a-zà-ỹ])`, "gi"))
    .map(([, n]) => Number(n))
    .filter((n) => n > 1 && n < 2000);
