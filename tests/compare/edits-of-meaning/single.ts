import type { Edit } from "../edits.ts";
import type { Made } from "./weakened.ts";

const bases = [
  "ok.province-2026",
  "ok.province-2026-table",
  "ok.province-2022",
  "ok.commune-2026",
  "ok.commune-2026-plain",
  "ok.ethnic-minority-2026",
] as const;

/** The nth place that fits gets other words; a plan without such a place gives no edit. */
const nth =
  (from: RegExp, to: string | ((...words: string[]) => string), wanted = 0): Edit =>
  (text) => {
    let seen = 0;
    return text.replace(new RegExp(from.source, `${from.flags.replace("g", "")}g`), (...words: string[]) => {
      if (seen++ !== wanted) return words[0]!;
      return typeof to === "string"
        ? to.replace(/\$(\d)/g, (_, n: string) => words[Number(n)] ?? "")
        : to(...words);
    });
  };

const less = (_: string, n: string): string => `${String(Number(n) - 7)}%`;

/** One change of substance each, of every kind that a reviewer made. */
const kinds: readonly (readonly [string, Edit])[] = [
  ["a share lowered", nth(/(\d0+)%/, less)],
  ["another share lowered", nth(/(\d0+)%/, less, 1)],
  ["on a condition", nth(/(?<=\n(?:\d\.|[a-z]\)|-) )(Hằng năm), /, "Khi đủ điều kiện, hằng năm ")],
  ["may report", nth(/ báo cáo (?=Ủy ban|UBND)/, " có thể báo cáo ")],
  ["a report later", nth(/trước ngày (\d\d)/, (_, d) => `trước ngày ${String(Number(d) + 3)}`)],
  ["a recipient struck", nth(/\n- Thường trực [^;\n]+;/, "")],
  ["another signatory", nth(/\n(\p{Lu}\p{L}+) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)\s*$/u, "\nTrịnh $2\n")],
  ["another number", nth(/Số: (\d+)\/KH/, (_, n) => `Số: ${String(Number(n) + 1)}/KH`)],
  ["another place", nth(/\n(\p{L}+ \p{L}+), ngày/u, "\nTam Kỳ, ngày")],
  ["another day of issue", nth(/, ngày (\d\d) tháng (\d+) năm 20/, ", ngày 28 tháng $2 năm 20")],
  ["another post of the signatory", nth(/\nKT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH/, "\nCHỦ TỊCH")],
  ["another authority", nth(/\nTM\. ỦY BAN NHÂN DÂN/, "\nTUQ. ỦY BAN NHÂN DÂN")],
  ["nearly", nth(/ (\d0+%) (?=hương|cơ quan|hộ|đơn)/, " cơ bản $1 ")],
  ["discrimination allowed", nth(/không có sự phân biệt/, "có sự phân biệt")],
  ["another day of a basis", nth(/QĐ-TTg ngày 23/, "QĐ-TTg ngày 24")],
  ["another issuer of a basis", nth(/của Thủ tướng Chính phủ/, "của Bộ Nội vụ")],
  ["a subject struck", nth(/, doanh nghiệp và người dân/, "")],
  ["a duty struck", nth(/; ([^;.\n]{20,90})\.\n/, ".\n", 8)],
  ["supports instead of leading", nth(/Chủ trì(?=,? (?:phối|tham|hướng|truyền))/, "Tham gia")],
  [
    "money may be considered",
    nth(/[Nn]gân sách nhà nước (?:bố trí|được giao|bảo đảm|cấp|theo)/, "Ngân sách nhà nước xem xét hỗ trợ"),
  ],
  ["another year", nth(/đến năm 2030, /i, "đến năm 2032, ")],
  [
    "encouraged",
    nth(
      /\n\n((?:- )?)(Chỉ đạo|Tham mưu|Vận động|Tư vấn)/,
      (_, mark, verb) => `\n\n${mark ?? ""}Khuyến khích ${verb!.toLowerCase()}`,
    ),
  ],
  [
    "a table more",
    nth(
      /\n\n(?=[IVX\d]+\.[^\n]*TỔ CHỨC THỰC HIỆN|\*\*6\. Tổ)/,
      "\n\n| Năm | Kinh phí (triệu đồng) |\n|---|---|\n| 2026 | 300 |\n| 2027 | 320 |\n\n",
    ),
  ],
];

export const single: readonly { readonly made: Made; readonly about: string }[] = bases.flatMap((base) =>
  kinds.map(([about, edit]) => ({ about, made: { name: `${about} in ${base}`, base, edit } })),
);
