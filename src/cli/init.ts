import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { configName } from "../run/config/find.ts";
import { commentedConfig } from "../run/config/new-config.ts";
import { shipped } from "../run/shipped.ts";
import { exitCodes } from "./exit-codes.ts";
import { tell } from "./io.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = { name: "init", argument: "none", usage: "", options: [], reads: false };

/** `kh-check init`: a commented kh-check.yaml in the working directory. */
export const run = command(shape, async (_, { io, lang, words }) => {
  const { packs } = await shipped();
  const text = commentedConfig(
    packs.map(({ id }) => id),
    lang,
  );
  try {
    await writeFile(join(io.cwd(), configName), text, { flag: "wx" });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "EIO";
    throw new UsageError((say) =>
      code === "EEXIST" ? say.ci.configExists(configName) : say.outputFailed(configName, code),
    );
  }
  tell(io, words.ci.written(configName));
  return exitCodes.ok;
});
