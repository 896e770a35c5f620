import { flag, form, list, number, object, oneOf, orNull, ref, text, whole } from "./parts.ts";

const day = form("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
const due = form(
  "\\d{2}-\\d{2}|--\\d{2}|---\\d{2}|\\d{4}(?:-\\d{2}(?:-\\d{2})?|-Q[1-4])?|Y\\+1-(?:\\d{2}-\\d{2}|-?\\d{2}|Q[1-4])|Y\\+1",
);
const frequency = oneOf(["year", "half-year", "quarter", "month", "week", null]);
const location = ref("location");

const quantity = object({
  comparator: oneOf([">=", ">", "<=", "<", "="]),
  value: number,
  max: orNull(number),
  unit: text,
  byYear: orNull(whole),
});

const deadline = object({
  text,
  kind: oneOf(["report", "event", "review", "completion"]),
  recurrence: oneOf(["year", "half-year", "quarter", "month", "week", "on-demand", "once"]),
  date: orNull(due),
  invalid: flag,
  until: orNull(due),
  time: orNull(form("\\d{2}:\\d{2}")),
  offset: orNull(
    object({
      n: whole,
      unit: oneOf(["working-day", "day", "month", "year"]),
      direction: oneOf(["after", "before"]),
      event: text,
    }),
  ),
  relation: oneOf(["before", "by", "on", "between", "within"]),
  from: list(text),
  to: list(text),
  via: orNull(text),
  uncertain: flag,
  location,
});

/** The plan as data, as `extract` and `check` give it. */
export const planSchema = object({
  kind: oneOf([
    "programme",
    "annual",
    "inspection",
    "training",
    "event",
    "meeting",
    "emergency",
    "summing-up",
    "other",
  ]),
  issuer: orNull(
    object({
      name: text,
      level: oneOf(["central", "ministry", "province", "district", "commune", "department"]),
    }),
  ),
  number: orNull(text),
  issued: orNull(day),
  title: orNull(text),
  period: orNull({ type: "array", items: whole, minItems: 2, maxItems: 2 }),
  bases: list(object({ number: orNull(text), name: orNull(text), issued: orNull(day), location })),
  sections: list(
    object(
      {
        role: oneOf([
          "purpose",
          "objectives",
          "tasks",
          "funding",
          "organisation",
          "reporting",
          "annex",
          "other",
        ]),
        label: orNull(text),
        heading: orNull(text),
        location,
      },
      { closing: { const: true } },
    ),
  ),
  targets: list(
    object({
      text,
      quantities: list(quantity),
      change: oneOf(["increase", "decrease", null]),
      frequency,
      baselineYear: orNull(whole),
      modality: oneOf(["firm", "aspired", "encouraged", "possible", null]),
      polarity: oneOf(["positive", "negative"]),
      approximate: flag,
      condition: orNull(text),
      origin: oneOf(["text", "table"]),
      binds: list(text),
      owners: list(text),
      uncertain: flag,
      location,
    }),
  ),
  tasks: list(
    object({
      label: orNull(text),
      text,
      leads: list(text),
      supports: list(text),
      due: orNull(text),
      location,
    }),
  ),
  deadlines: list(deadline),
  assignments: list(
    object({
      agency: text,
      scope: orNull(text),
      label: orNull(text),
      heading: text,
      duties: list(object({ text, role: oneOf(["lead", "support", "inform", null]) })),
      location,
    }),
  ),
  recipients: list(text),
  signatory: orNull(object({ authority: orNull(text), title: orNull(text), name: orNull(text) })),
  annexes: list(object({ label: orNull(text), title: orNull(text), referredTo: flag, present: flag })),
  money: list(object({ amount: number, of: text, role: oneOf(["total", "part", "unit"]), location })),
  references: list(
    object({
      kind: oneOf(["law", "decision", "plan", "annex", "section"]),
      text,
      resolves: flag,
      location,
    }),
  ),
});
