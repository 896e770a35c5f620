import type { Document } from "../model/document.ts";
import { lowered, unaccented } from "../text/letters.ts";
import { isLetterhead } from "../text/letterhead-words.ts";
import { decisionIn, groundsIn, letterheadLines, planInDecision } from "./decision.ts";
import { goesOnFromOther, isNews, isOtherType } from "./document-types.ts";
import { footBounds } from "./foot-lines.ts";
import { blocksOf, isCapsLine, linesOf, type Line, type Zones } from "./lines.ts";
import { isLabelled, isTitle, titleFrom } from "./title-lines.ts";

/** Finds the zones. A decision that carries a plan is head up to the plan's title. */
export const zonesOf = (document: Pick<Document, "blocks">): Zones => {
  const floating = document.blocks.filter((b) => b.zone === "text-box" || b.zone === "page-header");
  const above = floating.filter(({ text }) => isLetterhead(text));
  const blocks = document.blocks.filter(
    (b) => b.zone === "body" || (b.zone === "text-box" && !above.includes(b)),
  );
  const lines = blocks.flatMap(linesOf);
  const at = lines.findIndex((line, i) => isTitle(line.text) && !goesOnFromOther(lines, i));
  const zones = at < 0 ? (planInDecision(lines) ?? untitled(lines)) : titled(lines, at);
  return { ...zones, head: [...above.flatMap(linesOf), ...zones.head] };
};

function titled(lines: readonly Line[], at: number): Zones {
  const { lines: title, late, next } = titleFrom(lines, at);
  const other = anotherPlan(lines, next);
  const tail = lines.slice(next, other < 0 ? undefined : other);
  const { foot, annexes } = footBounds(tail);
  const before = lines.slice(0, at);
  return {
    head: [...letterheadLines(before), ...late],
    title,
    body: blocksOf(tail.slice(0, foot)),
    foot: tail.slice(foot, annexes),
    annexes: blocksOf(tail.slice(annexes)),
    decision: decisionIn(before),
    grounds: groundsIn(before),
    another: lines[other] ?? null,
    isNamed: true,
    isOther: false,
  };
}

/** How far above its title a letterhead begins. */
const letterheadDepth = 14;

/** Where another plan begins behind the foot of the first: a second title under a letterhead of its own. */
function anotherPlan(lines: readonly Line[], from: number): number {
  const { foot } = footBounds(lines.slice(from));
  const title = lines.findIndex(({ text }, i) => i > from + foot && isTitle(text));
  if (title < 0) return -1;
  const first = Math.max(from + foot + 1, title - letterheadDepth);
  const head = lines.findIndex(
    ({ text }, i) => i >= first && i < title && !/^[-–+•]/.test(text) && isLetterhead(text),
  );
  const named = lines
    .slice(Math.max(head, 0), title)
    .some(({ text }) => /cộng\s+h[oò][aà]\s+xã\s+hội/i.test(text));
  return head >= 0 && named ? head : -1;
}

/** How far down a letterhead reaches, its cells broken over lines. */
const headDepth = 30;

/** A draft that lost its title: the letterhead ends with the day, or where sentences begin; capitals below it say what it is about. */
function untitled(lines: readonly Line[]): Zones {
  const sentences = lines.findIndex(
    (line) =>
      isLabelled(line) ||
      /^(?:căn cứ|thực hiện|triển khai|xét |theo |để )/.test(lowered(line.text)) ||
      line.text.length > 160,
  );
  const top = lines.slice(0, Math.min(headDepth, sentences < 0 ? lines.length : sentences));
  const dated = top.findLastIndex(
    ({ text }, i) =>
      /ngay[^a-z]*thang[^a-z]*nam/.test(unaccented(`${top[i - 1]?.text ?? ""} ${text}`)) &&
      /nam|thang/.test(unaccented(text)),
  );
  let next = dated + 1;
  while (next > 0 && next < top.length && !/[A-Za-zÀ-ỿ\d]/.test(top[next]!.text)) next++;
  let end = next;
  while (next > 0 && end < lines.length && isCapsLine(lines[end]!.text)) end++;
  const tail = lines.slice(end);
  const { foot, annexes } = footBounds(tail);
  return {
    head: lines.slice(0, next),
    title: lines.slice(next, end),
    body: blocksOf(tail.slice(0, foot)),
    foot: tail.slice(foot, annexes),
    annexes: blocksOf(tail.slice(annexes)),
    decision: [],
    grounds: [],
    another: null,
    isNamed: false,
    isOther: isOtherType(lines) || isNews(lines.map(({ text }) => text).join("\n")),
  };
}
