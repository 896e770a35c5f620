import type { CommandWords } from "../report/messages/command-words.ts";

/** The command cannot go on as it was given; the sentence is made where the language is known. */
export class UsageError extends Error {
  readonly say: (words: CommandWords) => string;

  constructor(say: (words: CommandWords) => string) {
    super("usage");
    this.name = "UsageError";
    this.say = say;
  }
}
