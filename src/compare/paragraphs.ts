import type { Change, ChangedField, ChangeField, Proof } from "../model/change.ts";
import type { Location } from "../model/location.ts";
import type { Alignment, Match } from "./align.ts";
import { type Blocks, nameKey } from "./blocks.ts";
import { field, quoted, startOf, substance, together } from "./changes.ts";
import { clausesMissing, figureDifference } from "./clauses.ts";
import { differences, type Known, type Said } from "./meaning/differences.ts";
import { sameMeaning } from "./meaning/equal.ts";
import { tokensOf } from "./meaning/read.ts";
import { differing } from "./meaning/shown.ts";
import { bindsNobody, ownerOf } from "./texts.ts";
import type { Units } from "./units.ts";
import { wordsOf } from "./words.ts";

/** What other parts of the comparison know about a pair of paragraphs. */
export interface Context {
  readonly alignment: Alignment;
  readonly blocks: { readonly old: Blocks; readonly new: Blocks };
  /** Changes of substance that were told at the pair. */
  readonly told: (match: Match) => readonly Change[];
  /** Figures of targets, deadlines and bases of the pair. */
  readonly figures: (match: Match) => ReadonlySet<string>;
  /** Both texts with the targets that they name by number under their old numbers. */
  readonly references: (old: string, now: string) => readonly [string, string];
  /** The pair stands elsewhere than before. */
  readonly moved: (match: Match) => boolean;
  /** The plans cover other years, as the head tells. */
  readonly otherPeriod: boolean;
  /** A draft is not held to the words of the plan above it, only to what they promise. */
  readonly lenient: boolean;
}

/** The changes of pairs of paragraphs, and fields that belong to changes told before. */
export interface PairChanges {
  readonly changes: readonly Change[];
  readonly more: ReadonlyMap<Change, readonly ChangedField[]>;
}

type Base = Pick<Change, "kind" | "subject" | "old" | "new">;

const quote = (units: Units, list: readonly number[]) =>
  quoted(textBy(units, list), units.list[list[0]!]!.location);

const textBy = (units: Units, list: readonly number[]): string =>
  list.map((at) => units.list[at]!.text).join("\n");

/** A line that a program broke is one sentence; what was parted in two is not. */
const saidBy = (units: Units, list: readonly number[]): string =>
  list.map((at) => units.list[at]!.said.replace(/\s+/gu, " ")).join("\n");

const bothSaid = ({ alignment, references }: Context, match: Match): readonly [Said, Said] => {
  const { old, new: now } = alignment;
  const [a, b] = references(saidBy(old, match.old), saidBy(now, match.new));
  return [
    { text: textBy(old, match.old), tokens: tokensOf(a) },
    { text: textBy(now, match.new), tokens: tokensOf(b) },
  ];
};

/** Units that hold one of these. */
const unitsWith = (
  units: Units,
  list: readonly { readonly location: Location }[],
): ReadonlySet<number | null> => new Set(list.map((it) => units.at(it.location)));

const kinds = (units: Units) => {
  const targets = unitsWith(units, units.plan.targets);
  const deadlines = unitsWith(units, units.plan.deadlines);
  return (at: number): Change["kind"] | null => {
    const { preamble, basis } = units.list[at]!;
    if (preamble) return basis ? "basis" : "head";
    return targets.has(at) ? "target" : deadlines.has(at) ? "deadline" : null;
  };
};

/** Clauses that only one of the texts has; one for one is the same clause rewritten. */
const clauseChanges = (
  base: Base,
  owner: string | null,
  names: readonly string[],
): { readonly changes: Change[]; readonly texts: readonly string[] } => {
  const [old, now] = [base.old!.text, base.new!.text];
  const untold = (text: string): boolean => !names.some((name) => nameKey(text).includes(name));
  // A condition or an exception is no further duty; the marks tell it.
  const binds = (text: string): boolean =>
    !tokensOf(text).some((it) => it.mark === "condition" || it.mark === "except");
  const gone = clausesMissing(old, now).filter((it) => untold(it) && binds(it));
  const come = clausesMissing(now, old).filter((it) => untold(it) && binds(it));
  const rewritten = Math.min(gone.length, come.length);
  const one = (list: readonly string[], effect: "dropped" | "added"): Change[] => {
    if (list.length === 0) return [];
    const text = startOf(list.join("; "));
    const gone = effect === "dropped";
    const fields = [field("duty", gone ? text : null, gone ? null : text, effect)];
    return [substance({ ...base, subject: owner ?? text, effect, fields })];
  };
  const [lost, won] = [gone.slice(rewritten), come.slice(rewritten)];
  return { changes: [...one(lost, "dropped"), ...one(won, "added")], texts: [...lost, ...won] };
};

const figureChanges = (base: Base, known: ReadonlySet<string>, clauses: readonly string[]): Change[] => {
  const cut = (text: string): string => clauses.reduce((rest, part) => rest.replace(part, () => " "), text);
  const { gone, come } = figureDifference(cut(base.old!.text), cut(base.new!.text), known);
  if (gone.length + come.length === 0) return [];
  const list = (found: readonly string[]): string | null => (found.length > 0 ? found.join("; ") : null);
  const fields = [field("value", list(gone), list(come), "changed")];
  return [substance({ ...base, effect: "changed", fields })];
};

