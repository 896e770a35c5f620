/** Labels of encodings by code page. */
const PAGES: Readonly<Record<number, string>> = {
  437: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};
/** Code pages of the character sets that a typeface may name. */
const CHARACTER_SETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<number, Decoder>();
const SYMBOLS = 2;

/** `-1` for a symbol typeface, null where the set says nothing. */
export const pageOfSet = (set: number): number | null =>
  set === SYMBOLS ? -1 : (CHARACTER_SETS[set] ?? null);

function decoderOf(page: number): Decoder {
  const ready = decoders.get(page);
  if (ready !== undefined) return ready;
  const label = PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");
  const decoder = new TextDecoder(label);
  decoders.set(page, decoder);
  return decoder;
}

/** Bytes as text; those of a symbol typeface stay glyphs in the private area. */
export function decodedBytes(bytes: readonly number[], page: number): string {
  if (page === -1)
    return bytes.map((byte) => (byte <= 0x20 ? " " : String.fromCharCode(0xf000 + byte))).join("");
  return decoderOf(page).decode(Uint8Array.from(bytes));
}
