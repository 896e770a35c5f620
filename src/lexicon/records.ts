import type { DaySpan } from "../model/plan.ts";
import type { Confidence } from "../model/report.ts";
import { plainText } from "../text/tokens.ts";
import { tokenise, type Tokens } from "./tokens.ts";
import type { LawEntry, ProgrammeEntry } from "./record-types.ts";
import { weaker } from "./weaker.ts";

/** Laws and programmes as they were on a day. */
export interface Records {
  readonly law: (number: string) => LawEntry | null;
  /** All documents whose number, day and issuer are known: a programme's decisions beside the laws. */
  readonly documents: readonly KnownRecord[];
  /** Laws that the text names without a number. Several where laws of one name followed each other. */
  readonly lawsNamed: (text: string) => readonly Named<LawEntry>[];
  readonly programmesNamed: (text: string) => readonly Named<ProgrammeEntry>[];
  readonly supersession: (law: LawEntry, days: DaySpan) => Supersession | null;
}

export interface KnownRecord {
  readonly number: string;
  readonly issued: string;
  readonly issuer: string;
  readonly name: string;
  readonly confidence: Confidence;
  readonly programme: ProgrammeEntry | null;
}

/** What of one name is in a text, and where. */
export interface Named<T> {
  readonly entries: readonly T[];
  readonly start: number;
  readonly end: number;
}

/** What took the place of a law by a day. */
export interface Supersession {
  readonly successor: LawEntry;
  readonly since: string;
  readonly confidence: Confidence;
  /** False where the change lies within the days of the document. */
  readonly sure: boolean;
}

/** `83 / 2015/QH13` is `83/2015/QH13`. */
export const documentKey = (number: string): string =>
  number
    .split("/")
    .map((part) => plainText(part).replaceAll(" ", ""))
    .join("/");

export function createRecords(laws: readonly LawEntry[], programmes: readonly ProgrammeEntry[]): Records {
  const byNumber = new Map(laws.map((law) => [documentKey(law.number), law]));
  const law = (number: string): LawEntry | null => byNumber.get(documentKey(number)) ?? null;
  return {
    law,
    documents: [...laws.flatMap(ofLaw), ...programmes.flatMap(ofProgramme)],
    lawsNamed: namesIn(laws.filter(isCitedByName).map((entry) => [entry, [entry.name]])),
    programmesNamed: namesIn(programmes.filter(hasOwnName).map((entry) => [entry, entry.names])),
    supersession: (old, days) => supersession(old, days, law),
  };
}

/** Laws are cited by name and day, decrees by number. */
const isCitedByName = ({ name }: LawEntry): boolean =>
  /^(?:Bộ luật|Luật|Pháp lệnh) /.test(name) && !/sửa đổi/i.test(name);

/** The plan of a ministry for a programme is cited by number: every plan below it has a name like it. */
const hasOwnName = ({ name }: ProgrammeEntry): boolean => !/^Kế hoạch (?!hành động quốc gia)/.test(name);

const ofLaw = ({ number, issued, issuer, name, confidence }: LawEntry): readonly KnownRecord[] =>
  issued === null ? [] : [{ number, issued, issuer, name, confidence: confidence.document, programme: null }];

const ofProgramme = (programme: ProgrammeEntry): readonly KnownRecord[] =>
  programme.decisions.flatMap(({ number, issued }) => {
    const issuer = programme.issuer ?? issuerOf(number);
    const { name, confidence } = programme;
    return issuer === null
      ? []
      : [{ number, issued, issuer, name, confidence: confidence.document, programme }];
  });

/** The letters of a number say who decided. */
const issuerOf = (number: string): string | null =>
  /-TTg$/.test(number)
    ? "Thủ tướng Chính phủ"
    : /-CP$/.test(number)
      ? "Chính phủ"
      : /\/QH\d+$/.test(number)
        ? "Quốc hội"
        : null;

/** Within so many days of a change its very day matters; later it is enough that there was one. */
const NEAR = 366;

function supersession(
  { replacedBy, until, confidence }: LawEntry,
  { from, to }: DaySpan,
  law: (number: string) => LawEntry | null,
): Supersession | null {
  const found = replacedBy.flatMap(({ number, confidence: sure }) => {
    const next = law(number);
    const since = next?.from ?? (until === null ? null : dayAfter(until));
    if (next === null || since === null || since > to) return [];
    const force = next.from === null ? confidence.force : next.confidence.force;
    const known = daysBetween(since, from) > NEAR ? sure : weaker(sure, force);
    return [{ next, since, confidence: known }];
  });
  const [best] = found.toSorted((a, b) =>
    a.confidence === b.confidence
      ? a.since.localeCompare(b.since, "en")
      : weaker(a.confidence, b.confidence) === a.confidence
        ? 1
        : -1,
  );
  if (best === undefined) return null;
  return {
    successor: current(best.next, from, law),
    since: best.since,
    confidence: best.confidence,
    sure: best.since <= from,
  };
}

/** What a successor has itself become. */
function current(entry: LawEntry, day: string, law: (number: string) => LawEntry | null): LawEntry {
  for (const { number, confidence } of entry.replacedBy) {
    const next = law(number);
    if (next !== null && confidence !== "M" && next !== entry && next.from !== null && next.from <= day)
      return current(next, day, law);
  }
  return entry;
}

const DAY = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

interface Pattern<T> {
  readonly hashes: readonly number[];
  readonly entries: T[];
}

/** Finds names in texts, the longest at each place; what stands between their words does not matter. */
function namesIn<T>(
  named: readonly (readonly [T, readonly string[]])[],
): (text: string) => readonly Named<T>[] {
  const index = new Map<number, Pattern<T>[]>();
  const add = (entry: T, name: string) => {
    const { hash } = tokenise(name);
    const list = index.get(hash[0]!) ?? [];
    index.set(hash[0]!, list);
    const known = list.find(({ hashes }) => hashes.join() === hash.join());
    if (known === undefined) list.push({ hashes: [...hash], entries: [entry] });
    else if (!known.entries.includes(entry)) known.entries.push(entry);
  };
  let ready = false;
  const make = () => {
    for (const [entry, names] of named) for (const name of names) add(entry, name);
    for (const list of index.values()) list.sort((a, b) => b.hashes.length - a.hashes.length);
    ready = true;
  };
  return (text) => {
    if (!ready) make();
    const tokens = tokenise(text);
    const found: Named<T>[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const pattern = index.get(tokens.hash[at]!)?.find(({ hashes }) => stands(tokens, at, hashes));
      if (pattern === undefined) continue;
      const last = at + pattern.hashes.length - 1;
      found.push({ entries: pattern.entries, start: tokens.start[at]!, end: tokens.end[last]! });
      at = last;
    }
    return found;
  };
}

const stands = ({ hash, count }: Tokens, at: number, hashes: readonly number[]): boolean =>
  at + hashes.length <= count && hashes.every((one, i) => hash[at + i] === one);
