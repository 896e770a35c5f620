import type { Change } from "../model/change.ts";
import type { Section } from "../model/plan.ts";
import type { Alignment } from "./align.ts";
import { quoted, startOf, substance } from "./changes.ts";
import { type Units, upFrom } from "./units.ts";

export interface SectionChanges {
  readonly changes: readonly Change[];
  readonly old: ReadonlySet<number>;
  readonly new: ReadonlySet<number>;
}

/** A section is gone when its heading has no partner and most of what stood under it has none either. */
export const sectionChanges = (alignment: Alignment): SectionChanges => {
  const missing = (side: "old" | "new"): { change: Change; unit: number }[] => {
    const units: Units = alignment[side];
    const matched = (at: number): boolean =>
      (side === "old" ? alignment.ofOld(at) : alignment.ofNew(at)) !== null;
    const tally = new Map<number, { all: number; kept: number }>();
    units.list.forEach((_, at) => {
      for (const over of upFrom(units, at).slice(1)) {
        const row = tally.get(over) ?? { all: 0, kept: 0 };
        row.all += 1;
        if (matched(at)) row.kept += 1;
        tally.set(over, row);
      }
    });
    const seen = new Set<number>();
    return units.plan.sections.flatMap((section: Section) => {
      const unit = units.at(section.location);
      if (section.closing || section.role === "annex" || unit === null || seen.has(unit) || matched(unit))
        return [];
      seen.add(unit);
      const { all, kept } = tally.get(unit) ?? { all: 0, kept: 0 };
      if (kept * 2 > all) return [];
      const quote = quoted(units.list[unit]!.text, section.location);
      const change = substance({
        kind: "section",
        effect: side === "old" ? "dropped" : "added",
        subject: startOf(section.heading ?? section.location.quote),
        fields: [],
        old: side === "old" ? quote : null,
        new: side === "new" ? quote : null,
      });
      return [{ change, unit }];
    });
  };
  const [gone, come] = [missing("old"), missing("new")];
  return {
    changes: [...gone, ...come].map((it) => it.change),
    old: new Set(gone.map((it) => it.unit)),
    new: new Set(come.map((it) => it.unit)),
  };
};
