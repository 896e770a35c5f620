import type { DiffReport, Drift } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { diffWordsOf } from "./diff-messages.ts";
import { quantityText } from "./diff-values.ts";

const step = ({ values, effects }: Drift, at: number, lang: Language): string => {
  const { effects: words, went } = diffWordsOf(lang);
  const value = values[at];
  const shown =
    value == null
      ? at > 0 && values[at - 1] != null
        ? went
        : "–"
      : value
          .split("; ")
          .map((it) => quantityText(it, lang))
          .join("; ");
  const effect = at === 0 ? "equal" : effects[at - 1]!;
  return effect === "equal" || effect === "dropped" ? shown : `${shown} (${words[effect]})`;
};

/** `“…”: 90% → 85% (lỏng hơn) → bỏ`: what became of each target over the versions, one line each. */
export const driftLines = ({ drifts }: DiffReport, lang: Language): readonly string[] =>
  drifts.map((it) => `“${it.subject}”: ${it.values.map((_, at) => step(it, at, lang)).join(" → ")}`);
