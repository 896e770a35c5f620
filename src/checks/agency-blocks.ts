import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf, StandingDuty } from "../model/rule.ts";
import { sentence, type Sentence } from "../text/similarity.ts";
import { blockHeads, isUnion, namedWithDuty, type BlockHeads } from "./agencies.ts";
import type { Check, CheckContext } from "./context.ts";
import { says } from "./phrases.ts";
import { finding, judged, notApplicable } from "./results.ts";

type Rule = RuleOf<"agency-blocks">;

/** Whoever the draft gives a duty elsewhere, and whoever always has one, heads a block in the organisation. */
export const agencyBlocks: Check<"agency-blocks"> = (plan, { always }, rule, context) => {
  const heads = context.once(blockHeads);
  if (plan.assignments.length === 0) return notApplicable(rule, "nothing-to-check");
  const findings =
    always.length > 0
      ? standing(plan, always, rule, context, heads)
      : [...named(plan, rule, context, heads), ...withoutDuty(plan, rule)];
  return judged(rule, findings, plan.assignments.map(({ location }) => location).slice(0, 3));
};

function named(plan: Plan, rule: Rule, context: CheckContext, heads: BlockHeads): readonly Finding[] {
  const uncovered = new Set(dutiesOf(context).flatMap(({ names }) => names));
  return context
    .once(namedWithDuty)
    .filter(
      ({ agency, isChannel }) =>
        !heads.names.has(agency) &&
        !(heads.coversUnions && isUnion(agency)) &&
        (!heads.coversAll || isChannel || uncovered.has(agency)),
    )
    .map(({ agency, location }) =>
      finding(rule, "unassigned-agency", { agency, where: location.quote }, location),
    );
}

/** A heading in a row of filled blocks under which nothing stands. */
function withoutDuty({ assignments }: Plan, rule: Rule): readonly Finding[] {
  const filled = assignments.filter(({ duties }) => duties.length > 0).length;
  // What follows the last heading may close the plan, or be its duty.
  const last = assignments.at(-1)?.location;
  const empty = assignments.filter(
    ({ duties, label, location }) =>
      duties.length === 0 &&
      label !== null &&
      location !== last &&
      !assignments.some((own) => own.location === location && own.duties.length > 0),
  );
  if (filled < 3 || empty.length * 3 > filled) return [];
  return empty.map(({ agency, location }) =>
    finding(rule, "unassigned-agency", { agency, where: "", headed: true }, location),
  );
}

/** No collective covers these duties. Where the draft itself names the agency elsewhere, that finding is enough. */
function standing(
  plan: Plan,
  always: readonly StandingDuty[],
  rule: Rule,
  context: CheckContext,
  heads: BlockHeads,
): readonly Finding[] {
  const level = plan.issuer?.level;
  const elsewhere = new Set(context.once(namedWithDuty).map(({ agency }) => agency));
  const place = plan.sections.find(({ role }) => role === "organisation")?.location ?? plan.titleLocation;
  return always
    .filter(({ levels }) => level !== undefined && levels.includes(level))
    .filter(({ collective }) => !collective || !heads.coversAll)
    .flatMap(({ names, words }) => {
      if (
        names.some((name) =>
          [name, ofUnit(name, plan)].some((own) => heads.names.has(own) || elsewhere.has(own)),
        )
      )
        return [];
      const there = names.filter((name) => context.lexicon.status(name, plan.days) === "current");
      if (there.length === 0 || context.once(organisationSays).some((said) => says(said, words))) return [];
      return [finding(rule, "unassigned-agency", { agency: ofUnit(there[0]!, plan), where: "" }, place)];
    });
}

const organisationSays = ({ plan }: CheckContext): readonly Sentence[] =>
  plan.items.filter(({ role }) => role === "organisation").map(({ text }) => sentence(text));

/** `Trạm Y tế xã` is `Trạm Y tế phường` in a ward. */
const ofUnit = (name: string, { issuer }: Plan) => {
  const unit = /^Ủy ban nhân dân (phường|đặc khu) /.exec(issuer?.name ?? "")?.[1];
  return unit === undefined ? name : name.replace(/ xã$/, ` ${unit}`);
};

const dutiesOf = ({ packs }: CheckContext): readonly StandingDuty[] =>
  packs.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      rule.check === "agency-blocks" ? rule.options.always.filter(({ collective }) => !collective) : [],
    ),
  );
