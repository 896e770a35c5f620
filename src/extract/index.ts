import type { Hit, Lexicon } from "../lexicon/index.ts";
import type { Document } from "../model/document.ts";
import type { DaySpan, Item, Mention, Plan, Target } from "../model/plan.ts";
import { remembering } from "../text/remember.ts";
import { abbreviationsIn } from "./abbreviations.ts";
import { annexesOf } from "./annexes.ts";
import { assignmentsInTables } from "./assignment-tables.ts";
import { assignmentsIn, headsOf } from "./assignments.ts";
import { basesOf, underBasesHeading } from "./bases.ts";
import { citationsIn, within } from "./citations.ts";
import { deadlinesIn } from "./deadlines.ts";
import { dueCellsIn } from "./due-cells.ts";
import { footOf } from "./foot.ts";
import { withoutForeign } from "./foreign.ts";
import { headOf } from "./head.ts";
import { leadInsOf } from "./lead-in.ts";
import { locationOf } from "./location.ts";
import { moneyIn } from "./money.ts";
import { opensAt, outline } from "./outline.ts";
import { leadersIn, numbered, ownedByNumber } from "./owners.ts";
import { issuingSentence } from "./period.ts";
import { kindOf } from "./plan-kind.ts";
import { piecesOf } from "./pieces.ts";
import { referencesIn } from "./references.ts";
import { looksBack, parts } from "./roles.ts";
import { withoutRepeats } from "./said-again.ts";
import { sectionsOf } from "./sections.ts";
import { tablesIn } from "./tables.ts";
import type { Tools } from "./tools.ts";
import { isTargetTable, targetsInTables } from "./target-tables.ts";
import { targetsIn } from "./targets.ts";
import { tasksIn, tasksInTables } from "./tasks.ts";
import { footLines } from "./foot-lines.ts";
import { zonesOf } from "./zones.ts";

const daysOf = (issued: string | null, period: Plan["period"]): DaySpan | null => {
  if (issued === null)
    return period && { from: `${String(period[0])}-01-01`, to: `${String(period[1])}-12-31` };
  const [year, month, day] = issued.split("-");
  if (day) return { from: issued, to: issued };
  if (!month) return { from: `${year!}-01-01`, to: `${year!}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${issued}-01`, to: `${issued}-${String(last)}` };
};

const mentionsIn = (items: readonly Item[], { lexicon, citationsIn }: Tools): Mention[] =>
  items.flatMap((item, i) => {
    const hits: readonly Hit[] = lexicon.find(item.text);
    const cited = hits.length > 0 ? citationsIn(item.text) : [];
    return hits.map((hit) => ({
      name: hit.name,
      text: hit.text,
      collective: hit.collective,
      cited: within(cited, hit.start),
      item: i,
      start: hit.start,
      end: hit.end,
    }));
  });

