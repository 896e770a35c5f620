import type { Block, Document } from "../model/document.ts";
import { lowered, singleSpaced } from "../text/letters.ts";

/** A line of the letterhead, the title or the foot, with the block that it stands in. */
export interface Line {
  readonly text: string;
  readonly block: Block;
}

/** The four zones of a plan on paper. Annexes come after the foot, or at the end where there is no foot. */
export interface Zones {
  readonly head: readonly Line[];
  readonly title: readonly Line[];
  readonly body: readonly Block[];
  readonly foot: readonly Line[];
  readonly annexes: readonly Block[];
  /** The decision that carries the plan, from its own title on; empty where the plan stands alone. */
  readonly decision: readonly Block[];
}

const linesOf = (block: Block): Line[] =>
  block.text
    .split("\n")
    .map((text, i) => ({
      text: singleSpaced(i === 0 && block.label ? `${block.label} ${text}` : text),
      block,
    }))
    .filter((line) => line.text !== "");

const isTitle = (text: string): boolean =>
  /^KẾ HOẠCH(?![A-Za-zÀ-ỿ])/.test(text) ||
  /^kế hoạch\s*$/i.test(text) ||
  /^K\s?Ế\s+H\s?O\s?Ạ\s?C\s?H$/.test(text) ||
  // A scan loses or changes the marks of capitals.
  (/^K[EÉÊẾỀỂỄ]\s+HO[AẠẢÀÁ]CH(?![A-Za-zÀ-ỿ])/.test(text) && text.length <= 20);

/** Place and day, which a reader of two columns can put behind the title. */
const isDayLine = (text: string): boolean =>
  text.length < 60 && /^[^\d,;:]{2,30},\s*ngày[\s.…\d]*tháng[\s.…\d]*năm\s+20\d{2}$/i.test(text);

/** Capitals throughout: a title, whatever its first words. */
const isCapsLine = (text: string): boolean =>
  text.length > 12 && text === text.toUpperCase() && /[A-Z]{2}/.test(text);

/** What opens the preamble: the title never does. */
const opensPreamble = (text: string): boolean =>
  /^(căn cứ|để |nhằm |xét |theo đề nghị|theo |trên cơ sở|tiếp tục|(thực hiện|triển khai)[^.]{0,120}?\bs[ốổô]\s*[:.]?\s*\d)/.test(
    lowered(text),
  ) ||
  /^(ủy ban nhân dân|ubnd|hội đồng nhân dân|sở|ban|phòng)\s.{0,80}\s(ban hành|xây dựng)\s/.test(
    lowered(text),
  ) ||
  /[;.:,]$/.test(text) ||
  text.length > 300;

/** `(Kèm theo Quyết định số …)` under a title says where the plan hangs; it is no part of its name. */
const isAttachment = (text: string): boolean => /^\(?\s*(?:ban hành\s+)?kèm theo/i.test(text);

const withoutAttachment = (line: Line): Line => {
  const at = line.text.search(/\s\(\s*(?:ban hành\s+)?kèm theo\s/i);
  return at > 0 ? { ...line, text: line.text.slice(0, at) } : line;
};

const isRule = (text: string): boolean => !/[A-Za-zÀ-ỿ\d]/.test(text);

const isLabelled = (block: Block, text: string): boolean =>
  block.label !== null ||
  /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/]\s*[A-Za-zÀ-ỿ]/.test(text) ||
  /^[-+•]\s(?!\d)/.test(text);

const opensFoot = (text: string): boolean =>
  /^n\s?ơi nhận\s*:?/i.test(text) ||
  /^(TM|KT|TL|TUQ|Q)\s?\.\s*[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\s,-]+$/.test(
    text,
  ) ||
  /^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:ĐOÀN|BAN|PHÒNG|KHOA|TRẠM)|(?:TRẠM|VIỆN) TRƯỞNG|CHÁNH VĂN PHÒNG)(?: PHỤ TRÁCH)?$/.test(
    text,
  );

const opensAnnex = (text: string): boolean =>
  /^PHỤ LỤC(?![A-Za-zÀ-ỿ])/.test(text) || /^phụ lục(\s+(số\s*)?([ivx]+|\d{1,2}|[a-z]))?\s*[.:]?$/i.test(text);

const wideTables = (blocks: readonly Block[]): ReadonlySet<number> =>
  new Set(blocks.filter((b) => b.cell && b.cell.column >= 2).map((b) => b.cell!.table));

