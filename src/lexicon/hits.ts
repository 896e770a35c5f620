import type { Level } from "../model/plan.ts";
import type { Collective } from "./collective.ts";
import type { Finder, Found, Search } from "./finder.ts";
import { unknownAt } from "./grammar.ts";
import type { Match } from "./match.ts";
import { expanded } from "./names.ts";
import type { Places } from "./places.ts";
import { scopeAt } from "./scope.ts";
import { tailAt, type Tail } from "./tails.ts";
import { SHAPE, tokenise, written, type Tokens } from "./tokens.ts";
import type { AgencyEntry } from "./types.ts";

/** The same body at another level: `Hội Phụ nữ huyện` is a row of its own, `Hội Phụ nữ` only an alias. */
const atLevel = (entry: AgencyEntry, level: Level | null, { siblings }: Finder): AgencyEntry =>
  level === null || entry.level !== "any" ? entry : (siblings.get(`${entry.base}|${level}`) ?? entry);

const picked = (
  entries: readonly AgencyEntry[],
  level: Level | null,
  tail: Tail | null,
): AgencyEntry | null => {
  const exact = level === null ? undefined : entries.find((entry) => entry.level === level);
  const any = entries.find((entry) => entry.level === "any");
  if (exact !== undefined) return exact;
  if (tail === null || tail.level === null) return any ?? entries[0] ?? null;
  // `Sở Nội vụ thành phố`, `Trung tâm Phục vụ hành chính công phường`: the body has no level word of its own.
  return any ?? entries.find((entry) => entry.base === entry.name && tail.level !== "district") ?? null;
};

export const withTail = (name: string, words: string): string => (words === "" ? name : `${name} ${words}`);

/** The contract's name: a level word stays where the lexicon's name has one or the level is `any`, else it goes. */
function agencyName(entry: AgencyEntry | null, base: string, tail: Tail | null): string {
  const words = tail?.words ?? "";
  if (entry === null) return withTail(base, words);
  if (entry.covers !== null) return entry.name;
  if (entry.level === "any") return withTail(entry.base, words);
  if (entry.base === entry.name) return tail?.plural === true ? withTail(entry.name, words) : entry.name;
  if (words !== "") return withTail(entry.base, words);
  return tail?.place != null ? `${entry.base} ${tail.place}` : entry.name;
}

/** The body that a matched name stands for, with its level word and scope. */
export function agencyHit(
  finder: Finder,
  tokens: Tokens,
  at: number,
  match: Match,
  search: Search,
): Found | null {
  const { data, places } = finder;
  const entries = match.template.pattern.entries.map((index) => data.agencies[index]!);
  const tail = tailAt(tokens, match.end, places);
  const implied =
    match.template.pattern.tail === null ? null : impliedTail(match.template.pattern.tail, places);
  const whole =
    tail !== null && tail.words === "" && implied !== null
      ? { ...implied, ...tail, words: implied.words, level: implied.level }
      : (tail ?? implied);
  const level = whole?.level ?? search.level ?? null;
  const choice = picked(entries, level, whole);
  const entry = choice === null ? null : atLevel(choice, whole?.level ?? null, finder);
  const alone =
    search.heading === true &&
    at === 0 &&
    match.end === tokens.count &&
    (match.end > 1 || tokens.shape[0] === SHAPE.capitals);
  if (whole === null && !alone && entries.every((candidate) => candidate.needsTail)) return null;
  if (entry !== null && whole?.words === "" && entry.needsTail && entry.base !== "Báo") return null;
  // `TT` and its like mean many things: only their level word tells.
  const short = match.template.folds.length === 1 && match.template.folds[0]!.length < 4;
  if (short && whole === null && search.heading !== true) return null;
  const to = tail?.end ?? match.end;
  // A level at which the lexicon has no such body: another one, as written.
  const base = entry?.base ?? expanded(written(tokens, at, match.end));
  const scope = scopeAt(tokens, to, false, finder.places);
  return {
    hit: {
      name: agencyName(entry, base, whole),
      entry,
      text: slice(tokens, at, to),
      start: tokens.start[at]!,
      end: tokens.end[to - 1]!,
      collective: whole?.plural === true || (entry !== null && entry.covers !== null),
      covers: entry?.covers ?? (whole?.plural === true && whole.level === "commune" ? "communes" : null),
      scope: scope?.words ?? null,
      level: whole?.level ?? (entry === null || entry.level === "any" ? null : entry.level),
      place: whole?.place ?? null,
    },
    from: at,
    to,
    past: scope?.end ?? to,
    words: whole?.words ?? "",
  };
}

const impliedTail = (words: string, places: Places): Tail | null => tailAt(tokenise(words), 0, places);

export const slice = (tokens: Tokens, from: number, to: number): string =>
  tokens.text.slice(tokens.start[from], tokens.end[to - 1]);

export function collectiveHit(tokens: Tokens, at: number, found: Collective, places: Places): Found {
  const scope = scopeAt(tokens, found.end, false, places);
  return {
    hit: {
      name: found.name,
      entry: null,
      text: slice(tokens, at, found.end),
      start: tokens.start[at]!,
      end: tokens.end[found.end - 1]!,
      collective: true,
      covers: found.covers,
      scope: scope?.words ?? null,
      level: found.tail?.level ?? null,
      place: found.tail?.place ?? null,
    },
    from: at,
    to: found.end,
    past: scope?.end ?? found.end,
    words: found.tail?.words ?? "",
  };
}

/** A body that only its shape gives away. */
export function unknownHit(finder: Finder, tokens: Tokens, at: number): Found | null {
  const found = unknownAt(tokens, at, finder.places);
  if (found === null) return null;
  const tail = tailAt(tokens, found.end, finder.places);
  const to = tail?.end ?? found.end;
  const scope = scopeAt(tokens, to, false, finder.places);
  return {
    hit: {
      name: withTail(expanded(found.name), tail?.words ?? ""),
      entry: null,
      text: slice(tokens, at, to),
      start: tokens.start[at]!,
      end: tokens.end[to - 1]!,
      collective: tail?.plural ?? false,
      covers: null,
      scope: scope?.words ?? null,
      level: tail?.level ?? null,
      place: tail?.place ?? null,
    },
    from: at,
    to,
    past: scope?.end ?? to,
    words: tail?.words ?? "",
  };
}
