import type { Plan } from "../../model/plan.ts";
import { firstAbove } from "../above.ts";
import type { Check } from "../context.ts";
import { says } from "../phrases.ts";
import { finding, judged, notApplicable } from "../results.ts";

/** No body is given what the law gives to another. */
export const competence: Check<"competence"> = (plan, { duties }, rule) => {
  const given = dutiesOf(plan);
  if (given.length === 0) return notApplicable(rule, "nothing-to-check");
  return judged(
    rule,
    duties
      .filter(({ after }) => after === null || (plan.days !== null && plan.days.from > after))
      .flatMap(({ bodies, words, work, holder, level }) =>
        given
          .filter(({ agency }) => bodies.some((name) => agency.startsWith(name)))
          .filter(({ text }) => text.split(/[;.]\s/).some((part) => says(part, words)))
          .map(({ agency, location }) =>
            finding(rule, "beyond-competence", { agency, work, holder }, location, {
              level,
              actual: work.vi,
            }),
          ),
      ),
  );
};

/** Duties below the block of a body, and tasks that begin with the body's name. */
function dutiesOf({ items, assignments, mentions }: Plan) {
  const blockOf = firstAbove(assignments);
  const named = new Map<number, string>();
  for (const { item, start, collective, name } of mentions)
    if (start === 0 && !collective && !named.has(item)) named.set(item, name);
  return items.flatMap(({ path, text, role, location }, index) => {
    if (role === "annex" || role === "purpose") return [];
    const agency = blockOf(path)?.agency ?? named.get(index);
    return agency === undefined ? [] : [{ agency, text, location }];
  });
}
