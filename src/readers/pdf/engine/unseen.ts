import type { Opened } from "./document.ts";
import { EngineStopped } from "./host.ts";

const TEXT = 1;
const PATH = 2;
/** `OC`, the mark of a layer. */
const LAYER = [79, 67] as const;
const MOST_MARKS = 8;
const MOST_OBJECTS = 20_000;
/** Lighter than this, words may not show; how much ink a word must show; how opaque a colour must be. */
const LIGHT = 200;
const LEAST_CONTRAST = 20;
const OPAQUE = 40;
/** Points squared: a box that could cover a word. */
const COVER = 150;
const MOST_PIXELS = 4_000_000;

interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

interface Piece {
  readonly object: number;
  readonly bounds: Bounds;
}

const centreIn = (piece: Bounds, cover: Bounds): boolean => {
  const [x, y] = [(piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2];
  return x > cover.left && x < cover.right && y > cover.bottom && y < cover.top;
};

/** Pieces of text that something in the file may keep from being seen: a light colour, a box above it, a layer. */
function suspects(from: Opened, page: number): readonly Piece[] {
  const { call, memory } = from.engine;
  const at = from.scratch;
  const found: Piece[] = [];
  const texts: Piece[] = [];
  let left = MOST_OBJECTS;

  const boundsOf = (object: number): Bounds | null => {
    if (call["FPDFPageObj_GetBounds"]!(object, at, at + 4, at + 8, at + 12) === 0) return null;
    const [x0, y0, x1, y1] = new Float32Array(memory.buffer, at, 4);
    return { left: x0!, bottom: y0!, right: x1!, top: y1! };
  };
  const isPale = (object: number): boolean => {
    if (call["FPDFPageObj_GetFillColor"]!(object, at, at + 4, at + 8, at + 12) === 0) return false;
    const [red, green, blue, alpha] = new Uint32Array(memory.buffer, at, 4);
    return alpha! < OPAQUE || Math.min(red!, green!, blue!) > LIGHT;
  };
  const covers = (object: number): boolean => {
    call["FPDFPath_GetDrawMode"]!(object, at, at + 4);
    return (
      new Int32Array(memory.buffer, at, 1)[0] !== 0 && call["FPDFPageObj_HasTransparency"]!(object) === 0
    );
  };

  const isOnLayer = (object: number): boolean => {
    const marks = call["FPDFPageObj_CountMarks"]!(object);
    for (let i = 0; i < Math.min(marks, MOST_MARKS); i++) {
      const mark = call["FPDFPageObj_GetMark"]!(object, i);
      if (call["FPDFPageObjMark_GetName"]!(mark, at + 8, 16, at) === 0) continue;
      const name = new Uint16Array(memory.buffer, at + 8, 3);
      if (name[0] === LAYER[0] && name[1] === LAYER[1] && name[2] === 0) return true;
    }
    return false;
  };

  function take(object: number): void {
    const type = call["FPDFPageObj_GetType"]!(object);
    if (type === TEXT) {
      const bounds = boundsOf(object);
      if (bounds === null) return;
      const piece = { object, bounds };
      if (isPale(object) || isOnLayer(object)) found.push(piece);
      else texts.push(piece);
    } else if (type === PATH && texts.length > 0 && covers(object)) {
      const cover = boundsOf(object);
      if (cover === null || (cover.right - cover.left) * (cover.top - cover.bottom) < COVER) return;
      for (let i = texts.length - 1; i >= 0; i--)
        if (centreIn(texts[i]!.bounds, cover)) found.push(...texts.splice(i, 1));
    }
  }

  const count = call["FPDFPage_CountObjects"]!(page);
  for (let i = 0; i < count && left > 0; i++, left--) take(call["FPDFPage_GetObject"]!(page, i));
  return found;
}

/** The page as it looks, one byte of brightness a pixel. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly brightness: (x: number, y: number) => number;
  readonly at: (x: number, y: number) => readonly [number, number];
  readonly close: () => void;
}

function picture({ engine, scratch }: Opened, page: number): Picture {
  const { call, memory } = engine;
  const [wide, high] = [call["FPDF_GetPageWidthF"]!(page), call["FPDF_GetPageHeightF"]!(page)];
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
  const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const bitmap = call["FPDFBitmap_Create"]!(width, height, 0);
  if (bitmap === 0) throw new EngineStopped();
  call["FPDFBitmap_FillRect"]!(bitmap, 0, 0, width, height, 0xffffffff | 0);
  call["FPDF_RenderPageBitmap"]!(bitmap, page, 0, 0, width, height, 0, 0);
  const start = call["FPDFBitmap_GetBuffer"]!(bitmap);
  const stride = call["FPDFBitmap_GetStride"]!(bitmap);
  const pixels = new Uint8Array(memory.buffer, start, stride * height);
  return {
    width,
    height,
    // Green tells nearly all of what an eye sees as bright.
    brightness: (x, y) => pixels[y * stride + x * 4 + 1]!,
    at: (x, y) => {
      call["FPDF_PageToDevice"]!(page, 0, 0, width, height, 0, x, y, scratch, scratch + 4);
      const [left, top] = new Int32Array(memory.buffer, scratch, 2);
      return [left!, top!];
    },
    close: () => {
      call["FPDFBitmap_Destroy"]!(bitmap);
    },
  };
}

/** Whether the place of a piece of text is all of one brightness. */
function isBlank({ bounds }: Piece, { at, width, height, brightness }: Picture): boolean {
  const [x0, y0] = at(bounds.left, bounds.top);
  const [x1, y1] = at(bounds.right, bounds.bottom);
  const [left, right] = [Math.max(0, Math.min(x0, x1)), Math.min(width - 1, Math.max(x0, x1))];
  const [top, bottom] = [Math.max(0, Math.min(y0, y1)), Math.min(height - 1, Math.max(y0, y1))];
  let [darkest, brightest] = [255, 0];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const value = brightness(x, y);
      if (value < darkest) darkest = value;
      if (value > brightest) brightest = value;
    }
  return brightest - darkest < LEAST_CONTRAST;
}

/** The text objects of a page of which nothing is seen. The page is drawn only where something makes that likely. */
export function unseenText(from: Opened, page: number): ReadonlySet<number> {
  const pieces = suspects(from, page);
  if (pieces.length === 0) return new Set();
  const drawn = picture(from, page);
  const unseen = pieces.filter((piece) => isBlank(piece, drawn)).map(({ object }) => object);
  drawn.close();
  return new Set(unseen);
}
