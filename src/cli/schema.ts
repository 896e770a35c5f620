import { schemaNames, schemaText, isSchema } from "../run/schemas.ts";
import { exitCodes } from "./exit-codes.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = { name: "schema", argument: "schema", usage: "<schema>", options: [], reads: false };

/** `kh-check schema json|config|pack`: the JSON Schema of an output or an input. */
export const run = command(shape, async ({ operands }, { io }) => {
  const name = operands[0] ?? "";
  if (!isSchema(name)) throw new UsageError((say) => say.badValue("schema", name, schemaNames.join(", ")));
  io.stdout.write(await schemaText(name));
  return exitCodes.ok;
});
