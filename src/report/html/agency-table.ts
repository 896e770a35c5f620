import type { Assignment, Deadline, Duty, Plan } from "../../model/plan.ts";
import { deadlineDay } from "./calendar.ts";
import { quoteLink, type FileContext, type Numbered } from "./context.ts";
import { quoted } from "../place.ts";
import { markup, type Html } from "./template.ts";

interface AgencyRow {
  readonly agency: string;
  readonly blocks: readonly Assignment[];
  readonly leads: readonly Html[];
  readonly supports: readonly Html[];
  readonly others: readonly Html[];
  readonly deadlines: readonly Deadline[];
  /** The finding that says that it has no block of its own. */
  readonly unassigned: Numbered | null;
}

const item = (content: Html): Html => markup`<li>${content}</li>`;
const list = (items: readonly Html[]): Html | null =>
  items.length === 0
    ? null
    : markup`<ul>
        ${items.map(item)}
      </ul>`;

const rowsOf = (plan: Plan, context: FileContext): readonly AgencyRow[] => {
  const unassigned = new Map(
    context.findings.flatMap((one) =>
      one.finding.kind === "unassigned-agency" ? [[one.finding.facts.agency, one] as const] : [],
    ),
  );
  const names = new Set([
    ...unassigned.keys(),
    ...plan.assignments.map(({ agency }) => agency),
    ...plan.tasks.flatMap(({ leads, supports }) => [...leads, ...supports]),
  ]);
  return [...names].map((agency) => {
    const blocks = plan.assignments.filter((one) => one.agency === agency);
    const duties = (role: Duty["role"]) =>
      blocks
        .flatMap((block) => block.duties)
        .filter((duty) => duty.role === role)
        .map((duty) => markup`${quoted(duty.text, 180)}`);
    const tasks = (who: "leads" | "supports") =>
      plan.tasks
        .filter((task) => task[who].includes(agency))
        .map((task) => markup`<b>${task.label}</b> ${quoteLink(task.location, context, 90)}`);
    return {
      agency,
      blocks,
      leads: [...duties("lead"), ...tasks("leads")],
      supports: [...duties("support"), ...tasks("supports")],
      others: [...duties("inform"), ...duties(null)],
      deadlines: plan.deadlines.filter(({ from, via }) => from.includes(agency) || via === agency),
      unassigned: unassigned.get(agency) ?? null,
    };
  });
};

const heading = ({ agency, blocks, unassigned }: AgencyRow, context: FileContext): Html => {
  const [first] = blocks;
  const id = first && context.blockId(first.location);
  const name = id ? markup`<a href="#${id}">${agency}</a>` : markup`${agency}`;
  const scopes = blocks.flatMap(({ scope }) => (scope ? [scope] : []));
  const { finding, number } = unassigned ?? {};
  return markup`${name}${scopes.length > 0 ? markup`<br /><span class="small">${scopes.join("; ")}</span>` : null}${
    unassigned && finding && number !== undefined
      ? markup`<br /><span class="badge fail">${context.page.agencyMissing}</span>
          <a class="ref ${finding.level}" href="#${unassigned.id}">${number}</a>`
      : null
  }`;
};

/** Agencies down, what each has to do across; those without a block of their own first. */
export const agencyTable = (context: FileContext): Html => {
  const { page, file } = context;
  const rows = file.plan ? rowsOf(file.plan, context) : [];
  if (rows.length === 0) return markup`<p class="hint">${page.noAgencies}</p>`;
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${page.sections.agencies}">
    <table class="matrix duties">
      <thead>
        <tr>
          ${page.agencyHead.map((name) => markup`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            markup`<tr>
              <th scope="row">${heading(row, context)}</th>
              <td>${list(row.leads)}</td>
              <td>${list(row.supports)}</td>
              <td>${list(row.others)}</td>
              <td>
                ${list(row.deadlines.map((one) => markup`${deadlineDay(one, context.lang)} ${page.kinds[one.kind]}`))}
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
};
