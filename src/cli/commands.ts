import type { CommandName } from "../report/messages/command-words.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";

export type Run = (args: readonly string[], context: Context) => Promise<ExitCode>;

/** One line a command; each is loaded only when it is called. */
const commands: Readonly<Record<CommandName, Run>> = {
  check: async (args, context) => (await import("./check.ts")).run(args, context),
  extract: async (args, context) => (await import("./extract.ts")).run(args, context),
  text: async (args, context) => (await import("./text.ts")).run(args, context),
  explain: async (args, context) => (await import("./explain.ts")).run(args, context),
  packs: async (args, context) => (await import("./packs.ts")).run(args, context),
};

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(commands, word);

/** The command that the first word names; without one the call is `check`. */
export const commandOf = (
  argv: readonly string[],
): { readonly run: Run; readonly args: readonly string[] } =>
  isCommand(argv[0]) ? { run: commands[argv[0]], args: argv.slice(1) } : { run: commands.check, args: argv };
