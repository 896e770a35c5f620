import type { Basis, Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { GivenParent, RuleOf } from "../model/rule.ts";
import { plainText } from "../text/tokens.ts";
import { citationsOf, numberKey, type Citation } from "./citations.ts";
import type { Check, CheckContext } from "./context.ts";
import { citedDay } from "./days.ts";
import { inFull, isMeant } from "./known-bases.ts";
import { says } from "./phrases.ts";
import { finding, judged, notApplicable } from "./results.ts";

type Rule = RuleOf<"parent-given">;

/** The parent plan that the draft rests on was given, and the one that was given is the one that it rests on. */
export const parentGiven: Check<"parent-given"> = (plan, _, rule, context) => {
  const cited = plan.bases.filter(({ number }) => number !== null && /^\d+\s*\/\s*KH-/.test(number));
  const { parents } = context;
  if (cited.length === 0 && parents.length === 0) return notApplicable(rule, "nothing-to-check");
  const citations = parents.length > 0 ? context.once(citationsOf) : [];
  const open = cited.filter(
    (basis) => !parents.some((parent) => isThis(basis, citationOf(basis, citations), parent)),
  );
  const unused = parents.filter((parent) => !isUsed(parent, plan, cited, citations));
  const findings = [
    ...open.map((basis) => notGiven(basis, citationOf(basis, citations), unused, rule)),
    ...(cited.length > 0 ? [] : unused.map((parent) => notCited(parent, plan, rule, context))),
  ];
  return judged(
    rule,
    findings,
    cited.map(({ location }) => location),
  );
};

const citationOf = ({ number }: Basis, citations: readonly Citation[]) =>
  citations.find((cited) => numberKey(cited.number) === numberKey(number!));

/** A draft is not its own parent; what it cites anywhere by number, it rests on. */
const isUsed = (
  parent: GivenParent,
  plan: Plan,
  cited: readonly Basis[],
  citations: readonly Citation[],
): boolean =>
  cited.some((basis) => isThis(basis, citationOf(basis, citations), parent)) ||
  (parent.number !== null &&
    ((plan.number === parent.number && plan.issuer?.name === parent.issuer) ||
      (!/\/KH-/.test(parent.number) && isNumberCited(parent.number, citations))));

const isNumberCited = (number: string, citations: readonly Citation[]): boolean =>
  citations.some((cited) => numberKey(cited.number) === numberKey(number));

/** `kế hoạch 77/KH-UBND ngày 12/5/2026 của Ủy ban nhân dân tỉnh Gia Lai`. */
const nameOf = ({ number, issued, issuer }: GivenParent): string =>
  [
    number ?? "kế hoạch",
    issued === null ? "" : `ngày ${citedDay(issued)}`,
    issuer === null ? "" : `của ${issuer}`,
  ]
    .filter(Boolean)
    .join(" ");

/** Number and day of the parent that was given under another authority are the parent's; else it is another plan. */
function notGiven(
  { number, issued, location }: Basis,
  cited: Citation | undefined,
  unused: readonly GivenParent[],
  rule: Rule,
): Finding {
  const same = unused.find(
    (parent) =>
      parent.number !== null &&
      numberKey(parent.number) === numberKey(number!) &&
      (issued === null || parent.issued === issued),
  );
  if (same === undefined) {
    const [given] = unused;
    return finding(
      rule,
      "unknown-parent",
      { number: number!, given: given ? nameOf(given) : "" },
      location,
      given ? { suggestion: null } : {},
    );
  }
  const right = nameOf(same);
  const written = `${number} của ${cited?.issuer ?? ""}`;
  return finding(rule, "wrong-legal-basis", { written, right, gone: null }, location, {
    level: "error",
    expected: same.issuer,
    actual: cited?.issuer ?? number,
    suggestion: { vi: right, en: right },
  });
}

/** A plan of the draft's own place and subject belongs among its bases; another place's was given by mistake. */
function notCited(parent: GivenParent, plan: Plan, rule: Rule, context: CheckContext): Finding {
  const place = plan.preamble[0]?.location ?? plan.titleLocation;
  if (isElsewhere(parent, plan) || !isOfSubject(parent, plan))
    return finding(rule, "unknown-parent", { number: "", given: nameOf(parent) }, place, {
      suggestion: null,
    });
  const basis = parent.number ?? nameOf(parent);
  const right = nameOf(parent);
  return finding(rule, "missing-legal-basis", { basis }, place, {
    level: isOwed(parent, context) ? "warning" : "info",
    expected: basis,
    suggestion: { vi: right, en: right },
  });
}

/** A commune may rest on its province's plan alone. */
const isOwed = ({ number }: GivenParent, { plan }: CheckContext): boolean =>
  number === null || /\/KH-/.test(number) || plan.issuer?.level === "province";

const isOfSubject = ({ about }: GivenParent, { title }: Plan): boolean =>
  about.all.length + about.any.length === 0 || says(title ?? "", about);

const UNIT = /(?:tỉnh|thành phố) (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)/gu;

/** The draft names provinces, and the parent's is none of them. */
function isElsewhere({ issuer }: GivenParent, { issuer: own, title, preamble }: Plan): boolean {
  const [home] = [...(issuer ?? "").matchAll(UNIT)].map(([, name]) => plainText(name!));
  if (home === undefined) return false;
  const texts = [own?.name ?? "", title ?? "", ...preamble.map(({ text }) => text)].join("\n");
  const named = [...texts.matchAll(UNIT)].map(([, name]) => plainText(name!));
  return named.length > 0 && !named.some((name) => name.startsWith(home) || home.startsWith(name));
}

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
