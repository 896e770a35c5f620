import type { Measures } from "../check-plan.ts";
import type { RulePack } from "../model/rule.ts";
import { reasonSentence } from "../report/messages.ts";
import { checkFiles } from "../run/check-files.ts";
import { packsFor } from "../run/packs.ts";
import { understanding } from "../run/understanding.ts";
import { inputOf } from "./inputs.ts";
import type { Context } from "./io.ts";
import { limitsOf } from "./limit-options.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

export const readingOf = (options: Options): Measures["reading"] => ({
  revisions: options.revisions ?? "accepted",
  limits: limitsOf(options),
  isolation: options.isolation !== "off",
});

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

const parentNumber = async (
  written: string,
  measures: Measures,
  { io, lang }: Context,
): Promise<string | null> => {
  const input = await inputOf([written], undefined, io, "--parent");
  const [file] = await checkFiles([input], {
    measures,
    stdin: io.stdin,
  });
  if (file?.plan) return file.plan.number;
  const why = reasonSentence(file?.reason ?? "unreadable", file?.detail ?? "", lang);
  throw new UsageError((words) => words.parentNotRead(written, why));
};

/** Everything the drafts are measured with: packs, lexicon, parent plans. */
export const measuresOf = async (options: Options, context: Context): Promise<Measures> => {
  const { packs: known, ...measures } = await understanding(readingOf(options));
  const packs = await chosenPacks(options, known, context);
  const parents: string[] = [];
  for (const written of options.parent ?? []) {
    const number = await parentNumber(written, { ...measures, packs: [] }, context);
    if (number !== null) parents.push(number);
  }
  return { ...measures, packs, parents };
};
