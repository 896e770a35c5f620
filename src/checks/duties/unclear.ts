import type { Plan } from "../../model/plan.ts";
import { plainText } from "../../text/tokens.ts";
import type { Check } from "../context.ts";
import { finding, judged, notApplicable, pass } from "../results.ts";

/** Told once a plan: how many task groups name no leading body, no time, no product. */
export const unclearTasks: Check<"unclear-tasks"> = (plan, _, rule) => {
  const { tasks } = plan;
  if (tasks.length < 2) return notApplicable(rule, "nothing-to-check");
  const told = tasks.map((task) => ({ task, text: textBelow(task.label, task.text, plan) }));
  const noLead = told.filter(
    ({ task, text }) => task.leads.length === 0 && !/chu tri|phu trach|thuc hien:/.test(text),
  );
  const noTime = told.filter(
    ({ task, text }) =>
      task.due === null && !/thoi gian|thoi han|truoc ngay|quy [iv\d]|thang \d|hang nam|tien do/.test(text),
  );
  const noProduct = told.filter(({ text }) => !/san pham|ket qua dau ra/.test(text));
  const [lead, time, product] = [noLead.length, noTime.length, noProduct.length];
  if (lead * 2 <= tasks.length) return pass(rule, tasks.map(({ location }) => location).slice(0, 3));
  const facts = { tasks: tasks.length, noLead: lead, noTime: time, noProduct: product };
  return judged(rule, [finding(rule, "unclear-tasks", facts, tasks[0]!.location)]);
};

/** The task and what stands under it. */
const textBelow = (label: string, text: string, { items }: Plan): string =>
  plainText(
    [
      text,
      ...items.filter(({ path }) => path.startsWith(`${label}.`) || path === label).map((item) => item.text),
    ].join(" "),
  );
