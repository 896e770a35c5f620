/** Heads of the tables that spreadsheets open. */
export interface TableWords {
  readonly columns: readonly string[];
  readonly files: readonly string[];
  readonly sheets: { readonly findings: string; readonly coverage: string; readonly files: string };
  readonly rows: { readonly gap: string; readonly notChecked: string };
  readonly none: string;
}

export const tableVi: TableWords = {
  columns: [
    "Tệp",
    "Mã yêu cầu",
    "Quy tắc",
    "Kết quả",
    "Mức",
    "Loại",
    "Vị trí",
    "Trong dự thảo",
    "Nhận xét",
    "Nên viết",
    "Căn cứ",
  ],
  files: ["Tệp", "Kế hoạch", "Lỗi", "Cảnh báo", "Lưu ý", "Cần xem lại", "Chưa đọc được", "Tình trạng"],
  sheets: { findings: "Phát hiện", coverage: "Đối chiếu", files: "Tệp" },
  rows: { gap: "chưa đọc được", notChecked: "không kiểm tra được" },
  none: "Chưa phát hiện vấn đề nào.",
};

export const tableEn: TableWords = {
  columns: [
    "File",
    "Requirement",
    "Rule",
    "Verdict",
    "Level",
    "Kind",
    "Place",
    "In the draft",
    "Remark",
    "Write instead",
    "Source",
  ],
  files: ["File", "Plan", "Errors", "Warnings", "Notes", "To review", "Not read", "State"],
  sheets: { findings: "Findings", coverage: "Coverage", files: "Files" },
  rows: { gap: "not read", notChecked: "not checked" },
  none: "No problem was found.",
};
