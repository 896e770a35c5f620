import type { Check } from "../context.ts";
import { judged } from "../results.ts";
import { youngerBases } from "./bases.ts";
import { daysOutside, pastReviews } from "./days.ts";
import { namedYears } from "./named-years.ts";
import { slipsInSchedules } from "./schedules.ts";

/** No year of an earlier plan is left: in the title, a named event, a day, a review, a basis younger than the plan. */
export const leftoverYears: Check<"leftover-years"> = (plan, _, rule) => {
  const named = namedYears(plan, rule);
  // Where the title itself has the wrong year, every right one would look wrong.
  const isTitle = named.some(({ location }) => location === plan.titleLocation);
  return judged(rule, [
    ...named,
    ...(isTitle
      ? []
      : [...daysOutside(plan, rule), ...pastReviews(plan, rule), ...slipsInSchedules(plan, rule)]),
    ...youngerBases(plan, rule),
  ]);
};
