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

/**
 * The places of the inputs, the largest first: a large file that begins last would be waited for alone. Behind so
 * many of the largest the others keep their order.
 */
export const largestFirst = (inputs: readonly Input[], most = Infinity): readonly number[] => {
  const sizes = inputs.map(sizeOf);
  const places = sizes.map((_, at) => at);
  const bySize = places.toSorted((a, b) => sizes[b]! - sizes[a]! || a - b);
  if (bySize.length <= most) return bySize;
  const first = new Set(bySize.slice(0, most));
  return [...first, ...places.filter((at) => !first.has(at))];
};
