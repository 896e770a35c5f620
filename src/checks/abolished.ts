import type { Abolished } from "../lexicon/index.ts";
import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import type { Finding, Severity } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { plainText } from "../text/tokens.ts";
import type { Check, CheckContext } from "./context.ts";
import { placeOf } from "./home-place.ts";
import { presentName } from "./one-name.ts";
import { finding, judged, review } from "./results.ts";

type Rule = RuleOf<"abolished">;

interface Gone {
  readonly body: Abolished;
  readonly at: Location;
}

/** No body and no unit is named as existing that was gone on the document's day; citations and history are free. */
export const abolished: Check<"abolished"> = (plan, { kind }, rule, context) => {
  const all = context.once(goneBodies).filter(({ body }) => body.kind === kind);
  const sure = all.filter(({ body }) => body.status === "abolished");
  const names = [...new Set(sure.map(({ body }) => body.name))];
  const findings = names.map((name) =>
    asFinding(
      kind,
      sure.filter(({ body }) => body.name === name),
      rule,
    ),
  );
  const open = all.filter(({ body }) => body.status !== "abolished");
  if (findings.length > 0 || open.length === 0) return judged(rule, findings);
  const code = plan.days === null ? "unknown-day" : "transition";
  return review(rule, code, open[0]!.body.name, open.map(({ at }) => at).slice(0, 3));
};

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
  const nowCalled = context.once(presentName);
  const isNamed = (name: string) =>
    plan.mentions.some((mention) => nowCalled(mention.name) === name && mention.name !== name);
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
const isRenamed = ({ kind, atMost, name, successors }: Abolished, isNamed: (name: string) => boolean) =>
  kind === "agency" &&
  atMost !== "error" &&
  successors.some(
    (heir) => plainText(heir.name).slice(0, 4) === plainText(name).slice(0, 4) && isNamed(heir.name),
  );

/** One finding a body, at its first place; the others are related. */
function asFinding(kind: "agency" | "unit", places: readonly Gone[], rule: Rule): Finding {
  const { body, at } = places[0]!;
  const successor = body.successors.map(({ name }) => name).join("; ");
  const facts = { agency: body.name, until: body.validUntil, successor, basis: body.basis ?? "" };
  return finding(rule, `abolished-${kind}`, facts, at, {
    level: weaker(rule.level, body.atMost),
    confidence: body.confidence,
    expected: successor === "" ? null : successor,
    actual: body.text,
    related: places.slice(1, 6).map(({ at: other }) => other),
    suggestion: body.successors[0] ? { vi: body.successors[0].name, en: body.successors[0].name } : null,
  });
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const weaker = (one: Severity, other: Severity): Severity => (RANK[one] <= RANK[other] ? one : other);
