import type { Change, ChangeField } from "../model/change.ts";
import type { Plan } from "../model/plan.ts";
import { nameKey, sameName } from "./blocks.ts";
import { field, quoted } from "./changes.ts";
import { sameWords } from "./words.ts";

interface HeadField {
  readonly field: ChangeField;
  readonly substance: boolean;
  readonly of: (plan: Plan) => string | null;
}

/** Number, day and signature change with every version; what the plan covers and whose it is must not unseen. */
const head: readonly HeadField[] = [
  { field: "issuer", substance: true, of: (plan) => plan.issuer?.name ?? null },
  { field: "period", substance: true, of: (plan) => plan.period?.join("-") ?? null },
  { field: "title", substance: false, of: (plan) => plan.title },
  { field: "number", substance: false, of: (plan) => plan.number },
  { field: "issued", substance: false, of: (plan) => plan.issued },
  { field: "signatory", substance: false, of: (plan) => plan.signatory?.name ?? null },
];

export const headChanges = (old: Plan, now: Plan): Change[] =>
  head.flatMap((it): Change[] => {
    const [a, b] = [it.of(old), it.of(now)];
    if (a === b || sameWords(a ?? "", b ?? "")) return [];
    // A letterhead that was read with a line too many names the same issuer.
    if (it.field === "issuer" && a !== null && b !== null && sameName(nameKey(a), nameKey(b))) return [];
    const effect = a === null ? "added" : b === null ? "dropped" : "changed";
    return [
      {
        kind: "head",
        class: it.substance && a !== null && b !== null ? "substance" : "wording",
        effect,
        subject: it.field,
        fields: [field(it.field, a, b, effect)],
        old: a === null ? null : quoted(a, old.titleLocation),
        new: b === null ? null : quoted(b, now.titleLocation),
      },
    ];
  });
