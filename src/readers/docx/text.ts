import { normalForm } from "../../text/normal-form.ts";
import type { Piece } from "../office/piece.ts";

/** White space that may be more than one plain space between words. */
const LOOSE = /[^\S ]| {2}/;
const WORD = /\S/;

export const hasWord = (text: string): boolean => WORD.test(text);

/** Normal form with single spaces, none at a break inside the paragraph and none at its ends. */
export function clean(text: string): string {
  const form = normalForm(text);
  if (!LOOSE.test(form)) return form.trim();
  return form
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** Length of the bold words with which the text begins. */
export function boldLead(pieces: readonly Piece[], text: string): number {
  let lead = "";
  let hasBold = false;
  for (const piece of pieces) {
    const isWord = hasWord(piece.text);
    if (!piece.bold && isWord) return hasBold ? Math.min(clean(lead).length, text.length) : 0;
    hasBold ||= isWord;
    lead += piece.text;
  }
  return hasBold ? text.length : 0;
}

export const isItalic = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => piece.italic || !hasWord(piece.text));

/** The look in which most of the characters stand. */
export function mainFont(
  pieces: readonly Piece[],
): { readonly font: string | null; readonly size: number | null } | null {
  if (pieces.length === 1) return hasWord(pieces[0]!.text) ? pieces[0]! : null;
  const shares = new Map<string, { piece: Piece; characters: number }>();
  for (const piece of pieces) {
    if (!hasWord(piece.text)) continue;
    const key = `${piece.font} ${piece.size}`;
    const share = shares.get(key) ?? { piece, characters: 0 };
    share.characters += piece.text.length;
    shares.set(key, share);
  }
  let most: { piece: Piece; characters: number } | null = null;
  for (const share of shares.values()) if (most === null || share.characters > most.characters) most = share;
  return most === null ? null : { font: most.piece.font, size: most.piece.size };
}
