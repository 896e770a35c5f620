import type { Item, LabelKind, Role } from "../model/plan.ts";
import { locationOf } from "./location.ts";
import { rankOf, settle } from "./labels.ts";
import type { Piece } from "./pieces.ts";
import { rolesOf } from "./roles.ts";

interface Frame {
  readonly index: number;
  readonly rank: number;
  readonly kind: LabelKind | null;
  readonly value: string | null;
  readonly path: string;
  readonly depth: number;
  readonly role: Role;
  /** Its heading names several parts. */
  readonly several: boolean;
}

/** Headings without a label stand between parts and Roman numbers. */
const headingRank = 1.5;
/** An agency's name in bold without a label: above the dashes, below every number. */
const ownerRank = 6.5;

const isCaps = (text: string): boolean =>
  /[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]{2}/.test(text) &&
  text === text.toUpperCase();

const joinPath = (parent: string, label: string): string => {
  if (parent === "") return label;
  const last = parent.slice(parent.lastIndexOf(".") + 1);
  const tail = label.startsWith(`${last}.`) ? label.slice(last.length + 1) : label;
  return `${parent}.${tail}`;
};

/** A sub-heading can give its text another role than the section that it stands in. */
const roleUnder = (parent: Role | null, heading: string | null, gathers: boolean): Role => {
  const own = heading === null ? [] : rolesOf(heading);
  if (parent === null) return own[0] ?? "other";
  // `NHIỆM VỤ VÀ PHÂN CÔNG` above `I. Nhiệm vụ`, `II. Phân công`: each has its own.
  if (gathers && own[0]) return own[0];
  if (parent === "purpose" || parent === "other") return own[0] ?? parent;
  if (own.includes("reporting")) return "reporting";
  return parent;
};

const isWholeBold = ({ text, bold }: Piece): boolean => bold >= text.length && text.length <= 120;

/** The parts of the plan have numbers: a line in bold or capitals without one is none of them. */
const hasNumberedParts = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ label, text }) => {
    if (!label || rankOf(label.kind) > rankOf("arabic")) return false;
    if (isCaps(text)) return true;
    return label.kind !== "arabic" && text.length < 80 && !/[.;]$/.test(text) && rolesOf(text).length > 0;
  });

/** A line without a number that is the heading of a part: by its words, and by its capitals, its style or its weight. */
const isBareHeading = (piece: Piece, numberedParts: boolean): boolean =>
  !piece.label &&
  !piece.block.cell &&
  !/[.;,]$/.test(piece.text) &&
  piece.text.length <= 160 &&
  (isCaps(piece.text) || (!numberedParts && (piece.level !== null || isWholeBold(piece)))) &&
  rolesOf(piece.text).length > 0;

/** Where the preamble ends and the first part begins; -1 where none does. */
export const opensAt = (pieces: readonly Piece[]): number => {
  const numberedParts = hasNumberedParts(pieces);
  return pieces.findIndex(
    (piece) =>
      (piece.label !== null && rankOf(piece.label.kind) < rankOf("dash")) ||
      (piece.level !== null && rolesOf(piece.text).length > 0) ||
      (!numberedParts && isBareHeading(piece, numberedParts)),
  );
};

/** `III. Kinh phí: Ngân sách xã …`: a part whose text stands on the line of its heading. */
const leadOf = ({ text }: Piece): string | null => {
  const lead = /^([^:;.]{3,60}?)\s*:\s*\S/.exec(text)?.[1];
  return lead !== undefined && rolesOf(lead).length > 0 ? lead : null;
};

const gatheringWords =
  /^(?:(?:các|những)\s+)?nội\s+dung(?:\s+(?:chủ\s+yếu|cụ\s+thể|kế\s+hoạch|chính|trọng\s+tâm))?$/i;

/** `B. NỘI DUNG` above `I. Chỉ tiêu` and `II. Nhiệm vụ` is no part itself: those below are. */
const gathers = (at: number, pieces: readonly Piece[]): boolean => {
  const { label, text } = pieces[at]!;
  if (!label || rankOf(label.kind) > rankOf("roman") || !gatheringWords.test(text.replace(/[\s:.]+$/, "")))
    return false;
  for (let i = at + 1; i < pieces.length; i++) {
    const below = pieces[i]!;
    if (!below.label || below.block.cell) continue;
    if (rankOf(below.label.kind) <= rankOf(label.kind)) return false;
    if (below.text.length < 80 && rolesOf(below.text)[0] === "objectives") return true;
  }
  return false;
};

