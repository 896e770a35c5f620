import type { Abolished, Successor } from "../lexicon/index.ts";
import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import type { Finding, Severity } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { plainText } from "../text/tokens.ts";
import type { Check, CheckContext } from "./context.ts";
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
  const { heirs, others } = sharedOut(body, at, plan);
  const successor = heirs.map(({ name }) => name).join(early ? ", " : " hoặc ");
  const facts = {
    agency: body.name,
    until: body.validUntil,
    successor,
    others: others.map(({ name, functions }) => `${functions}: ${name}`).join("; "),
    basis: body.basis ?? "",
    from: early ? body.validUntil : null,
  };
  const [heir] = heirs;
  return finding(rule, `abolished-${kind}`, facts, at, {
    level: weaker(rule.level, body.atMost),
    confidence: body.confidence,
    expected: successor === "" ? null : successor,
    actual: body.text,
    related: places.slice(1, 6).map(({ at: other }) => other),
    suggestion: heir ? { vi: heir.name, en: heir.name } : null,
    source: { document: numbersOf(body.basis) || rule.source.document, clause: rule.source.clause },
  });
}

/** Of several heirs the one who has what the plan is about; the rest with what they took over. */
function sharedOut({ successors }: Abolished, at: Location, plan: Plan) {
  const shared = successors.filter(({ functions }) => functions !== null);
  if (shared.length === 0 || successors.length < 2) return { heirs: successors, others: [] };
  const isAbout = (text: string) => (one: Successor) => {
    const said = ` ${plainText(text)} `;
    return (one.functions ?? "").split(/[,;]/).some((topic) => said.includes(` ${plainText(topic)} `));
  };
  const heirs =
    [at.quote, plan.title ?? ""]
      .map((text) => shared.filter(isAbout(text)))
      .find((found) => found.length === 1) ?? successors.slice(0, 1);
  return { heirs, others: shared.filter((one) => !heirs.includes(one)) };
}

/** The numbers of the documents that ended it. */
const numbersOf = (basis: string | null): string =>
  [...new Set((basis ?? "").match(/\d+\/\d{4}\/[A-ZĐ]+[\dA-ZĐ-]*/gu))].join("; ");

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const weaker = (one: Severity, other: Severity): Severity => (RANK[one] <= RANK[other] ? one : other);
