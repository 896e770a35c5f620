/** Comparison forms of Vietnamese text. */

export interface Folded {
  readonly folded: string;
  /** Offset in the original of the character at an offset of `folded`; its length maps to the text's end. */
  readonly at: (index: number) => number;
}

const MARKS = /[\u0300-\u036f]/;
/** Markdown marks and characters without a width. */
const DROPPED = /[*#_\u00ad\u200b-\u200f\u2060]/;
const SPACE = 1;
const DASH = 2;
const AND = 3;
const QUOTE = 4;
const APOSTROPHE = 5;
const ODD_SPACE = 6;

const classOf = new Uint8Array(0x3001);
const mark = (kind: number, characters: string): void => {
  for (const character of characters) classOf[character.charCodeAt(0)] = kind;
};
mark(SPACE, " ");
mark(
  ODD_SPACE,
  "\t\n\r\v\f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a",
);
mark(ODD_SPACE, "\u2028\u2029\u202f\u205f\u3000");
mark(DASH, "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
mark(AND, "&");
mark(QUOTE, "\u201c\u201d\u201e\u00ab\u00bb");
mark(APOSTROPHE, "\u2018\u2019\u2032");

/** What `cleaned` drops or composes. */
const unclean = new Uint8Array(0x1f00).fill(1, 0x300, 0x370);
for (const code of [0x2a, 0x23, 0x5f, 0xad]) unclean[code] = 1;

const TONES = {
  a: "aàáảãạ",
  e: "eèéẻẽẹ",
  i: "iìíỉĩị",
  o: "oòóỏõọ",
  u: "uùúủũụ",
  y: "yỳýỷỹỵ",
} as const;
/** Vowel and tone of the letters whose tone may wander: vowel code in the low byte, tone 1-6 above; 0 others. */
const toned = new Uint16Array(0x1f00);
for (const [vowel, letters] of Object.entries(TONES))
  for (let tone = 0; tone < 6; tone++)
    toned[letters.charCodeAt(tone)] = vowel.charCodeAt(0) | ((tone + 1) << 8);

const withTone = (vowel: number, tone: number): string =>
  TONES[String.fromCharCode(vowel) as keyof typeof TONES][tone - 1]!;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
const [a, e, h, i, k, l, m, o, q, s, t, u, y] = [
  97, 101, 104, 105, 107, 108, 109, 111, 113, 115, 116, 117, 121,
];

/** `hoà` as `hòa`, `tòan` as `toàn`, `uỷ` as `ủy`: the pair of letters at `at` in its usual spelling, or null. */
function movedTone(text: string, at: number, first: number): string | null {
  const second = toned[text.charCodeAt(at + 1)] ?? 0;
  if (second === 0) return null;
  const [x, tx, z, tz] = [first & 255, first >> 8, second & 255, second >> 8];
  const pair = (x === o && (z === a || z === e)) || (x === u && z === y && text.charCodeAt(at - 1) !== q);
  if (!pair || tx > 1 === tz > 1) return null;
  const tone = tx > 1 ? tx : tz;
  const onSecond = isLetter(text.charCodeAt(at + 2));
  if (onSecond === tz > 1) return null;
  return onSecond ? withTone(x, 1) + withTone(z, tone) : withTone(x, tone) + withTone(z, 1);
}

/** `kỉ` as `kỷ`, `quí` as `quý`, `sỹ` as `sĩ`: the last vowel of a syllable in its usual spelling, or null. */
function usualVowel(text: string, at: number, letter: number): string | null {
  if (isLetter(text.charCodeAt(at + 1))) return null;
  const [vowel, tone] = [letter & 255, letter >> 8];
  const before = text.charCodeAt(at - 1);
  if (vowel === i && before === u && text.charCodeAt(at - 2) === q) return withTone(y, tone);
  if (at > 1 && isLetter(text.charCodeAt(at - 2))) return null;
  if (vowel === y) return before === s && tone > 1 ? withTone(i, tone) : null;
  if (before === h) return withTone(y, tone);
  return tone > 1 && (before === k || before === l || before === m || before === t)
    ? withTone(y, tone)
    : null;
}

/** Lower case of the same length, one code unit for one. */
const lower = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replaceAll("İ", "i").toLowerCase();
};

/** Each match replaced; `at` maps back. */
function replaced(text: string, pattern: RegExp, by: (found: string) => string): Folded {
  let folded = "";
  let copied = 0;
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    folded += text.slice(copied, index) + by(found);
    copied = index + found.length;
    from.push(folded.length);
    to.push(copied);
  }
  return { folded: folded + text.slice(copied), at: mapper(from, to) };
}

/** Of a text in lower case: without marks that belong to the layout, letters composed; null where that is the text itself. */
function cleaned(small: string): Folded | null {
  const bare = DROPPED.test(small) ? replaced(small, new RegExp(DROPPED, "g"), () => "") : null;
  const letters = bare?.folded ?? small;
  if (!MARKS.test(letters)) return bare;
  const whole = replaced(letters, /[^\u0300-\u036f][\u0300-\u036f]+/g, (group) => group.normalize("NFC"));
  return bare === null ? whole : { folded: whole.folded, at: (index) => bare.at(whole.at(index)) };
}

/** Offsets between two change points move together. */
const mapper = (from: readonly number[], to: readonly number[]) => (index: number) => {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= index) low = middle + 1;
    else high = middle;
  }
  const same = low === 0 ? index : to[low - 1]! + index - from[low - 1]!;
  return Math.min(same, to[low] ?? Infinity);
};

