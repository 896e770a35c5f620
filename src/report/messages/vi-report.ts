import type { ReportWords, Tally } from "./words.ts";

const count = (n: number, noun: string): string[] => (n > 0 ? [`${String(n)} ${noun}`] : []);

const tally = ({ errors, warnings, infos, reviews, gaps, suppressed }: Tally): string =>
  [
    ...(errors + warnings + infos === 0
      ? ["Không có lỗi"]
      : [...count(errors, "lỗi"), ...count(warnings, "cảnh báo"), ...count(infos, "lưu ý")]),
    ...count(reviews, "nội dung cần xem lại"),
    ...count(gaps, "chỗ chưa đọc được"),
    ...count(suppressed, "phát hiện đã biết, không tính"),
  ].join(", ") + ".";

export const reportVi: ReportWords = {
  issuedBy: (issuer, period) => (period ? `${issuer}, giai đoạn ${period}` : issuer),
  kindOfPlan: (kind, by, words) =>
    `Loại kế hoạch: ${kind}` +
    {
      title: ` (theo tiêu đề: “${words}”)`,
      period: ` (theo thời gian thực hiện: ${words})`,
      headings: ` (theo đề mục: “${words}”)`,
      nothing: " (tiêu đề và đề mục không nói rõ hơn)",
    }[by],
  comparedWith: (packs) => `Đối chiếu với: ${packs}`,
  notComparedWith: (packs) => `Không đối chiếu: ${packs}`,
  source: "Căn cứ",
  inTheDraft: "Dự thảo",
  advice: { replace: "Sửa thành", example: "Ví dụ", action: "Cách làm" },
  nearest: "Câu gần nhất",
  seeAlso: "Xem thêm",
  noLaw: "quy tắc soát lỗi, không phải quy định pháp luật",
  noClause: "quy tắc trình bày chung",
  page: (n) => `trang ${String(n)}`,
  line: (n) => `dòng ${String(n)}`,
  section: (path) => `mục ${path}`,
  toDo: (name, level, n) =>
    `${name} (${String(n)})${{ error: " – phải sửa trước khi trình ký", warning: " – nên xem lại", info: "" }[level]}`,
  checked: (n) => `Đã kiểm tra ${String(n)} nội dung:`,
  ownRules: "Soát lỗi chung",
  coverage: "Dự thảo so với",
  coverageHead: ["Yêu cầu", "Trong dự thảo", "Kết quả"],
  notInTheDraft: "chưa thấy",
  gaps: "Chỗ chưa đọc được",
  reviews: "Cần người đọc quyết định",
  clean: "Chưa phát hiện vấn đề nào.",
  tally,
  tallyOfFiles: (files, clean, notChecked) =>
    [
      `${String(files)} tệp`,
      `${String(clean)} tệp không có lỗi, cảnh báo`,
      ...count(notChecked, "tệp không kiểm tra được"),
    ].join(", ") + ".",
  moreFiles: (n) => `Còn ${String(n)} tệp khác; xem báo cáo đầy đủ.`,
  more: (n) => `Còn ${String(n)} phát hiện khác; xem báo cáo đầy đủ.`,
  notChecked: (why) => `KHÔNG KIỂM TRA ĐƯỢC. ${why}`,
};
