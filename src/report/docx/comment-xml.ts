import { safeText } from "../safe-text.ts";
import { author } from "./own.ts";

/** A paragraph of a comment; `strong` stands first, in bold. */
export interface CommentLine {
  readonly strong?: string;
  readonly text: string;
}

export type CommentText = readonly CommentLine[];

/** Text of a document made fit for an XML part: nothing in it can be markup, nothing hides. */
export const xmlText = (text: string): string =>
  safeText(text.normalize("NFC").replace(/\s+/g, " "))
    .replace(/[\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** One comment; `w` is the prefix that the part gives to Word's own names. */
export const commentXml = (id: number, lines: CommentText, w: string): string => {
  const run = (text: string, bold: boolean): string =>
    `<${w}r>${bold ? `<${w}rPr><${w}b/></${w}rPr>` : ""}<${w}t xml:space="preserve">${xmlText(text)}</${w}t></${w}r>`;
  const paragraph = ({ strong, text }: CommentLine): string =>
    `<${w}p>${strong ? run(text ? `${strong} ` : strong, true) : ""}${text ? run(text, false) : ""}</${w}p>`;
  return `<${w}comment ${w}id="${String(id)}" ${w}author="${author}" ${w}initials="KH">${lines.map(paragraph).join("")}</${w}comment>`;
};

/** The words of a comment, to see whether it has been made before. */
export const plainText = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)]
    .map((found) => found[1])
    .join("")
    .replace(/\s+/g, " ")
    .trim();
