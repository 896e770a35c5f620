import type { Item, Reference } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { matchesOf } from "../text/matches.ts";
import { within, type Span } from "./citations.ts";
import type { Tools } from "./tools.ts";

/** The outermost part first. */
const PARTS = ["phần", "mục", "khoản", "điểm"] as const;
const LABEL = "(?:[ivx]{1,5}|\\d{1,2}|[a-zđ])(?:\\.(?:\\d{1,2}|[a-zđ]))*(?![a-zà-ỹ\\d/])";
const ONE = `(?:${PARTS.join("|")})\\s+${LABEL}`;
const SECTION = new RegExp(`(?<![a-zà-ỹ])${ONE}(?:\\s*,?\\s*(?:thuộc\\s+|của\\s+)?${ONE})*`, "g");
const EACH = new RegExp(`(${PARTS.join("|")})\\s+(${LABEL})`, "g");
/** What stands behind a part of another document, up to that document. */
const OF_ANOTHER =
  /^[^;]{0,80}?(?:điều\s+\d|phụ lục|nghị quyết|quyết định|nghị định|thông tư|(?<!pháp )luật|chỉ thị|công văn|kết luận|hướng dẫn|chương trình|đề án|kế hoạch(?!\s+này)|văn bản|thông báo|tờ trình|báo cáo|biểu)/;
const KINDS: readonly (readonly [RegExp, Reference["kind"]])[] = [
  [/^(?:bộ luật|luật|pháp lệnh|hiến pháp)/, "law"],
  [/^kế hoạch|\/kh-/, "plan"],
];

/** The places that the text points to, in the plan itself and outside. */
export const referencesIn = (
  preamble: readonly Item[],
  items: readonly Item[],
  { citationsIn }: Tools,
): Reference[] => {
  const labels = labelsOf(items);
  return [...preamble, ...items].flatMap((item) => {
    const cited = citationsIn(item.text);
    return [...documentsIn(item, cited), ...(item.role === "annex" ? [] : sectionsIn(item, cited, labels))];
  });
};

const documentsIn = ({ text, location }: Item, cited: readonly Span[]): Reference[] =>
  cited.map(({ start, end }) => {
    const words = text.slice(start, end).trim();
    const low = lowered(words);
    const kind = KINDS.find(([pattern]) => pattern.test(low))?.[1] ?? "decision";
    return { kind, text: words, resolves: true, location };
  });

function sectionsIn(item: Item, cited: readonly Span[], labels: Labels): Reference[] {
  const low = lowered(item.text);
  return matchesOf(low, SECTION)
    .filter(({ index, 0: words }) => !within(cited, index) && !isOfAnother(low, index, words))
    .filter(({ index, 0: words }) => !/ [ivx]/.test(item.text.slice(index, index + words.length)))
    .map(({ index, 0: words }) => {
      const text = item.text.slice(index, index + words.length);
      return { kind: "section", text, resolves: isThere(pathOf(words), labels), location: item.location };
    });
}

const isOfAnother = (low: string, index: number, words: string): boolean =>
  OF_ANOTHER.test(low.slice(index + words.length)) &&
  !/^\s*,?\s*(?:của )?kế hoạch này/.test(low.slice(index + words.length));

/** `điểm a khoản 2 mục III` → III, 2, a. */
const pathOf = (words: string): readonly string[] =>
  matchesOf(words, EACH)
    .map(([, part, label]) => ({ rank: PARTS.indexOf(part as (typeof PARTS)[number]), label: label! }))
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ label }) => label.split("."));

/** The labels below each path of the plan. */
type Labels = ReadonlyMap<string, ReadonlySet<string>>;

function labelsOf(items: readonly Item[]): Labels {
  const below = new Map<string, Set<string>>();
  for (const { path, label, role } of items) {
    if (label === null || role === "annex") continue;
    const steps = path.toLowerCase().split(".");
    steps.forEach((step, at) => {
      const parent = steps.slice(0, at).join(".");
      below.set(parent, (below.get(parent) ?? new Set()).add(step));
    });
  }
  return below;
}

/** So many labels of a kind are a list of which one can be told to be missing. */
const FEWEST = 2;

/** False only where the list that should hold the label is there and does not: a list that is not understood proves nothing. */
function isThere(path: readonly string[], labels: Labels): boolean {
  for (let at = 0; at < path.length; at++) {
    const step = path[at]!;
    const siblings = labels.get(path.slice(0, at).join("."));
    if (siblings === undefined) return true;
    if (siblings.has(step)) continue;
    const alike = [...siblings].filter((label) => kindOf(label) === kindOf(step));
    return alike.length < FEWEST || (at === 0 && isAnywhere(path.join("."), labels));
  }
  return true;
}

/** `khoản 3` without its section is some third item. */
const isAnywhere = (path: string, labels: Labels): boolean =>
  [...labels].some(([parent, below]) =>
    [...below].some((label) => `${parent}.${label}`.endsWith(`.${path}`)),
  );

const kindOf = (label: string): string =>
  /^\d/.test(label) ? "number" : /^[ivx]+$/.test(label) ? "roman" : "letter";
