import { schemaNames, schemaText, isSchema } from "../run/schemas.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { parse, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = { name: "schema", argument: "schema", usage: "<schema>", options: [], reads: false };

/** `kh-check schema json|config|pack`: the JSON Schema of an output or an input. */
export const run = async (args: readonly string[], { io, words }: Context): Promise<ExitCode> => {
  const parsed = parse(args, shape, words);
  if (parsed.help !== null) {
    io.stdout.write(parsed.help);
    return exitCodes.ok;
  }
  const name = parsed.operands[0] ?? "";
  if (!isSchema(name)) throw new UsageError((say) => say.badValue("schema", name, schemaNames.join(", ")));
  io.stdout.write(await schemaText(name));
  return exitCodes.ok;
};
