import type { Language } from "../model/text.ts";
import { UsageError } from "./usage-error.ts";

export interface Spoken {
  readonly lang: Language;
  /** The arguments without `--lang`. */
  readonly rest: readonly string[];
  readonly error: UsageError | null;
}

const isLanguage = (value: string): value is Language => value === "vi" || value === "en";

/** Finds the language before anything else is parsed, because complaints about the rest are made in it. */
export const languageOf = (argv: readonly string[]): Spoken => {
  const end = argv.indexOf("--");
  const at = argv.findLastIndex(
    (arg, i) => (end < 0 || i < end) && (arg === "--lang" || arg.startsWith("--lang=")),
  );
  if (at < 0) return { lang: "vi", rest: argv, error: null };
  const inline = argv[at]!.startsWith("--lang=");
  const value = inline ? argv[at]!.slice("--lang=".length) : argv[at + 1];
  const rest = argv.toSpliced(at, inline ? 1 : 2);
  if (value === undefined)
    return { lang: "vi", rest, error: new UsageError((words) => words.optionNeedsValue("--lang")) };
  return isLanguage(value)
    ? { lang: value, rest, error: null }
    : { lang: "vi", rest, error: new UsageError((words) => words.badValue("--lang", value, "vi, en")) };
};
