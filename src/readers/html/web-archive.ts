import { latin1Bytes } from "#machine";

/** The page inside a web archive (MHT), as Word saves it; null where there is none. */
export function pageIn(
  source: string,
): { readonly bytes: Uint8Array; readonly charset: string | null } | null {
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})"?/i.exec(source.slice(0, 8_192))?.[1];
  const parts = boundary === undefined ? [source] : source.split(`--${boundary}`).slice(0, 10_000);
  for (const part of parts) {
    const blank = /\r?\n\r?\n/.exec(part);
    if (blank === null) continue;
    const head = part.slice(0, blank.index);
    if (!/content-type\s*:\s*text\/html/i.test(head)) continue;
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(head)?.[1] ?? null;
    const body = part.slice(blank.index + blank[0].length);
    if (/content-transfer-encoding\s*:\s*base64/i.test(head)) return { bytes: bytesOfBase64(body), charset };
    const isQuoted = /content-transfer-encoding\s*:\s*quoted-printable/i.test(head);
    return { bytes: latin1Bytes(isQuoted ? unquoted(body) : body), charset };
  }
  return null;
}

/** What stands before the first character that base64 does not know, blanks and ends of lines apart. */
const bytesOfBase64 = (text: string): Uint8Array => {
  const digits = /^[A-Za-z0-9+/]*/.exec(text.replace(/[^A-Za-z0-9+/=]/g, ""))![0];
  return latin1Bytes(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits));
};

const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
