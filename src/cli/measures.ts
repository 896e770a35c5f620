import type { Measures } from "../check-plan.ts";
import type { RulePack } from "../model/rule.ts";
import { reasonSentence } from "../report/messages.ts";
import { packsFor } from "../run/packs.ts";
import type { ParentFile } from "../run/parents.ts";
import { understanding } from "../run/understanding.ts";
import { inputOf } from "./inputs.ts";
import { stdinOf, tell, type Context } from "./io.ts";
import type { Options } from "./options.ts";
import { readingOf } from "./reading.ts";
import { UsageError } from "./usage-error.ts";

const chosenPacks = async (
  { pack: asked }: Options,
  known: readonly RulePack[],
  { io, lang }: Context,
): Promise<readonly RulePack[]> => {
  const search = await packsFor(asked ?? [], known, io.cwd());
  if (search.ok) return search.packs;
  const { pack, problem } = search;
  const names = known.map(({ id }) => id).join(", ");
  throw new UsageError((words) => (problem ? words.badPack(pack, problem[lang]) : words.noPack(pack, names)));
};

/** A parent plan as the person named it. */
export const parentOf = async (
  written: string,
  measures: Measures,
  known: readonly RulePack[],
  { io, lang }: Context,
): Promise<ParentFile> => {
  const input = await inputOf([written], undefined, io, "--parent");
  const { readParent } = await import("../run/parents.ts");
  const read = await readParent(input, known, { measures, stdin: stdinOf(io) });
  if (read.ok) return read.parent;
  const { reason, detail } = read.file;
  const why = reasonSentence(reason ?? "unreadable", detail, lang);
  throw new UsageError((words) => words.parentNotRead(written, why));
};

/** The same measures with the rules that these parent plans make. */
export const beneath = async (
  parentFiles: readonly string[],
  measures: Measures,
  known: readonly RulePack[],
  context: Context,
): Promise<Measures> => {
  const parents: ParentFile[] = [];
  for (const written of parentFiles)
    parents.push(await parentOf(written, { ...measures, packs: [] }, known, context));
  const { givenParent, shortfalls, withParents } = await import("../run/parents.ts");
  const { io, words } = context;
  for (const parent of parents) {
    const name = parent.plan.number ?? parent.provenance.file;
    for (const { document, requirement, section } of shortfalls(parent))
      tell(io, words.parentFallsShort(name, section, document, requirement));
  }
  return {
    ...measures,
    packs: withParents(measures.packs, parents),
    parents: parents.map(givenParent),
  };
};

/** Everything the drafts are measured with: packs, lexicon, parent plans. */
export const measuresOf = async (options: Options, context: Context): Promise<Measures> => {
  const { packs: known, ...measures } = await understanding(await readingOf(options, context));
  const packs = await chosenPacks(options, known, context);
  const own = { ...measures, packs };
  return options.parent ? beneath(options.parent, own, known, context) : own;
};
