import type { Item, Plan } from "../model/plan.ts";
import type { RuleOf } from "../model/rule.ts";
import type { Finding, Severity } from "../model/report.ts";
import { matchesOf } from "../text/matches.ts";
import { plainText } from "../text/tokens.ts";
import type { Check, CheckContext } from "./context.ts";
import { lastDayOf, meantBy, programmesNamed, sourceOf, successorOf } from "./programmes.ts";
import { finding, judged, notApplicable, review } from "./results.ts";

type Rule = RuleOf<"programme-period">;

/** `Đề án “… giai đoạn 2018-2025”`: a programme that names its own last year. */
const NAMED =
  /((?:Chương trình|Đề án|Chiến lược|Dự án|Kế hoạch hành động)\s[^.;:()]{6,220}?)[\s,”"]*(?:giai đoạn|thời kỳ)\s*(\d{4})\s*[-–]\s*(\d{4})(\s*[,và]*\s*(?:định hướng|tầm nhìn))?/g;
/** Only a programme with a year in the sentence can have ended. */
const YEAR = /\d{4}/;
const PROGRAMME = /(?:chương trình|ctmtqg|đề án|chiến lược|dự án|kế hoạch)[^]*\d{4}/i;
/** To sum a programme up, to build on it or to replace it is right when it has ended. */
export const LOOKING_BACK =
  /tong ket|so ket|danh gia|ket qua|ke thua|tiep noi|thay the|het hieu luc|ket thuc|giai doan truoc|truoc day|thanh tuu|bai hoc|phat huy|so voi|da thuc hien|quyet toan|nhin lai/;
/** Money of a period may be spent after it. */
const CARRIED_OVER = /(von|kinh phi|nguon)[^]*keo dai|giai ngan|chuyen nguon|thanh toan/;

/** A programme whose period ended before the draft is not treated as running. */
export const programmePeriod: Check<"programme-period"> = (plan, _, rule, context) => {
  const mentions = [...plan.preamble, ...plan.items].flatMap((item) => endedIn(item, plan, context));
  if (plan.days === null && mentions.length > 0)
    return review(rule, "unknown-day", "", mentions.map(({ item }) => item.location).slice(0, 3));
  const running = mentions.filter(({ ended }) => plan.days !== null && ended < plan.days.from);
  if (mentions.length === 0) return notApplicable(rule, "nothing-to-check");
  return judged(
    rule,
    running.map((mention) => asFinding(mention, rule)),
  );
};

interface Mention {
  readonly item: Item;
  readonly name: string;
  readonly ended: string;
  readonly successor: string | null;
  readonly onlyPhase: boolean;
  readonly source: { readonly document: string; readonly clause: string };
  readonly level: Severity;
}

const asFinding = (
  { item, name, ended, successor, onlyPhase, source, level }: Mention,
  rule: Rule,
): Finding =>
  finding(rule, "expired-programme", { programme: name, ended, successor, onlyPhase }, item.location, {
    actual: name,
    level,
    source,
  });

function endedIn(item: Item, plan: Plan, context: CheckContext): readonly Mention[] {
  if (!YEAR.test(item.text) || !PROGRAMME.test(item.text)) return [];
  const known = context.once(programmesNamed).filter((mention) => mention.item === item);
  let at = 0;
  return sentences(item.text).flatMap((part) => {
    const start = item.text.indexOf(part, at);
    at = start + part.length;
    const plain = plainText(part);
    if (!PROGRAMME.test(part) || LOOKING_BACK.test(plain)) return [];
    const here = known.filter((mention) => mention.start >= start && mention.start < at);
    const carried = CARRIED_OVER.test(plain);
    return [
      ...here.flatMap((mention) => knownOne(mention, carried, plan, context)),
      ...(carried ? [] : unknownOnes(item, part, start, here, plan)),
    ];
  });
}

function knownOne(
  mention: ReturnType<typeof programmesNamed>[number],
  carried: boolean,
  plan: Plan,
  { lexicon }: CheckContext,
): readonly Mention[] {
  const entry = meantBy(mention);
  const ended = entry === null ? null : lastDayOf(entry);
  if (entry === null || ended === null) return [];
  const { spendUntil, orientation, confidence } = entry;
  if (carried && spendUntil !== null && plan.days !== null && plan.days.from <= spendUntil) return [];
  return [
    {
      item: mention.item,
      name: mention.written,
      ended,
      successor: successorOf(entry, lexicon),
      onlyPhase: orientation,
      source: sourceOf(entry),
      level: orientation || confidence.name === "M" ? "info" : "warning",
    },
  ];
}

/** What the lexicon does not know says its own last year. */
const unknownOnes = (
  item: Item,
  part: string,
  offset: number,
  known: readonly { readonly start: number }[],
  plan: Plan,
): readonly Mention[] =>
  matchesOf(part, NAMED)
    .filter(({ index, 0: { length } }) => {
      const from = offset + index;
      return !known.some(({ start }) => start >= from && start < from + length);
    })
    .filter(([, , , last]) => plan.period === null || Number(last) < plan.period[0])
    .map(([, name, first, last, further]) => ({
      item,
      name: `${name!.replaceAll(/[“”"]/g, "").trim()} giai đoạn ${first}-${last}`,
      ended: `${last}-12-31`,
      successor: null,
      onlyPhase: further !== undefined,
      source: { document: "", clause: "Giai đoạn ghi trong tên chương trình" },
      level: further === undefined ? "warning" : "info",
    }));

const sentences = (text: string) => text.split(/(?<=[.;])\s+/);
