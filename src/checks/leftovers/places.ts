import type { Location } from "../../model/location.ts";
import type { Finding, FindingFacts } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { CAPITALS, LETTERS } from "../../text/letters.ts";
import { matchesOf } from "../../text/matches.ts";
import { plainText } from "../../text/tokens.ts";
import type { Check, CheckContext } from "../context.ts";
import { homeOf, isHome, type Home } from "../home.ts";
import { finding, judged, notApplicable } from "../results.ts";
import { issuePlace } from "./issue-place.ts";
import { otherParent, otherProvinces } from "./parent-place.ts";

type Rule = RuleOf<"leftover-places">;

/** No other place's name is left where the plan speaks of its own: place of issue, bodies, area, recipients. */
export const leftoverPlaces: Check<"leftover-places"> = (plan, _, rule, context) => {
  const home = homeOf(plan.issuer);
  if (home === null || home.name === "") return notApplicable(rule, "nothing-to-check");
  return judged(rule, [
    ...issuePlace(home, rule, context),
    ...otherUnits(home, rule, context),
    ...otherParent(rule, context),
    ...otherProvinces(home, rule, context),
    ...foreignBodies(home, rule, context),
  ]);
};

/** `Báo và Phát thanh, Truyền hình Hà Tĩnh` in a plan of Nghệ An: a body of the province that bears another one's name. */
function foreignBodies(home: Home, rule: Rule, context: CheckContext): readonly Finding[] {
  const { plan, lexicon } = context;
  if (plan.issuer?.level !== "province") return [];
  return plan.assignments.flatMap(({ heading, location }) => {
    const words = heading.replace(/[:.;,]+$/, "").split(/\s+/);
    const name = [4, 3, 2]
      .map((many) => words.slice(-many).join(" "))
      .find((end) => lexicon.province(end) !== null);
    if (name === undefined || name === heading || isHome(name, home.name, context)) return [];
    // Another spelling of the own name is a matter of names.
    if (lexicon.province(name)!.name === lexicon.province(home.name)?.name) return [];
    // A unit of its own kind is told by the words before it elsewhere.
    if (/(?:tỉnh|thành phố)$/i.test(heading.slice(0, heading.lastIndexOf(name)).trim())) return [];
    const facts = { found: heading, own: `${home.kind} ${home.name}`, what: "body" as const };
    return [
      finding(rule, "leftover-place", facts, location, {
        level: "warning",
        expected: home.name,
        actual: name,
      }),
    ];
  });
}

const WORD = `[${CAPITALS}][${LETTERS}]*[a-zà-ỿ]`;
/** Others are named on purpose: beside whom one works, of whom one learns, what one was made of. */
const ON_PURPOSE =
  /phoi hop|giap ranh|lien ket|ket nghia|hoc tap|kinh nghiem|sap nhap|sap xep|hop nhat|truoc day|nay la|cu\b|den tu|que quan/;
/** So many names are the plan's subject. */
const MANY = 3;

interface Named {
  readonly name: string;
  readonly before: string;
  readonly location: Location;
  readonly isRecipient: boolean;
}

/** Another unit of the issuer's own kind, named less often than its own. */
function otherUnits(home: Home, rule: Rule, context: CheckContext): readonly Finding[] {
  const named = unitsNamed(home, context);
  // An issuer's line that ran into the one above it still ends with the name.
  const isOwn = (name: string) =>
    isHome(name, home.name, context) || plainText(home.name).endsWith(` ${plainText(name)}`);
  // The issuer's own line names it once.
  const own = named.filter(({ name }) => isOwn(name)).length + 1;
  const others = named.filter(({ name }) => !isOwn(name));
  const names = new Set(others.map(({ name }) => plainText(name)));
  if (names.size >= MANY || others.length >= Math.max(own, 1) + 1) return [];
  const seen = new Set<string>();
  return others
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, before, location, isRecipient }) => {
      const what = whatOf(before, isRecipient);
      const facts = { found: `${home.kind} ${name}`, own: `${home.kind} ${home.name}`, what };
      return finding(rule, "leftover-place", facts, location, {
        expected: facts.own,
        actual: facts.found,
        ...(what !== "issuer" && { level: "warning" as const }),
      });
    });
}

/** Who issues, whose body it is, or where the plan holds: told by the words before the name. */
function whatOf(before: string, isRecipient: boolean): FindingFacts["leftover-place"]["what"] {
  if (isRecipient) return "recipient";
  const plain = plainText(before);
  return / (?:dia ban|toan|tren|tai|o)$/.test(` ${plain}`) || plain === "" ? "area" : "body";
}

/** `xã Tân Lập` in the text and among the recipients; citations and lists of units are none. */
function unitsNamed({ kind }: Home, { plan, document, lexicon }: CheckContext): readonly Named[] {
  const pattern = new RegExp(`(?<![${LETTERS}])${kind}\\s+(${WORD}(?:\\s${WORD}){0,3})`, "g");
  const isProvince = kind === "tỉnh" || kind === "thành phố";
  const isPlace = (name: string) =>
    isProvince
      ? lexicon.province(name) !== null
      : name.includes(" ") && lexicon.find(name).every(({ start }) => start > 0);
  const inText = (text: string, location: Location, isRecipient: boolean): readonly Named[] =>
    matchesOf(text, pattern).flatMap(({ index, 1: name }) => {
      const before = text.slice(Math.max(0, index - 60), index);
      const around = plainText(text.slice(Math.max(0, index - 80), index + name!.length + 25));
      const isList = /(?:các|những|hai|ba|\d+|và|,|;)\s*$/i.test(before) && !isRecipient;
      if (isList || ON_PURPOSE.test(around) || !isPlace(name!)) return [];
      return [{ name: name!, before: before.trim(), location, isRecipient }];
    });
  const cited = [...plan.references].map(({ text }) => text);
  // Before the body other places are those of cited documents; only who issues the plan is its own.
  const issuing = plan.preamble.filter(
    ({ text }) => /ban hành kế hoạch/i.test(text) && !/^căn cứ/i.test(text),
  );
  const body = [...issuing, ...plan.items]
    .filter(({ cell }) => cell === null)
    .flatMap(({ text, location }) => inText(without(text, cited), location, false));
  const title = plan.title === null ? [] : inText(plan.title, plan.titleLocation, false);
  const foot = plan.recipients.flatMap((text) => {
    const block = document.blocks.find((one) => one.text.includes(text));
    const location = block
      ? { ...block.place, section: "", quote: block.text.slice(0, 200) }
      : plan.titleLocation;
    return inText(text, location, true);
  });
  return [...title, ...body, ...foot];
}

/** Citations blanked out, so that offsets hold. */
const without = (text: string, cited: readonly string[]): string =>
  cited.reduce((rest, words) => rest.replaceAll(words, " ".repeat(words.length)), text);
