import { latin1 } from "#machine";
import { readUtf8 } from "../../machine/letters.ts";
import type { Block } from "../../model/document.ts";
import type { Edit as Advised, Finding, Original, Report } from "../../model/report.ts";
import type { ReportFormat } from "../format.ts";
import { RenderRefusal } from "../refusal.ts";
import { plainText } from "../safe-text.ts";
import { isMarked } from "../zip-mark.ts";
import { openArchive } from "./archive.ts";
import { author } from "./own.ts";
import { sourceOf } from "./parts.ts";
import { around, runLike, runsOf, runsWith } from "./runs.ts";
import { edited, tagsIn, type Edit } from "./tags.ts";

interface Change {
  readonly block: Block;
  readonly edit: Advised;
}

const changesOf = (findings: readonly Finding[], { document }: Original): readonly Change[] =>
  findings.flatMap(({ advice }) => {
    if (advice?.kind !== "replace" || !("block" in advice.edit.at)) return [];
    const block = document.blocks[advice.edit.at.block];
    return block?.bytes && block.zone === "body" ? [{ block, edit: advice.edit }] : [];
  });

/** What differs of two texts, cut at words: `ngày 5 tháng 2` and `ngày 05 tháng 2` differ in the figure alone. */
export function differing(
  old: string,
  now: string,
): { readonly before: string; readonly old: string; readonly now: string } {
  const cut = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
  const [a, b] = [cut(old), cut(now)];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return {
    before: a.slice(0, head).join(""),
    old: a.slice(head, a.length - tail).join(""),
    now: b.slice(head, b.length - tail).join(""),
  };
}

const tracked = (w: string, name: "ins" | "del", id: number, runs: string): string =>
  runs && `<${w}${name} ${w}id="${String(id)}" ${w}author="${author}">${runs}</${w}${name}>`;

/** Strikes and writes the words that differ, each in the properties of the run that holds them. */
function replaced(source: string, { block, edit }: Change, id: number): readonly Edit[] | null {
  const whole = runsWith(source, block.bytes!, edit.old);
  if (!whole) return null;
  const { before, old, now } = differing(edit.old, edit.now);
  const from = whole.from + before.length;
  const to = from + old.length;
  const runs =
    old === ""
      ? whole.runs.filter((run) => run.from < from && run.from + run.text.length >= from).slice(0, 1)
      : whole.runs.filter((run) => run.from < to && run.from + run.text.length > from);
  if (runs.length === 0) return null;
  return around({ runs, from, to }, (run, words, { last }) =>
    [
      tracked(run.prefix, "del", id, runLike(run, words, "delText")),
      last ? tracked(run.prefix, "ins", id + 1, runLike(run, plainText(now))) : "",
    ].join(""),
  );
}

/** A new paragraph behind another one, made like it; null behind the last one of a section. */
function inserted(source: string, { block, edit }: Change, id: number): readonly Edit[] | null {
  const range = block.bytes!;
  const model = runsOf(source, range).runs.at(-1);
  if (!model) return null;
  const w = model.prefix;
  const raw = new RegExp(`<${w}pPr(?:\\s[^>]*)?>([^]*?)</${w}pPr>`).exec(
    source.slice(range.start, range.end),
  );
  const properties = readUtf8(raw?.[1] ?? "");
  if (properties.includes(`<${w}sectPr`)) return null;
  const kept = properties
    .replace(new RegExp(`<${w}rPr(?:\\s[^>]*)?(?:/>|>[^]*?</${w}rPr>)`), "")
    .replace(new RegExp(`<${w}pPrChange[^]*?</${w}pPrChange>`), "");
  // A number or bullet that Word shows is not written as well.
  const words = block.label === null ? edit.now : edit.now.replace(/^[-+•–]\s+/, "");
  const mark = `<${w}rPr><${w}ins ${w}id="${String(id)}" ${w}author="${author}"/></${w}rPr>`;
  const text = `<${w}p><${w}pPr>${kept}${mark}</${w}pPr>${tracked(w, "ins", id + 1, runLike(model, plainText(words)))}</${w}p>`;
  return [{ at: range.end, to: range.end, text }];
}

const highestRevision = (source: string): number => {
  let highest = 0;
  for (const tag of tagsIn(source)) {
    const id = Number(/[\s:]id\s*=\s*["'](\d+)["']/.exec(tag.raw)?.[1] ?? 0);
    if (id < 1e9) highest = Math.max(highest, id);
  }
  return highest;
};

/** Edits of one run cannot both be made: the first one stays. */
const apart = (made: readonly Edit[], more: readonly Edit[]): boolean =>
  more.every(({ at, to }) => made.every((other) => to <= other.at || at >= other.to));

/** The draft with the definite advice as tracked changes; whatever cannot be placed exactly is left as it stands. */
export function renderRedline(report: Report): Uint8Array {
  const [file, ...others] = report.files;
  if (!file || others.length > 0) throw new RenderRefusal("many-drafts");
  if (file.format !== "docx" || !file.original) throw new RenderRefusal("not-word");
  const changes = changesOf(
    file.results.flatMap(({ findings }) => findings),
    file.original,
  );
  const archive = openArchive(file.original.bytes);
  const main = file.original.document.blocks.find(({ zone, bytes }) => zone === "body" && bytes)?.bytes?.part;
  const part = main === undefined ? null : sourceOf(archive, main);
  if (main === undefined || !part) throw new RenderRefusal("odd-package");
  const source = latin1(part.bytes);
  let id = highestRevision(source) + 1;
  const made: Edit[] = [];
  for (const change of changes) {
    if (change.block.bytes!.part !== main) continue;
    const edits = change.edit.old === "" ? inserted(source, change, id) : replaced(source, change, id);
    if (!edits || !apart(made, edits)) continue;
    made.push(...edits);
    id += 2;
  }
  return archive.with(new Map([[main, edited(part.bytes, made)]]));
}

export const redline: ReportFormat = {
  render: (report) => renderRedline(report),
  printable: false,
  isOurs: (head) => isMarked(head, "docx"),
  showsOriginals: true,
  rewritesDraft: true,
};
