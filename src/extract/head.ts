import type { Lexicon } from "../lexicon/index.ts";
import type { Issuer, Item } from "../model/plan.ts";
import { singleSpaced } from "../text/letters.ts";
import { issuerOf } from "./issuer.ts";
import { letterheadOf } from "./letterhead.ts";
import type { Line } from "./lines.ts";
import { issuingSentence, yearsIn, type Period } from "./period.ts";

export interface Head {
  readonly issuer: Issuer | null;
  readonly number: string | null;
  /** The place of issue before the day, as written. */
  readonly place: string | null;
  readonly issued: string | null;
  readonly title: string;
  readonly period: Period | null;
}

/** Issuer, number, day, title and period of the plan. */
export function headOf(
  head: readonly Line[],
  title: readonly Line[],
  preamble: readonly Item[],
  lexicon: Lexicon,
): Head {
  const letterhead = letterheadOf(head.map(({ text }) => text));
  const full = singleSpaced(title.map(({ text }) => text).join(" "));
  const texts = preamble.map(({ text }) => text);
  const { issued, number, place } = letterhead;
  const year = issued === null ? null : Number(issued.slice(0, 4));
  return {
    issuer: issuerOf(letterhead, { title: full, preamble: texts.join(" "), lexicon }),
    number,
    place,
    issued,
    title: full,
    period: yearsIn(full.replace(/^kế\s+hoạch/i, ""), year) ?? yearsIn(issuingSentence(texts), year),
  };
}