/** The words before the colon of a lead-in, or the whole of a heading; null for running text. */
const headingOf = (
  piece: Piece,
  next: Piece | undefined,
  topRank: number,
  parent: Role | null,
): string | null => {
  const { text, bold, label } = piece;
  if (piece.block.cell) return null;
  if (bold > 0 && bold < text.length) {
    const lead = text.slice(0, bold).replace(/[\s:.]+$/, "");
    return /[A-Za-zÀ-ỿ]{2}/.test(lead) &&
      (/[:.]\s*$/.test(text.slice(0, bold)) || /^\s*[:.]/.test(text.slice(bold)) || parent === "organisation")
      ? lead
      : null;
  }
  const bullet = label !== null && rankOf(label.kind) >= rankOf("dash");
  const whole = text.replace(/[\s:.]+$/, "");
  const lead = label !== null && rankOf(label.kind) === topRank ? leadOf(piece) : null;
  if (lead !== null) return lead;
  if (piece.level !== null || isCaps(text)) return whole;
  if (label === null || bullet || text.length > 400)
    return bold >= text.length && text.length < 200 ? whole : null;
  if (/[;.]$/.test(text) && bold < text.length) return null;
  const deeper =
    next && !next.block.cell && (next.label === null || rankOf(next.label.kind) > rankOf(label.kind));
  return bold >= text.length || deeper || (next?.block.cell && text.length < 200) ? whole : null;
};

/** `Đến năm 2030:` between two lists, or `Hằng năm: …` behind one, stands beside the lists and not under a point. */
const leftBy = (piece: Piece, next: Piece | undefined, stack: readonly Frame[]): number => {
  const opens = /:\s*$/.test(piece.text) && next?.label && !next.block.cell ? rankOf(next.label.kind) : null;
  const at = stack.findIndex(
    ({ rank }) =>
      (opens !== null && Math.floor(rank) === opens) ||
      (rank >= rankOf("dash") && opensPhase.test(piece.text)),
  );
  return at < 0 ? stack.length : at;
};
const opensPhase =
  /^(?:trong\s+)?(?:giai\s+đoạn|đến\s+(?:hết\s+)?năm|năm|hằng\s+năm|hàng\s+năm)(?:\s+20\d{2}(?:\s*-\s*20\d{2})?)?\s*:/i;

/** The body as items: each with its labels down from the top, its parent and the role of its section. */
export const outline = (
  pieces: readonly Piece[],
  base: { path: string; role: Role | null },
  from = 0,
): Item[] => {
  const items: Item[] = [];
  let stack: Frame[] = [];
  const numberedParts = hasNumberedParts(pieces);
  const topRank = Math.min(
    rankOf("arabic"),
    ...pieces.map(({ label, block }) => (label && !block.cell ? rankOf(label.kind) : rankOf("arabic"))),
  );

  pieces.forEach((piece, i) => {
    const valueOf = (kind: LabelKind): string | null => stack.find((f) => f.kind === kind)?.value ?? null;
    const label = piece.label && settle(piece.label, valueOf("upper"), valueOf("letter"));
    const heading = headingOf(piece, pieces[i + 1], topRank, stack.at(-1)?.role ?? null);
    const bare = heading !== null && isBareHeading(piece, numberedParts);
    const owner =
      !label && !bare && heading !== null && isWholeBold(piece) && stack[0]?.role === "organisation";
    const rank = label
      ? rankOf(label.kind) + (label.kind === "dotted" ? label.value.split(".").length / 10 : 0)
      : bare
        ? headingRank
        : owner
          ? ownerRank
          : null;
    if (!label && rank === null && !piece.block.cell)
      stack = stack.slice(0, leftBy(piece, pieces[i + 1], stack));
    if (rank !== null && !piece.block.cell) {
      const same = stack.findLastIndex((f) => f.rank === rank);
      stack = same >= 0 ? stack.slice(0, same) : stack.filter((f) => f.rank < rank);
    }
    const parent = stack.at(-1);
    const bullet = label !== null && rankOf(label.kind) >= rankOf("dash");
    const path =
      label && !bullet ? joinPath(parent?.path ?? base.path, label.value) : (parent?.path ?? base.path);
    const role =
      base.role ??
      (gathers(i, pieces) ? "other" : roleUnder(parent?.role ?? null, heading, parent?.several ?? false));
    const depth = parent ? parent.depth + 1 : 0;
    items.push({
      label: label?.value ?? null,
      kind: label?.kind ?? null,
      path,
      depth,
      parent: parent ? parent.index : null,
      role,
      heading,
      text: piece.text,
      cell: piece.block.cell,
      uncertain: piece.block.uncertain,
      location: locationOf(piece.place, path, piece.text),
    });
    if (rank !== null && !piece.block.cell) {
      const value = label?.value ?? null;
      stack.push({
        index: from + i,
        rank,
        kind: label?.kind ?? null,
        value,
        path,
        depth,
        role,
        several: heading !== null && rolesOf(heading).length > 1,
      });
    }
  });
  return items;
};

/** Index behind the last item that stands under the item at `at`: items come in the order of the page. */
export const endOf = (at: number, items: readonly Item[]): number => {
  const depth = items[at]!.depth;
  let end = at + 1;
  while (end < items.length && items[end]!.depth > depth) end++;
  return end;
};
