import type { Block } from "../model/document.ts";
import { lowered } from "../text/letters.ts";
import { footBounds, opensFoot } from "./foot-lines.ts";
import { blocksOf, isCapsLine, type Line, type Zones } from "./lines.ts";
import { isAttachment, isLabelled } from "./title-lines.ts";

const decides = (text: string): boolean => /^QUYẾT ĐỊNH(?![A-Za-zÀ-ỿ])/.test(text);
const article = (text: string): number => Number(/^Điều\s+(\d{1,2})\s*[.:]/i.exec(text)?.[1] ?? 0);

/** The lines of the decision that carries the plan, from its own title on; none where the plan stands alone. */
export const decisionIn = (head: readonly Line[]): readonly Block[] => {
  const at = head.findIndex(({ text }) => decides(text));
  return at < 0 ? [] : blocksOf(head.slice(at));
};

/** What a decision rests on: its lines between the letterhead and what it decides. */
export const groundsIn = (head: readonly Line[]): readonly Block[] => {
  const decided = head.findIndex(({ text }) => article(text) === 1);
  if (decided < 0) return [];
  const from = head.findIndex(
    ({ text }) => /^(?:căn cứ|thực hiện|triển khai)\s/i.test(text) && !isCapsLine(text),
  );
  const to = head.slice(0, decided).findLastIndex(({ text }) => decides(text));
  return from < 0 || from > decided ? [] : blocksOf(head.slice(from, to > from ? to : decided));
};

/** Above a decision's own title, or what opens its preamble: the letterhead. */
export const letterheadLines = (head: readonly Line[]): readonly Line[] => {
  const at = head.findIndex(
    ({ text }) => decides(text) || /^(?:căn cứ|xét |theo đề nghị|điều 1[.:])/.test(lowered(text)),
  );
  return at < 0 ? head : head.slice(0, at);
};

const approves =
  /(?:phê\s+duyệt|ban\s+hành)\s+(?:kèm\s+theo\s+quyết\s+định\s+này\s+)?(?:bản\s+|nội\s+dung\s+)?(?=(?:kế\s+hoạch|chương\s+trình|đề\s+án|chiến\s+lược)\s)/;
const leadsIn = /[,;]?\s*(?:\(?(?:có|kèm)\s|với\s|gồm|cụ\s+thể|như\s+sau|theo\s+các\s+nội\s+dung)[^;]*:\s*$/;

/** A plan that stands in an article of the decision that approves it, or behind it under a title that lost its first word. */
export function planInDecision(lines: readonly Line[]): Zones | null {
  const decided = lines.findIndex(({ text }) => decides(text));
  const first = lines.findIndex(({ text }, i) => i > decided && article(text) === 1);
  if (decided < 0 || first < 0) return null;
  return insideArticle(lines, first) ?? behind(lines, first);
}

function insideArticle(lines: readonly Line[], first: number): Zones | null {
  const second = lines.findIndex(({ text }, i) => i > first && article(text) === 2);
  const end = second < 0 ? footBounds(lines.slice(first)).foot + first : second;
  const begins = lines.findIndex((line, i) => i > first && i < end && isLabelled(line));
  if (begins < 0) return null;
  const sentence = lines
    .slice(first, begins)
    .map(({ text }) => text)
    .join(" ");
  const at = approves.exec(lowered(sentence));
  if (!at) return null;
  const subject = sentence.slice(at.index + at[0].length);
  const title = subject
    .slice(0, leadsIn.exec(lowered(subject))?.index ?? subject.length)
    .replace(/[\s:;,]+$/, "");
  return {
    ...surroundings(lines, first),
    title: [{ text: title, block: lines[first]!.block }],
    body: blocksOf(lines.slice(begins, end)),
    annexes: [],
    // What is no plan by name is one where it has the parts of one.
    isNamed: /^kế\s+hoạch/i.test(title),
    isOther: false,
  };
}

/** What the decision has of its own. */
function surroundings(lines: readonly Line[], first: number) {
  const { foot, annexes } = footBounds(lines.slice(first));
  return {
    head: letterheadLines(lines.slice(0, first)),
    decision: blocksOf(lines.slice(letterheadLines(lines.slice(0, first)).length, first)),
    grounds: groundsIn(lines),
    foot: lines.slice(first + foot, first + annexes),
    another: null,
  };
}

function behind(lines: readonly Line[], first: number): Zones | null {
  const hangs = lines.findIndex(({ text }, i) => i > first && isAttachment(text));
  if (hangs < 0) return null;
  let from = hangs;
  while (
    from > first &&
    isCapsLine(lines[from - 1]!.text) &&
    !lines[from - 1]!.text.includes("|") &&
    !opensFoot(lines[from - 1]!.text)
  )
    from--;
  if (from === hangs) return null;
  let begins = hangs + 1;
  while (!lines[begins - 1]!.text.includes(")") && begins < Math.min(lines.length, hangs + 4)) begins++;
  const rest = lines.slice(begins);
  const { foot, annexes } = footBounds(rest);
  return {
    ...surroundings(lines.slice(0, from), first),
    title: lines.slice(from, hangs),
    body: blocksOf(rest.slice(0, foot)),
    annexes: blocksOf(rest.slice(annexes)),
    isNamed: true,
    isOther: false,
  };
}
