import type { Face, Page, Pdf } from "./writer.ts";
import { widthOf } from "./writer.ts";

/** How the running text of a made document is set. */
export interface Setting {
  readonly left?: number;
  readonly right?: number;
  readonly size?: number;
  readonly pitch?: number;
  /** White above a paragraph and indent of its first line. */
  readonly space?: number;
  readonly indent?: number;
  readonly justified?: boolean;
}

const DEFAULT = { left: 85, right: 538, size: 14, pitch: 18.5, space: 6, indent: 28, justified: true };

/** Breaks text into lines of at most the given widths. */
export function wrap(text: string, size: number, first: number, rest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const room = lines.length <= 1 ? first : rest;
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sets paragraphs down the pages of a document, from `top` to `bottom`, opening pages as needed. */
export class Typesetter {
  readonly #pdf: Pdf;
  readonly #set: Required<Setting>;
  readonly #bottom: number;
  readonly #dress: (page: Page, number: number) => void;
  #page: Page;
  #count = 1;
  y: number;

  constructor(
    pdf: Pdf,
    setting: Setting = {},
    top = 80,
    bottom = 770,
    dress: (page: Page, number: number) => void = () => undefined,
  ) {
    this.#pdf = pdf;
    this.#set = { ...DEFAULT, ...setting };
    this.#bottom = bottom;
    this.#dress = dress;
    this.#page = pdf.page();
    dress(this.#page, 1);
    this.y = top;
  }

  get page(): Page {
    return this.#page;
  }

  newPage(): void {
    this.#page = this.#pdf.page();
    this.#count++;
    this.#dress(this.#page, this.#count);
    this.y = 80;
  }

  paragraph(text: string, face: Face = "plain"): void {
    const { left, right, size, pitch, space, indent, justified } = this.#set;
    const lines = wrap(text, size, right - left - indent, right - left);
    this.y += space;
    for (const [i, line] of lines.entries()) {
      if (this.y > this.#bottom) this.newPage();
      const x = left + (i === 0 ? indent : 0);
      const gaps = line.split(" ").length - 1;
      const extra =
        justified && i < lines.length - 1 && gaps > 0 ? (right - x - widthOf(line, size)) / gaps : 0;
      this.#words(x, line, size, face, extra);
      this.y += pitch;
    }
  }

  centred(text: string, face: Face = "bold"): void {
    const { left, right, size, pitch } = this.#set;
    this.#page.text((left + right - widthOf(text, size)) / 2, this.y, text, { size, face });
    this.y += pitch;
  }

  #words(x: number, line: string, size: number, face: Face, extra: number): void {
    if (extra === 0) {
      this.#page.text(x, this.y, line, { size, face });
      return;
    }
    let at = x;
    for (const word of line.split(" ")) {
      this.#page.text(at, this.y, `${word} `, { size, face });
      at += widthOf(`${word} `, size) + extra;
    }
  }
}
