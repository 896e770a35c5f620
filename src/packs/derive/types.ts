import type { Lexicon } from "../../lexicon/index.ts";
import type { Location } from "../../model/location.ts";
import type { Level, Plan } from "../../model/plan.ts";
import type { CheckName, Rule, RuleOf, RulePack } from "../../model/rule.ts";
import type { DraftParts } from "../schema.ts";
import { isScarred } from "../../text/scars.ts";

/** What the parent is read with: the lexicon, and the packs of the sources above it that apply to it. */
export interface Above {
  readonly lexicon: Lexicon;
  readonly packs: readonly RulePack[];
}

/** A draft for an example, in the short form of the pack language. */
export interface Example {
  readonly name: string;
  readonly plan: Partial<DraftParts>;
  readonly finds: readonly string[];
}

/** A requirement made of a sentence of the parent plan. */
export interface Derived {
  /** Its clause does not hold the quotation yet. */
  readonly rule: Rule;
  /** Where the parent says it. */
  readonly said: Location;
  readonly examples: readonly Example[];
}

/** What all rules of a parent plan have in common. */
export interface Parent {
  readonly plan: Plan;
  readonly pack: string;
  /** How findings name it. */
  readonly document: string;
  /** Levels that it binds. */
  readonly below: readonly Level[];
  readonly above: Above;
  /** It is made for one year: what it asks is asked of that year. */
  readonly oneYear: boolean;
  /** What its examples are made for. */
  readonly setting: Partial<DraftParts>;
}

/** A rule of a parent plan; its confidence is that of a source that was read. */
export function ruleOf<C extends CheckName>(
  parent: Parent,
  name: string,
  check: C,
  said: Location,
  rest: Pick<RuleOf<C>, "title" | "why" | "options" | "level" | "levels"> &
    Partial<Pick<RuleOf<C>, "refines" | "requirement" | "suggestion">>,
): Rule {
  const clause = said.section === "" ? "phần mở đầu" : `mục ${said.section}`;
  return {
    requirement: null,
    ...rest,
    suggestion: rest.suggestion && !isScarred(rest.suggestion.vi) ? rest.suggestion : null,
    id: `${parent.pack}/${name}`,
    source: { document: parent.document, clause, confidence: "S" },
    check,
  } as unknown as Rule;
}

/** The place with the words that stand there; long ones end at a word. */
export const quoting = (location: Location, text: string): Location => ({
  ...location,
  quote: text.length <= 200 ? text : `${text.slice(0, text.lastIndexOf(" ", 199))}…`,
});

/** Labels as part of a file's name: `II.3.a` is `ii-3-a`. */
export const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
