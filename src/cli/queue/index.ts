import { queueWords, type QueueAction } from "../../report/messages/queue-words.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Context } from "../io.ts";
import { command, type Call, type Run, type Shape } from "../parse.ts";
import { UsageError } from "../usage-error.ts";

type ActionShape = Pick<Shape, "argument" | "usage" | "options" | "reads">;

/** How a draft is measured: asked when it is added, and again when its answer is fetched. */
const measuring = ["redis", "pack", "parent", "config", "revisions"] as const;

const shapes: Readonly<Record<QueueAction, ActionShape>> = {
  add: { argument: "files", usage: "[files...]", options: [...measuring, "quiet"], reads: "alone" },
  work: { argument: [], usage: "", options: ["redis", "jobs", "untilDone", "quiet"], reads: false },
  status: { argument: [], usage: "", options: ["redis"], reads: false },
  collect: {
    argument: "files",
    usage: "[files...]",
    options: [
      ...measuring,
      "wait",
      "format",
      "output",
      "failOn",
      "failOnReview",
      "maxWarnings",
      "quiet",
      "color",
      "today",
      "delimiter",
      "force",
      "baseline",
      "updateBaseline",
      "strictBaseline",
      "failOnNew",
      "jobs",
    ],
    reads: "alone",
  },
};

const actions: Readonly<Record<QueueAction, (given: Call, context: Context) => Promise<ExitCode>>> = {
  add: async (given, context) => (await import("./add.ts")).add(given, context),
  work: async (given, context) => (await import("./work.ts")).work(given, context),
  status: async (given, context) => (await import("./status.ts")).status(given, context),
  collect: async (given, context) => (await import("./collect.ts")).collectReport(given, context),
};

const isAction = (word: string | undefined): word is QueueAction =>
  word !== undefined && Object.hasOwn(actions, word);

/** Without a known action the call is for help, or wrong. */
const unknown = ({ lang }: Context): Run =>
  command(
    {
      name: "queue",
      argument: "action",
      usage: "<action>",
      options: [],
      reads: false,
      after: queueWords[lang].actions,
    },
    ({ operands }) => {
      const wrong = String(operands[0]);
      throw new UsageError((say) => say.badValue("queue", wrong, Object.keys(actions).join(", ")));
    },
  );

/** `kh-check queue add|work|status|collect`: an archive checked by many processes, over Redis. */
export const run: Run = async (args, context) => {
  const [name, ...rest] = args;
  if (!isAction(name)) return unknown(context)(args, context);
  const action = { name, purpose: queueWords[context.lang].purpose[name] };
  return command({ name: "queue", ...shapes[name], action }, actions[name])(rest, context);
};