/** Finds the zones; without a title line everything is body. A decision that carries a plan is head up to the plan's title. */
export const zonesOf = (document: Document): Zones => {
  const blocks = document.blocks.filter((b) => b.zone === "body" || b.zone === "text-box");
  const lines = blocks.flatMap(linesOf);
  const at = lines.findIndex((line) => isTitle(line.text));
  if (at < 0) return untitled(blocks);

  const title = [lines[at]!];
  const late: Line[] = [];
  let next = at + 1;
  for (; next < lines.length && title.length < 8; next++) {
    const line = withoutAttachment(lines[next]!);
    if (isDayLine(line.text)) {
      late.push(line);
      continue;
    }
    if (isRule(line.text) || isAttachment(line.text)) continue;
    if (
      (opensPreamble(line.text) && !isCapsLine(line.text)) ||
      isLabelled(line.block, line.text) ||
      opensFoot(line.text)
    )
      break;
    title.push(line);
  }
  const lastTitle = title.at(-1)!.block;
  const after = blocks
    .slice(blocks.indexOf(lastTitle) + 1)
    .filter((block) => !late.some((line) => line.block === block));
  const rest = remainder(lastTitle, title);
  const tail = rest ? [rest, ...after] : after;

  const footAt = tail.findIndex((b) => linesOf(b).some((line) => opensFoot(line.text)));
  const wide = wideTables(tail);
  const annexAt = tail.findIndex(
    (b, i) =>
      i > footAt &&
      (linesOf(b).some((line) => opensAnnex(line.text)) ||
        (footAt >= 0 && b.cell !== null && wide.has(b.cell.table))),
  );
  const end = annexAt < 0 ? tail.length : annexAt;
  const bodyEnd = footAt < 0 ? end : footAt;
  const foot = tail.slice(bodyEnd, footAt < 0 ? bodyEnd : end);
  const body = tail.slice(0, bodyEnd);
  const before = foot[0] ? linesBeforeFoot(foot[0]) : null;
  return {
    head: [...lines.slice(0, at), ...late],
    title,
    body: before ? [...body, before] : body,
    foot: foot.flatMap(linesOf),
    annexes: tail.slice(end),
    decision: decisionIn(blocks.slice(0, blocks.indexOf(title[0]!.block))),
  };
};

const decisionIn = (head: readonly Block[]): readonly Block[] => {
  const at = head.findIndex((b) => /^QUYẾT ĐỊNH(?![A-Za-zÀ-ỿ])/mu.test(b.text));
  return at < 0 ? [] : head.slice(at);
};

/** A draft that lost its title: letterhead lines up to the date are head, the foot is found as ever. */
const untitled = (blocks: readonly Block[]): Zones => {
  const dateAt = blocks.findIndex(
    (b, i) => i < 12 && /ngày.*tháng.*năm/.test(lowered(b.text)) && b.text.length < 200,
  );
  const footAt = blocks.findIndex((b) => linesOf(b).some((line) => opensFoot(line.text)));
  const end = footAt < 0 ? blocks.length : footAt;
  return {
    head: blocks.slice(0, dateAt + 1).flatMap(linesOf),
    title: [],
    body: blocks.slice(dateAt + 1, end),
    foot: blocks.slice(end).flatMap(linesOf),
    annexes: [],
    decision: [],
  };
};

/** The part of the title's last block that is preamble already (`KẾ HOẠCH⏎… ⏎Căn cứ …`). */
const remainder = (block: Block, title: readonly Line[]): Block | null => {
  const lines = linesOf(block);
  const last = title.filter((line) => line.block === block).at(-1);
  const used = lines.findIndex((line) => withoutAttachment(line).text === last?.text) + 1;
  const text = lines
    .slice(used)
    .map((line) => line.text)
    .join("\n");
  return text === "" ? null : { ...block, text, label: null, bold: 0 };
};

/** Body text that shares a block with the first line of the foot. */
const linesBeforeFoot = (block: Block): Block | null => {
  const lines = linesOf(block);
  const at = lines.findIndex((line) => opensFoot(line.text));
  const text = lines
    .slice(0, at)
    .map((line) => line.text)
    .join("\n");
  return text === "" || block.cell ? null : { ...block, text };
};

/** The lines from the first one of a foot on. */
export const footLines = (blocks: readonly Block[]): readonly Line[] => {
  const lines = blocks.flatMap(linesOf);
  const at = lines.findIndex((line) => opensFoot(line.text));
  return at < 0 ? [] : lines.slice(at);
};
