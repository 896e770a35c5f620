import type { Item, Money, Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import { byItemOf, isEqual, sumOf, unequal, type Rule } from "./sum.ts";

/** Where the money comes from: sources make up the whole, while the things it is spent on may be named in part. */
const SOURCE = /ngân sách|nguồn|xã hội hóa|tài trợ|viện trợ|vận động|đóng góp|đối ứng/i;
/** What is only about so much, or a price, need not add up. */
const LOOSE = /khoảng|ước|xấp xỉ|bình quân|ít nhất|tối thiểu|tối đa|không quá|mỗi|hằng năm|hàng năm/i;
/** Some of the parts only, where it is not said that these are all. */
const SOME = /trong đó/i;
const PARTS_BELOW = /:\s*$/;
const TOTAL_ROW = /^(?:tổng|cộng)/i;

/** The parts that stand behind a total, below it or before it come to it. */
export const unequalParts = (plan: Plan, rule: Rule): readonly Finding[] => {
  const byItem = byItemOf(plan.money);
  return [...byItem].flatMap(([index, sums]) => [
    ...behind(plan.items[index]!, sums, rule),
    ...below(plan, index, sums, byItem, rule),
    ...before(plan, index, sums, byItem, rule),
    ...inFront(sums, rule),
  ]);
};

/** `Tổng 120 triệu đồng, gồm: ngân sách xã 80 triệu đồng; xã hội hóa 50 triệu đồng.` */
function behind(item: Item, sums: readonly Money[], rule: Rule): readonly Finding[] {
  return sums.flatMap((total, at) => {
    if (total.role !== "total") return [];
    const next = sums.findIndex(({ role }, other) => other > at && role === "total");
    const parts = sums.slice(at + 1, next < 0 ? undefined : next).filter(({ role }) => role === "part");
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || parts.length < 2) return [];
    const between = item.text.slice(total.end, first.start);
    if (isLoose(item.text.slice(Math.max(0, total.start - 60), last!.end + 30))) return [];
    return judge(total, parts, SOME.test(between), rule);
  });
}

/** `Tổng kinh phí 500 triệu đồng, trong đó:` and the bullets under it. */
function below(
  plan: Plan,
  index: number,
  sums: readonly Money[],
  byItem: ReadonlyMap<number, readonly Money[]>,
  rule: Rule,
): readonly Finding[] {
  const { text } = plan.items[index]!;
  const total = sums.at(-1);
  if (sums.length !== 1 || total?.role !== "total" || !PARTS_BELOW.test(text) || isLoose(text)) return [];
  const children = plan.items.flatMap(({ parent }, at) => (parent === index ? [at] : []));
  const parts = children.map((at) => byItem.get(at)?.[0]);
  if (parts.length < 2 || parts.some((part) => part === undefined || part.role === "unit")) return [];
  return judge(total, parts as Money[], SOME.test(text.slice(total.end)), rule);
}

/** `Ngân sách xã 40 triệu đồng; vận động 15 triệu đồng; tổng cộng 60 triệu đồng.` */
function inFront(sums: readonly Money[], rule: Rule): readonly Finding[] {
  const total = sums.at(-1)!;
  const parts = sums.slice(0, -1);
  if (total.role !== "total" || parts.length < 2 || parts.some(({ role }) => role !== "part")) return [];
  return judge(total, parts, false, rule);
}

/** `- Năm 2026: 100 triệu đồng` … `- Tổng cộng: 250 triệu đồng`. */
function before(
  plan: Plan,
  index: number,
  [total]: readonly Money[],
  byItem: ReadonlyMap<number, readonly Money[]>,
  rule: Rule,
): readonly Finding[] {
  const own = plan.items[index]!;
  if (!TOTAL_ROW.test(own.text) || own.parent === null || byItem.get(index)!.length !== 1) return [];
  const siblings = plan.items.flatMap(({ parent, kind }, at) =>
    parent === own.parent && kind === own.kind && at < index ? [at] : [],
  );
  const parts = siblings.map((at) => byItem.get(at)?.[0]);
  if (parts.length < 2 || parts.some((part) => part?.role !== "part")) return [];
  return judge({ ...total!, role: "total" }, parts as Money[], false, rule);
}

function judge(total: Money, parts: readonly Money[], maySome: boolean, rule: Rule): readonly Finding[] {
  const values = parts.map(({ amount }) => amount);
  const sum = sumOf(values);
  if (isEqual(sum, total.amount) || splitsTwice(values, total.amount)) return [];
  const fallsShort = maySome && sum < total.amount;
  if (fallsShort && !parts.every(({ of }) => SOURCE.test(of))) return [];
  const written = parts.map((part) => part.written).join(" + ");
  const { location: at } = total;
  return [
    unequal(rule, {
      what: "parts",
      total: total.written,
      parts: written,
      sum,
      at,
      ...(fallsShort && { level: "warning" as const }),
      related: parts.map(({ location }) => location).filter((other) => other !== at),
    }),
  ];
}

const isLoose = (text: string): boolean => LOOSE.test(text);

/** By source and once more by year: the first parts make up the total alone. */
function splitsTwice(values: readonly number[], total: number): boolean {
  let sum = 0;
  return values.some((value) => isEqual((sum += value), total));
}
