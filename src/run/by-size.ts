import { statSync } from "node:fs";
import type { Input } from "./discover.ts";

const sizeOf = (input: Input): number => {
  if (input.from === "stdin") return 0;
  try {
    return statSync(input.path).size;
  } catch {
    return 0;
  }
};

/** The places of the inputs, the largest first: a large file that begins last would be waited for alone. */
export const largestFirst = (inputs: readonly Input[]): readonly number[] => {
  const sizes = inputs.map(sizeOf);
  return sizes.map((_, at) => at).toSorted((a, b) => sizes[b]! - sizes[a]! || a - b);
};
