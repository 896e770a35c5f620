import { exitCodes } from "../exit-codes.ts";

/** Some drafts are still being checked, so there is no report yet. */
export class NotDone extends Error {
  readonly sentence: string;
  readonly code = exitCodes.notChecked;

  constructor(sentence: string) {
    super("not done");
    this.name = "NotDone";
    this.sentence = sentence;
  }
}
