import type { Level } from "../model/plan.ts";
import type { AgencyEntry, LexiconData } from "./types.ts";

const WORDS: Readonly<Partial<Record<Level, string>>> = {
  province: "tỉnh",
  district: "huyện",
  commune: "xã",
};

type Lookup = (name: string) => AgencyEntry | null;

/** The successors that took the body over as a whole, or the greater part of it. */
const heirs = ({ successors }: AgencyEntry): readonly string[] =>
  successors.filter(({ functions }, index) => index === 0 || functions === null).map(({ name }) => name);

/** Names of the bodies with the same field of work at a level. */
export function counterpartsOf(
  data: LexiconData,
  lookup: Lookup,
  name: string,
  level: Level,
): readonly string[] {
  const entry = lookup(name);
  if (entry === null) return [];
  const own = entry.counterparts[level];
  if (own !== undefined) return own;
  if (entry.level === "any") return WORDS[level] === undefined ? [] : [`${entry.base} ${WORDS[level]}`];
  const back = data.agencies
    .filter(
      (other) =>
        other.level === level &&
        other.validUntil === null &&
        Object.values(other.counterparts).flat().includes(entry.name),
    )
    .map((other) => other.name);
  if (back.length > 0) return back;
  return [
    ...new Set(
      heirs(entry).flatMap((next) =>
        lookup(next)?.level === level ? [next] : counterpartsOf(data, lookup, next, level),
      ),
    ),
  ];
}

/** Every body that a body became, itself first. */
function line(lookup: Lookup, entry: AgencyEntry): ReadonlySet<AgencyEntry> {
  const seen = new Set([entry]);
  for (const each of seen)
    for (const next of heirs(each)) {
      const found = lookup(next);
      if (found !== null) seen.add(found);
    }
  return seen;
}

const pairs = (lookup: Lookup, entry: AgencyEntry): ReadonlySet<AgencyEntry | null> =>
  new Set(Object.values(entry.counterparts).flat().map(lookup));

/** The same body under another name in time, or at another level. */
export function isRelated(lookup: Lookup, one: string, other: string): boolean {
  const [x, y] = [lookup(one), lookup(other)];
  if (x === null || y === null) return false;
  if (x === y || x.base === y.base) return true;
  const [later, latter] = [line(lookup, x), line(lookup, y)];
  if (later.has(y) || latter.has(x)) return true;
  const matches = (from: ReadonlySet<AgencyEntry>, to: AgencyEntry): boolean =>
    [...from].some((each) => pairs(lookup, each).has(to) || pairs(lookup, to).has(each));
  return matches(later, y) || matches(latter, x);
}
