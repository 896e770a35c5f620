import type { Places } from "./places.ts";
import { tailAt, type Tail } from "./tails.ts";
import {
  GAP,
  SHAPE,
  after,
  firstAfter,
  hashOf,
  isNext,
  phrase,
  phraseIndex,
  syllable,
  type Phrase,
  type Tokens,
} from "./tokens.ts";
import type { Cover, LexiconData } from "./types.ts";

/** `các sở, ban, ngành`: a name that stands for many. */
export interface Collective {
  readonly name: string;
  readonly end: number;
  readonly tail: Tail | null;
  readonly covers: Cover;
}

interface Noun extends Phrase {
  readonly name: string;
  readonly covers: Cover;
}

const QUANTIFIERS = phraseIndex(["tất cả các", "toàn thể các", "toàn bộ các", "từng", "các", "mỗi"]);
const THESE = phrase("các");
const VA = hashOf("và");

export interface Collectives {
  /** The hashes of all first syllables. */
  readonly firsts: () => Iterable<number>;
  readonly at: (tokens: Tokens, at: number, isName: (at: number) => boolean) => Collective | null;
}

export function createCollectives(data: LexiconData, places: Places): Collectives {
  const nouns = new Map<number, Noun[]>();
  for (const [covers, names] of Object.entries(data.collectives) as [Cover, readonly string[]][])
    for (const name of names) {
      const noun = { ...phrase(name), name, covers };
      const list = nouns.get(noun.hashes[0]!);
      if (list === undefined) nouns.set(noun.hashes[0]!, [noun]);
      else list.push(noun);
    }
  for (const list of nouns.values()) list.sort((x, y) => y.words.length - x.words.length);

  const nounAt = (tokens: Tokens, at: number): { readonly noun: Noun; readonly end: number } | null => {
    const isCapitals = tokens.shape[at + 1] === SHAPE.capitals;
    for (const noun of at < tokens.count ? (nouns.get(tokens.hash[at]!) ?? []) : []) {
      // Most first syllables are common words: the second tells at once.
      if (noun.hashes.length > 1 && noun.hashes[1] !== tokens.hash[at + 1] && !isCapitals) continue;
      const end = nounEnd(tokens, at, noun);
      if (end > 0) return { noun, end };
    }
    return null;
  };

  const at = (tokens: Tokens, start: number, isName: (at: number) => boolean): Collective | null => {
    const quantified = firstAfter(tokens, start, QUANTIFIERS);
    const first = quantified > 0 ? quantified : start;
    if (quantified > 0 && (!isNext(tokens, first) || isName(first))) return null;
    let item = nounAt(tokens, first);
    if (item === null || isOther(tokens, item.end, item.noun, quantified > 0)) return null;
    const found = [item.noun];
    let name = item.noun.name;
    let { end } = item;
    for (;;) {
      const step = separator(tokens, end);
      if (step === null || isName(step.at)) break;
      item = nounAt(tokens, step.at);
      if (item === null || isOther(tokens, item.end, item.noun, step.words.endsWith("các "))) break;
      if (step.words.endsWith("các ") && isApart(found[0]!, item.noun)) break;
      found.push(item.noun);
      name += step.words + item.noun.name;
      ({ end } = item);
    }
    // `đơn vị` alone is a common noun; `sở, ban, ngành` is the collective with or without `các`.
    if (quantified < 0 && found.length < 2) return null;
    const tail = tailAt(tokens, end, places);
    const covers =
      found.find((noun) => noun.covers === "agencies" || noun.covers === "departments")?.covers ??
      found[0]!.covers;
    return { name: `Các ${name}`, end: tail?.end ?? end, tail, covers };
  };
  return { firsts: () => [...QUANTIFIERS.keys(), ...nouns.keys()], at };
}

