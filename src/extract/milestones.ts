import type { Amount } from "../language/amounts.ts";
import type { YearPhrase } from "../language/years.ts";
import { measuresItsSubject, saysTheTotal } from "./same-subject.ts";

/** A number with the year by which it is to be reached. */
export interface Milestone {
  readonly amount: Amount;
  readonly year: number | null;
}

const ownYear = /^\s*(?::|là|đạt|ít\s+nhất|tối\s+thiểu|trên|khoảng|\s)+$/;

/** `35% (năm 2023: 15%, năm 2024: 25%)`: a year that begins the next number's words is none of the number before. */
const opensNext = (year: YearPhrase, { end }: Amount, next: Amount | undefined, low: string): boolean =>
  next !== undefined &&
  /[(,;]\s*$/.test(low.slice(end, year.start)) &&
  ownYear.test(low.slice(year.end, next.start)) &&
  !/^\s+$/.test(low.slice(year.end, next.start));

/** Each amount takes the year before it, or, where the sentence names its years behind the amounts, the year after it. */
export const milestones = (
  amounts: readonly Amount[],
  years: readonly YearPhrase[],
  low: string,
): Milestone[] => {
  const leading = years[0] !== undefined && amounts[0] !== undefined && years[0].start < amounts[0].start;
  const dated = amounts.map((amount, i) => {
    const next = amounts[i + 1]?.start ?? low.length;
    const between = years.filter((y) => y.start >= (amounts[i - 1]?.end ?? 0) && y.end <= amount.start);
    const behind = years.find((y) => y.start >= amount.end && y.start < next);
    const after = behind && opensNext(behind, amount, amounts[i + 1], low) ? undefined : behind;
    const before = years.filter((y) => y.end <= amount.start).at(-1);
    const adjacent =
      after && /^\s*(?:\(|vào|trong|,)?\s*$/.test(low.slice(amount.end, after.start)) ? after : undefined;
    // `(năm 2026: 60%, năm 2028: 75%)`: a year right before its value.
    const direct = before && ownYear.test(low.slice(before.end, amount.start)) ? before : undefined;
    const tight =
      after &&
      /^\s*$/.test(low.slice(amount.end, after.start)) &&
      /^(?:vào|trong)\s/.test(low.slice(after.start))
        ? after
        : undefined;
    // Of two years between two amounts the second belongs to the second.
    const second = i > 0 && between.length > 1 ? between.at(-1) : undefined;
    const chosen = leading ? before : (after ?? second ?? (years.length === 1 ? before : undefined));
    return { amount, year: (direct ?? tight ?? (adjacent && !leading ? adjacent : chosen))?.year ?? null };
  });
  // `dưới 10% (nội thành), 5% (ngoại thành) vào năm 2026`
  return dated.map((it, i) =>
    it.year === null && amounts[i + 1]?.listed ? { ...it, year: dated[i + 1]!.year } : it,
  );
};

/** The first two words after an amount: what it counts. Empty where the words go on to the next amount. */
const counted = (low: string, from: number, to: number): string => {
  const text = low.slice(from, to).replace(/^\s*(?:trở\s+lên|số|tổng\s+số|các|những)\s+/, " ");
  const found = /^\s*([A-Za-zÀ-ỿ]+)(?:\s+([A-Za-zÀ-ỿ]+))?/.exec(text);
  return !found || /^(?:và|đến|vào|trong|năm|trên|đối|so|hằng|hàng|mỗi|theo|tại|áp)$/.test(found[1]!)
    ? ""
    : found[0].trim();
};

/** `…, nâng tổng số câu lạc bộ lên …`: another thing is measured from here on. */
const newIndicator = /(?:nâng|tăng|giảm|đưa)\s+(?:tổng\s+số|tỷ\s+lệ|tỉ\s+lệ|số|mức)\s(?!này|trên|đó)/;

/** `đạt 80%, tăng 12% so với năm 2024`: the change says the same indicator another way. */
const saysAgain =
  /^[^,;.]{0,80},\s+(?:(?:bình\s+quân|trung\s+bình)\s+)?(?:(?:hằng|hàng|mỗi)\s+năm\s+)?(?:tăng|giảm|gấp|(?:xuống\s+)?còn)\s+(?:[A-Za-zÀ-ỿ]+\s+){0,3}$/;

/** Milestones of one indicator stay together; another counted thing is another target. */
export const grouped = (low: string, all: readonly Milestone[]): Milestone[][] => {
  const groups: Milestone[][] = [];
  all.forEach((it, i) => {
    const last = groups.at(-1)?.at(-1);
    const noun = counted(low, it.amount.end, all[i + 1]?.amount.start ?? low.length);
    const lastNoun = last ? counted(low, last.amount.end, it.amount.start) : "";
    const sameThing =
      last !== undefined &&
      last.amount.unit === it.amount.unit &&
      (noun === "" || lastNoun === "" || noun === lastNoun);
    const otherYear = last !== undefined && it.year !== null && last.year !== it.year;
    if (last !== undefined && it.amount.listed && sameThing) {
      groups.at(-1)!.push(it);
      return;
    }
    const between = last === undefined ? "" : low.slice(last.amount.end, it.amount.start);
    const goesOn =
      last !== undefined &&
      (saysTheTotal(low.slice(0, last.amount.start), between, [last.amount.unit, it.amount.unit]) ||
        (last.amount.unit !== "%" &&
          measuresItsSubject(
            low
              .slice(last.amount.end, all[i + 1]?.amount.start ?? low.length)
              .replace(/^[^,;]*[,;]\s*(?:và\s+)?/, ""),
          )));
    const anew = last !== undefined && newIndicator.test(between);
    const again = last !== undefined && saysAgain.test(between);
    if (again || goesOn || (sameThing && otherYear && !anew)) groups.at(-1)!.push(it);
    else groups.push([it]);
  });
  return groups;
};

/** Where one target of a sentence ends and the next begins: the last comma or `và` between their numbers. */
export const boundaries = (low: string, groups: readonly Milestone[][]): number[] =>
  groups.slice(1).map((group, i) => {
    const from = groups[i]!.at(-1)!.amount.end;
    const to = group[0]!.amount.start;
    const cuts = [...low.slice(from, to).matchAll(/[,;:]\s|\svà\s/g)];
    return from + (cuts.at(-1)?.index ?? 0);
  });
