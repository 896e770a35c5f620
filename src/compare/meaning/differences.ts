import { diffArrays } from "diff";
import type { ChangedField, ChangeField, Effect } from "../../model/change.ts";
import { fold } from "../../text/fold.ts";
import { field } from "../changes.ts";
import { flat } from "./equal.ts";
import { rhythmsIn, shownTimes, type Token } from "./read.ts";
import { differing } from "./shown.ts";
import { type MarkClass, narrowing, unwanted } from "./vocabulary.ts";

/** A text as written and as understood. */
export interface Said {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What other parts of the comparison have said about the same two texts. */
export interface Known {
  readonly fields: ReadonlySet<ChangeField>;
  /** Words that they have told, folded: of names, clauses, owners. */
  readonly words: ReadonlySet<string>;
}

/** What a phrase of a class does to a commitment where it comes; where it goes, the opposite. */
const weight: Readonly<Partial<Record<MarkClass, readonly [ChangeField, Effect]>>> = {
  condition: ["condition", "relaxed"],
  except: ["condition", "relaxed"],
  possible: ["modality", "relaxed"],
  encouraged: ["modality", "relaxed"],
  aspired: ["modality", "relaxed"],
  tentative: ["modality", "relaxed"],
  firm: ["modality", "tightened"],
  prompt: ["modality", "tightened"],
  approximate: ["approximation", "relaxed"],
  partly: ["scope", "relaxed"],
  wholly: ["scope", "tightened"],
};

const opposite = (effect: Effect): Effect => (effect === "relaxed" ? "tightened" : "relaxed");

/** Members of a list that another one does not use up. */
const without = <T>(own: readonly T[], other: readonly T[], key: (it: T) => string): T[] => {
  const left = other.map(key);
  return own.filter((it) => {
    const at = left.indexOf(key(it));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
};

const markKey = ({ mark, text }: Token): string =>
  mark === "condition" || mark === "partly" || mark === "tentative" ? `${mark} ${text}` : String(mark);

const listed = (tokens: readonly Token[]): string | null =>
  tokens.length === 0 ? null : tokens.map((it) => it.text).join("; ");

/** Firmness, conditions, approximation and reach: what came, what went, and to which side. */
const markFields = (gone: readonly Token[], come: readonly Token[]): ChangedField[] => {
  const names = [...new Set(Object.values(weight).map(([name]) => name))];
  return names.flatMap((name) => {
    const of = (list: readonly Token[]) =>
      list.filter((it) => it.mark !== null && weight[it.mark]?.[0] === name);
    const [old, now] = [of(gone), of(come)];
    if (old.length + now.length === 0) return [];
    const effects = new Set([
      ...old.map((it) => opposite(weight[it.mark!]![1])),
      ...now.map((it) => weight[it.mark!]![1]),
    ]);
    return [field(name, listed(old), listed(now), effects.size === 1 ? [...effects][0]! : "changed")];
  });
};

const bad = new Set(unwanted.map(fold));

/** `không` and the words behind it; whether these are something to be prevented. */
const negations = (tokens: readonly Token[]) =>
  tokens.flatMap((it, at) => {
    if (it.mark !== "not") return [];
    const behind = tokens.slice(at + 1, at + 6).filter((next) => next.kind !== "break");
    const words = behind.map((next) => next.text);
    const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ""}`.trim());
    return [
      {
        text: [it.text, ...words.slice(0, 3)].join(" "),
        unwanted: [...words, ...pairs].some((word) => bad.has(word)),
      },
    ];
  });

const polarityFields = (old: readonly Token[], now: readonly Token[]): ChangedField[] => {
  const [a, b] = [negations(old), negations(now)];
  if (a.length === b.length) return [];
  const [more, less] = a.length > b.length ? [a, b] : [b, a];
  const [lone] = without(more, less, (it) => it.text);
  if (!lone) return [];
  const goes = a.length > b.length;
  const plain = lone.text.replace(/^(?:không còn|không để|không được|nghiêm cấm|không|chưa|chẳng|cấm) /u, "");
  // What is to be prevented is no longer excluded; what was to be done is not to be done.
  const effect: Effect = lone.unwanted === goes ? "relaxed" : lone.unwanted ? "tightened" : "changed";
  return [goes ? field("polarity", lone.text, plain, effect) : field("polarity", plain, lone.text, effect)];
};

const rhythmFields = (old: readonly Token[], now: readonly Token[]): ChangedField[] => {
  const gone = without(rhythmsIn(old), rhythmsIn(now), String);
  const come = without(rhythmsIn(now), rhythmsIn(old), String);
  if (gone.length + come.length === 0) return [];
  const often = (list: readonly number[]): number => Math.max(0, ...list);
  const shown = (list: readonly number[]): string | null => shownTimes(list[0] ?? null);
  const effect = often(come) < often(gone) ? "relaxed" : often(come) > often(gone) ? "tightened" : "changed";
  return [field("frequency", shown(gone), shown(come), effect)];
};

const roleFields = (gone: readonly Token[], come: readonly Token[]): ChangedField[] => {
  const leads = (list: readonly Token[]): number => list.filter((it) => it.mark === "lead").length;
  const supports = (list: readonly Token[]): Token | undefined => list.find((it) => it.mark === "support");
  if (leads(gone) === leads(come)) return [];
  return leads(gone) > leads(come)
    ? [field("role", "lead", supports(come) ? "support" : null, "relaxed")]
    : [field("role", supports(gone) ? "support" : null, "lead", "tightened")];
};

/** How a target named by its number is written in tokens. */
const OWNED = "target:";

/** Targets that a body owes by their numbers, as they were numbered in the old plan. */
const ownedFields = (old: readonly Token[], now: readonly Token[]): ChangedField[] => {
  const of = (list: readonly Token[]) =>
    list.filter((it) => it.text.startsWith(OWNED)).map((it) => it.text.slice(OWNED.length));
  const gone = without(of(old), of(now), String);
  const come = without(of(now), of(old), String);
  if (gone.length + come.length === 0) return [];
  const shown = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(", "));
  const effect = come.length === 0 ? "relaxed" : gone.length === 0 ? "tightened" : "changed";
  return [field("target", shown(gone), shown(come), effect)];
};

const comparators: ReadonlySet<MarkClass | null> = new Set([">=", ">", "<=", "<"] as const);
const bound = (list: readonly Token[]) => list.find((it) => comparators.has(it.mark));

const comparatorFields = (gone: readonly Token[], come: readonly Token[]): ChangedField[] => {
  const [a, b] = [bound(gone), bound(come)];
  if (!a && !b) return [];
  const ceiling = (it: Token | undefined): boolean => it?.mark === "<=" || it?.mark === "<";
  const effect =
    ceiling(a) === ceiling(b) ? (b ? "tightened" : "relaxed") : ceiling(b) ? "relaxed" : "tightened";
  const same = a !== undefined && b !== undefined && ceiling(a) === ceiling(b);
  return [field("comparator", a?.text ?? null, b?.text ?? null, same ? "changed" : effect)];
};

/** Fields whose telling accounts for figures, bounds, days and rhythms alike. */
const figures: readonly ChangeField[] = [
  "baseline",
  "value",
  "comparator",
  "year",
  "milestone",
  "date",
  "unit",
  "number",
  "issued",
  "owner",
];

const dayWords = new Set(
  [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "tuần",
    "đến",
    "từ",
    "trước",
    "sau",
    "hết",
    "chậm",
    "nhất",
    "trong",
    "lần",
    "mỗi",
    "vào",
    "đạt",
    "so",
    "với",
  ].map(fold),
);

const isYear = (text: string): boolean => /^20\d\d$/.test(text);

/** Every stretch that went is a member of a list, and nothing came: somebody or something is no longer meant. */
const onlyStruck = (old: Said, now: Said, open: (token: Token) => boolean): boolean => {
  const parts = diffArrays([...old.tokens], [...now.tokens], {
    comparator: (a, b) => a.kind === b.kind && a.text === b.text,
  });
  const breaks = (it: Token | undefined): boolean => it === undefined || it.kind === "break";
  return parts.every((part, i) => {
    const own = part.value.filter(open);
    if (own.length === 0 || !(part.added || part.removed)) return true;
    if (part.added || narrowing.some((it) => fold(it) === own[0]!.text)) return false;
    const [before, after] = [parts[i - 1]?.value.at(-1), parts[i + 1]?.value[0]];
    return part.value.some(breaks) || (breaks(before) && breaks(after));
  });
};

const restFields = (
  old: Said,
  now: Said,
  [gone, come]: readonly [readonly Token[], readonly Token[]],
  open: (token: Token) => boolean,
): ChangedField[] => {
  const [a, b] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && isYear(a!.text) && isYear(b!.text))
    return [field("year", a!.text, b!.text, Number(b!.text) > Number(a!.text) ? "relaxed" : "tightened")];
  return textField(old, now, come.length === 0 && onlyStruck(old, now, open) ? "relaxed" : "changed");
};

const textField = (old: Said, now: Said, effect: Effect): ChangedField[] => {
  const shown = differing(old.text, now.text);
  return shown.gone === null && shown.come === null ? [] : [field("text", shown.gone, shown.come, effect)];
};

/** Where a sentence was written anew, a word that made it firmer tells no direction; one that weakens does. */
const inRewritten = (it: ChangedField): ChangedField =>
  it.field === "modality" || it.field === "scope" || it.field === "polarity"
    ? it.new === null || it.effect === "tightened"
      ? { ...it, effect: "changed" }
      : it
    : it;

/** What two texts that are not proven equal say differently, apart from what is known already. */
export const differences = (old: Said, now: Said, known: Known): ChangedField[] => {
  const has = (...names: readonly ChangeField[]): boolean => names.some((it) => known.fields.has(it));
  const marks = (it: Said) => it.tokens.filter((token) => token.kind === "mark");
  const gone = without(marks(old), marks(now), markKey);
  const come = without(marks(now), marks(old), markKey);
  const told = [
    ...markFields(gone, come).filter((it) => !has(it.field)),
    ...polarityFields(old.tokens, now.tokens),
    ...(has("frequency", "recurrence") ? [] : rhythmFields(old.tokens, now.tokens)),
    ...(has("role", "lead", "support", "agency", "duty") ? [] : roleFields(gone, come)),
    ...ownedFields(old.tokens, now.tokens),
    ...(has(...figures) ? [] : comparatorFields(gone, come)),
  ];
  const counted = has(...figures) || told.some((it) => it.field === "comparator");
  const timed = counted || told.some((it) => it.field === "frequency") || has("frequency", "recurrence");
  const open = (token: Token): boolean => {
    if (token.kind === "break" || token.kind === "rhythm" || token.text.startsWith(OWNED)) return false;
    if (token.kind === "mark")
      return token.mark === "support" && !told.some((it) => it.field === "role") && !has("role");
    if (token.kind === "number") return !counted && !(timed && token.text === "1");
    if (timed && dayWords.has(token.text)) return false;
    return !token.text.split(" ").every((word) => known.words.has(word));
  };
  const rest = (own: Said, other: Said): Token[] =>
    without(own.tokens, other.tokens, (it) => `${it.kind} ${it.text}`).filter(open);
  const left = [rest(old, now), rest(now, old)] as const;
  if (left[0].length > 3 && left[1].length > 3)
    return [...told.map(inRewritten), ...restFields(old, now, left, open)];
  if (left[0].length + left[1].length > 0) return [...told, ...restFields(old, now, left, open)];
  if (told.length > 0 || known.fields.size > 0) return told;
  // The same words, and no proof that their order says the same.
  return flat(old.tokens).join(" ") === flat(now.tokens).join(" ") ? [] : textField(old, now, "changed");
};
