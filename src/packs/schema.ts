import { z } from "zod";
import type { CheckName } from "../model/rule.ts";

/** The pack language. Loaded only where packs are written or compiled, never on the checking path. */
const text = z.string().trim().min(1).max(2000);
const phrase = z.string().trim().min(1).max(200);
const phrases = z.array(phrase).max(100);
const bilingual = z.strictObject({ vi: text, en: text });
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/);
const year = z.int().min(1945).max(2200);
const level = z.enum(["central", "ministry", "province", "district", "commune", "department"]);
const levels = z.array(level).default([]);
/** The kinds of plan that owe a rule, or every rule of a pack; none named: every kind. */
const plans = z
  .array(
    z.enum([
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
  )
  .default([]);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const confidence = z.enum(["V", "S", "I", "M"]);
const severity = z.enum(["error", "warning", "info"]);
const part = z.enum(["objectives", "tasks", "funding", "organisation", "reporting"]);

/** `any` is one group of alternatives or a list of groups. */
const match = z.strictObject({
  all: phrases.default([]),
  any: z
    .union([z.array(phrases).max(20), phrases])
    .default([])
    .transform((groups) => groupsOf(groups)),
  none: phrases.default([]),
});

const groupsOf = (groups: readonly (string | readonly string[])[]): readonly (readonly string[])[] => {
  const single = groups.filter((group) => typeof group === "string");
  return single.length > 0 ? [single] : groups.filter((group) => typeof group !== "string");
};

const frequency = z.enum(["year", "half-year", "quarter", "month", "week"]);

const milestone = z.strictObject({
  comparator: z.enum([">=", ">", "<=", "<", "="]).default(">="),
  value: z.number(),
  max: z.number().nullable().default(null),
  unit: phrase,
  unitAlso: phrases.default([]),
  byYear: year.nullable().default(null),
  fromYear: year.nullable().default(null),
  baselineYear: year.nullable().default(null),
  frequency: frequency.nullable().default(null),
  confidence: confidence.nullable().default(null),
});

const none = {};

/** `like` takes the place of phrases: a sentence that the draft says in words of its own. */
const like = text.nullable().default(null);
const optionalMatch = match.default({ all: [], any: [], none: [] });
const role = z.enum(["purpose", "objectives", "tasks", "funding", "organisation", "reporting", "other"]);

/** The options of each check, written beside the rule's own keys. */
export const OPTIONS = {
  target: {
    match: optionalMatch,
    like,
    require: z.array(milestone).max(20),
    onlyIfNamed: levels,
    oneYear: z.boolean().default(false),
    substance: z
      .array(
        z.strictObject({
          what: bilingual,
          any: phrases,
          where: phrases.default([]),
          byYear: year.nullable().default(null),
          level: z.enum(["error", "warning", "info"]).default("info"),
        }),
      )
      .max(10)
      .default([]),
  },
  task: {
    match: optionalMatch,
    like,
    also: z.array(role).default([]),
    ifAimed: match.nullable().default(null),
    ifAlone: z.boolean().default(false),
    within: part.nullable().default(null),
    issuers: phrases.default([]),
    after: day.nullable().default(null),
    oneYear: z.boolean().default(false),
  },
  section: { part },
  basis: { number: phrase, issued: day, issuer: phrase, askedOf: levels, orParentFor: levels },
  "known-bases": {
    documents: z
      .array(z.strictObject({ number: phrase, issued: day, issuer: phrase, about: match }))
      .min(1)
      .max(500),
  },
  "calendar-event": { event: bilingual, match, from: monthDay, to: monthDay },
  "named-days": {
    days: z
      .array(z.strictObject({ event: bilingual, also: phrases.default([]), day: monthDay }))
      .min(1)
      .max(200),
  },
  "report-dates": none,
  "report-cascade": {
    before: monthDay.nullable().default(null),
    inclusive: z.boolean().default(false),
    recurrence: frequency.default("year"),
    of: phrases.default([]),
  },
  "agency-blocks": {
    always: z
      .array(z.strictObject({ levels, names: phrases, words: match, collective: z.boolean().default(false) }))
      .default([]),
  },
  owners: {
    of: z.enum(["target", "task"]),
    like,
    names: phrases.default([]),
    demanded: z.boolean().default(false),
  },
  abolished: { kind: z.enum(["agency", "unit"]) },
  "parent-given": none,
  "programme-period": none,
  "known-programmes": none,
  "superseded-law": none,
  numbering: { problem: z.enum(["gap", "repeat"]) },
  annexes: none,
  duplicates: none,
  "repeated-words": none,
  "calendar-days": none,
  "one-name": none,
  "one-number": none,
  sums: none,
  "leftover-places": none,
  "leftover-years": none,
  authority: {
    bodies: z
      .array(z.strictObject({ names: phrases, level: severity }))
      .min(1)
      .max(20),
  },
  competence: {
    duties: z
      .array(
        z.strictObject({
          bodies: phrases,
          words: match,
          work: bilingual,
          holder: bilingual,
          after: day.nullable().default(null),
          level: severity,
        }),
      )
      .min(1)
      .max(50),
  },
  "copied-duties": none,
  "unclear-tasks": none,
  "weak-targets": none,
  references: none,
  "final-review": none,
  "open-tier": none,
  form: {
    component: z.enum([
      "national-title",
      "issuer-lines",
      "number",
      "place-and-date",
      "title",
      "bases",
      "letters",
      "end-mark",
      "signature",
      "recipients",
      "page",
      "font",
    ]),
  },
} as const satisfies Record<CheckName, z.ZodRawShape>;

const lines = z.array(z.string()).max(60);

/** A draft in short: what is left out is a sound plan, `null` leaves the part away, a string is the whole draft. */
const draft = z.union([
  z.string().min(1).max(20_000),
  z.strictObject({
    level: z.enum(["province", "commune", "department"]).default("province"),
    programme: z.enum(["general", "ethnic", "other"]).default("general"),
    /** The department that issues it, at that level. */
    issuer: phrase.optional(),
    /** The province that the draft belongs to. */
    province: phrase.optional(),
    period: z.tuple([year, year]).default([2026, 2030]),
    date: z.string().optional(),
    title: text.optional(),
    bases: z.string().nullable().optional(),
    purpose: lines.nullable().optional(),
    objectives: lines.nullable().optional(),
    tasks: lines.nullable().optional(),
    funding: lines.nullable().optional(),
    organisation: lines.nullable().optional(),
    reporting: lines.nullable().optional(),
    closing: z.string().nullable().optional(),
    foot: lines.nullable().optional(),
    after: lines.optional(),
  }),
]);

/** The draft as a Word file with this page and this type: what Markdown cannot show. Millimetres and points. */
const printed = z.strictObject({
  width: z.number().default(210),
  height: z.number().default(297),
  top: z.number().default(20),
  bottom: z.number().default(20),
  left: z.number().default(30),
  right: z.number().default(20),
  font: phrase.default("Times New Roman"),
  size: z.number().default(14),
});

const example = z.strictObject({
  name: text,
  plan: draft,
  printed: printed.optional(),
  finds: z.array(phrase).max(10),
});

const common = {
  title: bilingual,
  why: bilingual,
  requirement: phrase.nullable().default(null),
  refines: phrase.nullable().default(null),
  source: z.strictObject({
    document: phrase.optional(),
    clause: phrase,
    confidence,
    /** The source's own words, or the hash of them where they are not to be copied. */
    quote: text.optional(),
    quoteSha256: hash.optional(),
  }),
  levels,
  plans,
  level: z.enum(["error", "warning", "info"]),
  suggestion: bilingual.nullable().default(null),
  /** What to write at a level where the general wording does not fit. */
  suggestionAt: z.partialRecord(level, bilingual).default({}),
  examples: z.array(example).max(30),
};

const checkNames = Object.keys(OPTIONS) as [CheckName, ...CheckName[]];

/** Read first: which check a rule names decides what else it may hold. */
export const checkName = z.looseObject({ check: z.enum(checkNames) });

/** Every key that some rule may hold. */
export const RULE_KEYS: ReadonlySet<string> = new Set([
  "check",
  ...Object.keys(common),
  ...Object.values(OPTIONS).flatMap((options) => Object.keys(options)),
]);

export const ruleSchema = (check: CheckName) =>
  z.strictObject({ ...common, check: z.literal(check), ...OPTIONS[check] });

export const packSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  /** None for rules of consistency and wording, which rest on no law. */
  document: phrase.nullable(),
  effectiveFrom: day.nullable().default(null),
  effectiveUntil: day.nullable().default(null),
  lastChecked: day,
  plans,
  when: z
    .strictObject({
      programme: match.nullable().default(null),
      province: phrase.nullable().default(null),
      years: z.tuple([year, year]).nullable().default(null),
    })
    .default({ programme: null, province: null, years: null }),
  derivedFrom: z.strictObject({ file: phrase, sha256: hash }).nullable().default(null),
});

export type Draft = z.output<typeof draft>;
export type DraftParts = Exclude<Draft, string>;

export type Printed = z.output<typeof printed>;

/** An example inside a rule: which kinds of finding the rule gives on this draft, in any order. */
export type Example = z.output<typeof example>;

/** The pack language as JSON Schema, for editors. */
export function packLanguage(): { readonly pack: unknown; readonly rule: unknown } {
  const rule = z.union(checkNames.map((name): z.ZodType => ruleSchema(name)));
  return { pack: z.toJSONSchema(packSchema, { io: "input" }), rule: z.toJSONSchema(rule, { io: "input" }) };
}
