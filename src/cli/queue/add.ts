import { reasonSentence } from "../../report/messages.ts";
import { queueWords } from "../../report/messages/queue-words.ts";
import { addDrafts, type Draft, type Placed } from "../../run/queue/add.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { inputsOf } from "../inputs.ts";
import { tell, type Context } from "../io.ts";
import type { Options } from "../options.ts";
import { planJobs } from "../plan-jobs.ts";
import { progressOf } from "../progress.ts";
import { UsageError } from "../usage-error.ts";
import { withQueue } from "./open.ts";
import { sharedPath, taskOptions } from "./task-options.ts";

interface Given {
  readonly operands: readonly string[];
  readonly options: Options;
}

const draftsOf = async ({ operands, options }: Given, context: Context): Promise<readonly Draft[]> => {
  if (operands.includes("-")) throw new UsageError(() => queueWords[context.lang].noStdin);
  const inputs = await inputsOf(operands, undefined, context.io);
  const { jobs } = await planJobs(inputs, options, context);
  const asked = taskOptions(options, context);
  return jobs.flatMap(({ input, measures }) =>
    input.from === "file" ? [{ input, measures, path: sharedPath(input.path, context), options: asked }] : [],
  );
};

const noteLeftOut = (drafts: readonly Draft[], placed: readonly Placed[], context: Context): void => {
  const { io, lang, words } = context;
  for (const [i, { input }] of drafts.entries()) {
    const one = placed[i]!;
    if (one.is === "secret") tell(io, queueWords[lang].isSecret(input.name));
    if (one.is === "unreadable")
      tell(io, words.notChecked(input.name, reasonSentence(one.reason, one.detail, lang)));
  }
};

/** `kh-check queue add FILE…` */
export const add = async (given: Given, context: Context): Promise<ExitCode> => {
  const { io, lang } = context;
  const { options } = given;
  const drafts = await draftsOf(given, context);
  const progress = progressOf(drafts.length, options.quiet ?? false, context);
  const placed = await withQueue(options, context, ({ store, engine }) =>
    addDrafts(drafts, store, engine, progress.step),
  );
  progress.end();
  if (!options.quiet) noteLeftOut(drafts, placed, context);
  const count = (is: Placed["is"]): number => placed.filter((one) => one.is === is).length;
  const counts = {
    added: count("added"),
    known: count("known"),
    secret: count("secret"),
    unreadable: count("unreadable"),
  };
  io.stdout.write(`${queueWords[lang].placed(counts)}\n`);
  return counts.unreadable > 0 ? exitCodes.notChecked : exitCodes.ok;
};
