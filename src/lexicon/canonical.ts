import { findIn } from "./find.ts";
import type { Finder, Found } from "./finder.ts";
import { startsType, typeEnd } from "./grammar.ts";
import { expanded } from "./names.ts";
import { isVerb, scopeAt } from "./scope.ts";
import { GAP, firstAfter, hashOf, isCapital, phraseIndex, tokenise, written, type Tokens } from "./tokens.ts";
import type { FindOptions } from "./types.ts";

export interface Canonical {
  readonly names: readonly string[];
  readonly scope: string | null;
}

const NOTHING: Canonical = { names: [], scope: null };

/** `1.`, `V.1.`, `a)`, `-`, `3.2.`, bold marks and quotation marks before the first word. */
const LABEL = /^[\s*_#>\-–—+•·]*(?:(?:[IVXLC]+|[0-9]{1,2}|[a-zđ])(?:\.[0-9]{1,2})*[.)/:]\s*)*[\s*_#\-–—+•]*/;
const LEADS = phraseIndex([
  "kính đề nghị",
  "đề nghị",
  "trách nhiệm thực hiện của",
  "trách nhiệm của",
  "nhiệm vụ của",
  "trách nhiệm",
  "nhiệm vụ cụ thể của",
  "đối với",
  "giao nhiệm vụ cho",
  "phân công nhiệm vụ cho",
  "giao cho",
  "giao",
  "phân công",
  "vai trò của",
  "yêu cầu",
  "cơ quan chủ trì",
  "đơn vị chủ trì",
  "cơ quan phối hợp",
  "đơn vị phối hợp",
  "cơ quan thực hiện",
  "đơn vị thực hiện",
  "cơ quan thường trực",
  "chủ trì",
  "phối hợp",
  "về phía",
  "ở cấp tỉnh",
  "ở cấp xã",
  "lực lượng",
  "cơ quan",
]);
/** These open a name only where one follows in capitals. */
const FORCES = phraseIndex(["lực lượng", "cơ quan"]);
const POSTS = phraseIndex([
  "đồng chí",
  "chủ tịch",
  "phó chủ tịch",
  "thủ trưởng",
  "giám đốc",
  "phó giám đốc",
  "trưởng ban",
  "trưởng phòng",
  "trưởng các",
  "hiệu trưởng",
  "bí thư",
  "người đứng đầu",
  "lãnh đạo",
  "các thành viên",
  "thành viên",
  "chánh văn phòng",
  "trưởng thôn",
  "trưởng bản",
  "cán bộ",
  "công chức",
  "tổng biên tập",
  "trưởng công an",
  "các đồng chí",
  "ban chấp hành",
]);
const VA = hashOf("và");
const FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam";
const BESIDE_FRONT =
  /^Các (tổ chức chính trị|tổ chức thành viên|đoàn thể|tổ chức đoàn thể|hội, đoàn thể|tổ chức hội|tổ chức chính trị xã hội)/;
const BETWEEN = /^[\s,;/*_–-]*(và|cùng|và các|cùng các)?[\s*_]*$/;
/** The heading without label, marks, brackets and final punctuation. */
function stripped(heading: string): string {
  const plain = heading
    .replace(/[*_#`]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const open = plain.replace(LABEL, "");
  return open
    .replace(/\s*\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:/–-]+$/, "")
    .trim();
}

/** Cuts `Sở Nội vụ: chủ trì …` to its head; `Các Sở: Nội vụ, Y tế` and `Đơn vị chủ trì: …` stay whole. */
function withoutLead(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const tokens = tokenise(rest);
    const end = firstAfter(tokens, 0, LEADS);
    if (end < 0 || end >= tokens.count) break;
    if ((tokens.gap[end]! & (GAP.comma | GAP.semicolon)) !== 0) break;
    if (firstAfter(tokens, 0, FORCES) === end && !isCapital(tokens, end)) break;
    rest = rest.slice(tokens.start[end]);
  }
  return rest;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The agencies that a heading of duties names. */
export function canonicalIn(finder: Finder, heading: string, options: FindOptions): Canonical {
  const text = withoutLead(stripped(heading));
  const tokens = tokenise(text);
  if (tokens.count === 0) return NOTHING;
  if (firstAfter(tokens, 0, POSTS) > 0) return asWritten(tokens, 0);
  const found = findIn(finder, tokens, { ...options, units: true, heading: true });
  const [first] = found;
  if (first === undefined || first.from > 0) return unknown(tokens);
  return leading(tokens, found) ?? unknown(tokens);
}

/** The hits from the start of the heading, as long as only connectors stand between them. */
function leading(tokens: Tokens, found: readonly Found[]): Canonical | null {
  const taken: Found[] = [];
  let past = 0;
  for (const each of found) {
    const between = taken.length === 0 ? "" : tokens.text.slice(tokens.end[past - 1]!, each.hit.start);
    if (!BETWEEN.test(between.toLowerCase())) break;
    taken.push(each);
    past = each.past;
  }
  const last = taken.at(-1)!;
  const rest = scopeAt(tokens, last.to, true);
  const end = rest?.end ?? last.past;
  if (end < tokens.count && !isDuty(tokens, end)) {
    // The name goes on with words that the lexicon does not have: it is another body, kept as written.
    const single = taken.length === 1 && taken[0]!.hit.entry === null && !taken[0]!.hit.collective;
    if (single || (tokens.gap[end]! & ~(GAP.space | GAP.newline)) === 0) return continued(tokens, taken, end);
  }
  const names = distinct(taken);
  return { names, scope: rest?.words ?? last.hit.scope };
}

const OF = hashOf("của");

const isDuty = (tokens: Tokens, at: number): boolean =>
  (tokens.gap[at]! & ~(GAP.space | GAP.newline)) !== 0 ||
  tokens.hash[at] === VA ||
  (tokens.hash[at] !== OF && isVerb(tokens, at));

/** `Trung tâm Y tế và Dân số khu vực`: a known name is the beginning of an unknown one. */
function continued(tokens: Tokens, taken: readonly Found[], end: number): Canonical {
  const last = taken.at(-1)!;
  const names = distinct(taken.slice(0, -1));
  const stop = nameEnd(tokens, end);
  const name = expanded(written(tokens, last.from, stop));
  const scope = scopeAt(tokens, stop, true);
  return { names: [...names, capitalised(name)], scope: scope?.words ?? null };
}

/** A name as written ends before a tail that narrows and before what the body does. */
function nameEnd(tokens: Tokens, from: number): number {
  let end = from;
  while (end < tokens.count) {
    if ((tokens.gap[end]! & (GAP.semicolon | GAP.colon | GAP.stop)) !== 0 && end > from) break;
    if (scopeAt(tokens, end, true) !== null) break;
    end++;
  }
  return end;
}

function distinct(taken: readonly Found[]): string[] {
  const front = taken.some(({ hit }) => hit.entry?.base === FRONT || hit.name.startsWith(FRONT));
  const beside = taken.find(({ hit, words }) => words !== "" && BESIDE_FRONT.test(hit.name));
  const kept = taken.filter(({ hit }) => !(front && BESIDE_FRONT.test(hit.name)));
  const plain = kept.map(({ hit }) =>
    // The level word at the end of `Mặt trận và các tổ chức chính trị - xã hội tỉnh` belongs to both.
    hit.name === FRONT && beside !== undefined ? `${FRONT} ${beside.words}` : hit.name,
  );
  const names = kept.map(({ hit }, index) => {
    const name = plain[index]!;
    const twice = plain.indexOf(name) !== plain.lastIndexOf(name);
    return twice && hit.place !== null ? `${name} ${hit.place}` : name;
  });
  return [...new Set(names)];
}

function asWritten(tokens: Tokens, from: number): Canonical {
  const end = nameEnd(tokens, from);
  const scope = scopeAt(tokens, end, true);
  const name = capitalised(expanded(written(tokens, from, end)));
  return { names: name === "" ? [] : [name], scope: scope?.words ?? null };
}

/** A body that neither the lexicon nor its shape in running text gives: a type word opens the heading. */
function unknown(tokens: Tokens): Canonical {
  if (!startsType(tokens.hash[0]!) || typeEnd(tokens, 0) < 0) return NOTHING;
  return asWritten(tokens, 0);
}
