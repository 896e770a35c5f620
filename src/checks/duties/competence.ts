import type { Plan } from "../../model/plan.ts";
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
  const blockOf = (path: string) =>
    assignments.find(({ label }) => label !== null && (path === label || path.startsWith(`${label}.`)))
      ?.agency;
  return items.flatMap(({ path, text, role, location }, index) => {
    if (role === "annex" || role === "purpose") return [];
    const first = mentions.find(
      ({ item, start, collective }) => item === index && start === 0 && !collective,
    );
    const agency = blockOf(path) ?? first?.name;
    return agency === undefined ? [] : [{ agency, text, location }];
  });
}
