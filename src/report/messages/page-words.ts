import { monthsEn } from "./dates.ts";
import type { Severity, Verdict } from "../../model/report.ts";
import type { Deadline } from "../../model/plan.ts";

/** What the page says around findings, text and tables. */
export interface PageWords {
  readonly title: string;
  readonly skip: string;
  readonly sections: {
    readonly errors: string;
    readonly warnings: string;
    readonly checked: string;
    readonly missing: string;
    readonly text: string;
    readonly coverage: string;
    readonly agencies: string;
    readonly calendar: string;
    readonly reviews: string;
    readonly gaps: string;
  };
  readonly conclusion: (errors: number, warnings: number, reviews: number) => string;
  readonly counts: Readonly<Record<Severity | "review" | "gap" | "pass", string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly filters: {
    readonly legend: string;
    readonly part: string;
    readonly all: string;
    readonly search: string;
    readonly verdict: string;
    readonly shown: string;
    readonly previous: string;
    readonly next: string;
    readonly theme: string;
    readonly print: string;
    readonly keys: string;
  };
  readonly textHint: string;
  readonly noText: string;
  readonly asideText: string;
  readonly table: string;
  readonly source: string;
  readonly coverageHead: readonly [string, string, string, string, string];
  readonly difference: { readonly none: string };
  readonly agencyHead: readonly [string, string, string, string, string];
  readonly agencyMissing: string;
  readonly noAgencies: string;
  readonly noDeadlines: string;
  readonly months: readonly string[];
  readonly monthly: string;
  readonly byYear: string;
  readonly byEvent: string;
  readonly noDate: string;
  readonly late: string;
  readonly kinds: Readonly<Record<Deadline["kind"], string>>;
  readonly recurrences: Readonly<Record<Deadline["recurrence"], string>>;
  readonly files: string;
  readonly fileHead: readonly [string, string, string, string, string];
  readonly madeBy: (name: string, version: string) => string;
  readonly packs: string;
}

export const pageVi: PageWords = {
  title: "Báo cáo kiểm tra dự thảo kế hoạch",
  skip: "Đến nội dung chính",
  sections: {
    errors: "Phải sửa",
    warnings: "Nên xem lại",
    missing: "Nội dung cần bổ sung",
    text: "Dự thảo và phát hiện",
    coverage: "Đối chiếu với yêu cầu",
    agencies: "Cơ quan và nhiệm vụ",
    calendar: "Lịch thời hạn",
    reviews: "Cần người đọc quyết định",
    gaps: "Chỗ chưa đọc được",
    checked: "Đã kiểm tra những gì",
  },
  conclusion: (errors, warnings, reviews) =>
    errors > 0
      ? `Còn ${String(errors)} lỗi cần sửa trước khi trình ký.`
      : warnings > 0
        ? `Không có lỗi; còn ${String(warnings)} cảnh báo nên xem lại trước khi trình ký.`
        : reviews > 0
          ? `Không có lỗi, cảnh báo; còn ${String(reviews)} nội dung cần người đọc quyết định.`
          : "Chưa phát hiện vấn đề nào.",
  counts: {
    error: "lỗi",
    warning: "cảnh báo",
    info: "lưu ý",
    review: "cần xem lại",
    gap: "chưa đọc được",
    pass: "yêu cầu đạt",
  },
  verdicts: { pass: "Đạt", fail: "Chưa đạt", review: "Cần xem lại", "not-applicable": "Không áp dụng" },
  filters: {
    legend: "Hiện mức",
    part: "Phần",
    all: "Tất cả",
    search: "Tìm phát hiện",
    verdict: "Kết quả",
    shown: "phát hiện đang hiện",
    previous: "Phát hiện trước",
    next: "Phát hiện sau",
    theme: "Sáng/tối",
    print: "In",
    keys: "j, k: phát hiện sau, trước · /: tìm · t: sáng, tối",
  },
  textHint: "Nguyên văn như chương trình đọc được; số trong ô màu dẫn tới nhận xét ở lề.",
  noText: "Báo cáo này không kèm nguyên văn dự thảo.",
  asideText: "Đầu trang, chân trang, chú thích",
  table: "Bảng trong dự thảo",
  source: "Nguồn",
  coverageHead: ["Mã", "Yêu cầu", "Trong dự thảo", "Kết quả", "Khác biệt"],
  difference: { none: "Không khác" },
  agencyHead: ["Cơ quan", "Chủ trì", "Phối hợp", "Nhiệm vụ khác", "Báo cáo, thời hạn"],
  agencyMissing: "Chưa có mục phân công",
  noAgencies: "Không đọc thấy mục phân công cho cơ quan nào.",
  noDeadlines: "Không đọc thấy thời hạn nào.",
  months: Array.from({ length: 12 }, (_, n) => `Tháng ${String(n + 1)}`),
  monthly: "Hằng tháng, hằng quý",
  byYear: "Theo năm",
  byEvent: "Tính từ một sự kiện",
  noDate: "Chưa ghi ngày",
  late: "Cần xem lại",
  kinds: { report: "Báo cáo", event: "Hoạt động", review: "Sơ kết, tổng kết", completion: "Hoàn thành" },
  recurrences: {
    year: "hằng năm",
    "half-year": "6 tháng",
    quarter: "hằng quý",
    month: "hằng tháng",
    week: "hằng tuần",
    "on-demand": "theo yêu cầu",
    once: "một lần",
  },
  files: "Các dự thảo",
  fileHead: ["Tệp", "Lỗi", "Cảnh báo", "Lưu ý", "Cần xem lại"],
  madeBy: (name, version) => `Lập bằng ${name} ${version}`,
  packs: "Bộ quy tắc",
};

