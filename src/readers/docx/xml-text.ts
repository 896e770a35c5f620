const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REPLACEMENT = "\ufffd";
const MAX_CODE_POINT = 0x10ffff;

function character(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= MAX_CODE_POINT && !isSurrogate ? String.fromCodePoint(code) : REPLACEMENT;
}

/** Text with its character references resolved; one that XML does not know stays as written. */
export function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,9})|#x([0-9a-fA-F]{1,8})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}

const SPACE = /[ \t\r\n]/;
const BEYOND_ASCII = /[\u0080-\u00ff]/;

const valueOf = (raw: string): string =>
  decoded(BEYOND_ASCII.test(raw) ? Buffer.from(raw, "latin1").toString("utf8") : raw);

/** Names (as written) and values of the attributes in a tag whose characters are bytes. */
export function attributesIn(tag: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  let at = 0;
  while (at < tag.length) {
    const equals = tag.indexOf("=", at);
    if (equals < 0) break;
    let open = equals + 1;
    while (open < tag.length && SPACE.test(tag[open]!)) open++;
    const mark = tag[open];
    const close = mark === '"' || mark === "'" ? tag.indexOf(mark, open + 1) : -1;
    if (close < 0) break;
    found.push([tag.slice(at, equals).trim(), valueOf(tag.slice(open + 1, close))]);
    at = close + 1;
  }
  return found;
}
