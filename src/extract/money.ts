import type { Item, Money } from "../model/plan.ts";
import { amountsIn, type Amount } from "../text/amounts.ts";
import { singleSpaced } from "../text/letters.ts";

/** `tổng kinh phí thực hiện Kế hoạch dự kiến là` before the sum: nothing but its own clause lies between. */
const TOTAL = /(?:tổng|cộng)(?:20\d{2}|[^\d;.]){0,80}$/i;
const PARTS_FOLLOW = /^[^\d;.]{0,40}?(?:trong đó|bao gồm|gồm|cụ thể)/i;
/** `120 triệu đồng/năm`, `20 triệu đồng mỗi lớp`. */
const PER = /^\s*(?:\/|mỗi\s|một\s|cho mỗi\s|trên một\s)\s*(?:01\s+)?([a-zà-ỹ]+(?:\s[a-zà-ỹ]+)?)/i;
/** `mỗi năm bố trí 120 triệu đồng`: the unit stands before its price, and no other sum between. */
const EACH = /(?:mỗi|bình quân|hằng|hàng|01|một)\s+([a-zà-ỹ]+)[^\d;.]{0,40}$/i;

/** Every sum of money that the plan names, with what it is for and whether it is a whole, a part or a price. */
export const moneyIn = (items: readonly Item[]): Money[] =>
  items.flatMap((item, index) => {
    if (!/\d/.test(item.text) || item.cell !== null) return [];
    const amounts = amountsIn(item.text);
    return amounts.map((amount, at) => moneyAt(item, index, amount, amounts[at - 1]?.end ?? 0));
  });

function moneyAt(item: Item, index: number, { value, written, start, end }: Amount, from: number): Money {
  const before = item.text.slice(from, start);
  const after = item.text.slice(end, end + 60);
  const per = unitOf(before, after);
  const role = per !== null ? "unit" : TOTAL.test(before) || PARTS_FOLLOW.test(after) ? "total" : "part";
  const { location } = item;
  return { amount: value, of: clauseOf(before), role, per, written, item: index, start, end, location };
}

const unitOf = (before: string, after: string): string | null =>
  (PER.exec(after)?.[1] ?? EACH.exec(before)?.[1])?.toLowerCase() ?? null;

/** The words of the sum's own clause. */
const clauseOf = (before: string): string =>
  singleSpaced(before.slice(before.search(/[^;,.:()]*$/)).replace(/^\s*(?:và|trong đó)\s/i, ""));