export const pageEn: PageWords = {
  title: "Check of a draft plan",
  skip: "To the main part",
  sections: {
    errors: "To mend",
    warnings: "To look at",
    missing: "To be added",
    text: "The draft and its findings",
    coverage: "Against the requirements",
    agencies: "Agencies and duties",
    calendar: "Calendar of deadlines",
    reviews: "For a person to decide",
    gaps: "What could not be read",
    checked: "What was checked",
  },
  conclusion: (errors, warnings, reviews) =>
    errors > 0
      ? `${String(errors)} ${errors === 1 ? "error" : "errors"} to mend before signing.`
      : warnings > 0
        ? `No errors; ${String(warnings)} ${warnings === 1 ? "warning" : "warnings"} to look at before signing.`
        : reviews > 0
          ? `No errors or warnings; ${String(reviews)} ${reviews === 1 ? "point" : "points"} for a person to decide.`
          : "No problem was found.",
  counts: {
    error: "errors",
    warning: "warnings",
    info: "notes",
    review: "to review",
    gap: "not read",
    pass: "requirements met",
  },
  verdicts: { pass: "Met", fail: "Not met", review: "To review", "not-applicable": "Not applicable" },
  filters: {
    legend: "Levels shown",
    part: "Part",
    all: "All",
    search: "Search findings",
    verdict: "Verdict",
    shown: "findings shown",
    previous: "Previous finding",
    next: "Next finding",
    theme: "Light/dark",
    print: "Print",
    keys: "j, k: next, previous finding · /: search · t: light, dark",
  },
  textHint: "The text as it was read; a number in colour leads to the note in the margin.",
  noText: "This report does not carry the text of the draft.",
  asideText: "Headers, footers, notes",
  table: "Table of the draft",
  source: "Source",
  coverageHead: ["Id", "Requirement", "In the draft", "Verdict", "Difference"],
  difference: { none: "None" },
  agencyHead: ["Agency", "Leads", "Supports", "Other duties", "Reports, deadlines"],
  agencyMissing: "No block of its own",
  noAgencies: "No agency with duties was found.",
  noDeadlines: "No deadline was found.",
  months: monthsEn,
  monthly: "Every month or quarter",
  byYear: "By year",
  byEvent: "Counted from an event",
  noDate: "No day given",
  late: "Look again",
  kinds: { report: "Report", event: "Event", review: "Review", completion: "Completion" },
  recurrences: {
    year: "every year",
    "half-year": "every half-year",
    quarter: "every quarter",
    month: "every month",
    week: "every week",
    "on-demand": "on demand",
    once: "once",
  },
  files: "The drafts",
  fileHead: ["File", "Errors", "Warnings", "Notes", "To review"],
  madeBy: (name, version) => `Made by ${name} ${version}`,
  packs: "Rule packs",
};
