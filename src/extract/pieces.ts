import type { Block } from "../model/document.ts";
import type { Place } from "../model/location.ts";
import { singleSpaced } from "../text/letters.ts";
import { type Label, labelAt, shownLabel } from "./labels.ts";

/** A labelled or plain stretch of the body: a block, a part of one, or several that a page break tore apart. */
export interface Piece {
  readonly label: Label | null;
  /** Without the label, on one line. */
  readonly text: string;
  /** Length of the bold lead-in of `text`. */
  readonly bold: number;
  readonly level: number | null;
  readonly centred: boolean;
  readonly block: Block;
  readonly place: Place;
}

const stripped = (text: string, label: Label | null): string => (label ? text.slice(label.length) : text);

/** A year at the start of a line that goes on from the line above is no label. */
const goesOn = (previous: string, line: string): boolean =>
  /^[-–—]\s?\d/.test(line) ||
  (/[A-Za-zÀ-ỿ,]$/.test(previous) && /^\d{1,3}[.)]\s?\d(?![\d.]*\.\s+[A-ZÀ-ỸĐ])/.test(line)) ||
  /^\d{4}\b/.test(line);

const openEnd =
  /(?:[,\-–(]|(?<![A-Za-zÀ-ỿ])(?:và|của|các|với|cho|về|tại|theo|trên|từ|đến|là|do|có|được|để|trong|cùng|hoặc|những|qua))$/i;

/** In text without empty lines a short labelled heading and a finished sentence end their paragraph; a colon leads on. */
const stands = (previous: string, line: string, labelled: boolean): boolean =>
  /^[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/.test(line) &&
  (/[A-Za-zÀ-ỿ]\.$/.test(previous) ||
    (previous.length < 60 &&
      (labelled || labelAt(previous) !== null) &&
      /[A-Za-zÀ-ỿ]$/.test(previous) &&
      !openEnd.test(previous)));

const split = (block: Block): Piece[] => {
  const shown = block.label === null ? null : shownLabel(block.label);
  const pieces: Piece[] = [];
  let previous = "";
  block.text.split("\n").forEach((raw, i) => {
    const line = singleSpaced(raw);
    if (line === "") return;
    const typed = labelAt(line);
    const first = pieces.length === 0;
    const last = pieces.at(-1);
    if (
      !first &&
      last &&
      (typed === null ? !stands(previous, line, shown !== null && i === 1) : goesOn(previous, line))
    ) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ${line}` };
    } else {
      // A bullet shown by the program before a typed number is decoration.
      const label = typed ?? (first ? shown : null);
      const cut = typed ? typed.length : 0;
      const place =
        "line" in block.place && !("page" in block.place)
          ? { ...block.place, line: block.place.line + i }
          : block.place;
      pieces.push({
        label,
        text: stripped(line, typed),
        bold: first ? Math.max(0, block.bold - cut) : block.bold >= block.text.length ? line.length : 0,
        level: first ? block.level : null,
        centred: block.centred,
        block,
        place,
      });
    }
    previous = line;
  });
  return pieces;
};

const isCaps = (text: string): boolean =>
  /[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/.test(text) && text === text.toUpperCase();

const endsSentence = (text: string): boolean =>
  /[.;:!?…”"]\s*$/.test(text) &&
  !/[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]\.$/.test(text);

/** A page break tore a paragraph apart: the second half has no label and goes on in lower case. */
const continues = (before: Piece, piece: Piece): boolean => {
  if (piece.label || piece.block.cell || before.block.cell || piece.level !== null) return false;
  if (isCaps(before.text) && isCaps(piece.text) && before.label && !endsSentence(before.text)) return true;
  if (endsSentence(before.text)) return false;
  // A heading in capitals goes on in capitals only.
  if (before.label && isCaps(before.text) && /^\d/.test(piece.text)) return false;
  return (
    /^["“'(]?[a-zß-öø-ýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ\d)%,;.]/.test(piece.text) ||
    openEnd.test(before.text)
  );
};

/** The body as pieces, in reading order. */
export const piecesOf = (blocks: readonly Block[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const piece of blocks.flatMap(split)) {
    const before = pieces.at(-1);
    if (!/[A-Za-zÀ-ỿ\d]/.test(piece.text) && piece.label?.kind !== "part" && !piece.block.cell) continue;
    // A number alone on its line between two paragraphs is that of a page.
    if (/^\d{1,3}$/.test(piece.text) && !piece.label && !piece.block.cell) continue;
    if (before?.text === "" && piece.label === null) {
      // `PHẦN THỨ NHẤT` stands on a line of its own, its heading on the next.
      pieces[pieces.length - 1] = { ...piece, label: before.label, block: before.block, place: before.place };
    } else if (before && continues(before, piece)) {
      const bold =
        before.bold >= before.text.length && piece.bold >= piece.text.length ? Infinity : before.bold;
      const text = `${before.text} ${piece.text}`;
      pieces[pieces.length - 1] = { ...before, text, bold: Math.min(bold, text.length) };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
};
