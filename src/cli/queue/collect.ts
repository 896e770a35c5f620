import { setTimeout as sleep } from "node:timers/promises";
import type { FileReport } from "../../model/report.ts";
import { queueWords } from "../../report/messages/queue-words.ts";
import type { Job } from "../../run/check-jobs.ts";
import { keeping } from "../../run/packed.ts";
import { collect, ticketsOf, type Ticket } from "../../run/queue/collect.ts";
import { checkOnce } from "../check.ts";
import { crewOf, type Crew, type MakeCrew } from "../crew.ts";
import type { ExitCode } from "../exit-codes.ts";
import { tell, type Context } from "../io.ts";
import type { Options } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { NotDone } from "./not-done.ts";
import { withQueue, type OpenQueue } from "./open.ts";

const lookEvery = 1000;

type OnChecked = Parameters<Crew["check"]>[1];

/** Answers of the queue as they come in; what it will never have is left to whoever asks. */
const answersOf = async (
  jobs: readonly Job[],
  { store, engine }: OpenQueue,
  { wait }: Options,
  { io, lang }: Context,
  onChecked: OnChecked,
): Promise<ReadonlyMap<Job, FileReport>> => {
  const words = queueWords[lang];
  const answers = new Map<Job, FileReport>();
  const keep = keeping(jobs.length);
  let open: readonly Ticket[] = ticketsOf(jobs, engine);
  for (let isFirst = true; open.length > 0; isFirst = false) {
    const found = await collect(open, store);
    for (const [job, answer] of found.answers) {
      answers.set(job, keep(answer));
      onChecked?.(answer);
    }
    open = found.pending;
    if (open.length === 0) break;
    if (!wait) throw new NotDone(words.pending(open.length));
    if (isFirst && (await store.workers()) === 0) tell(io, words.nobodyWorks);
    await sleep(lookEvery);
  }
  return answers;
};

const queueCrew =
  (queue: OpenQueue, context: Context): MakeCrew =>
  async (options, _, keepOriginals) => {
    const words = queueWords[context.lang];
    if (keepOriginals)
      throw new UsageError((say) =>
        say.noFormat("html, docx, xlsx", "text, json, sarif, junit, github, gitlab, markdown, csv"),
      );
    const here = await crewOf(options, context, false);
    return {
      check: async (jobs, onChecked) => {
        const answers = await answersOf(jobs, queue, options, context, onChecked);
        const rest = jobs.filter((job) => !answers.has(job));
        if (rest.length > 0 && !options.quiet) tell(context.io, words.checkedHere(rest.length));
        const reports = await here.check(rest, onChecked);
        const own = new Map(rest.map((job, i) => [job, reports[i]!]));
        return jobs.map((job) => answers.get(job) ?? own.get(job)!);
      },
      corrupt: here.corrupt,
    };
  };

/** `kh-check queue collect FILE…`: the report that one run over these files would give. */
export const collectReport = async (
  { operands, options }: { readonly operands: readonly string[]; readonly options: Options },
  context: Context,
): Promise<ExitCode> => {
  if (operands.includes("-")) throw new UsageError(() => queueWords[context.lang].noStdin);
  try {
    return await withQueue(options, context, (queue) =>
      checkOnce(operands, options, context, { makeCrew: queueCrew(queue, context) }),
    );
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    tell(context.io, error.sentence);
    return error.code;
  }
};
