import { find } from "#machine";
import type { Document, Zone } from "../../model/document.ts";
import { attribute, child, childrenNamed } from "../office/element.ts";
import type { XmlPart } from "../office/xml.ts";
import type { Revisions } from "../revisions.ts";
import { mayHoldText } from "../office/page.ts";
import type { XmlElement } from "../office/xml.ts";
import type { Drafted } from "../drafts.ts";
import { blocksOf } from "../drafts.ts";
import type { Limits } from "../limits.ts";
import { readBlocks } from "./body.ts";
import { readListStyles } from "./lists.ts";
import type { OdtPackage } from "./package.ts";
import { bodyOf } from "./package.ts";
import { furnitureOf, layoutsOf, mastersUsed } from "./pages.ts";
import type { OdtReading, Surface } from "./reading.ts";
import { startReading } from "./reading.ts";
import { readStyles } from "./styles.ts";

/** What the program shows where neither file nor style says anything. */
const OWN_FONT = { name: "Times New Roman", size: 12 } as const;

function changedRegions(body: XmlElement): ReadonlyMap<string, XmlElement> {
  const regions = childrenNamed(child(body, "text:tracked-changes"), "text:changed-region");
  return new Map(
    regions.map((one) => [attribute(one, "text:id") ?? attribute(one, "xml:id") ?? "", one] as const),
  );
}

function surfaceOf({ part, root }: XmlPart, zone: Zone, common: XmlElement | null): Surface {
  return {
    part: part.name,
    moved: part.moved,
    zone,
    cell: null,
    styleOf: readStyles(common, root),
    lists: readListStyles(common, root),
    host: null,
  };
}

/** Footnotes, then endnotes, each in the order in which the text refers to them. */
function readNotes(reading: OdtReading): void {
  for (const kind of ["footnote", "endnote"] as const)
    for (const note of reading.notes.filter((one) => one.kind === kind))
      readBlocks(note.body, { ...note.surface, zone: "footnote", cell: null, host: null }, reading);
}

function closingGaps(reading: OdtReading, { blocks, placeOf }: Drafted): void {
  const hasWords = blocks.some(({ zone }) => zone === "body" || zone === "text-box");
  for (const picture of reading.pictures)
    if (!hasWords || mayHoldText(picture))
      reading.gaps.push({
        code: "unread-part",
        detail: `picture: ${picture.href}`,
        place: placeOf(picture.at),
      });
  for (const format of reading.labels.unknownFormats) reading.gap("numbers-lost", format, null);
  if (reading.firstChange !== null)
    reading.gaps.push({
      code: "tracked-changes",
      detail: `${reading.revisions === "original" ? "original: " : ""}${reading.changes.size}`,
      place: placeOf(reading.firstChange),
    });
}

/** Reads the text of a package: body first, then notes, headers and footers. */
export function readOdtPackage(
  { content, styles }: OdtPackage,
  revisions: Revisions,
  limits: Limits,
): Document {
  const body = bodyOf(content.root)!;
  const common = styles?.root ?? null;
  const tellsPages = find(content.part.bytes, "<text:soft-page-break") >= 0;
  const reading = startReading(revisions, limits, changedRegions(body), tellsPages);
  readBlocks(body, surfaceOf(content, "body", common), reading);
  reading.page = null;
  readNotes(reading);
  const masters = mastersUsed(common, reading.pages);
  if (styles !== null)
    for (const zone of ["page-header", "page-footer"] as const) {
      const surface = surfaceOf(styles, zone, common);
      for (const master of masters)
        for (const part of furnitureOf(master))
          if (part.zone === zone) readBlocks(part.content, surface, reading);
    }
  const layouts = layoutsOf(common, masters);
  const drafted = blocksOf(reading.drafts, OWN_FONT);
  closingGaps(reading, drafted);
  return {
    format: "odt",
    blocks: drafted.blocks,
    layouts,
    gaps: [...reading.gaps, ...drafted.gaps],
  };
}
