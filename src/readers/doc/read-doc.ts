import type { Cell, Document, Zone } from "../../model/document.ts";
import type { Revisions } from "../revisions.ts";
import { LEVELS } from "../office/list.ts";
import { blocksOf } from "../drafts.ts";
import type { Limits } from "../limits.ts";
import type { WordFile } from "./header.ts";
import type { DocParagraph } from "./paragraphs.ts";
import { readParagraphs } from "./paragraphs.ts";
import type { DocReading } from "./reading.ts";
import { startReading } from "./reading.ts";
import { readSections } from "./sections.ts";
import type { Box, Story } from "./stories.ts";
import { boxes, furniture } from "./stories.ts";
import type { Item } from "../office/marked-tables.ts";
import { cellsOf, itemsOf } from "../office/marked-tables.ts";

const BODY_TEXT = 9;
/** What Word shows where neither file nor style says anything. */
const OWN_FONT = { name: "Times New Roman", size: 10 } as const;

interface Flow {
  readonly reading: DocReading;
  readonly zone: Zone;
  readonly boxes: readonly Box[];
}

function labelOf({ look }: DocParagraph, { lists, labels }: DocReading): string | null {
  const list = look.list === null || look.list === 0 ? null : lists(look.list);
  return list === null ? null : labels.next(list, String(look.list), Math.min(look.ilvl ?? 0, LEVELS - 1));
}

function place(paragraph: DocParagraph, cell: Cell | null, flow: Flow): void {
  const { reading, zone } = flow;
  const { words, look, from, to } = paragraph;
  const outline = look.outline ?? BODY_TEXT;
  if (words.changes > 0) {
    reading.changes += words.changes;
    reading.firstChange ??= reading.drafts.length;
  }
  reading.pictures += words.pictures;
  reading.drafts.push({
    zone,
    pieces: words.pieces,
    label: labelOf(paragraph, reading),
    level: outline < BODY_TEXT ? outline + 1 : null,
    centred: look.centred ?? false,
    cell,
    page: null,
    bytes: null,
  });
  for (const box of flow.boxes)
    if (box.anchor !== null && box.anchor >= from && box.anchor < to) readStory(box, reading, []);
}

function readItems(items: readonly Item<DocParagraph>[], cell: Cell | null, flow: Flow): void {
  for (const item of items) {
    if ("paragraph" in item) place(item.paragraph, cell, flow);
    else
      for (const inner of cellsOf(item.table, flow.reading.tables++))
        readItems(inner.items, inner.cell, flow);
  }
}

function readStory({ zone, from, to }: Story, reading: DocReading, hanging: readonly Box[]): void {
  readItems(itemsOf(readParagraphs(from, to, reading)), null, { reading, zone, boxes: hanging });
}

/** Reads a Word 97–2003 document: body with its text boxes, then notes, headers and footers. */
export function readWordFile(file: WordFile, revisions: Revisions, limits: Limits): Document {
  const sections = readSections(file);
  const reading = startReading(file, new Set(sections.map(({ end }) => end)), revisions, limits);
  const { main, footnotes, headers, macros, comments, endnotes } = file.lengths;
  const notesEnd = main + footnotes;
  const endnotesAt = notesEnd + headers + macros + comments;
  const hanging = boxes(file, endnotesAt + endnotes);
  readStory({ zone: "body", from: 0, to: main }, reading, hanging);
  for (const box of hanging) if (box.anchor === null || box.anchor >= main) readStory(box, reading, []);
  readStory({ zone: "footnote", from: main, to: notesEnd }, reading, []);
  readStory({ zone: "footnote", from: endnotesAt, to: endnotesAt + endnotes }, reading, []);
  for (const story of furniture(file, notesEnd, sections)) readStory(story, reading, []);

  const { blocks, gaps, placeOf } = blocksOf(reading.drafts, OWN_FONT);
  const hasWords = blocks.some(({ zone }) => zone === "body" || zone === "text-box");
  if (reading.pictures > 0 && !hasWords)
    reading.gaps.push({ code: "unread-part", detail: "Data", place: null });
  for (const format of reading.labels.unknownFormats)
    reading.gaps.push({ code: "numbers-lost", detail: format, place: null });
  if (reading.firstChange !== null)
    reading.gaps.push({
      code: "tracked-changes",
      detail: String(reading.changes),
      place: placeOf(reading.firstChange),
    });
  const layouts = sections.map(({ layout }) => layout);
  return { format: "doc", blocks, layouts, gaps: [...reading.gaps, ...gaps] };
}
