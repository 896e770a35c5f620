import type { Location } from "../model/location.ts";
import type { Item, Part, Plan, Role, Target } from "../model/plan.ts";
import { firstAbove } from "./above.ts";
import { plainText } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { finding, judged, pass } from "./results.ts";

/** A part that every plan owes is there: as a heading, or said somewhere. */
export const section: Check<"section"> = (plan, { part }, rule) => {
  const headed = plan.sections.find(
    ({ role, closing }) => role === part && !(closing && part === "organisation"),
  );
  const unpaid = part === "funding" && headed ? paidByNobody(plan) : undefined;
  if (unpaid) {
    const facts = { part, lacks: "state-budget" } as const;
    return judged(rule, [finding(rule, "missing-section", facts, unpaid, { level: "warning" })]);
  }
  if (headed && isBare(headed.location, plan)) {
    const facts = { part, lacks: "text" } as const;
    return judged(rule, [finding(rule, "missing-section", facts, headed.location)]);
  }
  if (headed) return pass(rule, [headed.location]);
  const said = SAID[part](plan);
  if (said) return pass(rule, [said]);
  return judged(rule, [finding(rule, "missing-section", { part }, plan.titleLocation)]);
};

/** A heading, and right behind it the next one of its rank: nothing was written between. What ends there may be cut. */
function isBare(location: Location, { items }: Plan): boolean {
  const at = items.findIndex((item) => item.location === location);
  const [own, next] = [items[at], items[at + 1]];
  if (own === undefined || next === undefined || own.uncertain || own.text !== own.heading) return false;
  return (
    own.label !== null &&
    own.kind === next.kind &&
    own.depth === next.depth &&
    next.role !== "annex" &&
    !BUDGET.test(plainText(own.text))
  );
}

/** The plan has the part, as a heading or in words. */
export const hasPart = (plan: Plan, part: Part): boolean =>
  plan.sections.some(({ role, closing }) => role === part && !(closing && part === "organisation")) ||
  SAID[part](plan) !== undefined;

const SAID: Readonly<Record<Part, (plan: Plan) => Location | undefined>> = {
  objectives: (plan) => plan.targets.find((target) => isOutcome(target, plan))?.location,
  tasks: (plan) =>
    plan.tasks.find(({ location }) => roleAt(location, plan) !== "objectives")?.location ??
    assignedTasks(plan),
  organisation: (plan) =>
    plan.assignments.find(({ duties }) => duties.length > 0)?.location ??
    plan.tasks.find(({ leads }) => leads.length > 0)?.location ??
    plan.items.find((item, index) => givesDuty(item, index, plan))?.location,
  funding: (plan) =>
    (
      outsideBlocks(plan).find(({ text }) => namesBudget(plainText(text))) ??
      plan.items.find(({ text }) => /kinh phi tu (nguon )?ngan sach/.test(plainText(text))) ??
      underMoneyHeading(plan)
    )?.location,
  reporting: ({ deadlines, items }) =>
    deadlines.find(({ kind }) => kind === "report")?.location ??
    items.find(({ text }) => asksForReport(plainText(text)))?.location,
};

/** `II. PHÂN CÔNG NHIỆM VỤ` above blocks with duties: the tasks stand in them. */
const assignedTasks = ({ sections, assignments }: Plan): Location | undefined =>
  sections.find(
    ({ role, heading, label }) =>
      role === "organisation" &&
      /nhiem vu|cong viec|noi dung/.test(plainText(heading ?? "")) &&
      label !== null &&
      assignments.some((own) => own.duties.length > 0 && `${own.label ?? ""}.`.startsWith(`${label}.`)),
  )?.location;

/** The funding is left to whoever does the work, or to givers, and no sentence of the plan names the budget. */
function paidByNobody(plan: Plan): Location | undefined {
  const said = plan.items.filter(
    ({ role, text, heading, depth }) => role === "funding" && (depth > 0 || heading !== text),
  );
  if (said.length === 0 || said.some(({ text }) => BUDGET.test(plainText(text)))) return undefined;
  const others = outsideBlocks(plan).filter(({ role }) => role !== "funding" && role !== "annex");
  if (others.some(({ text }) => /kinh phi/.test(plainText(text)) && /ngan sach/.test(plainText(text))))
    return undefined;
  return said.find(({ text }) => LEFT_TO_OTHERS.test(plainText(text)))?.location;
}
const BUDGET =
  /ngan sach|nsnn|du toan|chi thuong xuyen|kinh phi (duoc )?(giao|cap|khoan|su nghiep)|nguon (duoc )?giao/;
const LEFT_TO_OTHERS =
  /\btu (bao dam|dam bao|can doi|tuc|lo|chi tra|trang trai)\b|xa hoi hoa|tai tro|huy dong|dong gop/;

/** How often a task is done is no objective of a programme: what counts is a share or an aim. A plan for one year owes no more than its numbers. */
function isOutcome({ quantities, modality, location }: Target, plan: Plan): boolean {
  if (plan.period && plan.period[0] === plan.period[1] && quantities.length > 0) return true;
  const role = roleAt(location, plan);
  if (role !== "tasks" && role !== "organisation" && role !== "reporting") return true;
  return modality === "aspired" || quantities.some(({ unit }) => unit === "%");
}

/** The part of the plan in which something stands. */
export const roleAt = (location: Location, { sections }: Plan): Role | undefined =>
  sections.find(({ label }) => label !== null && `${location.section}.`.startsWith(`${label}.`))?.role;

/** `Giao Sở Nội vụ theo dõi, đôn đốc …` in the closing words: one agency by name, not whoever is concerned. */
const givesDuty = ({ text, role }: Item, index: number, { mentions }: Plan) =>
  role !== "annex" &&
  role !== "reporting" &&
  !/bao cao/.test(plainText(text)) &&
  /giao|chu tri|don doc|theo doi/.test(plainText(text)) &&
  mentions.some(({ item, collective, cited }) => item === index && !collective && !cited);

/** `Kinh phí … do ngân sách nhà nước bảo đảm`: a source of money, not the duty of the finance agency to find it. */
const namesBudget = (text: string) =>
  /kinh phi|nguon von/.test(text) &&
  /ngan sach|du toan/.test(text) &&
  !/^(tham muu|huong dan|de xuat)/.test(text);

/** `3. Huy động và phân bổ nguồn lực` above a sentence on the budget, wherever it stands. */
const underMoneyHeading = ({ items }: Plan): Item | undefined =>
  items.find(({ text, parent, role }) => {
    const over = parent === null ? null : (items[parent]?.heading ?? null);
    return (
      role !== "annex" &&
      over !== null &&
      /kinh phi|nguon luc|nguon von|von dau tu/.test(plainText(over)) &&
      /ngan sach (?:nha nuoc|dia phuong|tinh|xa|phuong)/.test(plainText(text))
    );
  });

const outsideBlocks = ({ items, assignments }: Plan): readonly Item[] => {
  const blockOf = firstAbove(assignments);
  return items.filter(({ path, role }) => role !== "organisation" || blockOf(path) === undefined);
};

/** A sentence that lays a report on somebody. */
export const asksForReport = (text: string): boolean =>
  /bao cao (?!vien)/.test(text) &&
  /dinh ky|ket qua|tinh hinh|hang nam|hang quy|6 thang|ve (uy ban|ubnd|so|phong|bo)\b|gui/.test(text);
