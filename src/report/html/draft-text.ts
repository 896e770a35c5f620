import type { Block } from "../../model/document.ts";
import { isAbsence } from "../coverage.ts";
import type { FileContext, Numbered } from "./context.ts";
import { markedText } from "./marked.ts";
import { noteCard } from "./note.ts";
import { markup, type Html } from "./template.ts";

interface Group {
  readonly table: number | null;
  readonly blocks: Block[];
}

/** Paragraphs one by one, the blocks of a table together. */
const groupsOf = (blocks: readonly Block[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const block of blocks) {
    const table = block.cell?.table ?? null;
    const last = groups.at(-1);
    if (table !== null && last?.table === table) last.blocks.push(block);
    else groups.push({ table, blocks: [block] });
  }
  return groups;
};

const lookOf = ({ text, bold, italic, centred, level }: Block): string =>
  [
    level !== null || (bold > 0 && bold >= text.length) ? "strong" : "",
    centred ? "centred" : "",
    italic ? "italic" : "",
  ]
    .filter(Boolean)
    .join(" ");

const paragraph = (block: Block, notes: readonly Numbered[], index: number): Html =>
  markup`<p id="b${index}-${block.index}" class="${lookOf(block)}">${markedText(block, notes)}</p>`;

type NotesOf = (block: Block) => readonly Numbered[];

// Letterhead and signature stand in tables without lines: two columns, a few rows, no head.
const isBare = (blocks: readonly Block[]): boolean =>
  blocks.every(({ cell }) => cell && !cell.header && cell.column + cell.columnSpan <= 2 && cell.row < 4);

const tableOf = (blocks: readonly Block[], notesOf: NotesOf, index: number, label: string): Html => {
  const rows = new Map<number, Map<number, Block[]>>();
  for (const block of blocks) {
    const { row, column } = block.cell!;
    const cells = rows.get(row) ?? new Map<number, Block[]>();
    cells.set(column, [...(cells.get(column) ?? []), block]);
    rows.set(row, cells);
  }
  const cell = ([, content]: readonly [number, readonly Block[]]): Html => {
    const { rowSpan, columnSpan, header } = content[0]!.cell!;
    const spans = markup`${rowSpan > 1 ? markup` rowspan="${rowSpan}"` : null}${columnSpan > 1 ? markup` colspan="${columnSpan}"` : null}`;
    const inside = content.map((block) => paragraph(block, notesOf(block), index));
    return header ? markup`<th scope="col" ${spans}>${inside}</th>` : markup`<td${spans}>${inside}</td>`;
  };
  const lines = [...rows].toSorted(([a], [b]) => a - b);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${label}">
    <table class="own${isBare(blocks) ? " bare" : ""}">
      ${lines.map(
        ([, cells]) =>
          markup`<tr>
            ${[...cells].toSorted(([a], [b]) => a - b).map(cell)}
          </tr> `,
      )}
    </table>
  </div>`;
};

const row = ({ table, blocks }: Group, notesOf: NotesOf, context: FileContext): Html => {
  const notes = blocks.flatMap(notesOf);
  const content =
    table === null
      ? blocks.map((block) => paragraph(block, notesOf(block), context.index))
      : tableOf(blocks, notesOf, context.index, context.page.table);
  return notes.length === 0
    ? markup`${content} `
    : markup`<div class="row">
        <div class="notes">${notes.map((note) => noteCard(note, context))}</div>
        ${content}
      </div> `;
};

/** The draft as it was read, with every finding beside the words it is about. */
export const draftText = (context: FileContext): Html => {
  const { file, findings, page } = context;
  const located = findings.filter(({ block }) => block !== null);
  const byBlock = new Map<number, Numbered[]>();
  for (const note of located)
    byBlock.set(note.block!.index, [...(byBlock.get(note.block!.index) ?? []), note]);
  const notesOf: NotesOf = (block) => byBlock.get(block.index) ?? [];
  const blocks = file.original?.document.blocks ?? [];
  const isText = ({ zone }: Block): boolean => zone === "body" || zone === "text-box";
  const aside = blocks.filter((block) => !isText(block));
  const unplaced = file.original ? [] : findings.filter(({ finding }) => !isAbsence(finding));
  return markup`<div class="paper">
    ${
      blocks.length === 0
        ? markup`<p class="hint">${page.noText}</p>
            ${unplaced.map((note) => noteCard(note, context))}`
        : null
    }
    ${groupsOf(blocks.filter(isText)).map((group) => row(group, notesOf, context))}
    ${
      aside.length > 0
        ? markup`<h3>${page.asideText}</h3>
            ${groupsOf(aside).map((group) => row(group, notesOf, context))}`
        : null
    }
  </div>`;
};
