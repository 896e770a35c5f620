import { reasonSentence } from "../report/messages.ts";
import { renderProjection } from "../report/projection.ts";
import { readDocument } from "../run/read-document.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputOf } from "./inputs.ts";
import { inert } from "./inert.ts";
import { stdinOf, tell } from "./io.ts";
import { command, type Shape } from "./parse.ts";
import { readingOf } from "./reading.ts";

const shape: Shape = {
  name: "text",
  argument: "file",
  usage: "<file>",
  options: ["stdinFilename", "revisions"],
  reads: true,
};

/** `kh-check text FILE`: the text projection, one line a block. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  const input = await inputOf(operands, options.stdinFilename, io, shape.name);
  const result = await readDocument(input, {
    reading: await readingOf(options, context),
    stdin: stdinOf(io),
  });
  if (result.ok) {
    io.stdout.write(inert(renderProjection(result.document), io.env));
    return exitCodes.ok;
  }
  tell(io, words.notChecked(input.name, reasonSentence(result.reason, result.detail, lang)));
  return exitCodes.notChecked;
});
