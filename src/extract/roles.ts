import type { Part, Role } from "../model/plan.ts";
import { unaccented } from "../text/letters.ts";

/** Tried in this order on each part of a heading; without diacritics, because scans lose them first. */
const words: readonly (readonly [Role | null, RegExp])[] = [
  [null, /^(?:danh gia |ket qua|tinh hinh|thuc trang|khai quat|dac diem|ton tai|han che|bai hoc)/],
  ["annex", /^phu luc/],
  [
    "organisation",
    /to chuc thuc hien|to chuc trien khai|^trien khai thuc hien$|phan cong|^trach nhiem|trach nhiem (?:cua|thuc hien)/,
  ],
  ["reporting", /bao cao(?! ?vien)|che do thong tin/],
  [
    "funding",
    /kinh phi|(?:^|nguon |du toan |tu )ngan sach|nguon luc|nguon von|^tai chinh|(?:nguon|co che|bao dam|dieu kien) tai chinh|^du toan/,
  ],
  ["objectives", /muc tieu|chi tieu/],
  ["tasks", /nhiem vu|giai phap|bien phap|noi dung|hoat dong|cong viec/],
  ["purpose", /muc dich|yeu cau|quan diem|su can thiet/],
];

const rank: readonly Role[] = [
  "objectives",
  "tasks",
  "funding",
  "organisation",
  "reporting",
  "annex",
  "purpose",
];

export const parts: readonly Part[] = ["objectives", "tasks", "funding", "organisation", "reporting"];

const roleOf = (segment: string): Role | null => {
  for (const [role, pattern] of words) if (pattern.test(segment)) return role;
  return null;
};

/** The roles that a heading names, in the order of a plan; `MỤC TIÊU, NHIỆM VỤ` names two. Purpose never stands beside another. */
export const rolesOf = (heading: string): readonly Role[] => {
  if (heading.length > 160) return [];
  const segments = unaccented(heading).split(/\s*[,;/]\s*|\s+va\s+|\s+-\s+/);
  const named = new Set(segments.map(roleOf).filter((role) => role !== null));
  const roles = rank.filter((role) => named.has(role));
  return roles.length > 1 ? roles.filter((role) => role !== "purpose") : roles;
};

/** `Kết quả thực hiện giai đoạn 2021 - 2025`: what stands below was, and is no plan. */
export const looksBack = (heading: string): boolean =>
  /^(?:(?:mot so )?(?:ket qua|tinh hinh|thuc trang|ton tai|han che|bai hoc|khai quat)|danh gia (?:chung|ket qua|tinh hinh|giai doan|viec|nam|thuc trang))/.test(
    unaccented(heading),
  );
