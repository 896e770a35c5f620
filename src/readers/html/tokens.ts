export type Tag = {
  readonly kind: "open" | "close";
  readonly name: string;
  readonly attributes: string;
};
export type HtmlToken = Tag | { readonly kind: "text"; readonly text: string };

/** What stands inside these is no text of the page. */
const SILENT = new Set(["script", "style", "head", "title", "template", "noscript", "xml"]);
const NAME = /[a-zA-Z][a-zA-Z0-9:]*/y;
const [SLASH, BANG, QUESTION] = ["/", "!", "?"];

/** Reads the tags and texts of a page; every step moves forward. Comments and what is not shown are left out. */
export function* tokensIn(source: string): Generator<HtmlToken> {
  // Lower-casing may change the length of some letters, ASCII's never.
  const small = source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const never = new Set<string>();
  const after = (end: string, from: number): number => {
    const found = never.has(end) ? -1 : small.indexOf(end, from);
    if (found < 0) never.add(end);
    return found < 0 ? source.length : found + end.length;
  };
  let at = 0;
  while (at < source.length) {
    const less = source.indexOf("<", at);
    if (less !== at) {
      yield { kind: "text", text: source.slice(at, less < 0 ? source.length : less) };
      if (less < 0) return;
    }
    const sign = source[less + 1];
    if (source.startsWith("<!--", less)) {
      at = after("-->", less + 4);
      continue;
    }
    if (sign === BANG || sign === QUESTION) {
      at = after(">", less);
      continue;
    }
    NAME.lastIndex = less + (sign === SLASH ? 2 : 1);
    const name = NAME.exec(small)?.[0];
    if (name === undefined) {
      yield { kind: "text", text: "<" };
      at = less + 1;
      continue;
    }
    at = after(">", NAME.lastIndex);
    const attributes = source.slice(NAME.lastIndex, at - 1);
    yield { kind: sign === SLASH ? "close" : "open", name, attributes };
    if (sign !== SLASH && SILENT.has(name) && !attributes.endsWith("/"))
      at = after(">", after(`</${name}`, at));
  }
}

/** The value of an attribute, or of a property of the style attribute. */
export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? null);
}

export function styleOf(attributes: string, property: string): string | null {
  const style = attributeOf(attributes, "style");
  if (style === null) return null;
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, "i").exec(style)?.[1]?.trim() ?? null;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad" },
  ...{ ndash: "\u2013", mdash: "\u2014", hellip: "\u2026", bull: "\u2022", middot: "\u00b7" },
  ...{ lsquo: "\u2018", rsquo: "\u2019", ldquo: "\u201c", rdquo: "\u201d", laquo: "\u00ab", raquo: "\u00bb" },
  ...{ ge: "\u2265", le: "\u2264", times: "\u00d7", deg: "\u00b0", sect: "\u00a7" },
};
const MARKS: Readonly<Record<string, string>> = {
  ...{ grave: "\u0300", acute: "\u0301", circ: "\u0302", tilde: "\u0303", uml: "\u0308", caron: "\u030c" },
};

function named(name: string): string | null {
  if (Object.hasOwn(NAMED, name)) return NAMED[name]!;
  const mark = /^([A-Za-z])(grave|acute|circ|tilde|uml|caron)$/.exec(name);
  return mark === null ? null : (mark[1]! + MARKS[mark[2]!]!).normalize("NFC");
}

/** Text with its character references resolved; one that is not known stays as written. */
export function decodedText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g,
    (whole, decimal, hex, name) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
      if (code === null) return named(name as string) ?? whole;
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : "\ufffd";
    },
  );
}
