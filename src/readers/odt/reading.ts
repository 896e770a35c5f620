import type { Cell, Gap, GapCode, Zone } from "../../model/document.ts";
import type { BlockPlace } from "../../model/location.ts";
import type { Labels } from "../office/labels.ts";
import { createLabels } from "../office/labels.ts";
import type { Revisions } from "../revisions.ts";
import { overLimit } from "../office/refusal.ts";
import type { XmlElement } from "../office/xml.ts";
import type { ParagraphDraft } from "../drafts.ts";
import type { Limits } from "../limits.ts";
import type { ListStyles } from "./lists.ts";
import type { StyleOf } from "./styles.ts";

/** Where paragraphs stand, and the styles that hold there. */
export interface Surface {
  readonly part: string;
  readonly moved: boolean;
  readonly zone: Zone;
  readonly cell: Cell | null;
  readonly styleOf: StyleOf;
  readonly lists: ListStyles;
  /** The paragraph of the body on which a text box hangs: comments go there. */
  readonly host: XmlElement | null;
}

export interface Note {
  readonly kind: "footnote" | "endnote";
  readonly body: XmlElement;
  readonly surface: Surface;
}

export interface OdtPicture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** One file while it is being read. */
export interface OdtReading {
  readonly revisions: Revisions;
  readonly labels: Labels;
  readonly drafts: ParagraphDraft[];
  readonly gaps: Gap[];
  readonly notes: Note[];
  readonly pictures: (OdtPicture & { readonly at: number })[];
  /** Changed regions by their id. */
  readonly changes: ReadonlyMap<string, XmlElement>;
  /** Insertions that are open where the reader stands. */
  readonly inserted: Set<string>;
  /** Counter of a list by the list's id, and of the last list of a style. */
  readonly counters: Map<string, string>;
  /** Names of the page styles in the order in which they are used. */
  readonly pages: string[];
  lists: number;
  tables: number;
  /** Draft at which the first change stands; null where there is none. */
  firstChange: number | null;
  page: number | null;
  readonly spend: (characters: number) => void;
  readonly gap: (code: GapCode, detail: string, place: BlockPlace | null) => void;
}

export function startReading(
  revisions: Revisions,
  limits: Limits,
  changes: ReadonlyMap<string, XmlElement>,
  tellsPages: boolean,
): OdtReading {
  let left = limits.maxTextCharacters;
  const gaps: Gap[] = [];
  const given = new Set<string>();
  return {
    revisions,
    labels: createLabels(),
    drafts: [],
    gaps,
    notes: [],
    pictures: [],
    changes,
    inserted: new Set(),
    counters: new Map(),
    pages: [],
    lists: 0,
    tables: 0,
    firstChange: null,
    page: tellsPages ? 1 : null,
    spend: (characters) => {
      left -= characters;
      if (left < 0) throw overLimit("maxTextCharacters", limits);
    },
    gap: (code, detail, place) => {
      const once = `${code} ${detail}`;
      if (given.has(once)) return;
      given.add(once);
      gaps.push({ code, detail, place });
    },
  };
}
