import type { Basis } from "../model/plan.ts";
import type { GivenParent } from "../model/rule.ts";

import { citationsOf, numberKey, type Citation } from "./citations.ts";
import type { Check } from "./context.ts";
import { inFull, isMeant } from "./known-bases.ts";
import { says } from "./phrases.ts";
import { finding, judged, notApplicable } from "./results.ts";

/** A parent plan that the draft rests on was given, so that the two could be compared. */
export const parentGiven: Check<"parent-given"> = (plan, _, rule, context) => {
  const cited = plan.bases.filter(({ number }) => number !== null && /^\d+\s*\/\s*KH-/.test(number));
  if (cited.length === 0) return notApplicable(rule, "nothing-to-check");
  const { parents } = context;
  const citations = parents.length > 0 ? context.once(citationsOf) : [];
  const findings = cited
    .filter((basis) => !parents.some((parent) => isThis(basis, citationOf(basis, citations), parent)))
    .map(({ number, location }) => finding(rule, "unknown-parent", { number: number!, given: "" }, location));
  return judged(
    rule,
    findings,
    cited.map(({ location }) => location),
  );
};

const citationOf = ({ number }: Basis, citations: readonly Citation[]) =>
  citations.find((cited) => numberKey(cited.number) === numberKey(number!));

/** The basis is the given parent: by its number, by a slip of it, or, while that is blank, by everything else. */
function isThis(basis: Basis, cited: Citation | undefined, parent: GivenParent): boolean {
  const { number, issued, issuer, about } = parent;
  if (cited && cited.issuer !== null && issuer !== null && !isBy(cited.issuer, issuer)) return false;
  if (number === null) return agrees(basis, cited, parent);
  if (numberKey(number) === numberKey(basis.number!)) return true;
  // That its number is written wrong is a finding of its own.
  return (
    cited !== undefined && issued !== null && isMeant(cited, { number, issued, issuer: issuer ?? "", about })
  );
}

/** A parent whose number is still blank stands for a plan of the same authority, year and subject. */
function agrees(basis: Basis, cited: Citation | undefined, { issued, about }: GivenParent): boolean {
  const year = basis.issued?.slice(0, 4);
  if (year !== undefined && issued !== null && year !== issued.slice(0, 4)) return false;
  return !cited || cited.about.words.length < 4 || says(cited.about, about);
}

/** `UBND tỉnh` alone is whichever province the draft belongs to. */
function isBy(written: string, issuer: string): boolean {
  const [found, asked] = [inFull(written), inFull(issuer)];
  return found === asked || asked.startsWith(`${found} `);
}
