import type { Bilingual } from "../model/text.ts";

/** A pack that cannot be used: which file, which line and column, and what was expected there. */
export class PackError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: Bilingual;

  constructor(file: string, line: number, column: number, problem: Bilingual) {
    super(`${file}:${line}:${column}: ${problem.en}`);
    this.name = "PackError";
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = problem;
  }
}
