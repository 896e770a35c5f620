import { find, latin1 } from "#machine";
import type { Format, NotCheckedReason } from "../model/document.ts";
import { wideOf } from "../text/unicode.ts";
import { decode } from "./decode.ts";

export type Sniffed =
  | { readonly ok: true; readonly format: Format }
  | { readonly ok: false; readonly reason: NotCheckedReason; readonly detail?: string };

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((c, i) => bytes[i] === c.charCodeAt(0));

const includes = (bytes: Uint8Array, text: string): boolean => find(bytes, text) >= 0;

const endings: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
};

const LOOKED_AT = 8_192;

/** Signs that no text has: controls but for tabs, breaks and the escapes of terminals. */
const isBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, LOOKED_AT);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls * 50 > head.length;
};

/** Of sixteen-bit text hardly a unit is a control or stands outside what people write. */
const isWideText = (bytes: Uint8Array): boolean => {
  const text = decode(bytes.subarray(0, LOOKED_AT)).text;
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ud800-\udfff\ufffd-\uffff]/g)?.length ?? 0;
  return odd * 50 <= text.length;
};

const isText = (bytes: Uint8Array): boolean =>
  wideOf(bytes) ? isWideText(bytes) : !bytes.subarray(0, LOOKED_AT).includes(0) && !isBinary(bytes);

const HEAD = 4_096;

/** Large files of a repository stand in its storage; a copy without them holds such a line in place of each. */
const isLfsPointer = (bytes: Uint8Array): boolean =>
  bytes.length < 1024 && startsWith(bytes, "version https://git-lfs.github.com/spec/");

/** XML is text, but of the documents that are written in it only some are read. */
const xmlFormat = (bytes: Uint8Array): Sniffed | null => {
  const head = latin1(bytes, 0, HEAD);
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(head)) return null;
  if (/<office:document[\s>]/.test(head)) return { ok: true, format: "odt" };
  if (/<(?:w:wordDocument|pkg:package)[\s>]/.test(head)) return { ok: false, reason: "unsupported-version" };
  return /<html[\s>]/i.test(head) ? { ok: true, format: "text" } : null;
};

const isRtf = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(latin1(bytes, 0, 64));

const isPage = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)[\s>]/i.test(latin1(bytes, 0, HEAD));

const zipFormat = (bytes: Uint8Array): Format | null => {
  if (includes(bytes.subarray(0, 256), "mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  return includes(bytes, "word/") ? "docx" : null;
};

/** What a file is by its content; the ending decides only between kinds of text. Bytes before a zip or a PDF are allowed. */
export const sniff = (bytes: Uint8Array, name: string): Sniffed => {
  if (bytes.length === 0) return { ok: false, reason: "empty-file" };
  if (isLfsPointer(bytes)) return { ok: false, reason: "wrong-type", detail: "git-lfs" };
  const ending = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (includes(bytes.subarray(0, 1024), "%PDF-")) return { ok: true, format: "pdf" };
  if (
    startsWith(bytes, "PK") ||
    ((ending === "docx" || ending === "docm") && includes(bytes, "PK\u0003\u0004"))
  ) {
    const format = zipFormat(bytes);
    return format ? { ok: true, format } : { ok: false, reason: "wrong-type" };
  }
  if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
    // So are documents whose rights an office's server keeps.
    if (includes(bytes, "D\0R\0M\0C\0o\0n\0t\0e\0n\0t\0")) return { ok: false, reason: "password-protected" };
    // Word keeps an encrypted document in an old container; the stream's name is UTF-16.
    if (includes(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
      return { ok: false, reason: "password-protected" };
    return { ok: true, format: "doc" };
  }
  if (isRtf(bytes)) return { ok: true, format: "rtf" };
  const xml = xmlFormat(bytes);
  if (xml !== null) return xml;
  const format = isPage(bytes) ? "text" : endings[ending];
  if (isText(bytes)) return { ok: true, format: format ?? "text" };
  return { ok: false, reason: "wrong-type" };
};
