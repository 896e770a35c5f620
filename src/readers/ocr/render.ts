import type { Opened } from "../pdf/engine/document.ts";

/** A page as a grey picture. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** A file in the PGM format, which every recogniser of letters takes. */
  readonly file: Uint8Array;
}

const DPI = 300;
const POINTS = 72;
/** A larger page is drawn less finely. */
const MAX_PIXELS = 25_000_000;
const [WHITE, WITH_NOTES] = [0xffffffff, 1];
const BYTES = 4;

/** Draws one page, upright; null where the engine cannot. */
export function render({ engine, handle }: Opened, index: number): Raster | null {
  const { call, memory } = engine;
  const page = call["FPDF_LoadPage"]!(handle, index);
  if (page === 0) return null;
  const [across, down] = [call["FPDF_GetPageWidthF"]!(page), call["FPDF_GetPageHeightF"]!(page)];
  const dpi = Math.min(DPI, Math.floor(POINTS * Math.sqrt(MAX_PIXELS / Math.max(1, across * down))));
  const width = Math.max(1, Math.round((across * dpi) / POINTS));
  const height = Math.max(1, Math.round((down * dpi) / POINTS));
  const bitmap = width * height > MAX_PIXELS * 2 ? 0 : call["FPDFBitmap_Create"]!(width, height, 0);
  if (bitmap === 0) {
    call["FPDF_ClosePage"]!(page);
    return null;
  }
  call["FPDFBitmap_FillRect"]!(bitmap, 0, 0, width, height, WHITE);
  call["FPDF_RenderPageBitmap"]!(bitmap, page, 0, 0, width, height, 0, WITH_NOTES);
  const [at, stride] = [call["FPDFBitmap_GetBuffer"]!(bitmap), call["FPDFBitmap_GetStride"]!(bitmap)];
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + width * height);
  file.set(head);
  const pixels = new Uint8Array(memory.buffer, at, stride * height);
  for (let y = 0, to = head.length; y < height; y++)
    for (let x = 0, from = y * stride; x < width; x++, from += BYTES, to++)
      file[to] = (pixels[from]! * 29 + pixels[from + 1]! * 150 + pixels[from + 2]! * 77) >> 8;
  call["FPDFBitmap_Destroy"]!(bitmap);
  call["FPDF_ClosePage"]!(page);
  return { width, height, dpi, file };
}
