import { normalForm } from "../../text/normal-form.ts";
import type { Piece } from "./inline.ts";

/** Normal form with single spaces, none at a break inside the paragraph and none at its ends. */
export function clean(text: string): string {
  return normalForm(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** Length of the bold words with which the text begins. */
export function boldLead(pieces: readonly Piece[], text: string): number {
  let lead = "";
  for (const piece of pieces) {
    if (!piece.bold && piece.text.trim() !== "") return Math.min(clean(lead).length, text.length);
    if (piece.bold || lead !== "") lead += piece.text;
  }
  return pieces.some(({ bold, text: words }) => bold && words.trim() !== "") ? text.length : 0;
}

const isBlank = ({ text }: Piece): boolean => text.trim() === "";

export const isItalic = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => piece.italic || isBlank(piece));

/** The look in which most of the characters stand. */
export function mainFont(
  pieces: readonly Piece[],
): { readonly font: string | null; readonly size: number | null } | null {
  const shares = new Map<string, { piece: Piece; characters: number }>();
  for (const piece of pieces) {
    if (isBlank(piece)) continue;
    const key = `${piece.font} ${piece.size}`;
    const share = shares.get(key) ?? { piece, characters: 0 };
    share.characters += piece.text.length;
    shares.set(key, share);
  }
  let most: { piece: Piece; characters: number } | null = null;
  for (const share of shares.values()) if (most === null || share.characters > most.characters) most = share;
  return most === null ? null : { font: most.piece.font, size: most.piece.size };
}
