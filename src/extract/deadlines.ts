import type { Tools } from "./tools.ts";
import type { Deadline, Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { type Span, within } from "./citations.ts";
import { completeWindow, type DatedDay, datedDaysIn } from "../language/dated.ts";
import { dayForm, isOnCalendar } from "../language/day.ts";
import { offsetsIn } from "../language/offsets.ts";
import { recurrenceIn } from "../language/rhythm.ts";
import {
  type Found,
  isOfReport,
  isReport,
  isReview,
  kindOf,
  said,
  type Said,
  wordsBefore,
} from "./deadline-kinds.ts";
import { joinsWindow, sharesOperator } from "./deadline-words.ts";
import type { DueCell } from "./due-cells.ts";
import { type Reporting, reportingIn, subjectsOf } from "./reporting.ts";
import { sentencesOf } from "./sentences.ts";

/** What the extractor of deadlines has to know of the plan. */
export interface DeadlineContext extends Tools {
  /** The plan covers one year: a day without a year is that year's. */
  readonly oneYear: boolean;
  /** Canonical names of the agencies in whose block an item stands. */
  readonly ownersOf: (item: Item) => readonly string[];
  /** Cells of due columns. */
  readonly dueCells: ReadonlyMap<Item, DueCell>;
}

/** `Văn bản số 02 ngày 21/02/2026`: the day of a letter, also where no citation was read. */
const isOfLetter = (low: string, atom: DatedDay): boolean =>
  /(?<![A-Za-zÀ-ỿ])số\s+[^\s,;]+\s+(?:ngày\s+)?$/.test(low.slice(Math.max(0, atom.start - 40), atom.start));

const isPeriodOrBaseline = (low: string, atom: DatedDay): boolean => {
  const before = low.slice(Math.max(0, atom.start - 40), atom.start);
  if (
    /(?:so\s+với|so\s+cùng\s+kỳ|giai\s+đoạn|tầm\s+nhìn|từ\s+đầu|số\s+liệu\s+từ|năm\s+học|nhiệm\s+kỳ)\s*(?:(?!trước|chậm|muộn)[A-Za-zÀ-ỿ]+\s+){0,2}$/.test(
      before,
    )
  )
    return true;
  const yearOnly = atom.day === null && atom.month === null && atom.quarter === null;
  return yearOnly && /^\s*-\s*\d{4}/.test(low.slice(atom.end));
};

/** `Chương trình … đến năm 2030` names a programme; the year is no deadline. */
const isInName = (low: string, atom: DatedDay): boolean => {
  const before = wordsBefore(low, atom.start);
  const name =
    /(?:chương\s+trình|chiến\s+lược|đề\s+án|kế\s+hoạch|dự\s+án|quy\s+hoạch)\s(?!này)[^,;.:]{6,160}(?:đến|năm)\s*$/.exec(
      before,
    );
  return name !== null && !/(?:hoàn\s+thành|tổng\s+kết|sơ\s+kết|vào)\s[^,;.:]{0,12}$/.test(before);
};

/** Joins the atoms of one sentence to deadlines: windows, shared operators, plain days. */
const foundIn = (low: string, atoms: readonly DatedDay[], listed: boolean): Found[] => {
  const found: Found[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i]!;
    const before = low.slice(Math.max(0, atom.start - 40), atom.start).replace(/ngày\s*$/, "");
    const next = atoms[i + 1];
    const between = next ? low.slice(atom.end, next.start) : "";
    const dayLike = atom.day !== null || atom.month !== null || atom.quarter !== null;
    if (
      next &&
      dayLike &&
      joinsWindow(between) &&
      (atom.opens || /-/.test(between) || /[(:]\s*$/.test(before))
    ) {
      const [from, to] = completeWindow(atom, next);
      found.push({ start: atom.start, end: next.end, relation: "between", atom: from, until: to });
      i++;
      continue;
    }
    const last = found.at(-1);
    const shared = last && sharesOperator(low.slice(last.end, atom.start)) ? last.relation : null;
    const relation =
      atom.relation ?? shared ?? (listed ? "by" : dayLike && standsAlone(low, atom) ? "on" : null);
    if (relation !== null) found.push({ start: atom.start, end: atom.end, relation, atom, until: null });
  }
  return found;
};

/** A day without an operator counts where the words say that it is a day. */
const standsAlone = (low: string, atom: DatedDay): boolean =>
  /^ngày/.test(low.slice(atom.start, atom.end)) ||
  atom.every !== null ||
  atom.time !== null ||
  (atom.day !== null &&
    /\(\s*$|ngày\s[^,;.(]{0,60}\(?$/.test(low.slice(Math.max(0, atom.start - 70), atom.start)));

const sidesOf = (
  sentence: Span,
  low: string,
  from: number,
  to: number,
  item: Item,
  context: DeadlineContext,
): Reporting | null => {
  const part = low.slice(from, to);
  if (!isReport(part)) return null;
  const reporting = reportingIn(
    item.text.slice(sentence.start + from, sentence.start + to),
    part,
    context.lexicon,
  );
  return reporting.to.length > 0 && reporting.duty ? reporting : null;
};

const validForm = (atom: DatedDay | null): string | null =>
  atom && isOnCalendar(atom) ? dayForm(atom) : null;

/** `báo cáo 6 tháng trước ngày 20/5`: what the report covers stands right before its day. */
const halfYear =
  /(?<![\d.,])(?:0?6|sáu)\s+tháng(?:\s+đầu\s+năm)?[\s:]*(?:trước|chậm\s+nhất|muộn\s+nhất|đến|vào)?(?:\s+là)?\s*$/;

const build = (
  item: Item,
  sentence: Span,
  says: Said,
  found: readonly Found[],
  at: number,
  context: DeadlineContext,
  reporting: Reporting | null,
): Deadline => {
  const { low } = says;
  const it = found[at]!;
  const previousEnd = found[at - 1]?.end ?? 0;
  const nextStart = found[at + 1]?.start ?? low.length;
  const kind = kindOf({ ...says, report: says.report && isOfReport(low, found, at) }, it, item.role);
  const dated = typeof it.atom.year === "number";
  // `trước ngày 05/6 (6 tháng) và 05/12 (cả năm)`: a bracket belongs to the day before it.
  const before = low.slice(previousEnd + (at === 0 ? 0 : bracketAt(low, previousEnd).length), it.start);
  const covers =
    recurrenceIn(bracketAt(low, it.end)) ??
    (kind === "report" && halfYear.test(before) ? "half-year" : recurrenceIn(before));
  const named =
    covers ??
    it.atom.every ??
    recurrenceIn(low.slice(it.start, nextStart)) ??
    (it.atom.year === "next" ? "year" : null) ??
    says.recurrence;

  const recurrence = dated
    ? kind === "report" && covers !== null && covers !== "on-demand"
      ? covers
      : "once"
    : named === null || named === "on-demand"
      ? context.oneYear
        ? "once"
        : "year"
      : named;
  const from = Math.max(previousEnd, it.start - 40);
  const text = item.text.slice(sentence.start, sentence.end);
  // Two tiers in one sentence: each day belongs to the report that its own words name.
  const own = found.length > 1 ? sidesOf(sentence, low, previousEnd, it.end, item, context) : null;
  const sides = kind === "report" ? (own ?? reporting) : null;
  return {
    text: excerpt(text, from, Math.min(nextStart, it.end + 12)),
    kind,
    recurrence,
    date: validForm(it.atom),
    invalid: !isOnCalendar(it.atom) || (it.until !== null && !isOnCalendar(it.until)),
    until: validForm(it.until),
    time: it.atom.time,
    offset: null,
    relation: it.relation,
    from: kind === "report" ? sendersOf(sides, item, context) : [],
    to: sides?.to ?? [],
    via: sides?.via ?? null,
    uncertain: item.uncertain || it.atom.lunar || it.until?.lunar === true,
    location: item.location,
  };
};

/** A sentence that names nobody goes on with the block's body, or with the one that its item begins with. */
const sendersOf = (reporting: Reporting | null, item: Item, context: DeadlineContext): readonly string[] => {
  if (reporting && reporting.from.length > 0) return reporting.from;
  const owners = context.ownersOf(item);
  return owners.length > 0 ? owners : subjectsOf(item.text, context.lexicon);
};

/** The words from one offset to another, without the halves of words that the offsets cut. */
const excerpt = (text: string, from: number, to: number): string => {
  const start = from === 0 ? 0 : from + (/^\S*\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const end = /\s/.test(text[to] ?? " ") ? to : Math.max(start, text.lastIndexOf(" ", to));
  return text.slice(start, end).replace(/^[\s,;)]+|[\s,;(]+$/g, "");
};

/** The head of a due column gives its year to what recurs in no other way. */
const inYear = (atom: DatedDay, year: number | null, low: string): DatedDay =>
  atom.year === null && (atom.month !== null || atom.quarter !== null) && recurrenceIn(low) === null
    ? { ...atom, year }
    : atom;

/** The bracket right behind a day that says what its report covers; empty where there is none. */
const bracketAt = (low: string, end: number): string => {
  const bracket = /^\s*\([^()]{2,30}\)/.exec(low.slice(end, end + 40))?.[0] ?? "";
  return recurrenceIn(bracket) === null ? "" : bracket;
};

const reportOfRow = (
  { from, to }: { readonly from: string; readonly to: string },
  { lexicon }: DeadlineContext,
): Reporting => {
  const names = (text: string): string[] => lexicon.find(text).map(({ name }) => name);
  const [receiver, via] = /^(.*?)(?:\(?\s*(?:thông\s+)?qua\s+(.*))?$/is.exec(to)!.slice(1);
  return { from: names(from), to: names(receiver!), via: via ? (names(via)[0] ?? null) : null, duty: true };
};

/** The deadlines that one item states, in text order. Dates of cited documents, periods and baselines are none. */
export const deadlinesIn = (item: Item, context: DeadlineContext): Deadline[] => {
  if (item.heading === item.text) return [];
  const silent = !/\d|đột xuất|định kỳ/i.test(item.text);
  // Words alone name a day only where they name it whole: `tháng sáu`, not `quý ba`.
  const spoken = silent && datedDaysIn(item.text).some((it) => dayForm(it) !== null);
  if (silent && !spoken && offsetsIn(item.text).length === 0) return [];
  const cited = context.citationsIn(item.text);
  return sentencesOf(item.text).flatMap((sentence) => {
    const text = item.text.slice(sentence.start, sentence.end);
    const low = lowered(text);
    const spans = cited.map((s) => ({ start: s.start - sentence.start, end: s.end - sentence.start }));
    const offsets = offsetsIn(text);
    const atoms = datedDaysIn(text).filter(
      (atom) =>
        !within(spans, atom.start) &&
        !within(offsets, atom.start) &&
        !isPeriodOrBaseline(low, atom) &&
        !isInName(low, atom) &&
        !isOfLetter(low, atom) &&
        (item.role !== "objectives" || atom.day !== null || atom.month !== null),
    );
    const cell = context.dueCells.get(item);
    const found = foundIn(
      low,
      cell ? atoms.map((atom) => inYear(atom, cell.year, low)) : atoms,
      cell !== undefined,
    );
    const reporting = cell?.report
      ? reportOfRow(cell.report, context)
      : isReport(low)
        ? reportingIn(text, low, context.lexicon)
        : null;
    const says = cell
      ? { ...said(lowered(`${cell.report ? "báo cáo" : cell.task} ${text}`)), low }
      : said(low);
    const dated = found.map((_, at) => build(item, sentence, says, found, at, context, reporting));
    const relative = offsets.map(({ offset, start, end }): Deadline => ({
      text: text.slice(start, end),
      kind: isReport(low) ? "report" : isReview.test(low) ? "review" : "completion",
      recurrence: "once",
      date: null,
      invalid: false,
      until: null,
      time: null,
      offset,
      relation: "within",
      from: reporting?.from ?? [],
      to: reporting?.to ?? [],
      via: reporting?.via ?? null,
      uncertain: item.uncertain,
      location: item.location,
    }));
    return [
      ...dated,
      ...relative,
      ...undated(item, text, low, dated.length + relative.length > 0, reporting, context),
    ];
  });
};

/** `báo cáo định kỳ theo bảng sau`: the days stand elsewhere. */
const elsewhere = /(?:theo|tại|ở|trong)\s+(?:bảng|biểu(?!\s+mẫu)|phụ\s+lục|lịch)/;

/** A periodic report that no date belongs to: the duty is there, the day is not. */
const undated = (
  item: Item,
  text: string,
  low: string,
  hasDate: boolean,
  reporting: Reporting | null,
  context: DeadlineContext,
): Deadline[] => {
  if (!reporting || !reporting.duty || elsewhere.test(low)) return [];
  const recurrence = recurrenceIn(low);
  const onDemand = /đột\s+xuất/.test(low);
  const periodic =
    recurrence !== null && recurrence !== "on-demand"
      ? recurrence
      : /định\s+kỳ|theo\s+quy\s+định/.test(low)
        ? "year"
        : null;
  const kinds = [
    ...(hasDate || periodic === null ? [] : [periodic]),
    ...(onDemand ? (["on-demand"] as const) : []),
  ];
  return kinds.map((kind) => ({
    text: text.trim().slice(0, 120),
    kind: "report",
    recurrence: kind,
    date: null,
    invalid: false,
    until: null,
    time: null,
    offset: null,
    relation: "by",
    from: sendersOf(reporting, item, context),
    to: reporting.to,
    via: reporting.via,
    uncertain: item.uncertain,
    location: item.location,
  }));
};