/** Runs over the text once; unchanged stretches are copied whole, each change notes where it happened. */
function run(text: string, note: ((folded: number, original: number) => void) | null): string {
  let out = "";
  let copied = 0;
  let pending = "";
  const flush = (to: number): void => {
    if (copied >= to) return;
    out += text.slice(copied, to);
  };
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 0x3001 ? classOf[code]! : 0;
    if (kind === 0) {
      const letter = code < 0x1f00 ? toned[code]! : 0;
      if (pending !== "") {
        // Only here do we know that something follows: text never ends in a space.
        if (!(pending === " " && out === "")) {
          out += pending;
          if (pending.endsWith("-") || pending.endsWith("và")) out += " ";
        }
        pending = "";
        copied = at;
        note?.(out.length, at);
      }
      if (letter === 0) continue;
      const vowel = letter & 255;
      const moved = vowel === o || vowel === u ? movedTone(text, at, letter) : null;
      const usual = vowel === i || vowel === y ? usualVowel(text, at, letter) : null;
      const better = moved ?? usual;
      if (better === null) continue;
      flush(at);
      out += better;
      at += better.length - 1;
      copied = at + 1;
      continue;
    }
    if (kind === SPACE && pending === "" && at > copied) {
      // The commonest case by far: one space between two words.
      const next = text.charCodeAt(at + 1);
      if (at + 1 < length && (next >= 0x3001 || classOf[next] === 0)) continue;
    }
    flush(at);
    copied = at + 1;
    if (kind === SPACE || kind === ODD_SPACE) pending ||= " ";
    else if (kind === DASH) pending = joined(pending, out, "-");
    else if (kind === AND) pending = joined(pending, out, "và");
    else {
      if (pending !== "" && !(pending === " " && out === "")) {
        out += pending;
        if (pending !== " ") out += " ";
      }
      pending = "";
      note?.(out.length, at);
      out += kind === QUOTE ? '"' : "'";
      note?.(out.length, at + 1);
    }
  }
  flush(length);
  if (pending !== "" && pending !== " ") out += pending;
  return out;
}

/** A dash or `và` takes the spaces around it; a second one in a row says nothing new. */
function joined(pending: string, out: string, sign: string): string {
  if (pending.endsWith(sign)) return pending;
  const before = pending === "" || pending === " " ? (out === "" ? "" : " ") : `${pending} `;
  return before + sign;
}

/** Whether a text in lower case is its own comparison form; says no where that takes more than a look. */
function isFolded(text: string): boolean {
  const { length } = text;
  let space = true;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x1f00 || unclean[code] === 1) return false;
    if (classOf[code] !== 0) {
      if (space || code !== 32) return false;
      space = true;
      continue;
    }
    space = false;
    const letter = toned[code]!;
    if (letter === 0) continue;
    const vowel = letter & 255;
    if ((vowel === o || vowel === u) && movedTone(text, at, letter) !== null) return false;
    if ((vowel === i || vowel === y) && usualVowel(text, at, letter) !== null) return false;
  }
  return !space || length === 0;
}

/**
 * The comparison form: lower case, tone marks and i/y in their usual place, every dash ` - `, `&` as `và`, single
 * spaces, no Markdown marks. Letters keep their diacritics. `fold(fold(x)) === fold(x)`.
 */
export function fold(text: string): string {
  const small = lower(text);
  return isFolded(small) ? small : run(cleaned(small)?.folded ?? small, null);
}

/** `fold` with the way back to the original offsets. */
export function foldMap(text: string): Folded {
  const small = lower(text);
  const clean = cleaned(small);
  const from: number[] = [];
  const to: number[] = [];
  const folded = run(clean?.folded ?? small, (at, original) => {
    from.push(at);
    to.push(original);
  });
  const back = mapper(from, to);
  const before = clean?.at ?? ((index: number) => index);
  const end = text.length;
  return { folded, at: (index) => (index >= folded.length ? end : Math.min(before(back(index)), end)) };
}

/** ASCII base letter of a Latin letter with diacritics, in lower case; digits are themselves; 0 for other characters. */
export const baseCodes: Uint8Array = new Uint8Array(0x1f00);
for (let code = 48; code < 58; code++) baseCodes[code] = code;
for (let code = 97; code < 123; code++) baseCodes[code] = baseCodes[code - 32] = code;
for (const [from, to] of [
  [0xc0, 0x1b4],
  [0x1ea0, 0x1ef9],
] as const)
  for (let code = from; code <= to; code++) {
    const base = String.fromCharCode(code).normalize("NFD").toLowerCase().charCodeAt(0);
    if (base >= 97 && base <= 122) baseCodes[code] = base;
  }
baseCodes[0x110] = baseCodes[0x111] = 100;

/** Letters, digits and ASCII signs alone need no look at Unicode's tables; null where there is more. */
const strippedPlainly = (folded: string): string | null => {
  let out = "";
  let gap = false;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const base = baseCodes[code];
    if (base) {
      out += gap && out !== "" ? ` ${String.fromCharCode(base)}` : String.fromCharCode(base);
      gap = false;
    } else if (code < 0x80) gap = true;
    else if (code < 0x300 || code > 0x36f) return null;
  }
  return out;
};

const stripped = (folded: string): string =>
  strippedPlainly(folded) ??
  folded
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The form that survives bad OCR: `fold` without any diacritics and punctuation. */
export function bare(text: string): string {
  return fold(stripped(fold(text)));
}
