import type { Item, Plan } from "../model/plan.ts";
import type { CheckOptions } from "../model/rule.ts";
import { matchesOf } from "../text/matches.ts";
import { plainText } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { says } from "./phrases.ts";
import { finding, judged, notApplicable, review } from "./results.ts";

/** `Đề án … giai đoạn 2018-2025`: a programme that names its own last year. */
const NAMED =
  /((?:Chương trình|Đề án|Chiến lược|Dự án|Kế hoạch hành động)\s[^.;:“”"()]{6,220}?)\s*,?\s*(?:giai đoạn|thời kỳ)\s*(\d{4})\s*[-–]\s*(\d{4})/g;
/** Only a programme with a year in the sentence can have ended. */
const YEAR = /\d{4}/;
const PROGRAMME = /(?:chương trình|đề án|chiến lược|dự án|kế hoạch)[^]*\d{4}/i;
/** To sum a programme up, to build on it or to replace it is right when it has ended. */
export const LOOKING_BACK =
  /tong ket|so ket|danh gia|ket qua|ke thua|tiep noi|thay the|het hieu luc|ket thuc|giai doan truoc|truoc day|thanh tuu|bai hoc|phat huy|so voi|da thuc hien|quyet toan|nhin lai/;

/** A programme whose period ended before the draft is not treated as running. */
export const programmePeriod: Check<"programme-period"> = (plan, { programmes }, rule) => {
  const mentions = [...plan.preamble, ...plan.items].flatMap((item) => endedIn(item, plan, programmes));
  if (plan.days === null && mentions.length > 0)
    return review(rule, "unknown-day", "", mentions.map(({ item }) => item.location).slice(0, 3));
  const running = mentions.filter(({ ended }) => plan.days !== null && ended < plan.days.from);
  if (mentions.length === 0) return notApplicable(rule, "nothing-to-check");
  return judged(
    rule,
    running.map(({ item, name, ended }) =>
      finding(rule, "expired-programme", { programme: name, ended }, item.location, { actual: name }),
    ),
  );
};

interface Mention {
  readonly item: Item;
  readonly name: string;
  readonly ended: string;
}

function endedIn(
  item: Item,
  plan: Plan,
  known: CheckOptions["programme-period"]["programmes"],
): readonly Mention[] {
  if (!YEAR.test(item.text) || !PROGRAMME.test(item.text)) return [];
  return sentences(item.text).flatMap((part) => {
    if (!PROGRAMME.test(part) || LOOKING_BACK.test(plainText(part))) return [];
    const listed = known
      .filter(({ phrases }) => says(part, phrases))
      .map(({ name, ended }) => ({ item, name, ended }));
    if (listed.length > 0) return listed;
    return matchesOf(part, NAMED)
      .filter(([, , , last]) => plan.period === null || Number(last) < plan.period[0])
      .map(([, name, first, last]) => ({
        item,
        name: `${name} giai đoạn ${first}-${last}`,
        ended: `${last}-12-31`,
      }));
  });
}

const sentences = (text: string) => text.split(/(?<=[.;])\s+/);
