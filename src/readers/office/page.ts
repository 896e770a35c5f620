import type { PageLayout } from "../../model/document.ts";

/** The page of a file that does not tell its own, in millimetres. */
export const A4: PageLayout = { width: 210, height: 297, top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 };

/** Millimetres. Room for a line of words that a sentence could stand in, or for a few short ones. */
const LINE = { width: 80, height: 18 } as const;
const AREA = 4_500;

/** Whether a picture is larger than emblems, seals and signatures are, so that text may stand in it. */
export const mayHoldText = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean => (width >= LINE.width && height >= LINE.height) || width * height >= AREA;
