import { sha256Hex } from "./machine/letters.ts";
import type { Lexicon } from "./lexicon/index.ts";
import type { Plan } from "./model/plan.ts";
import type { FileReport } from "./model/report.ts";
import type { GivenParent, Provenance, RulePack } from "./model/rule.ts";
import { derive, type Above } from "./packs/derive/index.ts";
import { subjectOf } from "./packs/derive/subject.ts";
import { shortfallsOf, type Shortfall } from "./packs/derive/targets.ts";
import { select } from "./packs/select.ts";

/** A parent plan, read and understood once. */
export interface ParentFile {
  readonly plan: Plan;
  readonly provenance: Provenance;
  /** The packs above it that apply to it. */
  readonly above: Above;
}

/** By what a draft's citation is known to mean this parent. */
export const givenParent = ({ plan }: ParentFile): GivenParent => ({
  number: plan.number,
  issued: plan.issued,
  issuer: plan.issuer?.name ?? null,
  about: subjectOf(plan),
});

/** Where the parent itself falls short of the sources above it: drafts are held against these there. */
export const shortfalls = ({ plan, above }: ParentFile): readonly Shortfall[] => shortfallsOf(plan, above);

/** The parent plan of a file that was checked with its original kept; null where it is no plan. */
export const parentIn = (
  file: FileReport,
  known: readonly RulePack[],
  lexicon: Lexicon,
): ParentFile | null => {
  if (!file.plan || !file.original) return null;
  const name = file.file.slice(file.file.lastIndexOf("/") + 1);
  const provenance = { file: name, sha256: sha256Hex(file.original.bytes) };
  const plan = titled(file.plan);
  return { plan, provenance, above: { lexicon, packs: sourcesAbove(plan, known) } };
};

/** A decision is about what it approves. */
function titled(plan: Plan): Plan {
  if (plan.title !== null) return plan;
  const texts = [...plan.preamble, ...plan.items].map(({ text }) => text);
  const approved = texts.map((text) => APPROVED.exec(text)?.[1]).find((found) => found !== undefined);
  return approved === undefined ? plan : { ...plan, title: approved };
}
const APPROVED =
  /(?:phê duyệt|ban hành)\s+(?:kèm theo Quyết định này\s+)?((?:Chương trình|Đề án|Chiến lược|Kế hoạch)\s[^(;:.]+?)(?=\s*(?:\(|,?\s*sau đây|,?\s*với|[;:.]|$))/iu;

/** Not the parent packs themselves: a plan is not its own source. */
const sourcesAbove = (plan: Plan, known: readonly RulePack[]): readonly RulePack[] =>
  select(
    plan,
    known.filter(({ derivedFrom }) => !derivedFrom),
  ).applied;

/** What parents add to the packs in use: their own rules, and the sources above that they rest on. */
export const withParents = (
  packs: readonly RulePack[],
  parents: readonly ParentFile[],
): readonly RulePack[] => {
  const derived = parents.map(({ plan, provenance, above }) => derive(plan, provenance, above));
  const brought = parents.flatMap(({ above }) => above.packs.filter(({ when }) => when.programme !== null));
  // A pack that was made from the same parent gives way to the parent itself.
  const kept = packs.filter(({ id }) => !derived.some((one) => one.id === id));
  return [...kept, ...brought.filter((pack) => !kept.includes(pack)), ...derived].filter(
    (pack, index, all) => all.findIndex(({ id }) => id === pack.id) === index,
  );
};
