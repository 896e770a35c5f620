import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How a file must end: a reason of the contract, `checked`, or `gaps` where something unread is named. */
export type Outcome =
  | "checked"
  | "gaps"
  | "empty-file"
  | "wrong-type"
  | "password-protected"
  | "damaged"
  | "unsupported-version"
  | "too-large"
  | "too-complex"
  | "timed-out"
  | "out-of-memory"
  | "not-a-plan";

/** Name of a hostile file, how it must end (several where a machine's speed decides), and its bytes. */
export type Row = readonly [
  name: string,
  outcome: Outcome | readonly Outcome[],
  make: () => Uint8Array | string,
];

const fixtures = join(import.meta.dirname, "../../../fixtures");
export const goodText = readFileSync(join(fixtures, "ok.commune-2026/plan.md"), "utf8");
export const goodWord = readFileSync(join(fixtures, "ok.commune-2026/plan.docx"));

/** Letterhead, title and parts, so that the file is a plan whatever stands in it. */
export const plan = (inside: string): string =>
  `# KẾ HOẠCH\n\nTruyền thông về bình đẳng giới năm 2026\n\n## I. MỤC TIÊU\n\n${inside}\n\n## II. NHIỆM VỤ\n\n1. Tập huấn cho cán bộ thôn.\n`;
export const plainPlan = (inside: string): string =>
  `KẾ HOẠCH\nTruyền thông về bình đẳng giới năm 2026\nI. MỤC TIÊU\n${inside}\nII. NHIỆM VỤ\n1. Tập huấn cho cán bộ thôn.\n`;

export const flipped = (bytes: Uint8Array, at: number, value = 0xff): Uint8Array => {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ value;
  return copy;
};
export const cut = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.subarray(0, Math.floor(bytes.length * share));
