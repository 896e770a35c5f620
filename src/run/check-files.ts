import { checkPlan, notChecked, type Measures } from "../check-plan.ts";
import type { FileReport } from "../model/report.ts";
import type { Input } from "./discover.ts";
import { readInput } from "./read-input.ts";

export interface RunOptions {
  readonly measures: Measures;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

const checkFile = async (input: Input, { measures, stdin }: RunOptions): Promise<FileReport> => {
  const read = await readInput(input, stdin, measures.reading.limits.maxFileSize);
  if (!read.ok) return notChecked(input.name, read.reason, read.detail);
  try {
    return await checkPlan(read.bytes, input.name, measures);
  } catch (error) {
    // One file that breaks a room must not take the others with it.
    return notChecked(input.name, "reader-crashed", error instanceof Error ? error.message : String(error));
  }
};

/** Checks one draft after the other, in the order given. */
export const checkFiles = async (
  inputs: readonly Input[],
  options: RunOptions,
): Promise<readonly FileReport[]> => {
  const files: FileReport[] = [];
  for (const input of inputs) files.push(await checkFile(input, options));
  return files;
};
