import { sha256Hex } from "../machine/letters.ts";
import type { Plan } from "../model/plan.ts";
import { likeness, tellingWords } from "../text/likeness.ts";
import { plainText } from "../text/tokens.ts";
import type { CompiledPack } from "./compile.ts";
import type { Quotation } from "./quotation.ts";

export interface Verified extends Quotation {
  readonly found: boolean;
  /** What the source says in its place, nearest first; null where nothing is near. */
  readonly nearest: string | null;
}

/** The hash of a sentence whatever its capitals, tones of a scan, marks and spaces. */
export const sentenceHash = (text: string): string => sha256Hex(plainText(text));

/** Looks every quotation of a pack up in the plan that it was taken from. */
export function verify({ quotations }: CompiledPack, source: Plan): readonly Verified[] {
  const sentences = sentencesOf(source);
  const hashes = new Set(sentences.map(sentenceHash));
  const whole = sentences.map(plainText).join("\n");
  return quotations.map((quotation) => {
    const { quote, sha256 } = quotation;
    const found =
      (sha256 !== null && hashes.has(sha256)) ||
      (quote !== null && whole.includes(plainText(quote.replace(/…$/u, ""))));
    return { ...quotation, found, nearest: found || quote === null ? null : nearestTo(quote, sentences) };
  });
}

/** A title on one line, without the words `KẾ HOẠCH` above it. */
export const titleLine = (title: string): string =>
  title
    .replace(/^KẾ HOẠCH\s*/u, "")
    .replace(/\s+/gu, " ")
    .trim();

/** Everything in the plan that a rule may quote: paragraphs, clauses, headings with what follows. */
export function sentencesOf({
  title,
  items,
  targets,
  deadlines,
  assignments,
  preamble,
}: Plan): readonly string[] {
  const texts = [...preamble, ...items].map(({ text }) => text);
  return [
    ...(title === null ? [] : [titleLine(title)]),
    ...texts,
    ...texts.flatMap((text) =>
      text.split(/;\s+|\.\s+(?=[A-ZĐÀ-Ỹ])/u).map((part) => part.replace(/^[-+•\s]+|[\s.;/]+$/gu, "")),
    ),
    ...targets.map(({ text }) => text),
    ...[...targets, ...deadlines, ...items].map(({ location }) => location.quote),
    ...assignments.map(({ heading }) => heading),
    ...assignments.map(({ heading, duties }) => [heading, duties[0]?.text ?? ""].join(" ")),
  ];
}

function nearestTo(quote: string, sentences: readonly string[]): string | null {
  const asked = tellingWords(quote);
  const scored = sentences
    .map((text) => ({ text, score: likeness(asked, tellingWords(text), () => 1) }))
    .sort((a, b) => b.score - a.score)[0];
  return scored && scored.score >= 0.5 ? scored.text.slice(0, 200) : null;
}
