import type { Places } from "./places.ts";
import { isVerb } from "./scope.ts";
import { tailAt } from "./tails.ts";
import {
  GAP,
  SHAPE,
  hashOf,
  isCapital,
  isNext,
  phrase,
  after,
  syllable,
  written,
  type Phrase,
  type Tokens,
} from "./tokens.ts";

interface TypeWord extends Phrase {
  /** Second words with which the type word makes something else: `Phòng Chống`, `Tổ Quốc`. */
  readonly never: ReadonlySet<string>;
  /** The only second words with which it makes a body. */
  readonly only: ReadonlySet<string> | null;
}

const type = (words: string, never = "", only = ""): TypeWord => ({
  ...phrase(words),
  never: new Set(never.split(" ").filter(Boolean)),
  only: only === "" ? null : new Set(only.split(" ")),
});

// Longer type words first.
const TYPES: readonly TypeWord[] = [
  type("trung tâm"),
  type("công an"),
  type("chi cục"),
  type("tổng cục"),
  type("tòa án"),
  type("tòa soạn"),
  type("học viện"),
  type("bệnh viện"),
  type("công ty"),
  type("tổng công ty"),
  type("tập đoàn"),
  type("ngân hàng"),
  type("liên đoàn"),
  type("liên hiệp"),
  type("liên minh"),
  type("hiệp hội"),
  type("hội đồng"),
  type("ủy ban"),
  type("văn phòng"),
  type("thanh tra"),
  type("kho bạc"),
  type("bảo tàng"),
  type("thư viện"),
  type("đại học"),
  type("hợp tác xã"),
  type("chi nhánh"),
  type("nhà xuất bản"),
  type("tạp chí"),
  type("câu lạc bộ"),
  type("ban quản lý"),
  type("ban chỉ đạo"),
  type("ban chỉ huy"),
  type("đảng ủy"),
  type("chi bộ"),
  type("bộ tư lệnh"),
  type("bộ chỉ huy"),
  type("đồn biên phòng"),
  type("hạt kiểm lâm"),
  type("tổ công tác"),
  type("đoàn công tác"),
  type("quân khu"),
  type("trạm"),
  type("sở", "hữu"),
  type("phòng", "chống ngừa cháy ngự thủ"),
  type("ban", "hành ngày"),
  type("hội", "nghị thảo thi xuân họp nhập làng", ""),
  type("cục", "bộ diện"),
  type("vụ", "đông xuân mùa việc án"),
  type("viện", "trợ"),
  type("đài", "loan"),
  type("báo", "cáo chí động", "nhân tuổi phụ lao quân công tiền thanh"),
  type("quỹ", "đất tín"),
  type("đoàn", "kết thể viên", ""),
  type("đội", "ngũ"),
  type("tổ", "quốc chức", ""),
  type(
    "trường",
    "",
    "tiểu mầm trung thcs thpt ptdt ptdtbt ptdtnt đại cao chính phổ mẫu th mn dân nội cán dạy liên",
  ),
  type("hạt", "", "kiểm quản"),
];
const byHash = new Map<number, TypeWord[]>();
for (const word of TYPES) byHash.set(word.hashes[0]!, [...(byHash.get(word.hashes[0]!) ?? []), word]);

const VA = hashOf("và");

/** A body that the lexicon does not know: a type word and the capitalised words after it. */
export interface Unknown {
  readonly name: string;
  readonly end: number;
}

export const startsType = (hash: number): boolean => byHash.has(hash);
/** The hashes of the first syllables of all type words. */
export const typeFirsts = (): Iterable<number> => byHash.keys();

/** The token after the type word at `at`, if a name of a body follows it. */
export function typeEnd(tokens: Tokens, at: number): number {
  for (const word of byHash.get(tokens.hash[at]!) ?? []) {
    const end = after(tokens, at, word);
    if (end < 0 || !isNext(tokens, end) || !isCapital(tokens, end)) continue;
    const second = syllable(tokens, end);
    if (word.never.has(second) || (word.only !== null && !word.only.has(second))) continue;
    return end;
  }
  return -1;
}

/** A name by its shape. Text in capitals has no shape: there only the lexicon's names count. */
export function unknownAt(tokens: Tokens, at: number, places: Places): Unknown | null {
  if (tokens.shape[at] !== SHAPE.capital) return null;
  const first = typeEnd(tokens, at);
  if (first < 0) return null;
  let end = groupEnd(tokens, first, places);
  for (;;) {
    const next = joinedGroup(tokens, end, places);
    if (next < 0) break;
    end = next;
  }
  return { name: written(tokens, at, end), end };
}

/** Level words end a name; the name of a province is part of it. */
const isTail = (tokens: Tokens, at: number, places: Places): boolean =>
  (tailAt(tokens, at, places)?.words ?? "") !== "";

/** Capitalised syllables, each with the lower-case ones that clearly belong to it. */
function groupEnd(tokens: Tokens, at: number, places: Places): number {
  let end = at + 1;
  while (end < tokens.count && isNext(tokens, end) && (tokens.gap[end]! & GAP.newline) === 0) {
    if (isTail(tokens, end, places) || isVerb(tokens, end)) break;
    if (isCapital(tokens, end) || tokens.shape[end] === SHAPE.digits) {
      if (places.startsAgency(tokens, end) && typeEnd(tokens, end) > 0) break;
      end++;
      continue;
    }
    const run = lowerRun(tokens, end, places);
    if (run === end) break;
    end = run;
  }
  return end;
}

/** Lower-case syllables up to the place where the name surely ends; one alone where that is not seen. */
function lowerRun(tokens: Tokens, at: number, places: Places): number {
  if (tokens.hash[at] === VA) return at;
  let end = at;
  while (end < tokens.count && end < at + 6 && tokens.shape[end] === SHAPE.lower) {
    if (!isNext(tokens, end)) return end;
    if (end > at && (isVerb(tokens, end) || isTail(tokens, end, places) || tokens.hash[end] === VA))
      return end;
    end++;
  }
  if (end >= tokens.count || isCapital(tokens, end) || !isNext(tokens, end)) return end;
  return at + 1;
}

/** `, Thể thao và Truyền thông`: another group of the same name; a comma counts only where an `và` follows. */
function joinedGroup(tokens: Tokens, at: number, places: Places): number {
  if (at >= tokens.count) return -1;
  const gap = tokens.gap[at]! & ~GAP.space;
  const isAnd = tokens.hash[at] === VA && gap === 0;
  const isDash = gap === GAP.dash || gap === GAP.and;
  if (!isAnd && !isDash && gap !== GAP.comma) return -1;
  const from = isAnd ? at + 1 : at;
  if (from >= tokens.count || tokens.shape[from] !== SHAPE.capital || (isAnd && !isNext(tokens, from)))
    return -1;
  if (places.startsAgency(tokens, from)) return -1;
  const end = groupEnd(tokens, from, places);
  if (isAnd || isDash) return end;
  return end < tokens.count &&
    tokens.hash[end] === VA &&
    isCapital(tokens, end + 1) &&
    !places.startsAgency(tokens, end + 1)
    ? end
    : -1;
}
