import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { CAPITALS, LETTERS } from "../text/letters.ts";
import { matchesOf } from "../text/matches.ts";
import { nearlySame, plainText } from "../text/tokens.ts";
import type { CheckContext } from "./context.ts";
import { finding } from "./results.ts";

const UNIT = "tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn";
const ISSUER = new RegExp(`\\s(${UNIT})\\s+(.+)$`, "i");
const WORD = `[${CAPITALS}](?:[${LETTERS}]*[a-zà-ỿ])`;
const HERE = new RegExp(
  `(?:trên địa bàn|(?:Ủy ban nhân dân|UBND)(?=[^.;]{0,60}ban hành Kế hoạch))\\s+(${UNIT})\\s+(${WORD}(?:\\s${WORD}){0,3})`,
  "g",
);

/** `Ủy ban nhân dân tỉnh Đắk Lắk`: the word for the unit, and what stands after it. */
const homeOf = (issuer: Plan["issuer"]): readonly [kind: string, place: string] | null => {
  const found = ISSUER.exec(issuer?.name ?? "");
  return found ? [found[1]!, found[2]!.trim()] : null;
};

/** The issuer's own place; a name too short to be told from other words is none. */
export function placeOf(issuer: Plan["issuer"]): string | null {
  const place = homeOf(issuer)?.[1] ?? "";
  return place.length > 3 ? place : null;
}

/** A plan taken over from another place keeps that place's name: `trên địa bàn tỉnh …` of a unit like the issuer's own. */
export function otherHomes(plan: Plan, rule: RuleOf<"one-name">, context: CheckContext): readonly Finding[] {
  const home = homeOf(plan.issuer);
  if (home === null) return [];
  const [kind, own] = home;
  const named = [...plan.preamble, ...plan.items].flatMap(({ text, location }) =>
    matchesOf(text, HERE)
      .filter(([, unit]) => unit!.toLowerCase() === kind.toLowerCase())
      .map(([, , name]) => ({ name: name!, location })),
  );
  const others = named.filter(({ name }) => !isHome(name, own, context));
  // Where the plan speaks of other places as much as of its own, these are its subject.
  const title = plainText(plan.title ?? "").includes(plainText(own)) ? 1 : 0;
  if (others.length === 0 || others.length >= named.length - others.length + title) return [];
  const seen = new Set<string>();
  return others
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, location }) => {
      const [first, second] = [`${kind} ${own}`, `${kind} ${name}`];
      const facts = { first, second, elsewhere: true };
      return finding(rule, "inconsistent-name", facts, location, { expected: first, actual: second });
    });
}

/** The issuer's own place, a slip of its name, what stands behind it in capitals, or a unit that is part of it now. */
function isHome(name: string, own: string, { lexicon, plan }: CheckContext): boolean {
  const [found, home] = [plainText(name), plainText(own)];
  if (`${found} `.startsWith(`${home} `) || `${home} `.startsWith(`${found} `) || nearlySame(found, home))
    return true;
  const province = lexicon.province(name);
  return (
    province?.successor === lexicon.province(own)?.name &&
    province !== null &&
    isGone(province.validUntil, plan)
  );
}

const isGone = (until: string | null, { days }: Plan) => until !== null && (days === null || days.to > until);
