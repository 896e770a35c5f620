import type { Lexicon } from "../lexicon/index.ts";
import type { Plan } from "../model/plan.ts";
import type { Bilingual } from "../model/text.ts";

/** What a source proposes as it can be written today: without years that are over and bodies that are gone; null where nothing is left. */
export function timely(suggestion: Bilingual, plan: Plan, lexicon: Lexicon): Bilingual | null {
  const vi = mended(suggestion.vi, plan, lexicon);
  const en = mended(suggestion.en, plan, lexicon);
  return vi === null || en === null ? null : { vi, en };
}

function mended(text: string, plan: Plan, lexicon: Lexicon): string | null {
  const first = plan.period?.[0] ?? Number(plan.days?.from.slice(0, 4) ?? 0);
  const kept = text.split(/;\s+/).filter((clause) => !isOver(clause, first));
  if (kept.length === 0) return null;
  const clauses = kept.join("; ");
  const now = inPresentNames(clauses, plan, lexicon);
  return lexicon.abolishedIn(now, plan.days).some(isGone) ? null : now;
}

/** Its last milestone lies before the plan. */
function isOver(clause: string, first: number): boolean {
  const years = [...clause.matchAll(/(?:đến|trong|vào)\s+(?:hết\s+)?năm\s+(\d{4})/giu)].map(([, year]) =>
    Number(year),
  );
  return years.length > 0 && years.every((year) => year < first);
}

const isGone = ({ status }: { readonly status: string }): boolean => status === "abolished";

/** From the last one to the first, so that places stay right: what has one heir by its name, a unit in a list left out. */
function inPresentNames(text: string, plan: Plan, lexicon: Lexicon): string {
  const gone = lexicon.abolishedIn(text, plan.days).filter(isGone);
  return gone.toReversed().reduce((now, { kind, start, end, successors }) => {
    const [before, old, behind] = [now.slice(0, start), now.slice(start, end), now.slice(end)];
    if (kind === "agency") return successors.length === 1 ? `${before}${successors[0]!.name}${behind}` : now;
    const shorter = old.replace(TOWN, "");
    return shorter === old && /,\s*$/.test(before)
      ? `${before.replace(/,\s*$/, "")}${behind}`
      : `${before}${shorter}${behind}`;
  }, text);
}
const TOWN = /,?\s*(?:và\s+)?thị trấn(?=$|[,\s])/iu;
