import type { Check } from "../context.ts";
import { plainText } from "../../text/tokens.ts";
import { finding, judged } from "../results.ts";

/** So many words are not written twice by chance. */
const LONG = 25;

/** A long duty stands word for word under one body only. */
export const copiedDuties: Check<"copied-duties"> = ({ assignments }, _, rule) => {
  const seen = new Map<string, string>();
  return judged(
    rule,
    assignments.flatMap(({ agency, duties, location }) =>
      duties.flatMap(({ text }) => {
        const plain = plainText(text);
        if (plain.split(" ").length < LONG) return [];
        const first = seen.get(plain);
        if (first === undefined) seen.set(plain, agency);
        if (first === undefined || first === agency) return [];
        return [
          finding(rule, "copied-text", { text: `${text.slice(0, 120)}…`, first, second: agency }, location),
        ];
      }),
    ),
  );
};
