import type { Change, ChangedField, ChangeKind } from "../model/change.ts";
import type { Location } from "../model/location.ts";
import type { Basis, Plan } from "../model/plan.ts";
import { field, quoted, startOf, substance } from "./changes.ts";
import { corpusOf, pairUp } from "./similar.ts";
import { wordsOf } from "./words.ts";

interface Entry<T> {
  readonly value: T;
  /** Entries with the same key are the same. */
  readonly key: string;
  readonly text: string;
  readonly location: Location | null;
}

interface Kind<T> {
  readonly kind: ChangeKind;
  /** Likeness from which two entries without the same key are one that was changed. */
  readonly least: number;
  readonly fields: (old: T, now: T) => readonly ChangedField[];
}

/** Entries of a list in pairs: by key, then by words; order and spelling do not count. */
const listChanges = <T>(old: readonly Entry<T>[], now: readonly Entry<T>[], it: Kind<T>): Change[] => {
  const left = [...now];
  const pairs: (readonly [Entry<T>, Entry<T>])[] = [];
  const rest = old.filter((entry) => {
    const at = left.findIndex((other) => other.key === entry.key);
    if (at < 0) return true;
    pairs.push([entry, left.splice(at, 1)[0]!]);
    return false;
  });
  const corpus = corpusOf(
    rest.map((entry) => wordsOf(entry.text)),
    left.map((entry) => wordsOf(entry.text)),
  );
  const alike = pairUp(corpus, {
    open: { old: () => true, new: () => true },
    hints: () => left.map((_, at) => at).slice(0, 20),
    score: (_, __, value) => value,
    least: it.least,
  });
  for (const [a, b] of alike) pairs.push([rest[a]!, left[b]!]);
  const paired = new Set(pairs.flat());
  const quote = (entry: Entry<T>) => quoted(entry.text, entry.location);
  const one = (
    effect: Change["effect"],
    a: Entry<T> | null,
    b: Entry<T> | null,
    fields: Change["fields"],
  ): Change =>
    substance({
      kind: it.kind,
      effect,
      subject: startOf((a ?? b)!.text),
      fields,
      old: a && quote(a),
      new: b && quote(b),
    });
  return [
    ...pairs.flatMap(([a, b]) => {
      const fields = it.fields(a.value, b.value);
      return fields.length === 0 ? [] : [one("changed", a, b, fields)];
    }),
    ...old.filter((entry) => !paired.has(entry)).map((entry) => one("dropped", entry, null, [])),
    ...now.filter((entry) => !paired.has(entry)).map((entry) => one("added", null, entry, [])),
  ];
};

const keyOf = (text: string): string => wordsOf(text).join(" ");

const basisEntry = (basis: Basis): Entry<Basis> => ({
  value: basis,
  key: keyOf(basis.number ?? basis.name ?? ""),
  text: [basis.number ?? basis.name ?? "", basis.issued].filter((it) => it !== null && it !== "").join(", "),
  location: basis.location,
});

const basisFields = (old: Basis, now: Basis): ChangedField[] => [
  ...(keyOf(old.number ?? "") === keyOf(now.number ?? "")
    ? []
    : [field("number", old.number, now.number, "changed")]),
  ...(keyOf(old.name ?? "") === keyOf(now.name ?? "") ? [] : [field("name", old.name, now.name, "changed")]),
  // A date that one version leaves out is no other date.
  ...(old.issued === null ||
  now.issued === null ||
  old.issued.startsWith(now.issued) ||
  now.issued.startsWith(old.issued)
    ? []
    : [field("issued", old.issued, now.issued, "changed")]),
];

export const basisChanges = (old: Plan, now: Plan): Change[] =>
  listChanges(old.bases.map(basisEntry), now.bases.map(basisEntry), {
    kind: "basis",
    // Short texts of digits: only a slip in one of them leaves so much in common.
    least: 0.75,
    fields: basisFields,
  });

const bracketed =
  /\s*\((?:để\s+)?(?:b\/c|báo\s+cáo|t\/h|thực\s+hiện|p\/h|phối\s+hợp|biết|chỉ\s+đạo)[^)]*\)/giu;

const recipientKey = (text: string): string =>
  keyOf(text.replace(bracketed, "").replace(/^TT\.?\s+/u, "Thường trực "));

const recipientEntries = (plan: Plan): Entry<string>[] =>
  plan.recipients
    .filter((it) => !/^(?:như|lưu)(?:\s|:|$)/iu.test(it))
    .map((it) => ({ value: it, key: recipientKey(it), text: it, location: null }));

export const recipientChanges = (old: Plan, now: Plan): Change[] =>
  listChanges(recipientEntries(old), recipientEntries(now), {
    kind: "recipients",
    least: 0.9,
    fields: (a, b) => (recipientKey(a) === recipientKey(b) ? [] : [field("name", a, b, "replaced")]),
  });
