import type { Run } from "./runs.ts";

const LEAST_LETTERS = 4;

/** Width of the white that parts words in a row set with wide spaces between its letters; null for an ordinary row. */
export function letterSpaced(runs: readonly Run[]): number | null {
  const single = runs.filter((r) => [...r.text.normalize("NFC")].length === 1).length;
  if (single < LEAST_LETTERS || single < 0.7 * runs.length) return null;
  const gaps = runs.slice(1).map((r, i) => r.x0 - runs[i]!.x1);
  const sorted = [...gaps].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)]!;
  const em = runs[0]!.size;
  const even = gaps.filter((g) => Math.abs(g - usual) < 0.12 * em).length;
  if (usual < 0.12 * em || usual > em || even < 0.6 * gaps.length) return null;
  return usual + 0.2 * em;
}
