import type { Verdict } from "../../model/report.ts";

/** What the view over many drafts says. */
export interface SummaryWords {
  readonly title: string;
  readonly drafts: string;
  readonly missed: string;
  readonly missedBy: (n: number, all: number) => string;
  readonly failed: string;
  readonly review: string;
  readonly clean: string;
  readonly heads: readonly [string, string, string, string, string];
  readonly matrix: string;
  readonly legend: string;
  readonly marks: Readonly<Record<Verdict, string>>;
  readonly notChecked: string;
}

const marks: SummaryWords["marks"] = { pass: "✓", fail: "✗", review: "?", "not-applicable": "–" };

export const summaryVi: SummaryWords = {
  title: "Tổng hợp các dự thảo",
  drafts: "Dự thảo, nặng nhất ở trên",
  missed: "Yêu cầu thiếu nhiều nhất",
  missedBy: (n, all) => `${String(n)}/${String(all)} dự thảo chưa đạt`,
  failed: "Chưa đạt",
  review: "Cần xem lại",
  clean: "Không thiếu yêu cầu nào của văn bản nguồn.",
  heads: ["Dự thảo", "Lỗi", "Cảnh báo", "Cần xem lại", "Chưa đạt"],
  matrix: "Dự thảo × yêu cầu",
  legend: "✓ đạt · ✗ chưa đạt · ? cần xem lại · – không áp dụng",
  marks,
  notChecked: "Không kiểm tra được",
};

export const summaryEn: SummaryWords = {
  title: "Summary of the drafts",
  drafts: "Drafts, the worst on top",
  missed: "Requirements missed most often",
  missedBy: (n, all) => `missed by ${String(n)} of ${String(all)} drafts`,
  failed: "Not met",
  review: "To review",
  clean: "No requirement of a source is missed.",
  heads: ["Draft", "Errors", "Warnings", "To review", "Not met"],
  matrix: "Drafts × requirements",
  legend: "✓ met · ✗ not met · ? to review · – not applicable",
  marks,
  notChecked: "Not checked",
};
