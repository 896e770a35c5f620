import { reasonSentence } from "../report/messages.ts";
import { renderPlan } from "../report/json.ts";
import { checkFiles } from "../run/check-files.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputOf } from "./inputs.ts";
import { stdinOf, tell } from "./io.ts";
import { command, type Shape } from "./parse.ts";
import { readingOf } from "./reading.ts";

const shape: Shape = {
  name: "extract",
  argument: "file",
  usage: "<file>",
  options: ["planFormat", "stdinFilename", "revisions"],
  reads: true,
};

/** `kh-check extract FILE`: the plan as data, nothing judged. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
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
});
