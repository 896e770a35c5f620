import type { Abolished, Successor } from "../lexicon/index.ts";
import type { Item, Plan } from "../model/plan.ts";
import { plainText } from "../text/tokens.ts";

/** Who stands in the place of a body that is gone, in this sentence of this plan. */
export interface Heirs {
  readonly names: readonly string[];
  /** The heir is there already, or is the issuer itself: the old name can only go. */
  readonly drop: boolean;
}

/** The heirs by topic of the plan, level of its issuer and sentence; those that stand there already need no naming. */
export function heirsOf(body: Abolished, item: Item | undefined, plan: Plan): Heirs {
  const around = linesOf(item, plan);
  const fitting = onTopic(body.successors, `${plan.title ?? ""} ${item?.text ?? ""}`)
    .map(({ name }) => ofUnit(name, plan))
    .filter((name, at, all) => all.indexOf(name) === at);
  const level = ofLevel(fitting, plan);
  const fresh = level.filter((name) => !isIssuer(name, plan) && !around.includes(inShort(name)));
  return { names: fresh, drop: fresh.length < level.length && level.length > 0 };
}

/** One body by its full name: `Ủy ban nhân dân cấp xã` is a kind of body. */
export const isDefinite = (name: string): boolean => !/(?:^| )(?:cấp|cùng|hoặc) /.test(name);

/** Those whose field the plan or the sentence names; else those that took the rest. */
function onTopic(all: readonly Successor[], said: string): readonly Successor[] {
  const plain = plainText(said);
  const named = all.filter(({ functions }) =>
    (functions ?? "").split(/[,;]/).some((field) => field.trim() && plain.includes(plainText(field))),
  );
  const rest = all.filter(({ functions }) => functions === null);
  return named.length > 0 ? named : rest.length > 0 ? rest : all;
}

const unitOf = ({ issuer }: Plan) => /^Ủy ban nhân dân (xã|phường|đặc khu) /.exec(issuer?.name ?? "")?.[1];

const ofUnit = (name: string, plan: Plan): string => {
  const unit = unitOf(plan);
  return unit === undefined ? name : name.replace(/ xã$/, ` ${unit}`);
};

/** A commune has one of the two economic departments, by its kind. */
function ofLevel(names: readonly string[], plan: Plan): readonly string[] {
  const unit = unitOf(plan);
  if (unit === undefined || names.length < 2) return names;
  const urban = names.filter((name) => name.includes("Đô thị"));
  if (urban.length === 0) return names;
  return unit === "xã" ? names.filter((name) => !urban.includes(name)) : urban;
}

const inShort = (name: string): string => plainText(name).replace(/\buy ban nhan dan\b/, "ubnd");

/** `Ủy ban nhân dân cấp xã` is the commune that issues the plan. */
const isIssuer = (name: string, { issuer }: Plan): boolean =>
  issuer !== null &&
  (issuer.name.startsWith(name) || (issuer.level === "commune" && /^Ủy ban nhân dân (?:cấp )?xã/.test(name)));

/** The sentence and the headings above it. */
function linesOf(item: Item | undefined, { items }: Plan): string {
  const lines: string[] = [];
  for (let one = item; one; one = one.parent === null ? undefined : items[one.parent]) lines.push(one.text);
  return inShort(lines.join(" | ")).replace(/\buy ban nhan dan\b/g, "ubnd");
}
