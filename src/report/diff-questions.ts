import type { Change, ChangedField, DiffReport } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { changeTitle, diffWordsOf } from "./diff-messages.ts";
import { fieldText } from "./diff-values.ts";
import type { Question } from "./messages/diff-words.ts";
import { placeText } from "./place.ts";

const weaker = new Set<Change["effect"]>(["relaxed", "later", "dropped"]);

/** The question that a weakened field calls for. */
const ofField = ({ field, effect }: ChangedField): Question | null => {
  if (effect === "later") return "later";
  if (effect === "dropped") return "dropped";
  if (effect !== "relaxed") return null;
  if (field === "polarity") return "reversed";
  if (field === "condition") return "condition";
  if (field === "role") return "lead";
  return ["value", "comparator", "milestone", "year", "frequency", "recurrence", "scope"].includes(field)
    ? "lowered"
    : "softened";
};

/** The gravest question comes first. */
const order: readonly Question[] = [
  "reversed",
  "condition",
  "lead",
  "later",
  "dropped",
  "softened",
  "lowered",
];

const questionOf = (change: Change): Question | null => {
  if (change.class !== "substance") return null;
  if (change.kind === "basis" && change.effect !== "added") return "basis";
  if (change.kind === "head") return "head";
  const asked = change.fields.map(ofField).filter((it) => it !== null);
  const first = order.find((it) => asked.includes(it));
  if (first) return first;
  if (change.effect === "dropped") return "dropped";
  if (weaker.has(change.effect)) return "softened";
  if (change.effect === "replaced") return "replaced";
  return change.effect === "changed" ? "worded" : null;
};

const aboutOf = (change: Change, lang: Language): string => {
  const location = change.new?.location ?? change.old?.location ?? null;
  const place = location === null || change.kind === "head" ? "" : placeText(location, lang);
  const subject = change.kind === "head" ? "" : ` “${change.subject}”`;
  return `${changeTitle(change, lang)}${subject}${place === "" ? "" : ` (${place})`}`;
};

/** What to ask the drafter: one question a change that weakens, or of which nobody can tell the direction. */
export const questionsOf = ({ changes }: DiffReport, lang: Language): readonly string[] =>
  changes.flatMap((change) => {
    const question = questionOf(change);
    if (question === null) return [];
    const weak = change.fields.filter((it) => weaker.has(it.effect));
    const fields = (weak.length > 0 ? weak : change.fields).map((it) => fieldText(it, lang)).join("; ");
    const what = question === "dropped" && fields !== "" ? ` (${fields})` : fields;
    return [diffWordsOf(lang).ask[question](aboutOf(change, lang), what)];
  });
