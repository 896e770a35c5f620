import type { DraftParts } from "../schema.ts";
import type { Parent } from "./types.ts";

/**
 * An example's draft made since communes have departments and no districts stand above them; null where the parent
 * had ended by then.
 */
export function sinceReorganisation({ setting }: Parent): Partial<DraftParts> | null {
  const [first, last] = setting.period ?? [2026, 2030];
  if (last < 2025) return null;
  const day = last === 2025 ? "12 tháng 12 năm 2025" : `12 tháng 5 năm ${Math.max(first, 2026)}`;
  return { ...setting, date: `Mường Lống, ngày ${day}` };
}
