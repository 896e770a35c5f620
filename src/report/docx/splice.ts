import { latin1 } from "#machine";
import { readUtf8 } from "../../machine/letters.ts";
import type { ByteRange } from "../../model/document.ts";
import { RenderRefusal } from "../refusal.ts";
import { anchorIn, marksAt, type Anchor } from "./anchor.ts";
import { openArchive, type Archive } from "./archive.ts";
import { commentXml, plainText, type CommentText } from "./comment-xml.ts";
import { answeredIn, commentsIn, doneIn, highestId, replaceable, withoutLines, withoutMarks } from "./own.ts";
import { announced, appended, emptyComments, freeName, relationsOf, sourceOf } from "./parts.ts";
import { edited, tagsIn, attributeOf, type Edit } from "./tags.ts";

/** A comment to be made at a paragraph of the main part. */
export interface NewComment {
  readonly at: ByteRange;
  readonly lines: CommentText;
}

/** Whether somebody has signed the package: any change to a signed part voids that. */
export const isSigned = (bytes: Uint8Array): boolean =>
  openArchive(bytes).names.some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name));

interface OldComments {
  /** Name of the comments part; null where the draft has none. */
  readonly name: string | null;
  readonly text: string;
  readonly part: Uint8Array;
  readonly gone: ReadonlySet<number>;
  readonly goneParagraphs: ReadonlySet<string>;
  /** What those of our comments say that stay because a person answered them. */
  readonly kept: ReadonlySet<string>;
  readonly next: number;
}

const oldComments = (archive: Archive, main: string, documentText: string): OldComments => {
  const relations = relationsOf(archive, main);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part ?? null;
  const name = partOf("comments");
  const source = name === null ? null : sourceOf(archive, name);
  const part = source?.bytes ?? emptyComments(documentText);
  const text = latin1(part);
  const extended = partOf("commentsExtended");
  const answers = answeredIn((extended && sourceOf(archive, extended)?.text) ?? "");
  const comments = commentsIn(text);
  const gone = replaceable(comments, answers, doneIn((extended && sourceOf(archive, extended)?.text) ?? ""));
  const kept = comments.filter((comment) => comment.ours && !gone.includes(comment));
  return {
    name,
    text,
    part: edited(
      part,
      gone.map(({ start, end }) => ({ at: start, to: end, text: "" })),
    ),
    gone: new Set(gone.map(({ id }) => id)),
    goneParagraphs: new Set(gone.flatMap(({ paraIds }) => paraIds)),
    kept: new Set(kept.map(({ start, end }) => plainText(readUtf8(text.slice(start, end))))),
    next: highestId(comments, documentText) + 1,
  };
};

/** Word keeps more on each comment in parts of their own; lines on comments that are gone go too. */
const tidied = (
  archive: Archive,
  main: string,
  paragraphs: ReadonlySet<string>,
): ReadonlyMap<string, Uint8Array> => {
  const parts = new Map<string, Uint8Array>();
  if (paragraphs.size === 0) return parts;
  const relations = relationsOf(archive, main);
  const durable = new Set<string>();
  const clean = (type: string, attribute: string, values: ReadonlySet<string>): void => {
    const name = relations.find((relation) => relation.type === type)?.part;
    const source = name === undefined ? null : sourceOf(archive, name);
    if (name === undefined || !source) return;
    const { edits, lines } = withoutLines(source.text, attribute, values);
    for (const line of lines) durable.add(attributeOf(line, "durableId") ?? "");
    if (edits.length > 0) parts.set(name, edited(source.bytes, edits));
  };
  clean("commentsExtended", "paraId", paragraphs);
  clean("commentsIds", "paraId", paragraphs);
  clean("commentsExtensible", "durableId", durable);
  return parts;
};

/**
 * The draft with these comments in place of those that an earlier run made and nobody answered. All other bytes of
 * the document, all other comments and all other parts stay as they are.
 */
export const commented = (
  bytes: Uint8Array,
  main: string,
  comments: readonly NewComment[],
): { readonly bytes: Uint8Array; readonly unplaced: readonly NewComment[] } => {
  const archive = openArchive(bytes);
  const document = sourceOf(archive, main);
  if (!document) throw new RenderRefusal("odd-package");
  const old = oldComments(archive, main, document.text);
  const anchors = new Map<number, { readonly anchor: Anchor; readonly ids: number[] }>();
  const unplaced: NewComment[] = [];
  const prefix = [...tagsIn(old.text)][0]?.prefix ?? "w:";
  let added = "";
  let id = old.next;
  for (const comment of comments) {
    const xml = commentXml(id, comment.lines, prefix);
    if (old.kept.has(plainText(xml))) continue;
    const ready = anchors.get(comment.at.start);
    const anchor = ready?.anchor ?? anchorIn(document.text, comment.at);
    if (!anchor) {
      unplaced.push(comment);
      continue;
    }
    if (ready) ready.ids.push(id);
    else anchors.set(comment.at.start, { anchor, ids: [id] });
    added += xml;
    id++;
  }
  const marks: readonly Edit[] = [...anchors.values()].flatMap(({ anchor, ids }) => marksAt(anchor, ids));
  const name = old.name ?? freeName(archive, main.slice(0, main.lastIndexOf("/") + 1));
  const parts = new Map<string, Uint8Array>([
    [main, edited(document.bytes, [...withoutMarks(document.text, old.gone), ...marks])],
    [name, appended({ bytes: old.part, text: latin1(old.part) }, added)],
    ...tidied(archive, main, old.goneParagraphs),
    ...(old.name === null ? announced(archive, main, name, document.text) : []),
  ]);
  return { bytes: archive.with(asDocument(archive, parts)), unplaced };
};

const TYPES = "[Content_Types].xml";

/** A copy named .docx of a document with macros is declared as a document without: Word opens no other. */
function asDocument(archive: Archive, parts: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const bytes = parts.get(TYPES) ?? archive.read(TYPES);
  const text = bytes && latin1(bytes);
  const macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
  const at = text?.indexOf(macro) ?? -1;
  if (!bytes || at < 0) return parts;
  const plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return parts.set(TYPES, edited(bytes, [{ at, to: at + macro.length, text: plain }]));
}
