import type { Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import { moneyInWords } from "../../text/amounts.ts";
import { isEqual, unequal, type Rule } from "./sum.ts";

const BRACKET = /^\s*\(([^()]{6,120})\)/;

/** `500.000.000 đồng (bốn trăm triệu đồng)`: the words say what the figures say. */
export const unequalWords = ({ money, items }: Plan, rule: Rule): readonly Finding[] =>
  money.flatMap(({ amount, written, item, end, location }) => {
    const words = BRACKET.exec(items[item]!.text.slice(end))?.[1];
    const said = words === undefined ? null : moneyInWords(words);
    if (said === null || isEqual(said, amount)) return [];
    return [unequal(rule, { what: "words", total: written, parts: words!, sum: said, at: location })];
  });
