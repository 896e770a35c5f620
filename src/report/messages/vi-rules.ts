import type { RuleWords } from "./rule-words.ts";

export const rulesVi: RuleWords = {
  derived: (folder, rules) =>
    `Đã ghi ${String(rules)} quy tắc vào “${folder}”; hãy đọc lại từng tệp trước khi dùng.`,
  nothingDerived: (file) => `“${file}” không có yêu cầu nào cho cấp dưới.`,
  folderIsForeign: (folder) => `“${folder}” đã có tệp; hãy chọn thư mục khác hoặc thêm --force để ghi đè.`,
  tested: (examples, failed, rules) =>
    `${String(rules)} quy tắc, ${String(examples)} ví dụ, ${String(failed)} chưa đúng.`,
  exampleFailed: (rule, example, expected, found) =>
    `${rule}: ví dụ “${example}” cần ${expected || "không có phát hiện"}, nhận ${found || "không có phát hiện"}.`,
  phrasesTested: (phrases, examples, failed) =>
    `${String(phrases)} từ ngữ, ${String(examples)} ví dụ, ${String(failed)} chưa đúng.`,
  phraseFailed: (place, sentence, expected, found) =>
    `${place}: ví dụ “${sentence}” cần được hiểu là “${expected}”, đang được hiểu là ${found ? `“${found}”` : "không có gì"}.`,
  ruleSilent: (rule) => `${rule}: chưa có ví dụ nào làm quy tắc này lên tiếng.`,
  needsSource: "Cần --source TỆP: bản kế hoạch mà bộ quy tắc trích dẫn.",
  verified: (found, all) => `Tìm thấy ${String(found)} trên ${String(all)} trích dẫn.`,
  changed: (rule, clause, nearest) =>
    `${rule} (${clause}): không còn thấy trích dẫn${nearest === null ? "" : `; gần nhất: “${nearest}”`}.`,
  noQuotations: (pack) => `Bộ quy tắc “${pack}” không trích dẫn văn bản nào.`,
  needsDrafts: "Cần bản cũ, bản mới (kế hoạch cấp trên hoặc bộ quy tắc) và ít nhất một dự thảo.",
  nowInBreach: "nay chưa đạt",
  noLonger: "nay đã hết",
  unaffected: (drafts) => `${String(drafts)} dự thảo không thay đổi.`,
  none: "không",
};
