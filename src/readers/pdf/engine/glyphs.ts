import type { Glyphs } from "../page/glyphs.ts";
import { glyphStore } from "../page/glyphs.ts";
import type { Opened } from "./document.ts";
import type { StyleTable } from "./styles.ts";

const SPACES = /^[\s\u00a0\u2000-\u200b\u3000]$/u;
const INVISIBLE = 3;
const CLIPPING = 7;

/** What the engine reports for a hyphen at a line's end, soft hyphens that are drawn, and bullets of symbol fonts. */
const DRAWN_AS: ReadonlyMap<number, number> = new Map([
  [0x02, 0x2d],
  [0xfffe, 0x2d],
  [0xad, 0x2d],
  [0xf02d, 0x2d],
  [0xf0b7, 0x2022],
  [0xf0a7, 0x25aa],
  [0xf0d8, 0x27a2],
  [0xf0fc, 0x2713],
]);

const SPACE = 0x20;

function meaning(code: number): number {
  const drawn = DRAWN_AS.get(code);
  if (drawn !== undefined) return drawn;
  return code > SPACE && code < 0x80 ? code : SPACES.test(String.fromCodePoint(code)) ? SPACE : code;
}

/** Direction of writing in quarter turns; 4 when it is none of the four. */
function turnOf(a: number, b: number): number {
  const long = Math.hypot(a, b);
  if (long === 0) return 4;
  if (Math.abs(b) < 0.05 * long) return a > 0 ? 0 : 2;
  if (Math.abs(a) < 0.05 * long) return b > 0 ? 1 : 3;
  return 4;
}

/** Reads the characters of a page, coordinates as in the file. `store` is used again where it is large enough. */
export function readGlyphs(
  from: Opened,
  text: number,
  styles: StyleTable,
  unseen: ReadonlySet<number>,
  store: Glyphs,
): Glyphs {
  const { call, memory } = from.engine;
  const total = call["FPDFText_CountChars"]!(text);
  const into = total <= store.code.length ? store : glyphStore(total * 2);
  const at = from.scratch;
  let real = new Float64Array(memory.buffer, at, 8);
  let short = new Float32Array(memory.buffer, at, 16);
  const codeOf = call["FPDFText_GetUnicode"]!;
  const objectOf = call["FPDFText_GetTextObject"]!;
  const originOf = call["FPDFText_GetCharOrigin"]!;
  const looseOf = call["FPDFText_GetLooseCharBox"]!;
  const inkOf = call["FPDFText_GetCharBox"]!;
  let object = -1;
  let size = 0;
  let style = 0;
  let turn = 0;
  let seen = 1;
  let shear = 0;
  let lost = 0;
  let n = 0;
  styles.newPage();
  for (let i = 0; i < total; i++) {
    const raw = codeOf(text, i);
    if (raw < SPACE && raw !== 2 && raw !== 9) {
      if (raw === 0) lost++;
      continue;
    }
    const code = meaning(raw);
    if (code === SPACE && call["FPDFText_IsGenerated"]!(text, i) === 1) continue;
    const own = objectOf(text, i);
    if (own !== object) {
      object = own;
      call["FPDFText_GetMatrix"]!(text, i, at);
      if (short.length === 0) short = new Float32Array(memory.buffer, at, 16);
      const [a, b, c, d] = short as unknown as [number, number, number, number];
      turn = turnOf(a, b);
      size = call["FPDFText_GetFontSize"]!(text, i) * Math.hypot(c, d);
      const mode = own === 0 ? 0 : call["FPDFTextObj_GetTextRenderMode"]!(own);
      seen = mode === INVISIBLE || mode === CLIPPING || unseen.has(own) ? 0 : 1;
      shear = (a * c + b * d) / (a * d - b * c || 1);
      const skewed = Math.abs(shear) > 0.12;
      style = styles.styleOf(own, mode, skewed);
    }
    originOf(text, i, at, at + 8);
    looseOf(text, i, at + 16);
    inkOf(text, i, at + 32, at + 40, at + 48, at + 56);
    if (real.length === 0) {
      real = new Float64Array(memory.buffer, at, 8);
      short = new Float32Array(memory.buffer, at, 16);
    }
    // The boxes of slanted letters reach over their neighbours; what they lean over is no width of theirs.
    if (turn === 0 && Math.abs(shear) > 0.12) {
      const lean = Math.min(Math.abs(shear) * (short[5]! - short[7]!), short[6]! - short[4]!);
      real[4] = short[4] = real[0]!;
      real[5] = short[6] = Math.max(real[0]!, short[6]! - lean);
    }
    const upright = turn === 0 || turn === 2 || turn === 4;
    into.code[n] = code;
    into.left[n] = upright ? short[4]! : short[7]!;
    into.right[n] = upright ? short[6]! : short[5]!;
    into.inkLeft[n] = upright ? real[4]! : real[6]!;
    into.inkRight[n] = upright ? real[5]! : real[7]!;
    into.y[n] = upright ? real[1]! : real[0]!;
    into.size[n] = size;
    into.style[n] = style;
    into.turn[n] = turn;
    into.seen[n] = seen;
    n++;
  }
  into.count = n;
  into.lost = lost;
  return into;
}
