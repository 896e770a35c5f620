import { roleAt } from "../../checks/section.ts";
import type { Location } from "../../model/location.ts";
import type { Level } from "../../model/plan.ts";
import { tellingWords } from "../../text/likeness.ts";
import { short } from "./duties.ts";
import { sentenceOf } from "./wording.ts";
import { quoting, ruleOf, slug, type Derived, type Parent } from "./types.ts";

interface Given {
  readonly of: "target" | "task";
  readonly text: string;
  /** The same as a sentence of its own. */
  readonly said: string;
  readonly owners: readonly string[];
  readonly location: Location;
}

/** Bodies of other fields of work, for the bad example. */
const OTHERS = ["Phòng Kinh tế", "Trạm Y tế xã", "Phòng Văn hóa - Xã hội"];

/** Targets and tasks that the parent gives one body each: below they stand with that body's counterpart. */
export function ownerRules(parent: Parent): readonly Derived[] {
  const { plan } = parent;
  const targets = plan.targets
    .filter(({ quantities, uncertain }) => quantities.length > 0 && !uncertain)
    .map((target): Given => ({ ...target, of: "target", said: sentenceOf(target) }));
  const tasks = plan.tasks
    .filter(({ location }) => roleAt(location, plan) !== "objectives")
    .map(({ leads, ...task }): Given => ({ ...task, owners: leads, of: "task", said: task.text }));
  return [...targets, ...tasks]
    .filter(({ owners, text }) => owners.length === 1 && tellingWords(text).size >= 5)
    .flatMap((given) => parent.below.flatMap((level) => ownerRule(given, level, parent)));
}

function ownerRule(given: Given, level: Level, parent: Parent): readonly Derived[] {
  const { lexicon } = parent.above;
  const { of, text, location } = given;
  const [owner] = given.owners as [string];
  const entry = lexicon.entry(owner, parent.plan.issuer?.level);
  if (level !== "commune" || entry === null || entry.covers !== null) return [];
  const demanded = entry.level === level;
  const names = demanded ? [owner] : lexicon.counterparts(owner, level);
  const first = names.find((name) => /^(Phòng|Trạm|Văn phòng|Công an|Ban)/u.test(name));
  const other = OTHERS.find((name) => !names.some((own) => own === name || lexicon.related(own, name)));
  if (first === undefined || other === undefined) return [];
  const said = quoting(location, text);
  const rule = ruleOf(parent, `owner-${slug(location.section)}`, "owners", said, {
    title: { vi: `${first} phụ trách: ${short(text)}`, en: `${first} has ${of} ${location.section}` },
    why: {
      vi: `Kế hoạch cấp trên giao việc này cho ${owner}; ở địa phương cần đúng cơ quan cùng lĩnh vực phụ trách để hai cấp phối hợp được.`,
      en: `The parent plan gives this to ${owner}; below, the body of the same field takes it up, or the two levels do not meet.`,
    },
    options: { of, like: text, names, demanded },
    levels: [level],
    level: "warning",
  });
  return [{ rule, said, examples: examplesOf(given, first, other, parent) }];
}

function examplesOf({ of, said: text }: Given, right: string, wrong: string, { setting }: Parent) {
  const date = "Mường Lống, ngày 12 tháng 5 năm 2026";
  const plan = (owner: string) => ({
    ...setting,
    date,
    ...(of === "target" ? { objectives: [`1. ${text}.`] } : { tasks: table(text, owner) }),
    organisation: [
      `1. ${owner}`,
      of === "target"
        ? "- Chịu trách nhiệm thực hiện, theo dõi và báo cáo kết quả Mục tiêu 1."
        : "- Chủ trì.",
    ],
  });
  return [
    { name: "đúng: cơ quan cùng lĩnh vực", plan: plan(right), finds: [] },
    { name: "sai: cơ quan khác", plan: plan(wrong), finds: [`unassigned-${of}`] },
  ];
}

const table = (text: string, lead: string) => [
  [
    "| TT | Nhiệm vụ | Cơ quan chủ trì |",
    "|---|---|---|",
    `| 1 | ${text.replaceAll("|", "/")} | ${lead} |`,
  ].join("\n"),
];
