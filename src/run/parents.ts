import { createHash } from "node:crypto";
import type { Plan } from "../model/plan.ts";
import type { FileReport } from "../model/report.ts";
import type { GivenParent, Provenance, RulePack } from "../model/rule.ts";
import { derive, type Above } from "../packs/derive/index.ts";
import { subjectOf } from "../packs/derive/subject.ts";
import { select } from "../packs/select.ts";
import { checkFiles, type RunOptions } from "./check-files.ts";
import type { Input } from "./discover.ts";

/** A parent plan, read and understood once. */
export interface ParentFile {
  readonly plan: Plan;
  readonly provenance: Provenance;
  /** The packs above it that apply to it. */
  readonly above: Above;
}

export type ParentRead =
  { readonly ok: true; readonly parent: ParentFile } | { readonly ok: false; readonly file: FileReport };

/** By what a draft's citation is known to mean this parent. */
export const givenParent = ({ plan }: ParentFile): GivenParent => ({
  number: plan.number,
  issued: plan.issued,
  issuer: plan.issuer?.name ?? null,
  about: subjectOf(plan),
});

/** Reads a parent plan; `known` are the packs that it may rest on. */
export const readParent = async (
  input: Input,
  known: readonly RulePack[],
  { measures, stdin }: Pick<RunOptions, "measures" | "stdin">,
): Promise<ParentRead> => {
  const reading = { ...measures, packs: [] };
  const [file] = await checkFiles([input], { measures: reading, stdin, keepOriginals: true });
  if (!file?.plan || !file.original) return { ok: false, file: file! };
  const sha256 = createHash("sha256").update(file.original.bytes).digest("hex");
  const provenance = { file: input.name.slice(input.name.lastIndexOf("/") + 1), sha256 };
  const above = { lexicon: measures.lexicon, packs: sourcesAbove(file.plan, known) };
  return { ok: true, parent: { plan: file.plan, provenance, above } };
};

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
