import { fold } from "../text/fold.ts";
import type { Level } from "../model/plan.ts";
import type { Severity } from "../model/report.ts";
import { laws, programmes } from "./compile-records.ts";
import { patternWords, splitName } from "./names.ts";
import { createPlaces, type Places } from "./places.ts";
import {
  LexiconError,
  list,
  read,
  row,
  type LexiconSource,
  type Path,
  type Raw,
  type Reader,
} from "./rows.ts";
import type {
  AgencyEntry,
  Cover,
  EntryLevel,
  LexiconData,
  Pattern,
  Province,
  Successor,
  UnitType,
} from "./types.ts";

export { LexiconError, type LexiconSource } from "./rows.ts";

/** The window in which the sở of March 2025 went, day by day and province by province. */
const GRACE = { so: { from: "2025-02-18", to: "2025-03-31" } } as const;
const LEVELS = new Set<string>([
  "central",
  "ministry",
  "province",
  "district",
  "commune",
  "department",
  "any",
]);
const COVERS: readonly Cover[] = [
  "agencies",
  "departments",
  "communes",
  "schools",
  "organisations",
  "villages",
  "enterprises",
];
const slug = (name: string): string =>
  fold(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const rows = (reader: Reader, key: string): readonly number[] =>
  list(reader.root[key]).map((_, index) => index);

function agency(reader: Reader, index: number, places: Places): AgencyEntry {
  const { raw, fail, text, need, day, texts, basis, confidence, flag } = row(
    reader,
    ["agencies", index],
    "agencies",
  );
  const name = need("name");
  const level = need("level");
  if (!LEVELS.has(level)) fail("level", `unknown level ${level}`);
  const grace = text("grace");
  if (grace !== null && !Object.hasOwn(GRACE, grace)) fail("grace", `unknown window ${grace}`);
  const atMost = (text("atMost") ?? "error") as Severity;
  if (!["error", "warning", "info"].includes(atMost)) fail("atMost", `unknown level of finding ${atMost}`);
  const covers = text("covers") as Cover | null;
  if (covers !== null && !COVERS.includes(covers)) fail("covers", `unknown cover ${covers}`);
  const sure = confidence("M");
  const [validFrom, validUntil] = [day("from"), day("until")];
  if (validFrom !== null && validUntil !== null && validFrom > validUntil)
    fail("until", "ends before it begins");
  if (
    validUntil !== null &&
    atMost === "error" &&
    [sure.name, sure.date].some((value) => value === "I" || value === "M")
  )
    fail("confidence", "an error needs confidence V or S for name and date: add atMost");
  const successors = list(raw["to"]).map((value): Successor => {
    const { name: next, functions = null } = value as { name?: string; functions?: string | null };
    return typeof next === "string" ? { name: next, functions } : fail("to", "a successor needs a name");
  });
  const counterparts: Partial<Record<Level, readonly string[]>> = {};
  for (const [at, names] of Object.entries((raw["at"] ?? {}) as Raw)) {
    if (!LEVELS.has(at) || at === "any") fail("at", `unknown level ${at}`);
    counterparts[at as Level] = list(names).map(String);
  }
  return {
    id: `${slug(name)}`,
    name,
    base: covers === null ? splitName(name, places).base : name,
    aliases: texts("aliases"),
    level: level as EntryLevel,
    validFrom,
    validUntil,
    grace: grace === null ? null : GRACE[grace as keyof typeof GRACE],
    successors,
    counterparts,
    basis: basis(),
    confidence: sure,
    optional: flag("optional"),
    atMost,
    needsTail: flag("needsTail"),
    covers,
  };
}

function province(reader: Reader, index: number): Province {
  const { fail, text, need, day, texts, basis, confidence } = row(reader, ["provinces", index], "provinces");
  const types = texts("type").map((value) => {
    const [, type, until] =
      /^(tỉnh|thành phố)(?: (\d{4}-\d\d-\d\d))?$/.exec(value) ?? fail("type", `unknown type ${value}`);
    return { type: type!, until: until ?? null };
  });
  if (types.length === 0) fail(null, "type is missing");
  const name = need("name");
  const sure = confidence("V").name;
  return {
    name,
    aliases: texts("aliases"),
    types,
    validUntil: day("until"),
    successor: text("successor"),
    basis: basis() ?? fail(null, "basis is missing"),
    confidence: sure,
  };
}

function unitType(reader: Reader, index: number): UnitType {
  const { fail, text, need, day, basis, confidence } = row(reader, ["unitTypes", index], "unitTypes");
  const level = need("level");
  if (level !== "district" && level !== "commune") fail("level", `unknown level ${level}`);
  return {
    name: need("name"),
    level: level as UnitType["level"],
    validFrom: day("from"),
    validUntil: day("until"),
    successor: text("successor"),
    basis: basis() ?? fail(null, "basis is missing"),
    confidence: confidence("V").name,
  };
}

/** The names and aliases of all agencies as patterns; two agencies of one level may not share one. */
function patterns(reader: Reader, agencies: readonly AgencyEntry[], places: Places): Pattern[] {
  const found = new Map<
    string,
    { words: string; entries: Map<string, number>; tail: string | null; sources: Map<number, string> }
  >();
  agencies.forEach((entry, index) => {
    for (const alias of [entry.name, ...entry.aliases]) {
      const [written, implied = null] = alias.split(" = ") as [string, string?];
      const { base } =
        entry.covers === null && implied === null ? splitName(written, places) : { base: written };
      const words = patternWords(base);
      const key = `${fold(words)}|${implied ?? ""}`;
      const known = found.get(key) ?? {
        words,
        entries: new Map<string, number>(),
        tail: implied,
        sources: new Map<number, string>(),
      };
      const other = known.entries.get(entry.level);
      const path: Path = ["agencies", index];
      if (other !== undefined && other !== index)
        reader.fail(path, `“${alias}” also names ${agencies[other]!.name}`);
      // `Sở KHĐT` and `Sở KH&ĐT` of one agency may read the same; the same text twice is a slip.
      if (other === index && known.sources.get(index) === alias) reader.fail(path, `“${alias}” stands twice`);
      known.entries.set(entry.level, index);
      known.sources.set(index, alias);
      found.set(key, known);
    }
  });
  return [...found.values()].map(({ words, entries, tail }) => ({
    words,
    entries: [...entries.values()],
    tail,
  }));
}

/** Reads the lexicon's YAML into checked plain data; throws a LexiconError with file and line. */
export function compileLexicon(sources: readonly LexiconSource[]): LexiconData {
  const readers = sources.map(read);
  const units = readers.find(({ root }) => root["provinces"] !== undefined);
  const bodies = readers.find(({ root }) => root["agencies"] !== undefined);
  if (units === undefined || bodies === undefined)
    throw new LexiconError("the lexicon needs agencies and provinces");
  const provinces = rows(units, "provinces").map((index) => province(units, index));
  const names = new Set<string>();
  provinces.forEach(({ name, aliases }, index) => {
    for (const each of [name, ...aliases]) {
      if (names.has(fold(each))) units.fail(["provinces", index], `“${each}” stands twice`);
      names.add(fold(each));
    }
  });
  provinces.forEach(({ successor }, index) => {
    if (successor !== null && !provinces.some(({ name }) => name === successor))
      units.fail(["provinces", index, "successor"], `unknown province ${successor}`);
  });
  const places = createPlaces(provinces, () => false);
  const agencies = rows(bodies, "agencies").map((index) => agency(bodies, index, places));
  const found = patterns(bodies, agencies, places);
  checkNames(bodies, agencies, places);
  const nouns = (bodies.root["collectives"] ?? {}) as Raw;
  return {
    agencies,
    provinces,
    unitTypes: rows(units, "unitTypes").map((index) => unitType(units, index)),
    abbreviations: Object.fromEntries(
      Object.entries((bodies.root["abbreviations"] ?? {}) as Raw).map(([short, full]) => [
        short,
        String(full),
      ]),
    ),
    collectives: Object.fromEntries(
      COVERS.map((cover) => [cover, list(nouns[cover]).map(String)]),
    ) as unknown as Record<Cover, readonly string[]>,
    patterns: found,
    laws: laws(readers.find(({ root }) => root["laws"] !== undefined)),
    programmes: programmes(readers.find(({ root }) => root["programmes"] !== undefined)),
  };
}

/** Every successor and counterpart is an agency of the lexicon, perhaps with another level word. */
function checkNames(reader: Reader, agencies: readonly AgencyEntry[], places: Places): void {
  const known = new Set(agencies.map(({ name }) => name));
  const any = new Set(agencies.filter(({ level }) => level === "any").map(({ name }) => name));
  const exists = (name: string): boolean =>
    known.has(name) || any.has(splitName(name, places).base) || name.startsWith("Các ");
  agencies.forEach((entry, index) => {
    for (const { name } of entry.successors)
      if (!exists(name)) reader.fail(["agencies", index, "to"], `unknown successor ${name}`);
    for (const name of Object.values(entry.counterparts).flat())
      if (!exists(name)) reader.fail(["agencies", index, "at"], `unknown counterpart ${name}`);
  });
  const seen = new Set<string>();
  agencies.forEach(({ name }, index) => {
    if (seen.has(name)) reader.fail(["agencies", index, "name"], `“${name}” stands twice`);
    seen.add(name);
  });
}
