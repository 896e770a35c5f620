import { Option } from "commander";
import type { CommandWords } from "../report/messages/command-words.ts";
import { defaultLimits, type Limits } from "../run/limits.ts";
import { UsageError } from "./usage-error.ts";

type Name = keyof Limits;

const names = Object.keys(defaultLimits) as readonly Name[];
const flagOf = (name: Name): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const isSize = (name: Name): boolean => name.endsWith("Size") || name === "maxMemory";
const isTime = (name: Name): boolean => name === "timeout" || name === "ruleTimeout";

type Units = Readonly<Record<string, number>>;

const MIB = 2 ** 20;
const counts: Units = { "": 1 };
const seconds: Units = { "": 1, s: 1, m: 60, min: 60 };
const bytes: Units = { "": 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: MIB, gib: 2 ** 30 };

const unitsOf = (name: Name): Units => (isSize(name) ? bytes : isTime(name) ? seconds : counts);

const allowedFor = (name: Name): string =>
  isSize(name) ? "N, N KB, N MB, N GB" : isTime(name) ? "N, N s, N min" : "N ≥ 1";

const valueOf =
  (name: Name) =>
  (written: string): number => {
    const [, count, unit] = /^(\d{1,9})\s*([a-z]*)$/i.exec(written) ?? [];
    const value = Number(count) * (unitsOf(name)[unit?.toLowerCase() ?? ""] ?? NaN);
    if (!(value >= 1))
      throw new UsageError((words) => words.badValue(flagOf(name), written, allowedFor(name)));
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
  if (isTime(name)) return `${String(value)}s`;
  if (!isSize(name)) return String(value);
  return value % MIB === 0 ? `${String(value / MIB)}MiB` : `${String(value / 1e6)}MB`;
};

/** The line of `--help` about limits. */
export const limitHelp = (words: CommandWords): string =>
  [words.help.limits, ...names.map((name) => `  ${flagOf(name)} ${shown(name)}`)].join("\n");
