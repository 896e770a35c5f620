import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { baseCodes, fold } from "../text/fold.ts";
import { CAPITALS, LETTERS } from "../text/letters.ts";
import { matchesOf } from "../text/matches.ts";
import { remembering } from "../text/remember.ts";
import { plainText, syllables } from "../text/tokens.ts";
import type { Check, CheckContext } from "./context.ts";
import { placeOf } from "./home.ts";
import { finding, judged } from "./results.ts";

type Rule = RuleOf<"one-name">;

/** A body or a place is written one way throughout, the list of recipients included. */
export const oneName: Check<"one-name"> = (plan, _, rule, context) =>
  judged(rule, [...otherPlaces(plan, rule, context), ...otherOrders(plan, rule, context)]);

const NAMES = new RegExp(`[${CAPITALS}][${LETTERS}]*(?:\\s[${CAPITALS}][${LETTERS}]*)*`, "g");
const TWO_NAMES = new RegExp(`\\s+[${CAPITALS}][${LETTERS}]+\\s+[${CAPITALS}][${LETTERS}]+$`);
const ALL_CAPITALS = new RegExp(`^[${CAPITALS}]+$`);
const SOME_CAPITALS = new RegExp(`[${CAPITALS}]{2,}|&`);

/** The draft's own place with another mark on a letter: `Đắk Lắk`, `Đắc Lắc`. */
function otherPlaces(plan: Plan, rule: Rule, context: CheckContext): readonly Finding[] {
  const { lexicon } = context;
  const own = placeOf(plan.issuer);
  if (own === null) return [];
  const key = skeleton(own);
  const length = own.split(" ").length;
  const mayBe = (name: string) => name.length <= key.length + 4 && sound(name) === sound(own);
  const mayHold = namesLike(own);
  const seen = new Set<string>();
  return context.once(texts).flatMap(({ text, at }) =>
    (mayHold(text) ? matchesOf(text, NAMES) : []).flatMap(([run]) =>
      windows(run.split(" "), length)
        .filter(
          (name) =>
            mayBe(name) &&
            skeleton(name) === key &&
            fold(name) !== fold(own) &&
            !isOtherProvince(name, own, lexicon),
        )
        .filter((name) => !isUpper(name) && !seen.has(fold(name)) && seen.add(fold(name)))
        .map((name) => inconsistent(rule, own, name, at())),
    ),
  );
}

const inconsistent = (rule: Rule, first: string, second: string, at: Location) =>
  finding(rule, "inconsistent-name", { first, second, elsewhere: false }, at, {
    expected: first,
    actual: second,
  });

/** Letters that stand for one sound are one: `k` and `c`, `y` and `i`, `x` and `s`. */
const skeleton = (name: string) =>
  syllables(name).join(" ").replace(/k/g, "c").replace(/y/g, "i").replace(/x/g, "s");

/** The first letter alone parts most names; `k` and `c`, `y` and `i` are one here too. */
const sound = (name: string) => soundOf(name.charCodeAt(0));
const soundOf = (code: number) => {
  const letter = baseCodes[code];
  return letter === K ? C : letter === Y ? I : letter;
};
const [C, I, K, Y] = [99, 105, 107, 121];

const windows = (words: readonly string[], length: number) =>
  words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(" "));

/** As many words in capitals as the place has, the first with its sound. Most texts hold none but the place itself. */
const namesLike = remembering((own: string): ((text: string) => boolean) => {
  const [first, ...others] = own.split(" ") as [string, ...string[]];
  const more = `(?: [${CAPITALS}][${LETTERS}]*)`;
  const alike = new RegExp(`[${openings(first)}][${LETTERS}]*${more.repeat(others.length)}`);
  // A name that overlaps the place is none like it, as long as the place's other words sound unlike its first.
  const apart = others.every((word) => sound(word) !== sound(first));
  return (text) => alike.test(apart && text.includes(own) ? text.replaceAll(own, ";") : text);
});

const CAPITAL_CODES = [
  [0x41, 0x5a],
  [0xc0, 0xdd],
  [0x102, 0x1af],
  [0x1ea0, 0x1ef8],
] as const;