/** Syllables after which a noun is the beginning of another word: `ban hành`, `phòng chống`, `khu vực`. */
const OTHER = new Map(
  Object.entries({
    ban: "hành ngày bố",
    sở: "hữu thích tại",
    bộ: "phận tiêu chỉ luật môn máy",
    phòng: "chống ngừa trào cháy bệnh hộ họp học",
    hội: "nghị thảo thi viên nhập họp chợ đồng",
    trường: "hợp",
    khu: "vực công kinh",
    bản: "tin thân sắc địa quyền đồ án",
    ngành: "nghề",
    làng: "nghề",
    đơn: "vị",
    xã: "hội",
    "đơn vị": "tính tiền",
    "cơ quan": "cảnh",
  }).map(([noun, next]) => [noun, new Set(next.split(" ").map(hashOf))]),
);
/** `tổ chức` is the noun only where nothing is organised. */
const AFTER_BODY = new Set(
  "và liên có trên thuộc trong của khác để được tại ở cùng cá".split(" ").map(hashOf),
);

function isOther(tokens: Tokens, end: number, { name }: Noun, quantified: boolean): boolean {
  if (!isNext(tokens, end)) return false;
  if (OTHER.get(name)?.has(tokens.hash[end]!) === true) return true;
  return name === "tổ chức" && !quantified && !AFTER_BODY.has(tokens.hash[end]!);
}

/** A noun whose last words may be abbreviated: `tổ chức CT-XH`. */
function nounEnd(tokens: Tokens, at: number, noun: Noun): number {
  const whole = after(tokens, at, noun);
  if (whole > 0) return whole;
  if (isSlip(tokens, at, noun)) return at + noun.words.length;
  let token = at;
  let word = 0;
  while (word < noun.words.length) {
    if (
      token >= tokens.count ||
      (token > at && (tokens.gap[token]! & ~(GAP.space | GAP.newline | GAP.dash)) !== 0)
    )
      return -1;
    if (tokens.hash[token] === noun.hashes[word] && syllable(tokens, token) === noun.words[word]) word++;
    else if (token > at && tokens.shape[token] === SHAPE.capitals) {
      const length = tokens.end[token]! - tokens.start[token]!;
      for (let i = 0; i < length; i++) {
        const initial = noun.words[word + i]?.[0];
        if (initial === undefined || hashOf(initial) !== hashOf(tokens.text[tokens.start[token]! + i]!))
          return -1;
      }
      word += length;
    } else return -1;
    token++;
  }
  return token;
}

/** `các trường học, các tổ dân phố`: two kinds of body that nobody takes together. */
const isApart = (one: Noun, other: Noun): boolean =>
  one.covers !== other.covers &&
  [one, other].some(
    ({ covers }) => covers === "schools" || covers === "villages" || covers === "enterprises",
  );

/** `tổ dân phổ`: a long noun with one syllable that lost or changed its mark. */
const isSlip = (tokens: Tokens, at: number, { hashes, words }: Noun): boolean =>
  words.length >= 3 &&
  at + words.length <= tokens.count &&
  hashes.every((hash, i) => tokens.hash[at + i] === hash && (i === 0 || isNext(tokens, at + i))) &&
  words.filter((word, i) => syllable(tokens, at + i) !== word).length === 1;

/** `,` `và` `, và` `/` `và các` between two nouns. */
function separator(tokens: Tokens, end: number): { readonly at: number; readonly words: string } | null {
  if (end >= tokens.count) return null;
  const gap = tokens.gap[end]!;
  const comma = (gap & GAP.comma) !== 0;
  if ((gap & ~(GAP.comma | GAP.space | GAP.slash | GAP.newline)) !== 0) return null;
  const isAnd = tokens.hash[end] === VA;
  if (!comma && !isAnd && (gap & GAP.slash) === 0) return null;
  const from = isAnd ? end + 1 : end;
  const these = from < tokens.count ? after(tokens, from, THESE) : -1;
  const words = (isAnd ? " và " : comma ? ", " : "/") + (these > 0 ? "các " : "");
  return { at: these > 0 ? these : from, words };
}
