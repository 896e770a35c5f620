import type { Rule, Shapes } from "../page/glyphs.ts";
import type { Box, Opened } from "./document.ts";

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MOVE = 2;
const BEZIER = 1;
/** Beyond this a page is a drawing, and its lines rule no table. */
const MOST_OBJECTS = 20_000;
const MOST_RULES = 4000;
const MOST_SEGMENTS = 64;
/** Thickest line, and shortest one, in points. */
const THICK = 3;
const SHORT = 8;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** Reads lines and images of a page, coordinates as in the file. */
export function readShapes(from: Opened, page: number, box: Box): Shapes {
  const { call, memory } = from.engine;
  const at = from.scratch;
  const across: Rule[] = [];
  const down: Rule[] = [];
  let images = 0;
  let curves = 0;
  let left = MOST_OBJECTS;

  const floats = (): Float32Array => new Float32Array(memory.buffer, at, 8);
  const matrixOf = (object: number): Matrix =>
    call["FPDFPageObj_GetMatrix"]!(object, at) === 0
      ? IDENTITY
      : ([...floats().subarray(0, 6)] as unknown as Matrix);

  function line(x0: number, y0: number, x1: number, y1: number): void {
    const wide = Math.abs(x1 - x0);
    const high = Math.abs(y1 - y0);
    const rule = {
      x0: Math.min(x0, x1),
      x1: Math.max(x0, x1),
      y0: Math.min(y0, y1),
      y1: Math.max(y0, y1),
    };
    if (high <= THICK && wide >= SHORT) across.push(rule);
    else if (wide <= THICK && high >= SHORT) down.push(rule);
  }

  function segments(object: number, count: number, m: Matrix): void {
    let x = 0;
    let y = 0;
    let startX = 0;
    let startY = 0;
    for (let i = 0; i < count; i++) {
      const segment = call["FPDFPath_GetPathSegment"]!(object, i);
      const type = call["FPDFPathSegment_GetType"]!(segment);
      call["FPDFPathSegment_GetPoint"]!(segment, at, at + 4);
      const [px, py] = floats() as unknown as [number, number];
      const nx = m[0] * px + m[2] * py + m[4];
      const ny = m[1] * px + m[3] * py + m[5];
      if (type === BEZIER) curves++;
      if (type === MOVE) [startX, startY] = [nx, ny];
      else if (type !== BEZIER) line(x, y, nx, ny);
      [x, y] = [nx, ny];
      if (call["FPDFPathSegment_GetClose"]!(segment) === 1) {
        if (type !== BEZIER) line(x, y, startX, startY);
        [x, y] = [startX, startY];
      }
    }
  }

  function path(object: number, outer: Matrix): void {
    const count = call["FPDFPath_CountSegments"]!(object);
    if (count > MOST_SEGMENTS) {
      curves += count;
      return;
    }
    call["FPDFPath_GetDrawMode"]!(object, at, at + 4);
    const [fill, stroke] = new Int32Array(memory.buffer, at, 2);
    const m = times(matrixOf(object), outer);
    if (stroke === 1) {
      segments(object, count, m);
      return;
    }
    if (fill === 0 || call["FPDFPageObj_GetBounds"]!(object, at, at + 4, at + 8, at + 12) === 0) return;
    const [x0, y0, x1, y1] = floats() as unknown as [number, number, number, number];
    const corner = (x: number, y: number): [number, number] => [
      outer[0] * x + outer[2] * y + outer[4],
      outer[1] * x + outer[3] * y + outer[5],
    ];
    line(...corner(x0, y0), ...corner(x1, y1));
  }

  function image(object: number, outer: Matrix): void {
    const m = times(matrixOf(object), outer);
    const wide = Math.abs(m[0]) + Math.abs(m[2]);
    const high = Math.abs(m[1]) + Math.abs(m[3]);
    images += wide * high;
  }

  function walk(count: number, get: (i: number) => number, outer: Matrix, depth: number): void {
    for (let i = 0; i < count && left > 0; i++) {
      left--;
      const object = get(i);
      const type = call["FPDFPageObj_GetType"]!(object);
      if (type === PATH) path(object, outer);
      else if (type === IMAGE) image(object, outer);
      else if (type === FORM && depth < 8)
        walk(
          call["FPDFFormObj_CountObjects"]!(object),
          (k) => call["FPDFFormObj_GetObject"]!(object, k),
          times(matrixOf(object), outer),
          depth + 1,
        );
    }
  }

  walk(call["FPDFPage_CountObjects"]!(page), (i) => call["FPDFPage_GetObject"]!(page, i), IDENTITY, 0);
  const area = (box.right - box.left) * (box.top - box.bottom);
  const drawing = left === 0 || across.length + down.length > MOST_RULES;
  return {
    across: drawing ? [] : across,
    down: drawing ? [] : down,
    imageShare: area > 0 ? Math.min(1, images / area) : 0,
    curves,
  };
}