/** The capitals that sound like a name's first letter. */
function openings(name: string): string {
  const own = sound(name);
  let found = "";
  for (const [from, to] of CAPITAL_CODES)
    for (let code = from; code <= to; code++) if (soundOf(code) === own) found += String.fromCharCode(code);
  return found;
}

const isUpper = (name: string) => name === name.toUpperCase();

function isOtherProvince(name: string, own: string, lexicon: CheckContext["lexicon"]): boolean {
  const [found, home] = [lexicon.province(name), lexicon.province(own)];
  return found !== null && found.name !== home?.name;
}

/** One body whose words stand in another order or are joined otherwise: `Báo và Phát thanh, …`, `Báo, Phát thanh và …`. */
function otherOrders(plan: Plan, rule: Rule, context: CheckContext): readonly Finding[] {
  const { lexicon } = context;
  const nowCalled = context.once(presentName);
  const first = new Map<string, string>();
  const told = new Set<string>();
  const options = plan.issuer ? { level: plan.issuer.level } : {};
  const nameOf = new Map<string, string>();
  const keyOf = remembering(wordsInAnyOrder);
  const findings: Finding[] = [];
  const look = (name: string, text: string, at: () => Location) => {
    // The same words for the same body say nothing new.
    if (nameOf.get(text) === name) return;
    nameOf.set(text, name);
    const words = keyOf(text);
    if (words === "") return;
    const key = `${nowCalled(name)} ${words}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, text);
      return;
    }
    const form = joined(text);
    if (joined(known) === form || told.has(form)) return;
    told.add(form);
    findings.push(inconsistent(rule, known, text, at()));
  };
  for (const { name, text, collective, item } of plan.mentions)
    if (!collective) look(name, text, () => plan.items[item]!.location);
  for (const { text, at, isOther } of context.once(texts))
    if (isOther)
      for (const hit of lexicon.find(text, options)) if (!hit.collective) look(hit.name, hit.text, at);
  return findings;
}

/** The entry of a name; a body that was only renamed goes by its present name. */
export function presentName({ lexicon }: CheckContext): (name: string) => string {
  return remembering((name) => {
    const entry = lexicon.entry(name);
    return (entry !== null && entry.atMost !== "error" ? entry.successors[0]?.name : entry?.name) ?? name;
  });
}

/** The words of a body's name in alphabetical order; nothing for a name too short or abbreviated. */
function wordsInAnyOrder(name: string): string {
  const words = ownWords(name);
  if (words.length < 4 || isAbbreviated(name)) return "";
  return words
    .filter((word) => word !== "va" && word !== "dai")
    .sort()
    .join(" ");
}

/** Level and place are no part of the comparison. */
const ownWords = (name: string) => syllables(bodyOf(name));
const bodyOf = (name: string) =>
  name.replace(/\s+(?:tỉnh|xã|phường|thành phố|đặc khu)(?:\s.*)?$/i, "").replace(TWO_NAMES, "");
const isAbbreviated = (name: string) => SOME_CAPITALS.test(name.replace(ALL_CAPITALS, ""));
/** Words with what joins them; spelling, capitals and dashes aside. */
const joined = (name: string) => plainText(bodyOf(name).replaceAll(",", " phẩy "));

const ODD_SPACE = /[^\S ]|  /;

/** A block on one line; `isOther`: a short one that is none of the plan's paragraphs, whose names are known. */
interface Text {
  readonly text: string;
  readonly isOther: boolean;
  readonly at: () => Location;
}

function texts({ document, plan }: CheckContext): readonly Text[] {
  const known = new Map(plan.items.map((item) => [item.text, item.location]));
  return document.blocks
    .filter(({ zone }) => zone === "body" || zone === "text-box")
    .map(({ text, place }) => ({
      text: ODD_SPACE.test(text) ? text.replace(/\s+/g, " ") : text,
      isOther: text.length < 120 && !known.has(text) && !known.has(withoutLabel(text)),
      at: () => known.get(text) ?? { ...place, section: "", quote: text.slice(0, 200) },
    }));
}

/** `1. `, `- `, `III.2. `: what is typed before a paragraph's own words. */
function withoutLabel(text: string): string {
  const space = text.indexOf(" ");
  return space > 0 && space <= 6 ? text.slice(space + 1) : text;
}
