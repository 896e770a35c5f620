import type { FileReport } from "../model/report.ts";
import { reasonSentence } from "../report/messages.ts";
import type { Crew } from "./crew.ts";
import { tell, type Context } from "./io.ts";
import type { Output } from "./outputs.ts";

/** A machine's format leaves the person at the terminal without a word: says what could not be checked. */
export const noteNotChecked = (
  files: readonly FileReport[],
  outputs: readonly Output[],
  { io, lang, words }: Context,
): void => {
  if (outputs.some(({ format, path }) => format === "text" && path === null)) return;
  for (const { file, reason, detail } of files)
    if (reason) tell(io, words.notChecked(file, reasonSentence(reason, detail, lang)));
};

export const noteCorrupt = ({ corrupt }: Crew, { io, words }: Context): void => {
  if (corrupt() > 0) tell(io, words.ci.corruptCache(corrupt()));
};
