import { answers } from "../../checks/answer.ts";
import type { Item, Plan, Task } from "../../model/plan.ts";
import { sentence } from "../../text/similarity.ts";
import { tellingWords } from "../../text/likeness.ts";
import { plainText } from "../../text/tokens.ts";
import { departmentRule } from "./departments.ts";
import { short, UNRELATED, WHY } from "./duties.ts";
import { quoting, ruleOf, slug, type Derived, type Parent } from "./types.ts";

/** The groups under which the parent puts its tasks, where no higher source asks the same. */
export function taskRules(parent: Parent): readonly Derived[] {
  return groupsOf(parent.plan)
    .filter((item) => isTelling(item) && !isAskedAbove(item, parent))
    .flatMap((item) => {
      const departments = departmentsOf(leadsOf(item, parent.plan), parent);
      if (departments.length > 0) return [departmentRule(item, departments, parent)];
      return isForBelow(item) && parent.below.length > 0 ? [groupRule(item, parent)] : [];
    });
}

/** The numbered headings right below the part on tasks, when there are several of them. */
function groupsOf({ items }: Plan): readonly Item[] {
  const groups = items.filter(
    ({ role, depth, kind, cell, uncertain }) =>
      role === "tasks" && depth === 1 && kind === "arabic" && cell === null && !uncertain,
  );
  return groups.length >= 2 && groups.length <= 15 ? groups : [];
}

const isTelling = ({ text }: Item) => tellingWords(text).size >= 6;

const isAskedAbove = ({ text }: Item, { above }: Parent) =>
  above.packs.some(({ rules }) =>
    rules.some((rule) => rule.check === "task" && answers(sentence(text), rule.options)),
  );

const leadsOf = ({ location }: Item, { tasks }: Plan): readonly string[] =>
  tasks.find((task: Task) => task.location.section === location.section)?.leads ?? [];

/** Departments of the province alone: nobody below owes it. */
function departmentsOf(leads: readonly string[], { above }: Parent): readonly string[] {
  const entries = leads.map((name) => above.lexicon.entry(name, "province"));
  return entries.every((entry) => entry !== null && entry.level === "province" && entry.covers === null)
    ? leads
    : [];
}

/** Relations with other countries and what the province does for all of itself have no counterpart below. */
const isForBelow = ({ text }: Item) =>
  !/hop tac quoc te|doi ngoai|cap tinh\b|toan tinh\b|cac so\b|van ban quy pham/.test(plainText(text));

function groupRule(item: Item, parent: Parent): Derived {
  const { text, location } = item;
  const said = quoting(location, text);
  const rule = ruleOf(parent, `task-${slug(location.section)}`, "task", said, {
    title: { vi: short(text), en: `Task group ${location.section} of the parent plan` },
    why: WHY,
    options: {
      match: { all: [], any: [], none: [] },
      like: text,
      also: ["objectives"],
      within: "tasks",
      after: null,
      issuers: [],
      oneYear: parent.oneYear,
    },
    levels: parent.below,
    level: "warning",
    suggestion: { vi: text, en: `As the parent plan has it: ${text}` },
  });
  const other = { objectives: UNRELATED, tasks: UNRELATED, organisation: BLOCKS };
  return {
    rule,
    said,
    examples: [
      { name: "đúng: có trong dự thảo", plan: { ...parent.setting, tasks: [`1. ${text}.`] }, finds: [] },
      { name: "sai: bỏ nhóm nhiệm vụ", plan: { ...parent.setting, ...other }, finds: ["missing-task"] },
    ],
  };
}

const BLOCKS = ["1. Phòng Kinh tế", "- Tham mưu.", "2. Các thôn", "- Triển khai."];
