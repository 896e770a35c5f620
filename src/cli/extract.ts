import { reasonSentence } from "../report/messages.ts";
import { renderPlan } from "../report/json.ts";
import { checkFiles } from "../run/check-files.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { inputOf } from "./inputs.ts";
import { stdinOf, tell, type Context } from "./io.ts";
import { parse, type Shape } from "./parse.ts";
import { readingOf } from "./reading.ts";

const shape: Shape = {
  name: "extract",
  argument: "file",
  usage: "<file>",
  options: ["planFormat", "stdinFilename", "revisions"],
  reads: true,
};

/** `kh-check extract FILE`: the plan as data, nothing judged. */
export const run = async (args: readonly string[], context: Context): Promise<ExitCode> => {
  const { io, lang, words } = context;
  const parsed = parse(args, shape, words);
  if (parsed.help !== null) {
    io.stdout.write(parsed.help);
    return exitCodes.ok;
  }
  const { operands, options } = parsed;
  const input = await inputOf(operands, options.stdinFilename, io, shape.name);
  const measures = { ...(await understanding(await readingOf(options, context))), packs: [] };
  const [file] = await checkFiles([input], {
    measures,
    stdin: stdinOf(io),
  });
  io.stdout.write(renderPlan(file!, lang));
  if (!file?.reason) return exitCodes.ok;
  tell(io, words.notChecked(file.file, reasonSentence(file.reason, file.detail, lang)));
  return exitCodes.notChecked;
};
