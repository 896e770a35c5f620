import type { CommandName } from "../report/messages/command-words.ts";
import { run as check } from "./check.ts";
import { run as diff } from "./diff.ts";
import { run as explain } from "./explain.ts";
import { run as extract } from "./extract.ts";
import type { Run } from "./parse.ts";
import { run as packs } from "./packs.ts";
import { run as summary } from "./summary.ts";
import { run as text } from "./text.ts";

/** One line a command. */
const commands: Readonly<Record<CommandName, Run>> = {
  check,
  extract,
  text,
  read: async (args, context) => (await import("./read.ts")).run(args, context),
  diff,
  summary,
  due: async (args, context) => (await import("./due.ts")).run(args, context),
  open: async (args, context) => (await import("./open.ts")).run(args, context),
  derive: async (args, context) => (await import("./derive.ts")).run(args, context),
  explain,
  test: async (args, context) => (await import("./test.ts")).run(args, context),
  packs,
  impact: async (args, context) => (await import("./impact.ts")).run(args, context),
  init: async (args, context) => (await import("./init.ts")).run(args, context),
  accept: async (args, context) => (await import("./accept.ts")).run(args, context),
  merge: async (args, context) => (await import("./merge.ts")).run(args, context),
  schema: async (args, context) => (await import("./schema.ts")).run(args, context),
  queue: async (args, context) => (await import("./queue/index.ts")).run(args, context),
};

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(commands, word);

/** The command that the first word names; without one the call is `check`. */
export const commandOf = (
  argv: readonly string[],
): { readonly run: Run; readonly args: readonly string[] } =>
  argv[0] === "help"
    ? { run: check, args: ["--help"] }
    : isCommand(argv[0])
      ? { run: commands[argv[0]], args: argv.slice(1) }
      : { run: check, args: argv };
