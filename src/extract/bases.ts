import type { Basis, Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { documentNumbersIn } from "./document-numbers.ts";
import { lawsIn } from "./law-names.ts";
import { mendedCode } from "./number-codes.ts";

const two = (text: string): string => text.padStart(2, "0");

const dayAfter =
  /^[^;.]{0,30}?ngày\s*(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]\s*|\s*tháng\s+(\d{1,2})\s+năm\s+)(\d{4})/;
const yearAfter = /^\s*,?\s*năm\s+(\d{4})/;

const issuedAfter = (low: string): string | null => {
  const day = dayAfter.exec(low);
  if (day) return `${day[4]!}-${two(day[2] ?? day[3]!)}-${two(day[1]!)}`;
  return yearAfter.exec(low)?.[1] ?? null;
};

/** `(Kèm theo Quyết định số …)` says what the plan hangs on, not what it rests on. */
const isAttachment = /^\(?\s*(?:ban\s+hành\s+)?kèm\s+theo/;

/** Who asks for something is no authority: letters of firms and persons are no bases. */
const asksFor = /^(?:xét|theo|sau\s+khi\s+xem\s+xét|căn\s+cứ)[^;]{0,80}?(?:đề\s+nghị|đơn)(?![A-Za-zÀ-ỿ])/;
const FIRMS =
  /(?<![A-Za-zÀ-ỿ])(?:công\s+ty|hợp\s+tác\s+xã|htx|doanh\s+nghiệp|tập\s+đoàn|chi\s+nhánh|hộ\s+kinh\s+doanh|nhà\s+đầu\s+tư|ông|bà|giấy\s+đề\s+nghị)(?![A-Za-zÀ-ỿ])/;

/** What stands before a document that is named beside another, or that the other carries out; else it is a matter of the other's title. */
const beside =
  /(?:^|[;,:(]|(?<![A-Za-zÀ-ỿ])(?:và|cùng|với|các|theo|căn\s+cứ|tại|thực\s+hiện|triển\s+khai|thi\s+hành))\s*$/;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly basis: Basis;
}

function namedIn(item: Item): Found[] {
  const { text, location } = item;
  const low = lowered(text);
  const laws = lawsIn(text).map(({ start, end, name, number }): Found => ({
    start,
    end,
    basis: { number, name, issued: issuedAfter(low.slice(end)), location },
  }));
  const numbers = documentNumbersIn(text, mendedCode)
    .filter(({ start }) => !laws.some((law) => law.start <= start && start < law.end))
    .map(({ start, end, number }): Found => ({
      start,
      end,
      basis: { number, name: null, issued: issuedAfter(low.slice(end)), location },
    }));
  return [...laws, ...numbers].sort((a, b) => a.start - b.start);
}

/** What is named inside the title of another document is that document's matter. */
const ownOf = (found: readonly Found[], low: string): Found[] =>
  found.filter(({ start }, i) => {
    const between = low.slice(found[i - 1]?.end ?? 0, start);
    return i === 0 || between.includes(";") || beside.test(between);
  });

/** The documents that the preamble rests on, in order and each once; a law has a name, and its number where it is printed. */
export function basesOf(preamble: readonly Item[]): Basis[] {
  const seen = new Set<string>();
  return preamble
    .flatMap((item) => {
      const low = lowered(item.text);
      if (item.cell !== null || isAttachment.test(low)) return [];
      const firm = asksFor.test(low) ? FIRMS.exec(low) : null;
      return ownOf(namedIn(item), low)
        .filter(({ start }) => firm === null || start < firm.index)
        .map(({ basis }) => basis);
    })
    .filter(({ number, name }) => {
      const key = number ?? lowered(name!);
      return !seen.has(key) && seen.add(key);
    });
}

const heading = /^(?:các\s+|những\s+)?(?:căn\s+cứ|cơ\s+sở\s+pháp\s+lý)/;

/** What stands below a heading of its own for the bases. */
export function underBasesHeading(items: readonly Item[]): Item[] {
  const below = new Set<number>();
  return items.filter((item, i) => {
    const opens = item.heading !== null && heading.test(lowered(item.heading));
    if (opens || below.has(item.parent ?? -1)) below.add(i);
    return below.has(i) && !opens;
  });
}
