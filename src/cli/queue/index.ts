import { queueWords, type QueueAction } from "../../report/messages/queue-words.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import type { Context } from "../io.ts";
import { parse, type Parsed, type Shape } from "../parse.ts";
import { UsageError } from "../usage-error.ts";

type ActionShape = Pick<Shape, "argument" | "usage" | "options" | "reads">;
type Given = Extract<Parsed, { help: null }>;

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

const actions: Readonly<Record<QueueAction, (given: Given, context: Context) => Promise<ExitCode>>> = {
  add: async (given, context) => (await import("./add.ts")).add(given, context),
  work: async (given, context) => (await import("./work.ts")).work(given, context),
  status: async (given, context) => (await import("./status.ts")).status(given, context),
  collect: async (given, context) => (await import("./collect.ts")).collectReport(given, context),
};

const isAction = (word: string | undefined): word is QueueAction =>
  word !== undefined && Object.hasOwn(actions, word);

/** `kh-check queue add|work|status|collect`: an archive checked by many processes, over Redis. */
export const run = async (args: readonly string[], context: Context): Promise<ExitCode> => {
  const { io, lang, words } = context;
  const [name, ...rest] = args;
  const own = queueWords[lang];
  if (!isAction(name)) {
    const whole: Shape = { name: "queue", argument: "action", usage: "<action>", options: [], reads: false };
    const parsed = parse(args, { ...whole, after: own.actions }, words);
    const wrong = parsed.help === null ? String(parsed.operands[0]) : null;
    if (wrong !== null)
      throw new UsageError((say) => say.badValue("queue", wrong, Object.keys(actions).join(", ")));
    io.stdout.write(parsed.help ?? "");
    return exitCodes.ok;
  }
  const action = { name, purpose: own.purpose[name] };
  const parsed = parse(rest, { name: "queue", ...shapes[name], action }, words);
  if (parsed.help === null) return actions[name](parsed, context);
  io.stdout.write(parsed.help);
  return exitCodes.ok;
};
