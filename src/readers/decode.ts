import type { ReadResult } from "../model/document.ts";
import type { LegacyEncoding } from "../text/legacy-encoding/detect.ts";
import { detectLegacy, fromLegacy } from "../text/legacy-encoding/detect.ts";
import { wideOf } from "../text/unicode.ts";

export interface Decoded {
  readonly text: string;
  /** The old encoding in which the bytes stood, if it was one. */
  readonly legacy: LegacyEncoding | typeof DAMAGED | null;
}

const DAMAGED = "UTF-8";
const LETTERS_A_LOSS = 20;

/** UTF-8 in which single bytes were lost: far more letters are whole than are not. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let [lost, whole] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) lost++;
    else if (unit > 0x7f) whole++;
  }
  return whole >= lost * LETTERS_A_LOSS ? text : null;
}

const HEAD = 4_096;
const CHARSET = /charset\s*=\s*["']?([\w-]{2,40})/i;

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

const plain = (text: string): Decoded => ({ text, legacy: null });

/** Bytes that are not UTF-8: TCVN3 or VNI where they make Vietnamese in it, else what the file says, else code page 1258. */
function older(bytes: Uint8Array, charset: string | null): Decoded {
  const ansi = new TextDecoder("windows-1252").decode(bytes);
  const encoding = detectLegacy(ansi, null);
  if (encoding !== null) return { text: fromLegacy(ansi, encoding, null), legacy: encoding };
  const named = charset ?? CHARSET.exec(ansi.slice(0, HEAD))?.[1] ?? null;
  const decoder = named === null || /utf-?8/i.test(named) ? null : decoderFor(named);
  return plain((decoder ?? new TextDecoder("windows-1258")).decode(bytes));
}

/** Text of a file: UTF-8 or UTF-16, else an older encoding of Vietnamese. */
export function decode(bytes: Uint8Array, charset: string | null = null): Decoded {
  const wide = wideOf(bytes);
  if (wide !== null) return plain(new TextDecoder(wide).decode(bytes));
  try {
    return plain(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const text = damagedUtf8(bytes);
    return text === null ? older(bytes, charset) : { text, legacy: DAMAGED };
  }
}

/** What was read of such a text, with a gap that names the old encoding, or says that letters were lost. */
export function withLegacy(result: ReadResult, legacy: Decoded["legacy"]): ReadResult {
  if (!result.ok || legacy === null) return result;
  const { document } = result;
  const gap = {
    code: legacy === DAMAGED ? "unread-part" : "legacy-encoding",
    detail: legacy,
    place: document.blocks[0]?.place ?? null,
  } as const;
  return { ok: true, document: { ...document, gaps: [...document.gaps, gap] } };
}
