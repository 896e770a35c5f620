/** Typeface of a run, as its name tells it. */
export interface Style {
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The characters of one page in the order in which the file draws them. One set of arrays serves all pages of a document. */
export interface Glyphs {
  count: number;
  /** Characters that are drawn and for which the file gives no letter. */
  lost: number;
  code: Uint32Array;
  /** Advance box and ink box, baseline; points. */
  left: Float32Array;
  right: Float32Array;
  inkLeft: Float32Array;
  inkRight: Float32Array;
  y: Float32Array;
  size: Float32Array;
  style: Uint16Array;
  /** 0–3: quarter turns of the writing direction; 4: askew. */
  turn: Uint8Array;
  /** 1: drawn, 0: there for copying only. */
  seen: Uint8Array;
}

export function glyphStore(capacity: number): Glyphs {
  return {
    count: 0,
    lost: 0,
    code: new Uint32Array(capacity),
    left: new Float32Array(capacity),
    right: new Float32Array(capacity),
    inkLeft: new Float32Array(capacity),
    inkRight: new Float32Array(capacity),
    y: new Float32Array(capacity),
    size: new Float32Array(capacity),
    style: new Uint16Array(capacity),
    turn: new Uint8Array(capacity),
    seen: new Uint8Array(capacity),
  };
}

/** A straight line on the page, horizontal or vertical. */
export interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** What is drawn on a page besides its characters. */
export interface Shapes {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** Share of the page that images cover, at most 1. */
  readonly imageShare: number;
  readonly curves: number;
}

/** A page as it is looked at: upright, y growing downwards from its top edge. */
export interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: Shapes;
}
