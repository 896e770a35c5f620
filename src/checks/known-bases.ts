import type { KnownRecord, Lexicon } from "../lexicon/index.ts";
import type { Plan } from "../model/plan.ts";
import type { Advice, Finding, Severity } from "../model/report.ts";
import type { KnownDocument, RuleOf } from "../model/rule.ts";
import { nearlySame, plainText } from "../text/tokens.ts";
import { replacing, textAt } from "./advice.ts";
import { citationsOf, numberKey, type Citation } from "./citations.ts";
import type { Check } from "./context.ts";
import { isClose, writtenDay } from "./days.ts";
import { wrongLawDays } from "./law-days.ts";
import { isRecord, subjectOfRecord } from "./known-records.ts";
import { patternOf, says } from "./phrases.ts";
import { finding, judged, notApplicable } from "./results.ts";
import { dayReplaced } from "./written-days.ts";

/** Number, day and issuer of a cited document belong together; who issued it was there on that day. */
export const knownBases: Check<"known-bases"> = (plan, { documents }, rule, context) => {
  const records = context.lexicon.records().documents.filter(({ confidence }) => confidence !== "M");
  const pairs = context.once(citationsOf).map((cited) => ({
    cited,
    known: documents.find((document) => isMeant(cited, document)) ?? recordOf(cited, records),
  }));
  const findings = [
    ...pairs.flatMap(({ cited, known }) =>
      known ? wrong(rule, cited, known, plan) : issuedTooLate(rule, cited, context.lexicon),
    ),
    ...wrongLawDays(rule, context),
  ];
  const judgedOnes = pairs.filter(({ known }) => known).map(({ cited }) => cited.location);
  if (findings.length + judgedOnes.length === 0) return notApplicable(rule, "nothing-to-check");
  return judged(rule, findings, judgedOnes.slice(0, 3));
};

/** The very number, else a slip of one. */
const recordOf = (cited: Citation, records: readonly KnownRecord[]): KnownRecord | undefined =>
  records.find((record) => numberKey(record.number) === numberKey(cited.number) && isRecord(cited, record)) ??
  (records.some(({ number }) => numberKey(number) === numberKey(cited.number))
    ? undefined
    : records.find((record) => isRecord(cited, record)));

/** The letters of a number say who decided. */
const DECIDES: readonly (readonly [RegExp, string])[] = [
  [/-TTg$/, "Thủ tướng Chính phủ"],
  [/UBTVQH/, "Ủy ban Thường vụ Quốc hội"],
  [/(?:NQ|NĐ)-CP$/, "Chính phủ"],
  [/\/QH\d+$/, "Quốc hội"],
];
const CENTRAL =
  /^(?:chinh phu|(?:pho )?thu tuong|quoc hoi|uy ban thuong vu quoc hoi)$|^(?:pho )?thu tuong chinh phu$/;

/** The Prime Minister decides through deputies. */
const headOf = (issuer: string): string =>
  plainText(issuer)
    .replace(/^pho /, "")
    .replace(/^thu tuong$/, "thu tuong chinh phu");

/** Whoever was gone on the day that is written issued nothing on it, whatever the document. */
function issuedTooLate(
  rule: RuleOf<"known-bases">,
  { number, issued, issuer, location }: Citation,
  lexicon: Lexicon,
): readonly Finding[] {
  if (issuer === null) return [];
  const decides = DECIDES.find(([letters]) => letters.test(number))?.[1];
  if (decides && CENTRAL.test(plainText(issuer)) && headOf(issuer) !== plainText(decides)) {
    const written = `${number} của ${issuer}`;
    return [
      finding(
        rule,
        "wrong-legal-basis",
        { gone: null, written, right: `${number} của ${decides}` },
        location,
        {
          expected: decides,
          actual: issuer,
          suggestion: { vi: decides, en: decides },
        },
      ),
    ];
  }
  if (issued === null) return [];
  const gone = lexicon
    .abolishedIn(issuer, { from: issued, to: issued })
    .find(({ status, validUntil }) => status === "abolished" && validUntil !== null);
  if (!gone) return [];
  const written = `${number} ngày ${writtenDay(issued)} của ${issuer}`;
  const facts = { written, right: "", gone: { name: gone.name, until: gone.validUntil! } };
  return [
    finding(rule, "wrong-legal-basis", facts, location, {
      actual: written,
      confidence: gone.confidence,
      level: gone.atMost,
      suggestion: null,
    }),
  ];
}

/**
 * The citation means this document: the number is its own, or a slip of it while day and subject are right.
 * Numbers start anew every year, so a namesake with another subject or another day altogether is another document.
 */
