import type { Token } from "./read.ts";

/** How two texts were proven to say the same: the same words in order, or the same parts in another order. */
export type Sameness = "words" | "order";

/** Marks of one class say the same, whichever phrase was chosen; conditions and negations are kept as worded. */
const keyOf = ({ kind, text, mark }: Token): string =>
  kind === "mark" && mark !== "condition" && mark !== "not" && mark !== "tentative" && mark !== "partly"
    ? `mark ${mark!}`
    : `${kind} ${text}`;

export const flat = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter((it) => it.kind !== "break").map(keyOf);

interface Clause {
  readonly parts: readonly string[];
  /** What holds for the whole clause, wherever it stands in it: how often, until when, an aim. */
  readonly adverbs: readonly string[];
}

const isYear = (token: Token | undefined): boolean => token?.kind === "number" && /^20\d\d$/.test(token.text);

/** `đến (hết) năm 2030`: how many tokens say it. */
const yearAt = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== "đến") return 0;
  const rest = tokens.slice(at + 1, at + 4);
  const hết = rest[0]?.text === "hết" ? 1 : 0;
  return rest[hết]?.text === "năm" && isYear(rest[hết + 1]) ? hết + 3 : 0;
};

/** Signs of which the reach depends on the order of words: no part beside them may be moved. */
const reaching = new Set([
  "condition",
  "possible",
  "encouraged",
  "tentative",
  "not",
  "except",
  "approximate",
]);

const clausesOf = (tokens: readonly Token[]): readonly Clause[] => {
  const clauses: { parts: string[][]; adverbs: string[]; fixed: boolean }[] = [];
  const open = () => {
    const clause = { parts: [[]] as string[][], adverbs: [] as string[], fixed: false };
    clauses.push(clause);
    return clause;
  };
  let clause = open();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const year = yearAt(tokens, at);
    if (token.kind === "break") {
      if (token.strong) clause = open();
      else clause.parts.push([]);
    } else if (token.kind === "rhythm" || token.mark === "aspired") clause.adverbs.push(keyOf(token));
    else if (year > 0) {
      clause.adverbs.push(`until ${tokens[at + year - 1]!.text}`);
      at += year - 1;
    } else {
      if (token.mark !== null && reaching.has(token.mark)) clause.fixed = true;
      clause.parts.at(-1)!.push(keyOf(token));
    }
  }
  return clauses.map(({ parts, adverbs, fixed }) => {
    const texts = parts.map((part) => part.join(" ")).filter((it) => it !== "");
    // Two rhythms in one clause belong to different parts of it.
    const moving = fixed || new Set(adverbs.map((it) => it.split(" ")[0])).size < adverbs.length;
    return { parts: moving ? [texts.join(" , ")] : texts, adverbs: adverbs.toSorted() };
  });
};

const bag = (list: readonly string[]): string =>
  list
    .filter((it) => it !== "")
    .toSorted()
    .join("\n");

/** A proof that two texts say the same; null where there is none, which is no proof of the opposite. */
export const sameMeaning = (old: readonly Token[], now: readonly Token[]): Sameness | null => {
  if (flat(old).join(" ") === flat(now).join(" ")) return "words";
  const [a, b] = [clausesOf(old), clausesOf(now)];
  const whole = (it: Clause): string => `${it.parts.toSorted().join(" & ")} @ ${it.adverbs.join(" & ")}`;
  const said = (it: Clause): boolean => it.parts.length + it.adverbs.length > 0;
  if (bag(a.filter(said).map(whole)) === bag(b.filter(said).map(whole))) return "order";
  // A sentence parted in two: the parts are the same, only their breaks are others.
  const all = (list: readonly Clause[]): string => bag(list.flatMap((it) => [...it.parts, ...it.adverbs]));
  return a.length !== b.length && all(a) === all(b) ? "order" : null;
};
