import { comparison } from "./compare/index.ts";
import type { CompareMode, DiffReport } from "./model/change.ts";
import type { FileReport } from "./model/report.ts";

/** Two files as read: what changed from one plan to the other; nothing where one of them is no plan. */
export const diffPlans = (
  old: FileReport,
  now: FileReport,
  mode: CompareMode,
  tool: DiffReport["tool"],
): DiffReport => {
  const found = old.plan && now.plan ? comparison(old.plan, now.plan, mode) : { changes: [], rows: [] };
  return { tool, mode, old, new: now, ...found };
};
