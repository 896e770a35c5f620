/** The page inside a web archive (MHT), as Word saves it; null where there is none. */
export function pageIn(source: string): { readonly bytes: Buffer; readonly charset: string | null } | null {
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})"?/i.exec(source.slice(0, 8_192))?.[1];
  const parts = boundary === undefined ? [source] : source.split(`--${boundary}`).slice(0, 10_000);
  for (const part of parts) {
    const blank = /\r?\n\r?\n/.exec(part);
    if (blank === null) continue;
    const head = part.slice(0, blank.index);
    if (!/content-type\s*:\s*text\/html/i.test(head)) continue;
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(head)?.[1] ?? null;
    const body = part.slice(blank.index + blank[0].length);
    if (/content-transfer-encoding\s*:\s*base64/i.test(head))
      return { bytes: Buffer.from(body, "base64"), charset };
    const isQuoted = /content-transfer-encoding\s*:\s*quoted-printable/i.test(head);
    return { bytes: Buffer.from(isQuoted ? unquoted(body) : body, "latin1"), charset };
  }
  return null;
}

const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
