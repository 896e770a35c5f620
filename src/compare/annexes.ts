import type { Change } from "../model/change.ts";
import type { Alignment } from "./align.ts";
import { field, quoted, startOf, substance } from "./changes.ts";
import type { Units } from "./units.ts";

export interface AnnexChanges {
  readonly changes: readonly Change[];
  /** Units of annexes that are new or gone as a whole. */
  readonly old: ReadonlySet<number>;
  readonly new: ReadonlySet<number>;
}

/** An annex as it stands in the text: its head and what follows up to the next one. */
const annexesIn = (units: Units): readonly (readonly number[])[] => {
  const found: number[][] = [];
  units.list.forEach((unit, at) => {
    if (unit.role !== "annex" || unit.preamble) return;
    const opens =
      !unit.row &&
      unit.text.length < 60 &&
      /^(?:phụ\s+lục|phụ\s+biểu|biểu\s+mẫu|mẫu\s+số)(?!\p{L})/iu.test(unit.text);
    if (opens || found.length === 0) found.push([at]);
    else found.at(-1)!.push(at);
  });
  return found;
};

/** An annex has gone when most of its paragraphs have; a new number is no new annex. */
export const annexChanges = (alignment: Alignment): AnnexChanges => {
  const missing = (side: "old" | "new"): { changes: Change[]; units: Set<number> } => {
    const units = alignment[side];
    const matched = (at: number): boolean =>
      (side === "old" ? alignment.ofOld(at) : alignment.ofNew(at)) !== null;
    const gone = annexesIn(units).filter((annex) => annex.filter(matched).length * 2 <= annex.length);
    const changes = gone.map((annex) => {
      const text = annex
        .slice(0, 2)
        .map((at) => units.list[at]!.text)
        .join(": ");
      const quote = quoted(text, units.list[annex[0]!]!.location);
      return substance({
        kind: "annex",
        effect: side === "old" ? "dropped" : "added",
        subject: startOf(text),
        fields: [],
        old: side === "old" ? quote : null,
        new: side === "new" ? quote : null,
      });
    });
    return { changes, units: new Set(gone.flat()) };
  };
  const [gone, come] = [missing("old"), missing("new")];
  return {
    changes: [...gone.changes, ...come.changes, ...presence(alignment)],
    old: gone.units,
    new: come.units,
  };
};

/** An annex that the body refers to under the same label, and that only one plan has: it may be a file of its own. */
const presence = ({ old, new: now }: Alignment): Change[] =>
  old.plan.annexes.flatMap((before) => {
    const after = now.plan.annexes.find((it) => it.label === before.label && it.title === before.title);
    const inText = [...annexesIn(old), ...annexesIn(now)].length > 0;
    if (!after || after.present === before.present || inText) return [];
    const effect = after.present ? "added" : "dropped";
    const subject = before.label === null ? "Phụ lục" : `Phụ lục ${before.label}`;
    const quote = quoted(subject, null);
    return [
      substance({
        kind: "annex",
        effect,
        subject,
        fields: [field("presence", String(before.present), String(after.present), effect)],
        old: quote,
        new: quote,
      }),
    ];
  });
