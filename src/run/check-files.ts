import { checkPlan, notChecked, type Measures } from "../check-plan.ts";
import type { FileReport } from "../model/report.ts";
import type { Input } from "./discover.ts";
import { readInput } from "./read-input.ts";

export interface RunOptions {
  readonly measures: Measures;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Some report shows the drafts themselves; otherwise each is let go as soon as it is checked. */
  readonly keepOriginals?: boolean;
  /** Told after each file. */
  readonly onChecked?: (file: FileReport) => void;
}

const checkFile = async (
  input: Input,
  { measures, stdin, keepOriginals }: RunOptions,
): Promise<FileReport> => {
  const read = await readInput(input, stdin, measures.reading.limits.maxFileSize);
  if (!read.ok) return notChecked(input.name, read.reason, read.detail);
  try {
    const { original, ...file } = await checkPlan(read.bytes, input.name, measures);
    return keepOriginals && original ? { ...file, original } : file;
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
  for (const input of inputs) {
    const file = await checkFile(input, options);
    files.push(file);
    options.onChecked?.(file);
  }
  return files;
};
