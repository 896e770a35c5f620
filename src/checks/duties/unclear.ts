import type { Plan } from "../../model/plan.ts";
import { plainText } from "../../text/tokens.ts";
import type { Check } from "../context.ts";
import { finding, judged, notApplicable, pass } from "../results.ts";

/** Told once a plan: how many task groups name no leading body, no time, no product. */
export const unclearTasks: Check<"unclear-tasks"> = (plan, _, rule) => {
  const { tasks } = plan;
  if (tasks.length < 2) return notApplicable(rule, "nothing-to-check");
  const below = saidBelow(plan);
  const told = tasks.map((task) => {
    const [own, under] = [saidIn(task.text), below(task.label)];
    return {
      lead: task.leads.length > 0 || own.lead || under.lead,
      time: task.due !== null || own.time || under.time,
      product: own.product || under.product,
    };
  });
  const noLead = told.filter((it) => !it.lead);
  const noTime = told.filter((it) => !it.time);
  const noProduct = told.filter((it) => !it.product);
  const [lead, time, product] = [noLead.length, noTime.length, noProduct.length];
  if (lead * 2 <= tasks.length) return pass(rule, tasks.map(({ location }) => location).slice(0, 3));
  const facts = { tasks: tasks.length, noLead: lead, noTime: time, noProduct: product };
  return judged(rule, [finding(rule, "unclear-tasks", facts, tasks[0]!.location)]);
};

interface Said {
  readonly lead: boolean;
  readonly time: boolean;
  readonly product: boolean;
}

const saidIn = (text: string): Said => {
  const plain = plainText(text);
  return {
    lead: /chu tri|phu trach|thuc hien:/.test(plain),
    time: /thoi gian|thoi han|truoc ngay|quy [iv\d]|thang \d|hang nam|tien do/.test(plain),
    product: /san pham|ket qua dau ra/.test(plain),
  };
};

const NOTHING: Said = { lead: false, time: false, product: false };

/** What is said at a label and under it: each item is read once, however many tasks bear one label. */
const saidBelow = ({ items }: Plan): ((label: string) => Said) => {
  const found = new Map<string, Said>();
  for (const { path, text } of items) {
    const said = saidIn(text);
    for (let at = path.length; at > 0; at = path.lastIndexOf(".", at - 1)) {
      const known = found.get(path.slice(0, at)) ?? NOTHING;
      found.set(path.slice(0, at), {
        lead: known.lead || said.lead,
        time: known.time || said.time,
        product: known.product || said.product,
      });
    }
  }
  return (label) => found.get(label) ?? NOTHING;
};
