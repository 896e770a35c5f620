import { find } from "#machine";
import type { Document, Gap } from "../../model/document.ts";
import type { FontTexts, LegacyFonts } from "../legacy.ts";
import type { Limits } from "../limits.ts";
import { blockReader, readBlocks } from "./body.ts";
import { attribute } from "../office/element.ts";
import { UNKNOWN_FILL } from "./colours.ts";
import type { Surface } from "./emit.ts";
import type { Lists } from "./numbering.ts";
import { readLists } from "./numbering.ts";
import type { Revisions } from "../revisions.ts";
import type { XmlPart } from "../office/xml.ts";
import type { Package } from "./package.ts";
import type { Reading } from "./reading.ts";
import { startReading } from "./reading.ts";
import { MalformedPart } from "../office/refusal.ts";
import { mayHoldText } from "../office/page.ts";
import { furniture, layoutOf } from "./sections.ts";
import { readStyles } from "./styles.ts";
import { themeFace } from "./theme.ts";
import type { Utf8Part, XmlElement } from "../office/xml.ts";

interface Parts {
  readonly pack: Package;
  readonly main: string;
  readonly gaps: Gap[];
}

/** A part beside the document. Unreadable, it is a gap and the document is read without it. */
function side(name: string, code: Gap["code"], { pack, gaps }: Parts): XmlPart | null {
  try {
    return pack.read(name);
  } catch (error) {
    if (!(error instanceof MalformedPart)) throw error;
    gaps.push({ code, detail: `${error.part}: ${error.detail}`, place: null });
    return null;
  }
}

function related(type: string, code: Gap["code"], parts: Parts): XmlPart | null {
  const found = parts.pack.relations(parts.main).find((one) => one.type === type && !one.external);
  return found === undefined ? null : side(found.target, code, parts);
}

function surfaceOf({ name, moved }: Utf8Part, zone: Surface["zone"], pack: Package): Surface {
  const target = (relation: string): string =>
    pack.relations(name).find(({ id }) => id === relation)?.target ?? relation;
  return { part: name, moved, zone, cell: null, centred: null, host: null, target };
}

const NOTES = [
  ["footnote", "footnotes", "w:footnote"],
  ["endnote", "endnotes", "w:endnote"],
] as const;

/** The notes that the text refers to, in the order in which it does. */
function readNotes(reading: Reading, parts: Parts): void {
  for (const [kind, type, element] of NOTES) {
    const wanted = new Set(reading.notes.filter((note) => note.kind === kind).map(({ id }) => id));
    const part = wanted.size === 0 ? null : related(type, "unread-part", parts);
    if (part === null) continue;
    const byId = new Map<string, XmlElement>();
    for (const note of part.root.children)
      if (note.name === element) byId.set(attribute(note, "w:id") ?? "", note);
    const surface = surfaceOf(part.part, "footnote", parts.pack);
    for (const id of wanted) {
      const note = byId.get(id);
      if (note !== undefined) readBlocks(note, surface, reading);
    }
  }
}

/** Headers and footers, each once, however many sections show them. */
function readFurniture(reading: Reading, parts: Parts): void {
  const kinds = [
    ["w:headerReference", "page-header"],
    ["w:footerReference", "page-footer"],
  ] as const;
  for (const [name, zone] of kinds) {
    const relations = new Set(reading.sections.flatMap((section) => furniture(section, name)));
    const targets = new Set(
      parts.pack
        .relations(parts.main)
        .filter(({ id, external }) => relations.has(id) && !external)
        .map(({ target }) => target),
    );
    for (const target of targets) {
      const part = side(target, "unread-part", parts);
      if (part !== null) readBlocks(part.root, surfaceOf(part.part, zone, parts.pack), reading);
    }
  }
}

/** Gaps that only the whole file shows. */
function closingGaps(reading: Reading): void {
  const hasWords = reading.blocks.some(({ zone }) => zone === "body" || zone === "text-box");
  for (const picture of reading.pictures)
    if (!hasWords || mayHoldText(picture))
      reading.gap("unread-part", `picture: ${picture.part}`, picture.place);
  for (const format of reading.labels.unknownFormats) reading.gap("numbers-lost", format, null);
  const changes = `${reading.revisions === "original" ? "original: " : ""}${reading.changes}`;
  if (reading.changes > 0) reading.gap("tracked-changes", changes, reading.firstChange);
}

/** A document, and what its typefaces hold. */
export interface ReadPackage {
  readonly document: Document;
  readonly fontTexts: FontTexts;
}

/** Reads the document of a package: body first, then notes, headers and footers. */
export function readPackage(
  pack: Package,
  revisions: Revisions,
  limits: Limits,
  legacy: LegacyFonts,
): ReadPackage {
  const { main } = pack;
  const parts: Parts = { pack, main: main.name, gaps: [] };
  const styles = readStyles(related("styles", "unread-part", parts)?.root ?? null);
  let known: Lists | null = null;
  const lists: Lists = (numId) => {
    known ??= readLists(related("numbering", "numbers-lost", parts)?.root ?? null, styles);
    return known(numId);
  };
  const faces = new Map<string, string | null>();
  const reading = startReading({
    revisions,
    limits,
    styles,
    lists,
    legacy,
    tellsPages: find(main.bytes, "lastRenderedPageBreak") >= 0,
    pageFill: find(main.bytes, "<w:background") >= 0 ? UNKNOWN_FILL : null,
    themeFont: (which) => {
      const ready = faces.get(which);
      if (ready !== undefined) return ready;
      const theme = related("theme", "unread-part", parts);
      const face = theme === null ? null : themeFace(theme.root, which);
      faces.set(which, face);
      return face;
    },
  });
  const body = blockReader(surfaceOf(main, "body", pack), reading);
  pack.readMain(body.take);
  body.end();
  reading.page = null;
  readNotes(reading, parts);
  readFurniture(reading, parts);
  const layouts = reading.sections.map(layoutOf);
  closingGaps(reading);
  const gaps = [...parts.gaps, ...reading.gaps];
  return {
    document: { format: "docx", blocks: reading.blocks, layouts, gaps },
    fontTexts: reading.fontTexts,
  };
}