const knownFrom = (told: readonly Change[], clauses: readonly string[]): Known => {
  const fields = told.flatMap((it) => it.fields);
  const texts = fields.flatMap((it) => [it.old, it.new]).filter((it) => it !== null);
  const subjects = told.filter((it) => it.kind === "assignment").map((it) => it.subject);
  return {
    fields: new Set<ChangeField>(fields.map((it) => it.field)),
    words: new Set([...texts, ...subjects, ...clauses].flatMap(wordsOf)),
  };
};

/** What weakens the words of the plan above: a draft words everything else for itself. */
const weakening: ReadonlySet<ChangeField> = new Set([
  "condition",
  "modality",
  "polarity",
  "approximation",
  "scope",
] as const);

const carries = (change: Change): boolean => change.old !== null && change.new !== null;

/** The change told at a pair that further fields of the pair belong to. */
const hostOf = (told: readonly Change[]): Change | undefined => {
  const whole = told.filter((it) => carries(it) && it.effect !== "added" && it.effect !== "dropped");
  return whole.find((it) => it.kind === "target") ?? whole[0];
};

/** Signs that the words leave out and that change a number's meaning. */
const signs = (text: string): string => (text.match(/[<>≥≤%‰±]/gu) ?? []).join("");

const typographic = ({ alignment }: Context, { old, new: now }: Match): boolean => {
  const [a, b] = [alignment.old.list[old[0]!]!, alignment.new.list[now[0]!]!];
  return a.text !== b.text || a.label !== b.label;
};

const wording = (base: Base, proof: Proof, match: Match): Change => {
  const shown = differing(base.old!.text, base.new!.text);
  const [before, after] = [match.old.length, match.new.length];
  const fields =
    before === after
      ? shown.gone === null && shown.come === null
        ? []
        : [field("text", shown.gone, shown.come, "equal")]
      : [field(after > before ? "split" : "merged", String(before), String(after), "equal")];
  return { ...base, class: "wording", effect: "equal", proof, bound: [], fields };
};

/** Compares the words of every pair of paragraphs: proven equal, or of substance. */
export const paragraphChanges = (context: Context): PairChanges => {
  const { alignment, blocks, lenient } = context;
  const special = kinds(alignment.new);
  const more = new Map<Change, readonly ChangedField[]>();
  const changesOf = (match: Match): Change[] => {
    const at = match.new[0]!;
    const owner = ownerOf(alignment.new, blocks.new, at);
    const [old, now] = [quote(alignment.old, match.old), quote(alignment.new, match.new)];
    const base: Base = {
      kind: special(at) ?? owner.kind,
      subject: owner.subject ?? startOf(now.text),
      old,
      new: now,
    };
    const equal = (name: Change["class"], proof: Proof | null): Change => ({
      ...base,
      class: name,
      effect: "equal",
      fields: [],
      bound: [],
      proof,
    });
    const moved = context.moved(match) ? [equal("moved", null)] : [];
    const one = match.old.length === 1 && match.new.length === 1;
    const before = alignment.old.list[match.old[0]!]!;
    const typed = before.key === alignment.new.list[at]!.key && signs(old.text) === signs(now.text);
    if (one && typed) return [...moved, ...(typographic(context, match) ? [equal("typographic", null)] : [])];
    const told = context.told(match);
    const [a, b] = bothSaid(context, match);
    const proof = sameMeaning(a.tokens, b.tokens);
    if (proof !== null) return [...moved, ...(told.length > 0 ? [] : [wording(base, proof, match)])];
    // A target or deadline that came or went takes the words around it with it.
    if (
      told.some(
        (it) =>
          it.effect === "added" ||
          it.effect === "dropped" ||
          it.fields.some((part) => part.field === "milestone"),
      )
    )
      return moved;
    const names = told
      .filter((it) => it.kind === "assignment")
      .flatMap((it) => [it.subject, ...it.fields.flatMap((part) => [part.old, part.new])])
      .flatMap((name) => (name === null ? [] : [nameKey(name)]));
    const plain = !before.preamble && !before.row;
    const clauses = plain ? clauseChanges(base, owner.subject, names) : { changes: [], texts: [] };
    const numbers = before.preamble ? [] : figureChanges(base, context.figures(match), clauses.texts);
    const own = [...clauses.changes, ...numbers];
    const all = [...told, ...own];
    const found = differences(a, b, knownFrom(all, clauses.texts));
    const free = bindsNobody(alignment.new, at) && bindsNobody(alignment.old, match.old[0]!);
    const fields = found.filter(
      (it) =>
        (!lenient || (weakening.has(it.field) && it.effect === "relaxed")) &&
        (!free || it.field !== "text" || /\d/u.test(`${it.old ?? ""}${it.new ?? ""}`)) &&
        !(free && before.preamble && context.otherPeriod),
    );
    if (fields.length === 0) {
      const rest = all.length > 0 ? [] : [wording(base, found.length > 0 ? "lead-in" : "words", match)];
      return [...moved, ...own, ...rest];
    }
    const host = hostOf(all);
    if (!host) return [...moved, ...own, substance({ ...base, effect: together(fields), fields })];
    more.set(host, [...(more.get(host) ?? []), ...fields]);
    return [...moved, ...own];
  };
  return { changes: alignment.matches.flatMap(changesOf), more };
};
