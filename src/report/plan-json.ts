import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import { jsonAt } from "./json-text.ts";
import { locationJson } from "./location-json.ts";

const placed = <T extends { readonly location: Location }>({ location, ...rest }: T) => ({
  ...rest,
  location: locationJson(location),
});

/** The plan as the contract shows it: what rules on wording need beyond it stays inside. */
export const planJson = (plan: Plan) => ({
  kind: plan.kind,
  issuer: plan.issuer && { name: plan.issuer.name, level: plan.issuer.level },
  number: plan.number,
  issued: plan.issued,
  title: plan.title,
  period: plan.period,
  bases: plan.bases.map(({ number, name, issued, location }) => placed({ number, name, issued, location })),
  sections: plan.sections.map(({ role, label, heading, closing, location }) =>
    placed(closing ? { role, label, heading, closing, location } : { role, label, heading, location }),
  ),
  targets: plan.targets.map((target) =>
    placed({
      text: target.text,
      quantities: target.quantities.map(({ comparator, value, max, unit, byYear }) => ({
        comparator,
        value,
        max,
        unit,
        byYear,
      })),
      change: target.change,
      frequency: target.frequency,
      baselineYear: target.baselineYear,
      modality: target.modality,
      polarity: target.polarity,
      approximate: target.approximate,
      condition: target.condition,
      origin: target.origin,
      binds: target.binds,
      owners: target.owners,
      uncertain: target.uncertain,
      location: target.location,
    }),
  ),
  tasks: plan.tasks.map(({ label, text, leads, supports, due, location }) =>
    placed({ label, text, leads, supports, due, location }),
  ),
  deadlines: plan.deadlines.map((deadline) =>
    placed({
      text: deadline.text,
      kind: deadline.kind,
      recurrence: deadline.recurrence,
      date: deadline.date,
      invalid: deadline.invalid,
      until: deadline.until,
      time: deadline.time,
      offset: deadline.offset && {
        n: deadline.offset.n,
        unit: deadline.offset.unit,
        direction: deadline.offset.direction,
        event: deadline.offset.event,
      },
      relation: deadline.relation,
      from: deadline.from,
      to: deadline.to,
      via: deadline.via,
      uncertain: deadline.uncertain,
      location: deadline.location,
    }),
  ),
  assignments: plan.assignments.map(({ agency, scope, label, heading, duties, location }) =>
    placed({
      agency,
      scope,
      label,
      heading,
      duties: duties.map(({ text, role }) => ({ text, role })),
      location,
    }),
  ),
  recipients: plan.recipients,
  signatory: plan.signatory && {
    authority: plan.signatory.authority,
    title: plan.signatory.title,
    name: plan.signatory.name,
  },
  annexes: plan.annexes.map(({ label, title, referredTo, present }) => ({
    label,
    title,
    referredTo,
    present,
  })),
  money: plan.money.map(({ amount, of, role, location }) => placed({ amount, of, role, location })),
  references: plan.references.map(({ kind, text, resolves, location }) =>
    placed({ kind, text, resolves, location }),
  ),
});

/** How deep the files of a report stand in its JSON. */
export const fileDepth = 2;

/** The plan as it is written inside the JSON of a report. */
export const planText = (plan: Plan): string => jsonAt(planJson(plan), fileDepth + 1);
