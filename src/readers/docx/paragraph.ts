import { child } from "../office/element.ts";
import type { Inline, Surroundings } from "./inline.ts";
import { isMarkHidden, originalOf, readInline } from "./inline.ts";
import type { ParagraphProperties, RunProperties } from "./properties.ts";
import type { Reading } from "./reading.ts";
import type { Style } from "./styles.ts";
import { hasWord } from "./text.ts";
import type { XmlElement } from "../office/xml.ts";

/** What a table says of the paragraphs of a cell. */
export interface TableLook {
  readonly run: RunProperties;
  readonly centred: boolean | null;
  /** What is behind the words. */
  readonly fill: string | null;
}

/** A paragraph as read, before it is counted and placed. */
export interface Draft {
  readonly element: XmlElement;
  readonly inline: Inline;
  readonly own: ParagraphProperties;
  readonly style: Style;
  /** It goes on in the next paragraph: its end is gone, or it is a large initial. */
  readonly joins: "deleted" | "hidden" | "initial" | null;
}

function markChanges(rPr: XmlElement | null): { readonly inserted: boolean; readonly deleted: boolean } {
  const has = (name: string): boolean => child(rPr, name) !== null;
  return { inserted: has("w:ins") || has("w:moveTo"), deleted: has("w:del") || has("w:moveFrom") };
}

export function readParagraph(element: XmlElement, table: TableLook, reading: Reading): Draft {
  const written = child(element, "w:pPr");
  const pPr = originalOf(written, "w:pPrChange", reading);
  const own = reading.ofParagraph(pPr);
  const style = reading.styles.paragraph(own.style);
  const fill = own.fill ?? style.fill ?? table.fill;
  const around: Surroundings = { table: table.run, paragraph: style, fill };
  const mark = child(written, "w:rPr");
  const { inserted, deleted } = markChanges(mark);
  const inline = readInline(element, around, reading);
  if (inserted || deleted) inline.changes++;
  const gone = reading.revisions === "accepted" ? deleted : inserted;
  const section = child(written, "w:sectPr");
  if (section !== null) reading.sections.push(section);
  return {
    element,
    inline,
    own,
    style,
    joins: gone
      ? "deleted"
      : section === null && isMarkHidden(mark, around, reading)
        ? "hidden"
        : own.dropCap && isInitial(inline)
          ? "initial"
          : null,
  };
}

/** Of more letters than these a frame is a text of its own. */
const LONGEST_INITIAL = 3;

function isInitial({ pieces }: Inline): boolean {
  const length = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
  return length > 0 && length <= LONGEST_INITIAL;
}

export const hasWords = ({ inline }: Draft): boolean => inline.pieces.some(({ text }) => hasWord(text));

const wordsIn = ({ inline }: Draft): number =>
  inline.pieces.reduce((length, { text }) => length + text.trim().length, 0);

function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one);
}

/**
 * Paragraphs whose borders are gone. A hidden mark keeps the look of what stands before it, which shows its number;
 * with a deleted mark its properties go too, and a large initial has none that count. The address is that of the paragraph with most of the words.
 */
export function joined(drafts: readonly [Draft, ...Draft[]]): Draft {
  let [leader] = drafts;
  let longest = { draft: leader, words: wordsIn(leader) };
  let hasAny = longest.words > 0;
  const { inline } = leader;
  for (let at = 1; at < drafts.length; at++) {
    const next = drafts[at]!;
    if (drafts[at - 1]!.joins !== "hidden" || !hasAny) leader = next;
    const words = wordsIn(next);
    if (words >= longest.words) longest = { draft: next, words };
    hasAny ||= words > 0;
    append(inline.pieces, next.inline.pieces);
    append(inline.boxes, next.inline.boxes);
    append(inline.drawnWords, next.inline.drawnWords);
    append(inline.pictures, next.inline.pictures);
    append(inline.unread, next.inline.unread);
    append(inline.emptyFields, next.inline.emptyFields);
    append(inline.notes, next.inline.notes);
    inline.hidden += next.inline.hidden;
    inline.struck += next.inline.struck;
    inline.page ??= next.inline.page;
    inline.changes += next.inline.changes;
  }
  const { element } = longest.draft;
  return { element, inline, own: leader.own, style: leader.style, joins: drafts.at(-1)!.joins };
}
