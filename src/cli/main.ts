import { crashed, hearCrashes } from "../machine/crash.ts";
import { wordsOf } from "../report/messages.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { startEarly } from "../run/isolation/early.ts";
import { tell, type Context, type Io } from "./io.ts";
import { languageOf } from "./language.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

const isVersion = (arg: string | undefined): boolean => arg === "--version" || arg === "-V";

/** Runs one command line and says how it went; it prints only to the streams it is given and never throws. */
export const main = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const { lang, rest, error } = languageOf(argv);
  const words = wordsOf(lang).command;
  const context: Context = { io, lang, words };
  hearCrashes(
    io.env["KH_CHECK_DEBUG"] === "1" || rest.includes("--verbose")
      ? (text) => {
          for (const line of text.trimEnd().split("\n")) tell(io, line);
        }
      : null,
  );
  try {
    if (error) throw error;
    if (isVersion(rest[0])) {
      io.stdout.write(`${version}\n`);
      return exitCodes.ok;
    }
    // The child is on its way before the rest is loaded here.
    await startEarly(rest);
    const { commandOf } = await import("./commands.ts");
    const { run, args } = commandOf(rest);
    return await run(args, context);
  } catch (failure) {
    if (failure instanceof UsageError) {
      tell(io, failure.say(words));
      return exitCodes.usage;
    }
    crashed("kh-check", failure);
    tell(io, words.internal(failure instanceof Error ? failure.message : String(failure)));
    return exitCodes.notChecked;
  }
};
