import { Command, CommanderError } from "commander";
import type { ArgumentName, CommandName, CommandWords } from "../report/messages/command-words.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { limitHelp, limitOptions } from "./limit-options.ts";
import { optionOf, type KnownOption, type Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A command's arguments and options, as `--help` shows them. */
export interface Shape {
  readonly name: CommandName;
  /** One name for each argument of `usage`. */
  readonly argument: ArgumentName | readonly ArgumentName[];
  /** As commander writes it: `<file>` must be given, `[files...]` may be. */
  readonly usage:
    | "<file>"
    | "<text>"
    | "<old> [others...]"
    | "[files...]"
    | "[topic]"
    | "[list...]"
    | "[packs...]"
    | "<old> <new> <drafts...>"
    | ""
    | "<file> <rule>"
    | "<reports...>"
    | "<schema>"
    | "<action>";
  readonly options: readonly KnownOption[];
  /** The command reads a file, within limits; `alone` without the help of other programs. */
  readonly reads: boolean | "alone";
  /** One of several things that the command does, with options of its own. */
  readonly action?: { readonly name: string; readonly purpose: string };
  /** Said after the options. */
  readonly after?: string;
}

/** What a command was called with. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Options;
}

export type Run = (args: readonly string[], context: Context) => Promise<ExitCode>;

type Parsed = { readonly help: string } | ({ readonly help: null } & Call);

/** How files are read is asked alike by every command that reads some. */
const reading = ["verifyReading", "isolation"] as const;
const byOthers = ["ocr", "useLibreoffice"] as const;

const quotedIn = (message: string): string =>
  /'([^']*)'/
    .exec(message)?.[1]
    ?.split(/[ ,]+/)
    .find((word) => word.startsWith("--")) ??
  /'([^']*)'/.exec(message)?.[1] ??
  "";

const meantIn = (message: string): string | null =>
  /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1] ?? null;

/** The parser's own complaints, said again in the person's language. */
const translated = (error: CommanderError, shape: Shape): UsageError =>
  new UsageError((words) => {
    switch (error.code) {
      case "commander.unknownOption":
        if (/^-.+\.[a-z]{2,5}$/i.test(quotedIn(error.message)))
          return words.dashName(quotedIn(error.message));
        return words.unknownOption(quotedIn(error.message), meantIn(error.message));
      case "commander.optionMissingArgument":
        return words.optionNeedsValue(quotedIn(error.message));
      case "commander.missingArgument":
        return words.missingArgument(shape.name);
      default:
        return words.tooManyArguments(shape.name);
    }
  });

const commandOf = (shape: Shape, words: CommandWords): Command => {
  const { help } = words;
  const command = new Command()
    .description(shape.action?.purpose ?? help.purpose[shape.name])
    .name(
      ["kh-check", shape.name === "check" ? "" : shape.name, shape.action?.name].filter(Boolean).join(" "),
    )
    .usage(`[${help.optionsWord}] ${shape.usage.replace(/\w+/g, (name) => name.toUpperCase())}`)
    .helpOption("-h, --help", help.option.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      helpWidth: 100,
      styleTitle: (title) => help.titles[title as keyof typeof help.titles],
    });
  const names = [shape.argument].flat();
  for (const [i, usage] of shape.usage.split(" ").filter(Boolean).entries())
    command.argument(usage, help.argument[names[i]!]);
  for (const name of shape.options) command.addOption(optionOf(name, words));
  if (shape.reads) for (const name of reading) command.addOption(optionOf(name, words));
  if (shape.reads === true) for (const name of byOthers) command.addOption(optionOf(name, words));
  if (shape.reads) for (const option of limitOptions()) command.addOption(option);
  command.option("--lang <LANG>", help.option.lang);
  return command;
};

/** Arguments of a command, checked; throws a UsageError in place of the parser's own words. */
const parse = (args: readonly string[], shape: Shape, words: CommandWords): Parsed => {
  let written = "";
  const command = commandOf(shape, words).configureOutput({
    writeOut: (text) => {
      written += text;
    },
    writeErr: () => undefined,
  });
  const after = [...(shape.reads ? [limitHelp(words)] : []), ...(shape.after ? [shape.after] : [])];
  for (const text of after) command.addHelpText("after", `\n${text}`);
  try {
    command.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return { help: written };
    throw translated(error, shape);
  }
  return { help: null, operands: command.args, options: command.opts() };
};

/** A command over its checked call. Asked for help it gives that and does nothing. */
export const command =
  (
    shape: Shape | ((words: CommandWords) => Shape),
    does: (call: Call, context: Context) => Promise<ExitCode>,
  ): Run =>
  async (args, context) => {
    const { io, words } = context;
    const parsed = parse(args, typeof shape === "function" ? shape(words) : shape, words);
    if (parsed.help === null) return does(parsed, context);
    io.stdout.write(parsed.help);
    return exitCodes.ok;
  };
