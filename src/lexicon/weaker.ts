import type { Confidence } from "../model/report.ts";

const RANK: Readonly<Record<Confidence, number>> = { V: 0, S: 1, I: 2, M: 3 };

/** What rests on both is as sure as the weaker. */
export const weaker = (one: Confidence, other: Confidence): Confidence =>
  RANK[one] >= RANK[other] ? one : other;
