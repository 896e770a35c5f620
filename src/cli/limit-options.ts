import { Option } from "commander";
import type { CommandWords } from "../report/messages/command-words.ts";
import { defaultLimits, type Limits } from "../run/limits.ts";
import { UsageError } from "./usage-error.ts";

type Name = keyof Limits;

const names = Object.keys(defaultLimits) as readonly Name[];
const flagOf = (name: Name): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const isSize = (name: Name): boolean => name.endsWith("Size") || name === "maxMemory";

const units: Readonly<Record<string, number>> = {
  "": 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

const valueOf =
  (name: Name) =>
  (written: string): number => {
    const parts = /^(\d{1,9})\s*(|[kmg]i?b)$/i.exec(written);
    const unit = parts && (isSize(name) || parts[2] === "") ? units[parts[2]!.toLowerCase()]! : 0;
    const value = Number(parts?.[1]) * unit;
    if (!(value >= 1)) {
      const allowed = isSize(name) ? "N, N KB, N MB, N GB" : "N ≥ 1";
      throw new UsageError((words) => words.badValue(flagOf(name), written, allowed));
    }
    return value;
  };

/** One option a limit; `--help` shows them in one line of their own. */
export const limitOptions = (): readonly Option[] =>
  names.map((name) =>
    new Option(`${flagOf(name)} <${isSize(name) ? "SIZE" : "N"}>`).argParser(valueOf(name)).hideHelp(),
  );

/** The limits with what the person set. */
export const limitsOf = (options: Partial<Limits>): Limits => ({
  ...defaultLimits,
  ...Object.fromEntries(
    names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  ),
});

const shown = (name: Name): string => {
  const value = defaultLimits[name];
  if (name === "timeout" || name === "ruleTimeout") return `${String(value)}s`;
  if (!isSize(name)) return String(value);
  return value % units["mib"]! === 0 ? `${String(value / units["mib"]!)}MiB` : `${String(value / 1e6)}MB`;
};

/** The line of `--help` about limits. */
export const limitHelp = (words: CommandWords): string =>
  [words.help.limits, ...names.map((name) => `  ${flagOf(name)} ${shown(name)}`)].join("\n");
