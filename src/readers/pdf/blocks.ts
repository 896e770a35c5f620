import type { Block, Cell, PageLayout, Zone } from "../../model/document.ts";
import { flow } from "./flow/flow.ts";
import type { Placed } from "./flow/flow.ts";
import type { Line } from "./flow/lines.ts";
import { partsOf } from "./flow/parts.ts";
import type { PageText, Zoned } from "./flow/zones.ts";
import { FOOTNOTE_MARK, runningHeads, withoutMarks, zonesOf } from "./flow/zones.ts";

interface Draft {
  readonly zone: Zone;
  readonly text: string;
  readonly bold: number;
  readonly italic: boolean;
  readonly centred: boolean;
  readonly font: string;
  readonly size: number;
  readonly page: number;
  readonly line: number;
  readonly cell: Cell | null;
}

const PLAIN = { centred: false, cell: null } as const;
const ofLine = (line: Line, zone: Zone): Draft => ({ ...line, ...PLAIN, zone });
const ofPlaced = ({ paragraph, cell }: Placed): Draft => ({ ...paragraph, zone: "body", cell });

/** Size of most of the text. */
function bodySize(pages: readonly PageText[]): number {
  const weights = new Map<number, number>();
  for (const page of pages)
    for (const line of page.lines) {
      const size = Math.round(line.size * 2) / 2;
      weights.set(size, (weights.get(size) ?? 0) + line.text.length);
    }
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [13, 0])[0];
}

/** Lines apart from the body: a footnote's lines are one block, the others one each. */
function apartOf({ apart }: Zoned, zones: ReadonlySet<Zone>): Draft[] {
  const out: Draft[] = [];
  for (const { zone, line } of apart.filter((a) => zones.has(a.zone))) {
    const last = out.at(-1);
    const mark = zone === "footnote" ? FOOTNOTE_MARK.exec(line.text)?.[0] : undefined;
    if (zone === "footnote" && last?.zone === zone && !mark)
      out[out.length - 1] = { ...last, text: `${last.text} ${line.text}`, bold: 0 };
    else if (mark)
      out.push({
        ...ofLine(line, zone),
        text: `${mark} ${line.text.slice(mark.length).trimStart()}`,
        bold: 0,
      });
    else out.push(ofLine(line, zone));
  }
  return out;
}

const ABOVE: ReadonlySet<Zone> = new Set(["page-header"]);
const BELOW: ReadonlySet<Zone> = new Set(["footnote", "page-footer"]);

/** Puts what stands apart before and after the text of its page; text keeps its own order. */
function interleave(body: readonly Draft[], pages: readonly PageText[], zoned: readonly Zoned[]): Draft[] {
  const out: Draft[] = [];
  let begun = 0;
  const turnTo = (page: number): void => {
    while (begun < pages.length && pages[begun]!.number <= page) {
      if (begun > 0) out.push(...apartOf(zoned[begun - 1]!, BELOW));
      if (begun > 0) out.push(...pages[begun - 1]!.aside.map((l) => ofLine(l, "text-box")));
      out.push(...apartOf(zoned[begun]!, ABOVE));
      begun++;
    }
  };
  for (const draft of body) {
    turnTo(draft.page);
    out.push(draft);
  }
  turnTo(Infinity);
  const last = pages.length - 1;
  if (last >= 0)
    out.push(...apartOf(zoned[last]!, BELOW), ...pages[last]!.aside.map((l) => ofLine(l, "text-box")));
  return out;
}

/** Makes the blocks of a document from the texts of its pages. */
export function blocksOf(pages: readonly PageText[]): Block[] {
  const size = bodySize(pages);
  const heads = runningHeads(pages, size);
  const zoned = pages.map((page) => withoutMarks(zonesOf(page, heads, size)));
  const body = flow(pages.map((page, i) => partsOf(page, zoned[i]!.body))).map(ofPlaced);
  const uncertain = new Set(pages.filter((p) => p.uncertain).map((p) => p.number));
  return interleave(body, pages, zoned).map(
    ({ zone, text, bold, italic, centred, font, size: points, page, line, cell }, index) => ({
      index,
      zone,
      text,
      label: null,
      level: null,
      bold,
      italic,
      centred,
      cell,
      font: font === "" ? null : { name: font, size: Math.round(points * 10) / 10 },
      place: { page, line },
      bytes: null,
      uncertain: uncertain.has(page),
    }),
  );
}

const MM = 25.4 / 72;

/** Paper sizes, and margins as the text keeps them. */
export function layoutsOf(pages: readonly PageText[]): PageLayout[] {
  const bySize = new Map<string, PageText[]>();
  for (const page of pages) {
    const key = `${String(page.width)}x${String(page.height)}`;
    bySize.set(key, [...(bySize.get(key) ?? []), page]);
  }
  return [...bySize.values()].map((same) => {
    const { width, height } = same[0]!;
    const edge = (pick: (l: Line) => number, share: number, none: number): number => {
      const values = same.flatMap((p) => p.lines.map(pick)).sort((a, b) => a - b);
      return values[Math.floor(share * (values.length - 1))] ?? none;
    };
    const mm = (points: number): number => Math.round(points * MM * 10) / 10;
    return {
      width: mm(width),
      height: mm(height),
      left: mm(edge((l) => l.x0, 0.02, 0)),
      right: mm(width - edge((l) => l.x1, 0.98, width)),
      top: mm(Math.min(...same.map((p) => (p.lines[0] ? p.lines[0].y - p.lines[0].size : height)))),
      bottom: mm(height - Math.max(...same.map((p) => p.lines.at(-1)?.y ?? 0))),
    };
  });
}
