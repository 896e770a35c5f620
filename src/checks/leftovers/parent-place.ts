import type { Finding } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { CAPITALS, LETTERS } from "../../text/letters.ts";
import { matchesOf } from "../../text/matches.ts";
import type { CheckContext } from "../context.ts";
import { isHome, type Home } from "../home.ts";
import { finding } from "../results.ts";

const NAME = `((?:[${CAPITALS}][${LETTERS}]*)(?:\\s[${CAPITALS}][${LETTERS}]*){0,3})`;
const ISSUER = new RegExp(`(?:Ủy ban nhân dân|UBND)\\s+(?:tỉnh|thành phố)\\s+${NAME}`, "g");
const AREA = new RegExp(`trên địa bàn\\s+(?:tỉnh|thành phố)\\s+${NAME}`, "g");

/** A plan of one province that holds in another: the parent that a basis names contradicts itself. */
export const otherParent = (rule: RuleOf<"leftover-places">, context: CheckContext): readonly Finding[] =>
  context.plan.preamble.flatMap(({ text, location }) =>
    text.split(";").flatMap((part) => {
      const issuers = matchesOf(part, ISSUER).flatMap((found) => provinceOf(found[1]!, context));
      const areas = matchesOf(part, AREA).flatMap((found) => provinceOf(found[1]!, context));
      const [issuer, area] = [issuers[0], areas[0]];
      if (!issuer || !area || issuers.length > 1 || isHome(issuer, area, context)) return [];
      const facts = { found: issuer, own: area, what: "parent" as const };
      return [
        finding(rule, "leftover-place", facts, location, {
          level: "warning",
          expected: area,
          actual: issuer,
        }),
      ];
    }),
  );

const PROVINCE = new RegExp(`(?:tỉnh|thành phố|TP\\.?)\\s+${NAME}`, "gi");

/** A commune's plan goes to the province that its text names, and to no other. */
export function otherProvinces(
  { kind }: Home,
  rule: RuleOf<"leftover-places">,
  context: CheckContext,
): readonly Finding[] {
  const { plan, document } = context;
  if (kind === "tỉnh" || kind === "thành phố") return [];
  const namedIn = (text: string) =>
    matchesOf(text, PROVINCE).flatMap((found) => provinceOf(found[1]!, context));
  const named = [...plan.preamble, ...plan.items].flatMap(({ text }) => namedIn(text));
  const own = named[0];
  if (own === undefined || !named.every((name) => isHome(name, own, context))) return [];
  return plan.recipients.flatMap((text) => {
    const other = namedIn(text).find((name) => !isHome(name, own, context));
    if (other === undefined) return [];
    const block = document.blocks.find((one) => one.text.includes(text));
    const location = block
      ? { ...block.place, section: "", quote: block.text.slice(0, 200) }
      : plan.titleLocation;
    const facts = { found: text, own, what: "recipient" as const };
    return [
      finding(rule, "leftover-place", facts, location, { level: "warning", expected: own, actual: other }),
    ];
  });
}

const provinceOf = (name: string, { lexicon }: CheckContext): readonly string[] => {
  const words = name.split(" ");
  const found = words
    .map((_, at) => words.slice(0, words.length - at).join(" "))
    .find((part) => lexicon.province(part) !== null);
  return found === undefined ? [] : [found];
};
