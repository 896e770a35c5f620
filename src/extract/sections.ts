import type { Item, Part, Role, Section } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { rankOf } from "./labels.ts";
import { parts, rolesOf } from "./roles.ts";

const isPart = (role: Role): role is Part => (parts as readonly Role[]).includes(role);

const isHeading = (item: Item): boolean =>
  item.cell === null && item.heading !== null && (item.kind === null || rankOf(item.kind) < rankOf("dash"));

const entry = (item: Item, role: Role): Section => ({
  role,
  label: item.path === "" ? null : item.path,
  heading: item.heading,
  closing: false,
  location: item.location,
});

/** Headings of the top level; where one of them only gathers (`Phần thứ hai`), the level below it. */
const headed = (items: readonly Item[], depth: number, parent: number | null): Section[] =>
  items.flatMap((item, i) => {
    if (item.depth !== depth || item.parent !== parent || !isHeading(item)) return [];
    // A heading that only gathers has none, whatever its words.
    const roles = item.role === "other" ? [] : rolesOf(item.heading!);
    if (roles.some(isPart)) {
      const more = roles.length > 1 ? headed(items, depth + 1, i) : [];
      return [
        ...roles.map((role) => entry(item, role)),
        ...more.filter(({ role }) => isPart(role) && !roles.includes(role)),
      ];
    }
    const below =
      item.kind === "part" || item.kind === "upper" || item.role === "other"
        ? headed(items, depth + 1, i)
        : [];
    return below.some((s) => isPart(s.role)) ? below : [entry(item, roles[0] ?? "other")];
  });

const closingWords =
  /^(?:trên\s+đây|căn\s+cứ|yêu\s+cầu|đề\s+nghị|trong\s+quá\s+trình|định\s+kỳ|ủy\s+ban\s+nhân\s+dân|ubnd|giao\s|các\s+(?:cơ\s+quan|sở|đơn\s+vị)|kế\s+hoạch\s+này|nhận\s+được|hằng\s+năm|hàng\s+năm)/;

/** What closes a plan even where paragraphs without labels carry its duties. */
const closingAlone = /^(?:trên\s+đây|yêu\s+cầu|trong\s+quá\s+trình|kế\s+hoạch\s+này|nhận\s+được)/;

const isWhole = ({ heading, text }: Item): boolean => heading === text.replace(/[\s:.]+$/, "");

/** A label, a cell, a heading or a bold lead-in: what gives the body its order. */
const isStructure = (item: Item): boolean =>
  item.label !== null ||
  item.cell !== null ||
  (item.heading !== null && (!isWhole(item) || !closingWords.test(lowered(item.text))));

/** The plain paragraphs after the last block of the body; what belongs to a heading right above them is not among them. */
export const closingOf = (items: readonly Item[]): Item[] => {
  const last = items.findLastIndex(isStructure);
  const rest = items.slice(last + 1);
  const above = items[last];
  const bare = above?.label === null && above.depth === 0;
  const ends = rest.findIndex((item) => (bare ? closingAlone : closingWords).test(lowered(item.text)));
  const first = rest[0];
  // `Căn cứ chức năng …` right under the last heading is its text where the plan still closes behind it.
  const closes = ends === 0 && (rest.length === 1 || (first && closingAlone.test(lowered(first.text))));
  const own = !above || !isWhole(above) ? 0 : bare ? (ends < 0 ? rest.length : ends) : closes ? 0 : 1;
  return rest.slice(own).filter((i) => i.label === null);
};

const carries: readonly (readonly [Part, RegExp])[] = [
  ["funding", /kinh\s+phí[^.;]*(?:ngân\s+sách|bố\s+trí|bảo\s+đảm|đảm\s+bảo|nguồn)/],
  [
    "organisation",
    /(?:giao|yêu\s+cầu|đề\s+nghị)[^.;]*(?:chủ\s+trì|chịu\s+trách\s+nhiệm|tổ\s+chức\s+(?:triển\s+khai|thực\s+hiện))/,
  ],
  [
    "reporting",
    /(?:gửi|định\s+kỳ|tổng\s+hợp|trước\s+ngày|hằng\s+năm|hàng\s+năm|kết\s+quả)[^.;]*báo\s+cáo|báo\s+cáo[^.;]*(?:kết\s+quả|định\s+kỳ|trước\s+ngày|hằng\s+năm|hàng\s+năm|quý|6\s+tháng)/,
  ],
];

/** `nếu có vướng mắc, phản ánh về … để tổng hợp, báo cáo` is no regular report. */
const withoutTrouble = (low: string): string =>
  low.replace(
    /(?:nếu\s+có|nếu\s+phát\s+sinh|nếu\s+gặp|trường\s+hợp\s+có)\s[^.;]*(?:vướng\s+mắc|khó\s+khăn|phát\s+sinh)[^.;]*/g,
    "",
  );

/** The parts of a plan: by heading, or by the paragraph at the end that carries the duty. */
export const sectionsOf = (items: readonly Item[]): Section[] => {
  const sections = headed(items, 0, null);
  const closing = closingOf(items);
  const bySentence = carries.flatMap(([role, pattern]): Section[] => {
    if (sections.some((s) => s.role === role)) return [];
    const carrier = closing.find((item) => pattern.test(withoutTrouble(lowered(item.text))));
    return carrier ? [{ role, label: null, heading: null, closing: true, location: carrier.location }] : [];
  });
  return [...sections, ...bySentence];
};
