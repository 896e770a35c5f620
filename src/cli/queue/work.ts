import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Measures } from "../../check-plan.ts";
import { queueWords } from "../../report/messages/queue-words.ts";
import { mostLanes } from "../../run/isolation/index.ts";
import { reportName } from "../../run/names.ts";
import type { Store } from "../../run/queue/store.ts";
import type { Task } from "../../run/queue/task.ts";
import { startWork } from "../../run/queue/work.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { tell, type Context } from "../io.ts";
import type { Options } from "../options.ts";
import { planJobs } from "../plan-jobs.ts";
import { withQueue } from "./open.ts";
import { optionsOfTask } from "./task-options.ts";

const lookEvery = 500;

const measuring =
  (context: Context) =>
  async ({ path, options }: Task): Promise<Measures> => {
    const cwd = context.io.cwd();
    const full = resolve(cwd, path);
    const input = { from: "file", path: full, name: reportName(full, cwd) } as const;
    const { jobs } = await planJobs([input], optionsOfTask(options, cwd), context, true);
    return jobs[0]!.measures;
  };

/** Ctrl+C, the end of the machine or of a test. */
const stopSignal = ({ io }: Context): AbortSignal => {
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
  };
  if (io.signal?.aborted) end();
  io.signal?.addEventListener("abort", end);
  // Once: who asks again is not asked to wait.
  if (io.argv) for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, end);
  return stop.signal;
};

const isEmpty = async (store: Store): Promise<boolean> => {
  const { waiting, active } = await store.counts();
  return waiting + active === 0;
};

/** Resolves when it is time to stop. A job of another worker counts: that worker may be dead. */
const timeToStop = async (store: Store, untilDone: boolean, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    if (untilDone && (await isEmpty(store))) return;
    await sleep(lookEvery, undefined, { signal }).catch(() => undefined);
  }
};

/** `kh-check queue work` */
export const work = async (
  { options }: { readonly options: Options },
  context: Context,
): Promise<ExitCode> => {
  const { io, lang } = context;
  const words = queueWords[lang];
  const lanes = options.jobs ?? mostLanes();
  const signal = stopSignal(context);
  let done = 0;
  const refused = new Set<string>();
  await withQueue(options, context, async ({ redis, store, engine }) => {
    const working = startWork({
      redis,
      engine,
      cwd: io.cwd(),
      lanes,
      measuresOf: measuring(context),
      onDone: (path) => {
        done++;
        refused.delete(path);
      },
      onRefused: (path, why) => {
        if (!refused.has(path)) tell(io, words.refusal(path, why));
        refused.add(path);
      },
    });
    if (!options.quiet && !options.untilDone) tell(io, words.working(lanes));
    await timeToStop(store, options.untilDone ?? false, signal);
    await working.stop();
  });
  io.stdout.write(`${words.worked(done, refused.size)}\n`);
  return refused.size > 0 ? exitCodes.notChecked : exitCodes.ok;
};
