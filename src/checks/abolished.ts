import type { Abolished } from "../lexicon/index.ts";
import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import type { Finding, Severity } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { plainText } from "../text/tokens.ts";
import type { Check, CheckContext } from "./context.ts";
import { replacing } from "./advice.ts";
import { heirsOf, isDefinite } from "./heirs.ts";
import { placeOf } from "./home.ts";
import { finding, judged, review } from "./results.ts";

type Rule = RuleOf<"abolished">;

interface Gone {
  readonly body: Abolished;
  readonly at: Location;
}

/** No body and no unit is named as existing that was gone on the document's day; citations and history are free. */
export const abolished: Check<"abolished"> = (plan, { kind }, rule, context) => {
  const all = context.once(goneBodies).filter(({ body }) => body.kind === kind);
  const sure = all.filter(({ body }) => isSure(body));
  const names = [...new Set(sure.map(({ body }) => body.name))];
  const findings = names.map((name) =>
    asFinding(
      kind,
      sure.filter(({ body }) => body.name === name),
      rule,
      plan,
    ),
  );
  const open = all.filter(({ body }) => !isSure(body));
  if (findings.length > 0 || open.length === 0) return judged(rule, findings);
  const code = plan.days === null ? "unknown-day" : "transition";
  return review(rule, code, open[0]!.body.name, open.map(({ at }) => at).slice(0, 3));
};

const isSure = ({ status }: Abolished): boolean => status === "abolished" || status === "not-yet";

function goneBodies(context: CheckContext): readonly Gone[] {
  const { plan, document, lexicon } = context;
  const options = plan.issuer ? { level: plan.issuer.level } : {};
  const recipients = [...new Set(plan.recipients)].filter((name) => name.length > 3);
  const foot = document.blocks
    .filter(({ text }) => recipients.some((name) => text.includes(name)))
    .map(({ text, place }) => ({ text, location: { ...place, section: "", quote: text.slice(0, 200) } }));
  const body = [...plan.preamble, ...plan.items];
  const own = { text: plan.issuer?.name ?? "", location: plan.titleLocation };
  const rest = [...body, ...foot].flatMap(({ text, location }) =>
    lexicon.abolishedIn(text, plan.days, options).map((gone) => ({ body: gone, at: location })),
  );
  const issuer = lexicon
    .abolishedIn(own.text, plan.days, options)
    .map((gone) => ({ body: gone, at: own.location }));
  const isOwn = isOwnPlace(plan);
  const isNamed = (name: string) => plan.mentions.some((mention) => mention.name === name);
  return [
    ...issuer,
    ...rest.filter(({ body }) => !body.onlyIssuer && !isOwn(body.text) && !isRenamed(body, isNamed)),
  ];
}

/** The draft's own place, one mark of its name wrong, is no other unit. */
function isOwnPlace({ issuer }: Plan): (text: string) => boolean {
  const place = placeOf(issuer);
  const own = place === null ? null : ` ${plainText(place)} `;
  return (text) => own !== null && ` ${plainText(text)} `.includes(own) && !text.includes(place!);
}

/** A body that the draft also calls by its new name is one body with two names, not one that is gone. */
const isRenamed = (
  { kind, status, atMost, name, successors }: Abolished,
  isNamed: (name: string) => boolean,
) =>
  kind === "agency" &&
  status === "abolished" &&
  atMost !== "error" &&
  successors.some(
    (heir) => plainText(heir.name).slice(0, 4) === plainText(name).slice(0, 4) && isNamed(heir.name),
  );

/** One finding a body, at its first place; the others are related. */
function asFinding(kind: "agency" | "unit", places: readonly Gone[], rule: Rule, plan: Plan): Finding {
  const { body, at } = places[0]!;
  const early = body.status === "not-yet";
  const host = [...plan.preamble, ...plan.items].find(({ location }) => location === at);
  const { names, drop } = heirsOf(body, host, plan);
  const facts = {
    agency: body.name,
    until: body.validUntil,
    successor: names.join(early ? ", " : " hoặc "),
    others: othersOf(body, names),
    basis: lawOf(body.basis ?? ""),
    from: early ? body.validUntil : null,
    written: body.text,
    heirs: names,
    drop,
  };
  const [heir, ...more] = names;
  const isSure = kind === "agency" && heir !== undefined && more.length === 0 && !drop && isDefinite(heir);
  return finding(rule, `abolished-${kind}`, facts, at, {
    level: weaker(rule.level, body.atMost),
    confidence: body.confidence,
    expected: names.join("; ") || null,
    actual: body.text,
    related: places.slice(1, 6).map(({ at: other }) => other),
    advice:
      isSure && host && places.length === 1 && isSameLevel(heir, plan)
        ? replacing(host.text, body.text, heir, at)
        : null,
    suggestion: null,
    source: { document: numbersOf(body.basis) || rule.source.document, clause: rule.source.clause },
  });
}

/** A department of a commune is no body that a province names without its commune. */
const isSameLevel = (heir: string, { issuer }: Plan) =>
  issuer?.level === "commune" || !/^(?:Phòng|Trạm|Văn phòng Hội đồng nhân dân)/.test(heir);

/** Who took over the rest, each with what it took. */
const othersOf = ({ successors }: Abolished, heirs: readonly string[]): string =>
  successors
    .filter(({ name, functions }) => functions !== null && !heirs.includes(name))
    .map(({ name, functions }) => `${functions}: ${name}`)
    .join("; ");

/** The first law of a basis, as it is cited: its notes in brackets and what came later are no part of its name. */
const lawOf = (basis: string): string =>
  basis
    .split(";")[0]!
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/, .*$/, "")
    .replace(/^NĐ /, "")
    .replace(/^NQ (?=\d)/, "Nghị quyết số ")
    .replace(/^Luật (?=\d)/, "Luật số ")
    .trim();

/** The numbers of the documents that ended it. */
const numbersOf = (basis: string | null): string =>
  [...new Set((basis ?? "").match(/\d+\/\d{4}\/[A-ZĐ]+[\dA-ZĐ-]*/gu))].join("; ");

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const weaker = (one: Severity, other: Severity): Severity => (RANK[one] <= RANK[other] ? one : other);
