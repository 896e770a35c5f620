import type { Location } from "../model/location.ts";
import type { Assignment, Level, Plan } from "../model/plan.ts";
import { plainText } from "../text/tokens.ts";
import type { CheckContext } from "./context.ts";

/** Who heads a block of duties, alone or in a list, and whether a collective stands for the rest. */
export interface BlockHeads {
  readonly names: ReadonlySet<string>;
  readonly coversAll: boolean;
  /** `các tổ chức thành viên` beside the Front stands for the unions. */
  readonly coversUnions: boolean;
}

/** An agency that the draft gives something to do outside the organisation. */
export interface Named {
  readonly agency: string;
  readonly location: Location;
  /** Reports go through it: no collective covers that. */
  readonly isChannel: boolean;
}

export function blockHeads({ plan, lexicon }: CheckContext): BlockHeads {
  const written = [...new Set(plan.assignments.map(ownWords))];
  const headings = written.flatMap((heading) => lexicon.find(heading, optionsOf(plan)));
  const opening = plan.items
    .filter(({ role, text }) => role === "organisation" && !/báo cáo/i.test(text))
    .flatMap(({ text }) =>
      lexicon.find(text, optionsOf(plan)).filter(({ start }) => start < 200 && isOpening(text, start)),
    );
  const hits = [...headings, ...opening];
  return {
    names: new Set([
      ...plan.assignments.map(({ agency }) => agency),
      ...hits.map(({ name }) => name),
      ...inAssigningTable(plan),
    ]),
    coversAll: headings.some(({ covers }) => covers === "agencies" || covers === "departments"),
    coversUnions: written.some((heading) => UNIONS.test(plainText(heading))),
  };
}

/** The heading without its label: so its names have been looked for before. */
function ownWords({ heading, label }: Assignment): string {
  const dot = heading.indexOf(". ");
  return dot > 0 && label?.endsWith(heading.slice(0, dot)) ? heading.slice(dot + 2) : heading;
}

/** Under one heading for both (`NHIỆM VỤ VÀ PHÂN CÔNG`) the table of tasks is the assignment. */
const inAssigningTable = ({ sections, tasks }: Plan): readonly string[] =>
  sections.some(
    (own) =>
      own.role === "organisation" &&
      sections.some((other) => other.role === "tasks" && other.location === own.location),
  )
    ? tasks.flatMap(({ leads, supports }) => [...leads, ...supports])
    : [];

const UNIONS = /to chuc (thanh vien|chinh tri xa hoi|doan the)|cac (hoi,? )?doan the/;

/** A body that belongs to the Front. */
export const isUnion = (name: string): boolean =>
  /^(hoi (?!dong)|doan |lien doan |cong doan )/.test(plainText(name));

/** `- Đề nghị Liên đoàn Lao động tỉnh …`: the agency is the subject of the duty. */
const isOpening = (text: string, start: number) => {
  const before = text.slice(0, start);
  const opening = before.slice(Math.max(...[".", ";", ":"].map((mark) => before.lastIndexOf(mark))) + 1);
  return (
    opening.trim() === "" ||
    (opening.length < 40 &&
      /^(kinh )?(de nghi|giao|yeu cau|trach nhiem cua|phan cong)?$/.test(plainText(opening)))
  );
};

/** Agencies of the draft's own level that tasks, targets, funding or reports give a duty. */
export function namedWithDuty(context: CheckContext): readonly Named[] {
  const { plan } = context;
  const found = new Map<string, Named>();
  for (const named of [...reporters(plan), ...owners(plan), ...doers(plan), ...financers(context)]) {
    if (!isOwed(named.agency, context)) continue;
    const known = found.get(named.agency);
    if (!known || (named.isChannel && !known.isChannel)) found.set(named.agency, named);
  }
  return [...found.values()];
}

const reporters = ({ deadlines }: Plan): readonly Named[] =>
  deadlines
    .filter(({ kind }) => kind === "report")
    .flatMap(({ via, from, location }) => [
      ...(via === null ? [] : [{ agency: via, location, isChannel: true }]),
      ...from.map((agency) => ({ agency, location, isChannel: false })),
    ]);

const owners = ({ tasks, targets }: Plan): readonly Named[] => [
  ...tasks.flatMap(({ leads, supports, location }) =>
    [...leads, ...supports].map((agency) => ({ agency, location, isChannel: false })),
  ),
  ...targets.flatMap(({ owners: agencies, location }) =>
    agencies.map((agency) => ({ agency, location, isChannel: false })),
  ),
];

/** In a task: `Trung tâm Dịch vụ tổng hợp phát sóng …`. */
const doers = ({ mentions, items }: Plan): readonly Named[] =>
  mentions
    .filter(({ cited, collective, item, start }) => {
      const host = items[item];
      return !cited && !collective && host?.role === "tasks" && isOpening(host.text, start);
    })
    .map(({ name, item }) => ({ agency: name, location: items[item]!.location, isChannel: false }));

/** In the funding part: `gửi Sở Tài chính để tổng hợp, trình …`. */
const financers = ({ plan }: CheckContext): readonly Named[] =>
  plan.mentions
    .filter(({ cited, collective, item }) => !cited && !collective && plan.items[item]?.role === "funding")
    .filter(({ item, end }) =>
      /tham muu|tong hop|tham dinh|can doi|bo tri/.test(
        plainText(plan.items[item]!.text.slice(end, end + 60)),
      ),
    )
    .map(({ name, item }) => ({ agency: name, location: plan.items[item]!.location, isChannel: false }));

/** A known body of the draft's own level that existed then, not the authority itself, nor one that not everybody has. */
function isOwed(agency: string, { plan, lexicon }: CheckContext): boolean {
  const entry = lexicon.entry(agency, plan.issuer?.level);
  if (entry === null) return isOwnUnknown(agency, plan);
  if (entry.optional || entry.covers !== null) return false;
  if (entry.level !== "any" && entry.level !== plan.issuer?.level) return false;
  if (entry.level === "any" && !hasLevelOf(agency, plan.issuer?.level)) return false;
  if (/^(uy ban nhan dan|hoi dong nhan dan|chu tich)/.test(plainText(agency))) return false;
  return lexicon.status(entry, plan.days) === "current";
}

/** `Trung tâm Cung ứng dịch vụ công phường`: a province names its communes' bodies; the level word says whose it is. */
function isOwnUnknown(agency: string, { issuer, assignments }: Plan): boolean {
  const words = issuer ? LEVEL_WORDS[issuer.level] : undefined;
  const plain = plainText(agency);
  if (!words?.test(plain) || !/^(trung tam|phong|tram|ban quan ly|doi|thu vien|nha van hoa) /.test(plain))
    return false;
  const name = plain.replace(words, "");
  return !assignments.some((own) => plainText(own.agency).startsWith(name));
}

const LEVEL_WORDS: Readonly<Partial<Record<Level, RegExp>>> = {
  province: / (tinh|thanh pho)$/,
  district: / (huyen|quan|thi xa|thanh pho)$/,
  commune: / (xa|phuong|thi tran|dac khu)$/,
};
const hasLevelOf = (agency: string, level: Level | undefined) =>
  level === undefined || (LEVEL_WORDS[level]?.test(plainText(agency)) ?? false);

const optionsOf = ({ issuer }: Plan) => (issuer ? { level: issuer.level } : {});
