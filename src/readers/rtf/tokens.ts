/** One token of the file. Positions move forward only, so reading is linear. */
export type Token =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "text"; readonly text: string };

const [OPEN, CLOSE, BACKSLASH] = [0x7b, 0x7d, 0x5c];
const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n]+/y;
const MAX_VALUE = 0x7fffffff;

/** Reads the tokens of a file whose characters are bytes. */
export function* tokensIn(source: string): Generator<Token> {
  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === OPEN || code === CLOSE) {
      at++;
      yield { kind: code === OPEN ? "open" : "close" };
    } else if (code === BACKSLASH) {
      WORD.lastIndex = at + 1;
      const match = WORD.exec(source);
      if (match === null) {
        const sign = source[at + 1] ?? "";
        at += 2;
        if (sign === "'") {
          const byte = parseInt(source.slice(at, at + 2), 16);
          at += 2;
          if (!Number.isNaN(byte)) yield { kind: "byte", byte };
        } else yield { kind: "sign", sign };
        continue;
      }
      at = WORD.lastIndex;
      const value = match[2] === undefined ? null : Number(match[2]);
      // Binary data may hold anything, braces too.
      if (match[1] === "bin") at += Math.max(0, Math.min(value ?? 0, source.length - at));
      else if (value === null || Math.abs(value) <= MAX_VALUE) yield { kind: "word", name: match[1]!, value };
    } else if (code === 0x0d || code === 0x0a) {
      at++;
    } else {
      TEXT.lastIndex = at;
      const text = TEXT.exec(source)![0];
      at = TEXT.lastIndex;
      yield { kind: "text", text };
    }
  }
}
