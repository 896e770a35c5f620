import { isOneYear } from "../../checks/milestones.ts";
import type { Level, Plan } from "../../model/plan.ts";
import type { Provenance, Rule, RulePack } from "../../model/rule.ts";

import { plainText } from "../../text/tokens.ts";
import { agencyRules } from "./agencies.ts";
import { basisRules } from "./basis.ts";
import { calendarRules } from "./calendar.ts";
import { cascadeRules } from "./cascade.ts";
import { departmentRules } from "./departments.ts";
import { dutyRules } from "./duties.ts";
import { applicabilityOf, packTitle } from "./head.ts";
import { ownerRules } from "./owners.ts";
import { isEthnic, subjectOf } from "./subject.ts";
import { taskRules } from "./task-groups.ts";
import { targetRules } from "./targets.ts";
import { slug, type Above, type Derived, type Parent } from "./types.ts";

export type { Above, Derived, Example } from "./types.ts";

/** Whom a plan of a level binds. */
const BELOW: Readonly<Record<Level, readonly Level[]>> = {
  central: ["ministry", "province", "district", "commune"],
  ministry: ["province", "district", "commune"],
  province: ["district", "commune"],
  district: ["commune"],
  // Its own plans for single years, and its offices and schools.
  commune: ["commune", "department"],
  department: ["department", "commune"],
};

/** The requirements that a parent plan lays on the plans below it, each with the sentence that says it. */
export function deriveRules(plan: Plan, above: Above): readonly Derived[] {
  const parent = parentOf(plan, above);
  const all = [
    targetRules,
    taskRules,
    dutyRules,
    departmentRules,
    ownerRules,
    cascadeRules,
    agencyRules,
    calendarRules,
    basisRules,
  ].flatMap((derive) => derive(parent));
  return withFreeIds(all.filter(hasPlace).map((one) => forProvinces(one, parent)));
}

/** What stands under no label is a fragment of running text, not a requirement that can be cited. */
const hasPlace = ({ rule }: Derived): boolean => !rule.id.endsWith("-");

/** What the centre asks of each province, and the days on which provinces report, are no business of communes. */
function forProvinces(one: Derived, { plan }: Parent): Derived {
  const isCentral = plan.issuer?.level === "central" || plan.issuer?.level === "ministry";
  const { rule, said } = one;
  const isTheirs = rule.check === "report-cascade" || PROVINCES.test(plainText(said.quote));
  if (!isCentral || !isTheirs) return one;
  const examples = one.examples.map((each) => ({
    ...each,
    plan: { ...each.plan, level: "province" as const },
  }));
  return { ...one, examples, rule: { ...rule, levels: ["province"] } as Rule };
}
const PROVINCES = /\b(?:moi|tung|cac) tinh\b|\bcap tinh\b/;

/** A parent plan as a rule pack. Every rule's clause holds the words of the parent and where they stand. */
export function derive(plan: Plan, provenance: Provenance, above: Above): RulePack {
  const rules = deriveRules(plan, above).map(
    ({ rule, said }): Rule =>
      ({
        ...rule,
        source: { ...rule.source, clause: `${rule.source.clause}: “${said.quote}”` },
      }) as Rule,
  );
  return { ...packHead(plan, provenance, above), rules };
}

/** What `pack.yaml` says of a derived pack. */
export function packHead(plan: Plan, provenance: Provenance, { lexicon }: Above): Omit<RulePack, "rules"> {
  return {
    id: packId(plan),
    version: "1.0.0",
    title: packTitle(plan),
    document: documentOf(plan),
    effectiveFrom: null,
    effectiveUntil: null,
    lastChecked: plan.days?.from ?? `${plan.period?.[0] ?? 2026}-01-01`,
    when: applicabilityOf(plan, lexicon),
    sha256: provenance.sha256,
    derivedFrom: provenance,
  };
}

const parentOf = (plan: Plan, above: Above): Parent => ({
  plan,
  pack: packId(plan),
  document: documentOf(plan),
  below: plan.issuer ? BELOW[plan.issuer.level] : ["commune"],
  above,
  oneYear: isOneYear(plan),
  setting: {
    level: "commune",
    programme: isEthnic(plan) ? "ethnic" : "general",
    ...titleOf(plan),
    ...(plan.issuer?.level === "province" ? { province: placeOf(plan) } : {}),
    ...(plan.period ? { period: [...plan.period] as [number, number] } : {}),
  },
});

/** Of another subject than gender equality: an example names it too. */
function titleOf(plan: Plan): { readonly title?: string } {
  const [name] = subjectOf(plan).all.length > 0 ? [] : (subjectOf(plan).any[0] ?? []);
  if (name === undefined) return {};
  const [first, last] = plan.period ?? [2026, 2030];
  const years = first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`;
  return { title: `Kế hoạch ${name} ${years} trên địa bàn xã Mường Lống` };
}

/** `1583/KH-UBND`, or who made it and when while the number is blank. */
const documentOf = ({ number, issuer, issued, title }: Plan): string =>
  number ??
  `Kế hoạch của ${issuer?.name ?? title ?? "cấp trên"}${issued ? ` (${issued.split("-").reverse().join("/")})` : ""}`;

const placeOf = ({ issuer }: Plan): string =>
  (issuer?.name ?? "").replace(
    /^Ủy ban nhân dân\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)?\s*/u,
    "",
  );

/** `khanh-hoa-2026`; the programme for ethnic-minority areas is told apart. */
export function packId(plan: Plan): string {
  const year = plan.issued?.slice(0, 4) ?? String(plan.period?.[0] ?? "");
  // Decisions of one body in one year are told apart by their numbers.
  if (placeOf(plan) === plan.issuer?.name && plan.number !== null)
    return slug(`${plan.number} ${year}`).slice(0, 60);
  const ethnic = isEthnic(plan) ? "dtts" : "";
  return slug([placeOf(plan) || "parent", ethnic, year].filter(Boolean).join(" ")).slice(0, 60);
}

/** Two rules of one place are told apart by a number that no place has. */
function withFreeIds(all: readonly Derived[]): readonly Derived[] {
  const natural = new Set(all.map(({ rule }) => rule.id));
  const taken = new Set<string>();
  return all.map((one) => {
    let id = one.rule.id;
    for (let n = 2; taken.has(id); n++) {
      const next = `${one.rule.id}-${n}`;
      id = natural.has(next) ? id : next;
    }
    taken.add(id);
    return { ...one, rule: { ...one.rule, id } as Rule };
  });
}
