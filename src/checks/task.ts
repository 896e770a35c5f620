import type { Item } from "../model/plan.ts";
import { sentence } from "../text/similarity.ts";
import type { Check, CheckContext } from "./context.ts";
import { isOneYear } from "./milestones.ts";
import { says, scoreOf } from "./phrases.ts";
import { finding, judged, notApplicable, pass, review } from "./results.ts";
import { round } from "./target-match.ts";

const SHOWN = 0.5;

/** A task group of the source is taken up by a task; by a duty alone is for a person to judge. */
export const task: Check<"task"> = (plan, { match }, rule, context) => {
  if (isOneYear(plan)) return notApplicable(rule, "one-year-plan");
  const texts = context.once(taskTexts);
  const among = (role: Item["role"]) =>
    texts
      .filter(({ item, said }) => item.role === role && says(said, match))
      .map(({ item }) => item.location);
  const tasks = among("tasks");
  if (tasks.length > 0) return pass(rule, tasks.slice(0, 3));
  const duties = among("organisation");
  if (duties.length > 0) return review(rule, "only-a-duty", "", duties.slice(0, 3));
  const place = plan.sections.find(({ role }) => role === "tasks")?.location ?? plan.titleLocation;
  const candidates = texts
    .map((one) => ({ ...one, score: scoreOf(one.said, match) }))
    .filter(({ score }) => score >= SHOWN)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ item, score }) => ({ quote: item.location.quote, score: round(score) }));
  return judged(rule, [finding(rule, "missing-task", { task: rule.title }, place)], [], candidates);
};

/** Items of the tasks and the organisation; a plan without such parts is read as a whole. */
function taskTexts({ plan }: CheckContext) {
  const own = plan.items.filter(({ role }) => role === "tasks" || role === "organisation");
  const inTables = plan.tasks.map((one): Item | undefined =>
    plan.items.find(({ location }) => location === one.location),
  );
  const items = [...new Set([...own, ...inTables.filter((item) => item !== undefined)])];
  return items.map((item) => ({ item, said: sentence(item.text) }));
}
