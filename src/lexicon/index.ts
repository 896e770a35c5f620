import type { DaySpan, Level } from "../model/plan.ts";
import { abolishedInText } from "./abolished.ts";
import { createBuckets } from "./buckets.ts";
import { canonicalIn, type Canonical } from "./canonical.ts";
import { createCollectives } from "./collective.ts";
import { findIn } from "./find.ts";
import { beginnings, type Finder } from "./finder.ts";
import { createPlaces, type Places } from "./places.ts";
import { createRecords, type Records } from "./records.ts";
import { counterpartsOf, isRelated } from "./relations.ts";
import { statusOn } from "./status.ts";
import { tokenise } from "./tokens.ts";
import type {
  Abolished,
  AgencyEntry,
  FindOptions,
  Hit,
  LexiconData,
  Province,
  Status,
  Successor,
} from "./types.ts";

export { isCitation, isCited, isHistory } from "./cited.ts";
export type { Canonical } from "./canonical.ts";
export type { LawEntry, ProgrammeEntry } from "./record-types.ts";
export { documentKey, type KnownRecord, type Named, type Records } from "./records.ts";
export { weaker } from "./weaker.ts";
export type {
  Abolished,
  AgencyEntry,
  Cover,
  FindOptions,
  Hit,
  LexiconData,
  Province,
  Status,
  Successor,
} from "./types.ts";

/** Agencies and administrative units through time. */
export interface Lexicon {
  /** Every agency or collective that a running text names, longest match, from left to right. */
  readonly find: (text: string, options?: FindOptions) => Hit[];
  /** The agencies that the heading of a duty block names; none where it names no agency. */
  readonly canonical: (heading: string, options?: FindOptions) => Canonical;
  /** The agency of a name, an alias or a spelling of it. */
  readonly entry: (name: string, level?: Level) => AgencyEntry | null;
  readonly province: (name: string) => Province | null;
  /** What a body is on the document's days. */
  readonly status: (body: string | AgencyEntry | null, days: DaySpan | null) => Status;
  /** Who took over, with the functions. */
  readonly successors: (body: string | AgencyEntry) => readonly Successor[];
  /** Agencies and bare units that were gone on the document's days, outside citations and history. */
  readonly abolishedIn: (text: string, days: DaySpan | null, options?: FindOptions) => Abolished[];
  /** The bodies with the same field of work at another level. */
  readonly counterparts: (name: string, level: Level) => readonly string[];
  /** The same body under another name in time, or at another level. */
  readonly related: (one: string, other: string) => boolean;
  /** Laws and programmes through time. */
  readonly records: () => Records;
}

/** The lexicon over checked data. Its index is made when it is first asked. */
export function createLexicon(data: LexiconData): Lexicon {
  let finder: Finder | null = null;
  const ready = (): Finder => (finder ??= createFinder(data));
  const find = (text: string, options: FindOptions = {}): Hit[] =>
    findIn(ready(), tokenise(text), options).map(({ hit }) => hit);
  const names = lazily(() => new Map(data.agencies.map((entry) => [entry.name, entry])));
  const entry = (name: string, level?: Level): AgencyEntry | null => {
    const known = names().get(name);
    if (known !== undefined) return known;
    const tokens = tokenise(name);
    const search = { heading: true, ...(level === undefined ? {} : { level }) };
    const [first] = findIn(ready(), tokens, search);
    return first?.from === 0 && first.to === tokens.count ? first.hit.entry : null;
  };
  const body = (value: string | AgencyEntry | null): AgencyEntry | null =>
    typeof value === "string" ? entry(value) : value;
  return {
    find,
    canonical: (heading, options = {}) => canonicalIn(ready(), heading, options),
    entry,
    province: (name) => ready().places.find(name),
    status: (value, days) => {
      const known = body(value);
      return known === null ? "unknown" : statusOn(known, days);
    },
    successors: (value) => body(value)?.successors ?? [],
    abolishedIn: (text, days, options = {}) => abolishedInText(ready(), text, days, options),
    counterparts: (name, level) => counterpartsOf(data, entry, name, level),
    related: (one, other) => isRelated(entry, one, other),
    records: lazily(() => createRecords(data.laws, data.programmes)),
  };
}

function createFinder(data: LexiconData): Finder {
  const buckets = createBuckets(data);
  const places: Places = createPlaces(
    data.provinces,
    (tokens, at) => buckets.has(tokens.hash[at]!) && buckets.longest(tokens, at) !== null,
  );
  const siblings = new Map(data.agencies.map((entry) => [`${entry.base}|${entry.level}`, entry]));
  const collectives = createCollectives(data, places);
  const unitTypes = new Map(data.unitTypes.map((type) => [type.name, type]));
  return {
    data,
    buckets,
    places,
    collectives,
    unitTypes,
    siblings,
    begins: beginnings(buckets, collectives),
  };
}

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};
