import { SCRATCH_BYTES, type Opened } from "./document.ts";

/** Kinds of annotation by their number in the engine. */
const FREE_TEXT = 3;
const STRIKE_OUT = 12;
const WIDGET = 20;
const HIDDEN = 2 | 32;
const MOST = 200;

/** What is laid over a page and belongs to none of its text: what was typed into forms, notes, lines through words. */
export interface Annotation {
  readonly kind: "form-value" | "annotation" | "struck";
  readonly words: string;
}

export function annotationsOf(from: Opened, page: number, text: number): readonly Annotation[] {
  const { call, memory } = from.engine;
  const at = from.scratch;
  const decoder = new TextDecoder("utf-16le");
  const found: Annotation[] = [];

  const valueOf = (annotation: number, key: string): string => {
    new Uint8Array(memory.buffer, at, key.length + 1).set(new TextEncoder().encode(`${key}\0`));
    const into = at + 16;
    const length = call["FPDFAnnot_GetStringValue"]!(annotation, at, into, SCRATCH_BYTES - 16);
    const kept = Math.min(length, SCRATCH_BYTES - 16) & ~1;
    return kept <= 2
      ? ""
      : decoder
          .decode(new Uint8Array(memory.buffer, into, kept))
          .replaceAll("\0", "")
          .trim();
  };
  const wordsUnder = (annotation: number): string => {
    if (call["FPDFAnnot_GetRect"]!(annotation, at) === 0) return "";
    const [left, top, right, bottom] = new Float32Array(memory.buffer, at, 4);
    const into = at + 16;
    const most = (SCRATCH_BYTES - 16) >> 1;
    const count = call["FPDFText_GetBoundedText"]!(text, left!, top!, right!, bottom!, into, most);
    return decoder
      .decode(new Uint8Array(memory.buffer, into, 2 * Math.min(count, most)))
      .replaceAll("\0", "")
      .trim();
  };
  const read = (annotation: number): Annotation | null => {
    if ((call["FPDFAnnot_GetFlags"]!(annotation) & HIDDEN) !== 0) return null;
    const kind = call["FPDFAnnot_GetSubtype"]!(annotation);
    if (kind === WIDGET) return { kind: "form-value", words: valueOf(annotation, "V") };
    if (kind === FREE_TEXT) return { kind: "annotation", words: valueOf(annotation, "Contents") };
    return kind === STRIKE_OUT ? { kind: "struck", words: wordsUnder(annotation) } : null;
  };

  const count = Math.min(call["FPDFPage_GetAnnotCount"]!(page), MOST);
  for (let i = 0; i < count; i++) {
    const annotation = call["FPDFPage_GetAnnot"]!(page, i);
    if (annotation === 0) continue;
    const one = read(annotation);
    if (one !== null && one.words !== "") found.push(one);
    call["FPDFPage_CloseAnnot"]!(annotation);
  }
  return found;
}
