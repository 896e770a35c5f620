import { plainText } from "../text/tokens.ts";
import { sentence } from "../text/similarity.ts";
import { answers } from "./answer.ts";
import type { Check, CheckContext } from "./context.ts";
import { isGivenAway, short, targetRows, taskRows, type Owned } from "./owned-rows.ts";
import { finding, judged, notApplicable, pass } from "./results.ts";

/** What the parent gives one body stands with that body in the draft, or with its counterpart there. */
export const demandedOwner: Check<"owners"> = (plan, options, rule, context) => {
  const { of, names = [], demanded = false } = options;
  const asked = { match: { all: [], any: [], none: [] }, like: options.like ?? "" };
  const rows = of === "target" ? targetRows(plan) : taskRows(plan);
  const found = rows.flat().filter(({ text }) => answers(sentence(text), asked));
  const there = names.filter((name) => context.lexicon.status(name, plan.days) === "current");
  if (found.length === 0 || there.length === 0) return notApplicable(rule, "nothing-to-check");
  const owned = found.filter(({ owners }) => owners.length > 0);
  if (owned.some(({ owners }) => owners.some((owner) => !isOther(owner, names, context))))
    return pass(rule, [owned[0]!.location]);
  const at = owned[0] ?? found[0]!;
  // Nobody has it: said once, by the row that it was left out of or by the parent that names one.
  const isToldElsewhere = rows.some((row) => row.includes(at) && isGivenAway(row));
  if (owned.length === 0 && (!demanded || isToldElsewhere || isInBlock(at, names, context)))
    return pass(rule, [at.location]);
  const by = { ...(owned.length > 0 ? { owner: at.owners.join(", ") } : {}), asked: there[0]! };
  const details = { expected: there.join("; "), actual: by.owner ?? null };
  const text = short(at.text);
  return judged(rule, [
    of === "target"
      ? finding(rule, "unassigned-target", { target: text, ...by }, at.location, details)
      : finding(rule, "unassigned-task", { task: text, ...by }, at.location, details),
  ]);
};

/** Surely another body: one that the lexicon knows, that is no unit for whatever work there is, and not these. */
function isOther(owner: string, names: readonly string[], { lexicon, plan }: CheckContext): boolean {
  const entry = lexicon.entry(owner, plan.issuer?.level);
  if (entry === null || entry.covers !== null || entry.optional || entry.level === "any") return false;
  if (/^(Trung tâm|Ủy ban nhân dân|Hội đồng nhân dân|Chủ tịch)/u.test(entry.name)) return false;
  return !names.some((name) => name === entry.name || lexicon.related(name, entry.name));
}

/** Its block of duties says the same, or it leads the whole plan. */
const isInBlock = ({ text }: Owned, names: readonly string[], { plan }: CheckContext) =>
  plan.assignments.some(
    ({ agency, duties }) =>
      names.includes(agency) &&
      duties.some(
        (duty) =>
          /^(la )?(chu tri|dau moi|co quan thuong truc|thuong truc|co quan dau moi)/.test(
            plainText(duty.text),
          ) || answers(sentence(duty.text), { match: { all: [], any: [], none: [] }, like: text }),
      ),
  );