/** Understands a document as a plan; null when it is none (contract: not-a-plan). */
export const extract = (document: Document, plain: Lexicon): Plan | null => {
  const { kept, foreign } = withoutForeign(document.blocks);
  const zones = zonesOf({ blocks: kept });
  const pieces = piecesOf(zones.body);
  const first = opensAt(pieces);
  // Behind a decision that has its grounds, and where no heading was left, there is no preamble.
  const unheaded = first < 0 && zones.grounds.length > 0 ? 0 : pieces.length;
  const split = first < 0 ? unheaded : first;
  const preamble = outline(pieces.slice(0, split), { path: "", role: "other" });
  const body = outline(pieces.slice(split), { path: "", role: null });
  const annexItems = outline(piecesOf(zones.annexes), { path: "PL", role: "annex" }, body.length);
  const items = [...body, ...annexItems];
  // What a decision that carries the plan rests on, and who signs it, holds for the plan.
  const rests = outline(piecesOf(zones.grounds), { path: "", role: "other" });
  const foot = zones.foot.length > 0 ? zones.foot : footLines(zones.decision);

  const head = headOf(zones.head, zones.title, preamble, plain);
  const sections = sectionsOf(body);
  const found = parts.filter((part) => sections.some((s) => s.role === part));
  const isNumbered = /\/KH|-KH\//.test(head.number ?? "");
  if (!zones.isNamed && !isNumbered && (zones.isOther || found.length < 2)) return null;

  const options = {
    abbreviations: abbreviationsIn([...preamble, ...body]),
    ...(head.issuer && { level: head.issuer.level }),
  };
  const lexicon: Lexicon = {
    ...plain,
    find: remembering((text) => plain.find(text, options)),
    canonical: (heading) => plain.canonical(heading, options),
  };

  const tables = tablesIn(items);
  const written = assignmentsIn(body, lexicon);
  const blocks = [
    ...written,
    ...assignmentsInTables(
      tables.filter((table) => !isTargetTable(table)),
      items,
      written,
      lexicon,
    ),
  ];
  const assignments = blocks.map((block) => block.assignment);
  const blockAgencies = new Map<number, string[]>();
  for (const { assignment, items: own } of blocks) {
    for (const i of own) blockAgencies.set(i, [...(blockAgencies.get(i) ?? []), assignment.agency]);
  }
  const indexOf = new Map(items.map((item, i) => [item, i]));
  const tools: Tools = { lexicon, citationsIn: remembering(citationsIn) };
  const context = {
    ...tools,
    dueCells: dueCellsIn(tables, items),
    oneYear: head.period !== null && head.period[0] === head.period[1],
    ownersOf: (item: Item): readonly string[] => blockAgencies.get(indexOf.get(item) ?? -1) ?? [],
  };

  const inTargetTable = new Set(
    tables.filter(isTargetTable).flatMap((t) => t.rows.map((row) => row.item.cell!.table)),
  );
  const leads = leadInsOf(items);
  const past = new Set<number>();
  items.forEach((item, i) => {
    if ((item.heading !== null && looksBack(item.heading)) || past.has(item.parent ?? -1)) past.add(i);
  });
  const readable = (item: Item, at: number): boolean =>
    !past.has(at) && item.role !== "annex" && !(item.cell && inTargetTable.has(item.cell.table));
  const inText = [
    ...preamble.map((item) => ({ item, lead: { year: null, frequency: null, modality: null }, at: -1 })),
    ...items.map((item, at) => ({ item, lead: leads[at]!, at })),
  ]
    .filter(({ item, at }) => readable(item, at))
    .flatMap(({ item, lead }) =>
      targetsIn(item, lead, tools, head.period?.[0] ?? null).map((target) => ({ item, target })),
    )
    // The preamble tells why; a number there is a promise only where the words promise.
    .filter(({ item, target }) => target.modality !== null || !preamble.includes(item));
  const stated = withoutRepeats(inText);
  const numbers = numbered(stated);
  const owners = ownedByNumber(assignments);
  const leaders = leadersIn(tables, lexicon);
  const owned = ({ target, item }: { readonly target: Target; readonly item: Item }): Target => {
    const by = owners.get(numbers.get(target) ?? -1) ?? leaders(item);
    return by.length > 0 ? { ...target, owners: by } : target;
  };
  const titleBlock = zones.title[0]?.block ?? document.blocks[0];
  const title = head.title === "" ? null : head.title;
  const { kind, ...kindBy } = kindOf(
    { title, period: head.period, items },
    issuingSentence(preamble.map(({ text }) => text)),
  );
  return {
    kind,
    kindBy,
    issuer: head.issuer,
    number: head.number,
    place: head.place,
    issued: head.issued,
    title,
    period: head.period,
    bases: basesOf([...rests, ...preamble, ...underBasesHeading(body)]),
    sections,
    targets: [...stated.map(owned), ...targetsInTables(tables, lexicon)],
    tasks: [
      ...tasksIn(body, lexicon, headsOf(written)),
      ...tasksInTables(
        tables.filter((table) => !isTargetTable(table)),
        lexicon,
      ),
    ],
    deadlines: [...preamble, ...items].flatMap((item) => deadlinesIn(item, context)),
    assignments,
    ...footOf(foot),
    annexes: annexesOf([...preamble, ...body], annexItems, tools),
    money: moneyIn(items),
    references: referencesIn(preamble, items, tools),
    items,
    mentions: mentionsIn(items, tools),
    days: daysOf(head.issued, head.period),
    titleLocation: locationOf(titleBlock?.place ?? { line: 1, column: 1 }, "", head.title),
    preamble,
    leftOut: [
      ...(zones.another ? [{ what: "another-plan", place: zones.another.block.place } as const] : []),
      ...(foreign ? [{ what: "other-language", place: foreign.place } as const] : []),
    ],
  };
};
