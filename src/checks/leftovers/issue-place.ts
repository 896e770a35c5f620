import type { Finding } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { CAPITALS, LETTERS } from "../../text/letters.ts";
import type { CheckContext } from "../context.ts";
import { isHome, type Home } from "../home.ts";
import { finding } from "../results.ts";

const PLACE = new RegExp(
  `^(?:.*\\s{2,})?(?:(?:TP|Thành phố|Tỉnh|Xã|Phường)\\.?\\s+)?([${CAPITALS}][${LETTERS}.' -]{1,40}?)\\s*,\\s*ngày[\\s\\d.…_/]*(?:tháng|/)`,
);
/** Of provinces: until the districts ended, their seats were cities of their own that some wrote. */
const SEATS_ENDED = "2025-07-01";

/** The place before the day of issue is the issuer's own. */
export function issuePlace(
  home: Home,
  rule: RuleOf<"leftover-places">,
  context: CheckContext,
): readonly Finding[] {
  const { plan, document, lexicon } = context;
  const title = document.blocks.findIndex(({ text }) => /^kế hoạch\b/i.test(text.trim()));
  const head = title < 0 ? document.blocks.slice(0, 12) : document.blocks.slice(0, title);
  const line = head
    .filter(({ uncertain }) => !uncertain)
    .flatMap(({ text, place }) => text.split("\n").map((words) => ({ words: words.trim(), place })))
    .map(({ words, place }) => ({ words, place, name: PLACE.exec(words)?.[1] }))
    .findLast(({ name }) => name !== undefined);
  if (line?.name === undefined || isHome(line.name, home.name, context)) return [];
  const isCommune = plan.issuer?.level === "commune";
  const other = lexicon.province(line.name);
  if (!isCommune && other === null && (plan.days === null || plan.days.from < SEATS_ENDED)) return [];
  const facts = { found: line.name, own: `${home.kind} ${home.name}`, what: "issue-place" as const };
  const location = { ...line.place, section: "", quote: line.words.slice(0, 200) };
  return [
    finding(rule, "leftover-place", facts, location, {
      level: "warning",
      expected: home.name,
      actual: line.name,
    }),
  ];
}
