import type { Confidence } from "../model/report.ts";
import type { LawEntry, ProgrammeEntry, Replacement } from "./record-types.ts";
import { list, row, type Raw, type Reader } from "./rows.ts";

const CONFIDENCE = /^[VSIM]$/;
const NUMBER = /^\d+\/\S+$/;

const indexes = (reader: Reader, key: string): readonly number[] =>
  list(reader.root[key]).map((_, index) => index);

/** `[72/2025/QH15 S]`. */
function replacements({ texts, fail }: ReturnType<typeof row>): readonly Replacement[] {
  return texts("replacedBy").map((value) => {
    const [number = "", confidence = "", ...rest] = value.split(" ");
    if (!NUMBER.test(number) || !CONFIDENCE.test(confidence) || rest.length > 0)
      fail("replacedBy", `replacedBy needs a number and its confidence, not ${value}`);
    return { number, confidence: confidence as Confidence };
  });
}

function law(reader: Reader, index: number): LawEntry {
  const fields = row(reader, ["laws", index], "laws");
  const { need, day, confidence, fail } = fields;
  const [from, until] = [day("from"), day("until")];
  if (from !== null && until !== null && from > until) fail("until", "ends before it begins");
  const sure = confidence("M");
  need("source");
  return {
    number: need("number"),
    name: need("name"),
    issuer: need("issuer"),
    issued: day("issued"),
    from,
    until,
    replacedBy: replacements(fields),
    confidence: { document: sure.name, force: sure.date },
  };
}

export function laws(reader: Reader | undefined): readonly LawEntry[] {
  if (reader === undefined) return [];
  const all = indexes(reader, "laws").map((index) => law(reader, index));
  all.forEach(({ number }, index) => {
    if (all.findIndex((other) => other.number === number) !== index)
      reader.fail(["laws", index, "number"], `${number} stands twice`);
  });
  return all;
}

/** The subject ends where the years begin. */
const YEARS = /[\s,]*(?:\(|giai đoạn|thời kỳ|đến năm|từ năm)[^]*$/;

/** Every mix of full words and short ones. */
function variants(name: string, short: readonly (readonly [string, string])[]): readonly string[] {
  let all = [name];
  for (const [abbreviation, full] of short)
    all = all.flatMap((one) => (one.includes(full) ? [one, one.replaceAll(full, abbreviation)] : [one]));
  return all;
}

function programme(reader: Reader, index: number): ProgrammeEntry {
  const fields = row(reader, ["programmes", index], "programmes");
  const { need, text, texts, day, year, flag, confidence, fail } = fields;
  const name = need("name");
  const short = Object.entries((reader.root["short"] ?? {}) as Raw).map(
    ([key, value]) => [key, String(value)] as const,
  );
  const [from, until] = [year("from"), year("until")];
  if (from !== null && until !== null && from > until) fail("until", "ends before it begins");
  const sure = confidence("M");
  need("source");
  return {
    name,
    names: [name.replace(YEARS, ""), ...texts("also")].flatMap((one) => variants(one, short)),
    decisions: texts("decisions").map((value) => {
      const [, number, issued] =
        /^(\S+) (\d{4}-\d\d-\d\d)$/.exec(value) ?? fail("decisions", `needs number and day, not ${value}`);
      return { number: number!, issued: issued! };
    }),
    issuer: text("issuer"),
    from,
    until,
    ended: day("ended"),
    orientation: flag("orientation"),
    spendUntil: day("spendUntil"),
    replacedBy: replacements(fields),
    confidence: { name: sure.name, document: sure.date },
  };
}

export const programmes = (reader: Reader | undefined): readonly ProgrammeEntry[] =>
  reader === undefined ? [] : indexes(reader, "programmes").map((index) => programme(reader, index));