export function isMeant(cited: Citation, known: KnownDocument): boolean {
  const subject = subjectOf(cited, known);
  if (sameNumber(cited.number, known.number))
    return (
      subject === "same" ||
      (subject === "unsaid" && (cited.issued === null || isClose(cited.issued, known.issued)))
    );
  return subject === "same" && cited.issued === known.issued && sameKind(cited.number, known.number);
}

function subjectOf(cited: Citation, { about }: KnownDocument): "same" | "other" | "unsaid" {
  if (cited.about.words.length < 4) return "unsaid";
  return patternOf(about).parts.length > 0 && says(cited.about, about) ? "same" : "other";
}

/** Without a word on its subject the day of another document may be meant. */
const levelOf = (cited: Citation, known: KnownDocument | KnownRecord): Severity =>
  "about" in known || subjectOfRecord(cited, known) === "same" ? "error" : "warning";

function wrong(
  rule: RuleOf<"known-bases">,
  cited: Citation,
  known: KnownDocument | KnownRecord,
  plan: Plan,
): readonly Finding[] {
  const differs = [
    ...(sameNumber(cited.number, known.number) ? [] : [[cited.number, known.number]]),
    ...(cited.issued === null || cited.issued === known.issued
      ? []
      : [[writtenDay(cited.issued), writtenDay(known.issued)]]),
    ...(cited.issuer === null || sameIssuer(cited.issuer, known.issuer)
      ? []
      : [[cited.issuer, known.issuer]]),
  ];
  if (differs.length === 0) return [];
  const actual = differs.map(([found]) => found).join(", ");
  const right = `${known.number} ngày ${writtenDay(known.issued)} của ${known.issuer}`;
  const facts = {
    gone: null,
    written: [cited.number, actual].filter((part, i, all) => all.indexOf(part) === i).join(", "),
    right,
  };
  return [
    finding(rule, "wrong-legal-basis", facts, cited.location, {
      expected: differs.map(([, asked]) => asked).join(", "),
      actual,
      level: levelOf(cited, known),
      ...("confidence" in known ? { confidence: known.confidence } : {}),
      source: { document: known.number, clause: "" },
      suggestion: { vi: right, en: right },
      advice: corrected(cited, known, textAt(plan, cited.location)),
    }),
  ];
}

/** The one thing that is wrong written right; two wrong things are the drafter's to weigh. */
function corrected(cited: Citation, known: KnownDocument | KnownRecord, text: string): Advice | null {
  const { number, issued, issuer, location } = cited;
  const all = [
    sameNumber(number, known.number) ? null : () => replacing(text, number, known.number, location),
    issued === null || issued === known.issued
      ? null
      : () => dayReplaced(text, issued, known.issued, location),
    issuer === null || sameIssuer(issuer, known.issuer)
      ? null
      : () => replacing(text, issuer, known.issuer, location),
  ].filter((one) => one !== null);
  return all.length === 1 ? all[0]!() : null;
}

/** The number's digits are equal; its letters may have one slip a group. */
export function sameNumber(a: string, b: string): boolean {
  const [x, y] = [numberKey(a), numberKey(b)];
  if (x === y) return true;
  const [digitsX, digitsY] = [x.split("/")[0], y.split("/")[0]];
  return digitsX === digitsY && nearlySame(lettersOf(x), lettersOf(y));
}

const sameKind = (a: string, b: string) => nearlySame(lettersOf(numberKey(a)), lettersOf(numberKey(b)));
const lettersOf = (key: string) => key.split("/").slice(1).join("").replace(/\d/g, "");

/** The Prime Minister decides through deputies; a ministry may be cited by its short name. */
function sameIssuer(writtenName: string, right: string): boolean {
  const [found, asked] = [inFull(writtenName), inFull(right)];
  // The Government and its head decide apart: `NQ-CP`, `QĐ-TTg`.
  if ([found, asked].includes("chinh phu") && found !== asked) return false;
  if (found.includes(asked) || asked.includes(found)) return true;
  const [a, b] = [found.split(" "), asked.split(" ")];
  return (
    initials(a) === initials(b) || (a.length === b.length && a.every((word, i) => nearlySame(word, b[i]!)))
  );
}

/** The name of an authority as it is compared: `UBND tỉnh` is `Ủy ban nhân dân tỉnh`. */
export const inFull = (name: string): string => plainText(name).replace(/\bubnd\b/, "uy ban nhan dan");

/** `Bộ LĐTBXH` and `Bộ Lao động - Thương binh và Xã hội` start alike. */
const initials = (words: readonly string[]) =>
  words
    .filter((word) => /[a-z]/.test(word) && word !== "va")
    .map((word, index) => (index === 0 || isWord(word) ? word[0] : word))
    .join("");
const isWord = (word: string) => /^[^aeiouy]{0,3}[aeiouy]+[^aeiouy]{0,2}$/.test(word);
