import { driftsOf } from "./compare/drift.ts";
import { comparison } from "./compare/index.ts";
import { type SameBody, sameByName } from "./compare/same-body.ts";
import type { CompareMode, DiffReport } from "./model/change.ts";
import type { FileReport } from "./model/report.ts";

/** What else the comparison is made with. */
export interface DiffMore {
  /** The same body under another name or at another level; by name alone where it is not given. */
  readonly sameBody?: SameBody;
  /** Versions between the old file and the new one, in order. */
  readonly between?: readonly FileReport[];
}

/** Two files as read: what changed from one plan to the other; nothing where one of them is no plan. */
export const diffPlans = (
  old: FileReport,
  now: FileReport,
  mode: CompareMode,
  tool: DiffReport["tool"],
  { sameBody, between = [] }: DiffMore = {},
): DiffReport => {
  const found =
    old.plan && now.plan
      ? comparison(old.plan, now.plan, mode, (a, b) => sameByName(a, b) || sameBody?.(a, b) === true)
      : { related: false, changes: [], rows: [] };
  const plans = [old, ...between, now].flatMap((it) => it.plan ?? []);
  const drifts = between.length > 0 && found.related ? driftsOf(plans) : [];
  return { tool, mode, old, new: now, between: between.map((it) => it.file), drifts, ...found };
};
