import type { Language } from "../model/text.ts";
import type { CommandWords } from "../report/messages/command-words.ts";
import { safeText } from "../report/safe-text.ts";
import { inert } from "./inert.ts";

export interface Sink {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The world of a command; a process is one, a test makes its own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How the process was started; without it no further process can be. */
  readonly argv?: readonly string[];
  /** Ends what would wait for ever. */
  readonly signal?: AbortSignal;
  cwd(): string;
}

/** What every command is given beside its arguments. */
export interface Context {
  readonly io: Io;
  readonly lang: Language;
  readonly words: CommandWords;
}

/** Standard input, opened by whoever reads it: Node loads much for it, and most drafts are files. */
export const stdinOf = (io: Io): Io["stdin"] => ({
  [Symbol.asyncIterator]: () => io.stdin[Symbol.asyncIterator](),
});

/** Notes and complaints go to standard error, one line each. */
export const tell = (io: Io, sentence: string): void => {
  io.stderr.write(inert(`${safeText(sentence)}\n`, io.env));
};
