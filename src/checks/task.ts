import type { Item, Part, Plan, Role } from "../model/plan.ts";
import type { CheckOptions, Phrases } from "../model/rule.ts";
import { sentence, type Sentence } from "../text/similarity.ts";
import { plainText } from "../text/tokens.ts";
import { added, lastOf } from "./advice.ts";
import { answering, answers } from "./answer.ts";
import type { Check, CheckContext } from "./context.ts";
import { isOneYear } from "./milestones.ts";
import { says, type Weigh } from "./phrases.ts";
import { finding, judged, notApplicable, pass, review } from "./results.ts";
import { isIssuedBy } from "./issuer.ts";
import { hasPart } from "./section.ts";
import { round } from "./target-match.ts";

const SHOWN = 0.5;

/** A task group of the source is taken up by a task; by a duty alone is for a person to judge. */
export const task: Check<"task"> = (plan, options, rule, context) => {
  const {
    also = [],
    ifAimed = null,
    ifAlone = false,
    within = null,
    after = null,
    issuers = [],
    oneYear = false,
  } = options;
  if (isOneYear(plan) && !oneYear) return notApplicable(rule, "one-year-plan");
  const tookOver = plan.issuer?.level !== "district";
  if (after !== null && tookOver && plan.days !== null && plan.days.to <= after)
    return notApplicable(rule, "other-period");
  if (issuers.length > 0 && !isIssuedBy(plan, issuers)) return notApplicable(rule, "not-named");
  if (ifAimed !== null && !isAimedAt(plan, ifAimed)) return notApplicable(rule, "not-named");
  if (ifAlone && restsOnPlan(plan)) return notApplicable(rule, "not-named");
  const texts = context.once(taskTexts);
  const weigh = options.like ? context.once(rarity) : undefined;
  const all = [...texts, ...(also.length > 0 ? context.once(otherTexts) : [])];
  // `NHIỆM VỤ VÀ GIẢI PHÁP` holds words of many a sentence and says none of them.
  const here = options.like ? all.filter(({ item }) => item.depth > 0 || item.heading !== item.text) : all;
  const among = (roles: readonly Role[]) =>
    here
      .filter(({ item, said }) => roles.includes(item.role) && answers(said, options, weigh))
      .map(({ item }) => item.location);
  const found = among(["tasks", "annex", ...also]);
  if (found.length > 0) return pass(rule, found.slice(0, 3));
  const duties = among(["organisation"]);
  if (duties.length > 0) return review(rule, "only-a-duty", "", duties.slice(0, 3));
  if (within !== null && !hasPart(plan, within)) return notApplicable(rule, "nothing-to-check");
  const asked: readonly Role[] = ["tasks", "organisation", ...also];
  const near = candidates(
    here.filter(({ item }) => asked.includes(item.role)),
    options,
    weigh,
  );
  const best = near[0];
  if (options.like && best && best.score >= DOUBTFUL_LIKE)
    return review(rule, "doubtful-match", "", [best.item.location], near.map(shown));
  const advice = added(rule.suggestion, lastOf(plan, within ?? "tasks"));
  const lacking = finding(rule, "missing-task", { task: rule.title }, placeOf(context, within), { advice });
  return judged(rule, [lacking], [], near.map(shown));
};

const restsOnPlan = ({ bases, preamble }: Plan): boolean =>
  bases.some(({ number }) => /KH-UBND/.test(number ?? "")) ||
  preamble.some(({ text }) => /^(?:can cu|thuc hien|trien khai) ke hoach /.test(plainText(text)));

/** An aim that some body is told to follow is looked after. */
const isAimedAt = ({ targets, items }: Plan, phrases: Phrases): boolean => {
  const aims = targets.filter(({ text }) => says(text, phrases));
  if (aims.length > 0) return aims.some(({ owners }) => owners.length === 0);
  return items.some(({ role, text }) => role === "objectives" && says(text, phrases));
};

/** Something on the subject is there: whether it is the duty a person should judge. */
const DOUBTFUL_LIKE = 0.5;

interface Near {
  readonly item: Item;
  readonly score: number;
}

const candidates = (
  texts: readonly { readonly item: Item; readonly said: Sentence }[],
  options: CheckOptions["task"],
  weigh?: Weigh,
): readonly Near[] => {
  const scoreOf = answering(options, weigh);
  return texts
    .map(({ item, said }) => ({ item, score: scoreOf(said) }))
    .filter(({ score }) => score >= SHOWN)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
};

const shown = ({ item, score }: Near) => ({ quote: item.location.quote, score: round(score) });

const placeOf = ({ plan }: CheckContext, within: Part | null) =>
  plan.sections.find(({ role }) => role === (within ?? "tasks"))?.location ?? plan.titleLocation;

/** Items of the tasks and the organisation, tables too. */
function taskTexts({ plan }: CheckContext) {
  const own = plan.items.filter(({ role }) => role === "tasks" || role === "organisation");
  const at = new Map(plan.items.toReversed().map((item) => [item.location, item]));
  const bare = nameAlone(plan);
  const written = own.filter((item) => !bare.has(item)).map((item) => ({ item, said: sentence(item.text) }));
  // A row of a table begins with its number.
  const rows = plan.tasks.flatMap(({ location, text }) => {
    const item = at.get(location);
    return item === undefined || (item.cell === null && own.includes(item))
      ? []
      : [{ item, said: sentence(text) }];
  });
  return [...written, ...rows];
}

/** The name of an agency and nothing else says nothing: `Phòng Văn hóa - Xã hội` is no `xã hội hóa`. */
const nameAlone = ({ items, mentions }: Plan): ReadonlySet<Item> =>
  new Set(
    mentions
      .filter(({ item, start, end }) => start <= 3 && (items[item]?.text.length ?? 0) - end <= 3)
      .map(({ item }) => items[item]!),
  );

/** A word that every paragraph of the draft holds tells little. */
function rarity(context: CheckContext): Weigh {
  const texts = [...context.once(taskTexts), ...context.once(otherTexts)];
  const seen = new Map<string, number>();
  for (const { said } of texts)
    for (const word of new Set(said.words)) seen.set(word, (seen.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (seen.get(word) ?? 1));
}

/** The rest of the plan, its annexes aside. */
const otherTexts = ({ plan }: CheckContext) =>
  plan.items
    .filter(({ role }) => role !== "tasks" && role !== "organisation" && role !== "annex")
    .map((item) => ({ item, said: sentence(item.text) }));
