import { DOUBTFUL } from "./torn.ts";

/** What the white between two neighbouring characters means. */
export type Joint = "none" | "space" | "apart";

/** White wider than this separates what may be columns; in ems. */
export const APART = 1;

/**
 * Judges the white between two characters of size `em`: `advance` between their boxes, `ink` between what is
 * really drawn. Widths that a font states can be wrong and spaces can be written where none is seen,
 * so that neither is believed alone.
 */
export function joint(advance: number, ink: number, em: number, spaced: boolean): Joint {
  const a = advance / em;
  const i = ink / em;
  const white = spaced ? (a > 0.1 && i > 0.08) || i > 0.25 : (a > 0.17 && i > 0.14) || i > 0.4;
  if (!white) return "none";
  return Math.max(a, i - 0.2) > APART ? "apart" : "space";
}

/** The space to write for a gap: doubtful where none is written or hardly any seen. */
export const spaceFor = (advance: number, em: number, spaced: boolean): string =>
  spaced && advance > 0.2 * em ? " " : DOUBTFUL;
