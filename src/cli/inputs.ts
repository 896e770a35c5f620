import { discover, type Input } from "../run/discover.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** The drafts that the arguments name; a UsageError when a name stands for nothing. */
export const inputsOf = async (
  operands: readonly string[],
  stdinName: string | undefined,
  io: Io,
): Promise<readonly Input[]> => {
  // An empty name is a variable that was not set; it must not stand for the whole folder.
  if (operands.some((operand) => operand.trim() === "")) throw new UsageError((words) => words.emptyName);
  if (operands.length === 0) throw new UsageError((words) => words.noFiles);
  if (operands.filter((operand) => operand === "-").length > 1)
    throw new UsageError((words) => words.stdinTwice);
  const { inputs, unmatched } = await discover(operands, io.cwd(), stdinName ?? "stdin");
  const [missing] = unmatched;
  if (missing !== undefined) throw new UsageError((words) => words.noMatch(missing));
  if (inputs.length === 0) throw new UsageError((words) => words.nothingLeft);
  return inputs;
};

/** The one file of a command that takes one. */
export const inputOf = async (
  operands: readonly string[],
  stdinName: string | undefined,
  io: Io,
  command: string,
): Promise<Input> => {
  const inputs = await inputsOf(operands, stdinName, io);
  if (inputs.length > 1) throw new UsageError((words) => words.tooManyArguments(command));
  return inputs[0]!;
};
