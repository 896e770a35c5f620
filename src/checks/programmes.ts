import type { Lexicon, ProgrammeEntry } from "../lexicon/index.ts";
import type { Item } from "../model/plan.ts";
import type { Confidence, Severity } from "../model/report.ts";
import { plainText } from "../text/tokens.ts";
import { citationsOf, type Citation } from "./citations.ts";
import type { CheckContext } from "./context.ts";
import { citedDay } from "./days.ts";

/** A known programme as the draft names it. */
export interface ProgrammeMention {
  readonly item: Item;
  /** All programmes of the name: 2017-2025 and 2026-2035. */
  readonly entries: readonly ProgrammeEntry[];
  /** Name and years as written. */
  readonly written: string;
  readonly start: number;
  /** `giai đoạn 2017 - 2025`. */
  readonly years: readonly [number, number] | null;
  /** `đến năm 2025`. */
  readonly until: number | null;
  /** The decision that is said to approve it. */
  readonly approvedBy: Citation | null;
}

const YEARS =
  /^[\s,”"'*]*\(?(?:(?:giai đoạn|thời kỳ)\s+(?:từ\s+)?(?:năm\s+)?(\d{4})\s*(?:[-–]|đến(?:\s+năm)?)\s*(\d{4})|đến\s+(?:hết\s+)?năm\s+(\d{4}))/u;

/** Every programme that preamble and body name as the lexicon does. */
export function programmesNamed(context: CheckContext): readonly ProgrammeMention[] {
  const { plan, lexicon } = context;
  const citations = context.once(citationsOf);
  return [...plan.preamble, ...plan.items].flatMap((item) =>
    lexicon
      .records()
      .programmesNamed(item.text)
      .map(({ entries, start, end }): ProgrammeMention => {
        const [found = "", first, last, only] = YEARS.exec(item.text.slice(end, end + 60)) ?? [];
        return {
          item,
          entries,
          written: item.text.slice(start, end + found.length),
          start,
          years: first && last ? [Number(first), Number(last)] : null,
          until: only ? Number(only) : null,
          approvedBy: approving(item, start, citations),
        };
      }),
  );
}

/** `Quyết định số … phê duyệt Đề án “…`: nothing but the verb and quotation marks before the name. */
const approving = ({ text }: Item, start: number, citations: readonly Citation[]): Citation | null =>
  citations.findLast(
    (cited) =>
      cited.text === text && cited.start < start && APPROVES.test(plainText(text.slice(cited.start, start))),
  ) ?? null;
const APPROVES = /(?:phe duyet|ban hanh|ve)(?: viec)?(?: phe duyet| ban hanh)?$/;

/** The programme whose very years are written. */
export const meantBy = ({ entries, years, until }: ProgrammeMention): ProgrammeEntry | null =>
  entries.find((entry) =>
    years === null
      ? until !== null && entry.until === until
      : entry.from === years[0] && entry.until === years[1],
  ) ?? null;

/** Its last day; null where its years are not known. */
export const lastDayOf = ({ ended, until }: ProgrammeEntry): string | null =>
  ended ?? (until === null ? null : `${until}-12-31`);

/** What took its place, with its decision; empty where nothing is known to have. */
export function successorOf({ replacedBy }: ProgrammeEntry, lexicon: Lexicon): string {
  const [next] = replacedBy.filter(({ confidence }) => confidence !== "M");
  if (next === undefined) return "";
  const known = lexicon.records().documents.find(({ number }) => number === next.number);
  if (known === undefined) return next.number;
  const name = known.programme?.name ?? known.name;
  return `${name} (số ${known.number} ngày ${citedDay(known.issued)})`;
}

/** Its own decision is the source of what is said of it. */
export const sourceOf = ({ decisions, from, until }: ProgrammeEntry) => ({
  document: decisions[0]?.number ?? "",
  clause: from === null || until === null ? "Tên chương trình" : `Giai đoạn ${from}-${until}`,
});

/** What rests on one source is a warning, on memory an info. */
export const LEVELS: Readonly<Record<Confidence, Severity>> = {
  V: "error",
  S: "warning",
  I: "warning",
  M: "info",
};
