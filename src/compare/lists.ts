import type { Change, ChangedField, ChangeKind } from "../model/change.ts";
import type { Location } from "../model/location.ts";
import type { Basis, Plan } from "../model/plan.ts";
import { field, quoted, startOf, substance, together } from "./changes.ts";
import { corpusOf, pairUp } from "./similar.ts";
import type { Alignment } from "./align.ts";
import type { Units } from "./units.ts";
import { wordsOf } from "./words.ts";

interface Entry<T> {
  readonly value: T;
  /** Entries with the same key are the same. */
  readonly key: string;
  readonly text: string;
  /** The passage that says it, where it is longer than `text`. */
  readonly passage?: string;
  readonly location: Location | null;
}

interface Kind<T> {
  readonly kind: ChangeKind;
  /** Likeness from which two entries without the same key are one that was changed. */
  readonly least: number;
  /** Entries that are one although their keys differ. */
  readonly same?: (old: T, now: T) => boolean;
  readonly fields: (old: T, now: T) => readonly ChangedField[];
}

/** Entries of a list in pairs: by key, then by words; order and spelling do not count. */
const listChanges = <T>(old: readonly Entry<T>[], now: readonly Entry<T>[], it: Kind<T>): Change[] => {
  const left = [...now];
  const pairs: (readonly [Entry<T>, Entry<T>])[] = [];
  const take = (from: readonly Entry<T>[], fits: (a: Entry<T>, b: Entry<T>) => boolean): Entry<T>[] =>
    from.filter((entry) => {
      const at = left.findIndex((other) => fits(entry, other));
      if (at < 0) return true;
      pairs.push([entry, left.splice(at, 1)[0]!]);
      return false;
    });
  const unlike = take(old, (a, b) => a.key === b.key);
  const rest = take(unlike, (a, b) => it.same?.(a.value, b.value) === true);
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
  const quote = (entry: Entry<T>) => quoted(entry.passage ?? entry.text, entry.location);
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
      return fields.length === 0 ? [] : [one(together(fields), a, b, fields)];
    }),
    ...old.filter((entry) => !paired.has(entry)).map((entry) => one("dropped", entry, null, [])),
    ...now.filter((entry) => !paired.has(entry)).map((entry) => one("added", null, entry, [])),
  ];
};

const keyOf = (text: string): string => wordsOf(text).join(" ");

/** A basis with what the text says of it up to the next one. */
interface Cited {
  readonly basis: Basis;
  readonly issuer: string | null;
  readonly passage: string;
}

const named = (basis: Basis): string => basis.number ?? basis.name ?? "";

/** Who issued it, up to the word that says what it is about. */
const issuer =
  /\scủa\s+([^;,]+?)(?=\s+(?:về|phê\s+duyệt|ban\s+hành|thực\s+hiện|quy\s+định|triển\s+khai|hướng\s+dẫn|sửa\s+đổi|giai\s+đoạn|tổ\s+chức)(?!\p{L})|\s*[;,.]|$)/iu;

const citedIn = (units: Units): readonly Cited[] => {
  const texts = new Map<string, number>();
  return units.plan.bases.map((basis) => {
    const unit = units.at(basis.location);
    const text = unit === null ? basis.location.quote : units.list[unit]!.text;
    const start = text
      .replace(/\s/gu, "\u0001")
      .indexOf(named(basis).replace(/\s/gu, "\u0001"), texts.get(text) ?? 0);
    if (start < 0) return { basis, issuer: null, passage: basis.location.quote };
    texts.set(text, start + 1);
    const rest = text.slice(start + named(basis).length);
    const next = /;|\s(?:số\s+)?\d+\/(?:\d{4}\/)?\p{Lu}/u.exec(rest);
    const own = rest.slice(0, next?.index ?? rest.length);
    return { basis, issuer: issuer.exec(own)?.[1] ?? null, passage: `${named(basis)}${own}`.trim() };
  });
};

const basisEntry = (value: Cited): Entry<Cited> => ({
  value,
  key: keyOf(named(value.basis)),
  text: [named(value.basis), value.basis.issued].filter((it) => it !== null && it !== "").join(", "),
  passage: value.passage,
  location: value.basis.location,
});

const basisFields = (
  { basis: old, issuer: by }: Cited,
  { basis: now, issuer: nowBy }: Cited,
): ChangedField[] => [
  ...(keyOf(old.number ?? "") === keyOf(now.number ?? "")
    ? []
    : [field("number", old.number, now.number, "changed")]),
  ...(keyOf(old.name ?? "") === keyOf(now.name ?? "") ? [] : [field("name", old.name, now.name, "changed")]),
  // A date or an issuer that one version leaves out is no other one.
  ...(old.issued === null ||
  now.issued === null ||
  old.issued.startsWith(now.issued) ||
  now.issued.startsWith(old.issued)
    ? []
    : [field("issued", old.issued, now.issued, "changed")]),
  ...(by === null || nowBy === null || keyOf(by) === keyOf(nowBy)
    ? []
    : [field("issuer", by, nowBy, "changed")]),
];

/** `2855/BNV-CTTN&BDG` and `2855/BNV-CTTN&BĐG` of one day: the digits before the stroke and the day are the same. */
const sameDocument = ({ basis: a }: Cited, { basis: b }: Cited): boolean => {
  const digits = (it: Basis): string | null => /^\d+(?=\/)/u.exec(it.number ?? "")?.[0] ?? null;
  return a.issued !== null && a.issued === b.issued && digits(a) !== null && digits(a) === digits(b);
};

export const basisChanges = ({ old, new: now }: Alignment): Change[] =>
  listChanges(citedIn(old).map(basisEntry), citedIn(now).map(basisEntry), {
    kind: "basis",
    // Short texts of digits: only a slip in one of them leaves so much in common.
    least: 0.75,
    same: sameDocument,
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
    least: 0.6,
    fields: (a, b) => (recipientKey(a) === recipientKey(b) ? [] : [field("name", a, b, "replaced")]),
  });
