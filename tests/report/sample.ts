import type { Location } from "../../src/model/location.ts";
import type { Plan } from "../../src/model/plan.ts";
import type {
  FileReport,
  Finding,
  FindingFacts,
  FindingKind,
  Report,
  RuleInfo,
  RuleResult,
} from "../../src/model/report.ts";

const both = (vi: string, en: string) => ({ vi, en });

export const at = (block: number, section: string, quote: string, page: number | null = null): Location => ({
  block,
  paraId: null,
  table: null,
  page,
  section,
  quote,
});

const awareness = both("Nâng cao nhận thức", "Raising awareness");

/** Facts of every kind of finding. */
export const facts: { readonly [K in FindingKind]: FindingFacts[K] } = {
  "missing-section": { part: "funding" },
  "missing-target": { target: awareness, required: both("tăng 10–15%", "+10–15%") },
  "target-number-missing": { target: awareness, required: both("tăng 10–15%", "+10–15%") },
  "target-below-required": { target: awareness, required: both("90%", "90%"), actual: both("80%", "80%") },
  "target-wrong-year": {
    target: awareness,
    required: both("năm 2030", "2030"),
    actual: both("năm 2035", "2035"),
  },
  "target-wrong-baseline": {
    target: awareness,
    required: both("so với năm 2025", "against 2025"),
    actual: both("so với năm 2024", "against 2024"),
  },
  "target-wrong-frequency": {
    target: awareness,
    required: both("hằng năm", "every year"),
    actual: both("một lần", "once"),
  },
  "target-wrong-unit": {
    target: awareness,
    required: both("cuộc", "events"),
    actual: both("tin, bài", "news items"),
  },
  "missing-task": { task: both("Kiểm tra, giám sát", "Inspection") },
  "missing-deadline": { quote: "định kỳ báo cáo kết quả" },
  "deadline-too-late": { deadline: "12-15", limit: "12-05", limitOf: "Sở Nội vụ" },
  "wrong-date": {
    event: both("Tháng hành động", "The Action Month"),
    actual: "01/11–30/11",
    required: "15/11–15/12",
  },
  "invalid-date": { written: "31/11", why: "no-such-day", period: "2026–2030" },
  "unassigned-agency": { agency: "Sở Tư pháp", where: "mục III.2" },
  "unassigned-target": { target: "Mục tiêu 3" },
  "unassigned-task": { task: "Nhiệm vụ 6" },
  "abolished-agency": {
    agency: "Sở Thông tin và Truyền thông",
    until: "2025-02-28",
    successor: "Sở Khoa học và Công nghệ",
    others: "",
    from: null,
    basis: "NQ 176/2025/QH15",
  },
  "abolished-unit": {
    agency: "thị trấn",
    until: "2025-06-30",
    successor: "xã, phường",
    others: "",
    basis: "",
    from: null,
  },
  "unknown-parent": { number: "25/KH-UBND", given: "" },
  "missing-legal-basis": { basis: "Quyết định 1790/QĐ-TTg" },
  "wrong-legal-basis": {
    written: "1790/QĐ-TTg ngày 23/10/2020",
    right: "1790/QĐ-TTg ngày 23/10/2021",
    gone: null,
  },
  "expired-programme": { programme: "Chương trình A", ended: "2020", successor: null, onlyPhase: false },
  "numbering-gap": { before: "II", after: "IV", expected: "III" },
  "numbering-repeat": { label: "2" },
  "missing-annex": { annex: "Phụ lục II" },
  "duplicate-text": { text: "Tổ chức tập huấn", section: "III.1" },
  "repeated-word": { word: "vào" },
  "inconsistent-name": { first: "Đắk Lắk", second: "Đắc Lắc", elsewhere: false },
  "inconsistent-number": { what: "Tỷ lệ tiếp cận", first: "80%", second: "85%" },
  "superseded-law": {
    cited: "Luật Ngân sách nhà nước năm 2015",
    successor: "Luật số 89/2025/QH15",
    since: "2026-01-01",
  },
  "wrong-programme": { programme: "Đề án A", problem: "period", written: "2026-2027", right: "2026-2035" },
  "missing-review": { problem: "none", period: "2026-2030", last: "2030" },
  "report-tier-open": {
    problem: "no-day",
    from: "Ủy ban nhân dân xã",
    to: "Ủy ban nhân dân tỉnh",
    day: "20/11",
  },
  "beyond-authority": { agency: "Hội Liên hiệp Phụ nữ xã", words: "Giao Hội Liên hiệp Phụ nữ xã" },
  "beyond-competence": {
    agency: "Sở Nội vụ",
    work: both("thanh tra", "inspection"),
    holder: both("Thanh tra tỉnh", "the provincial inspectorate"),
  },
  "weak-commitment": { what: awareness, how: "conditional", written: "nếu có điều kiện" },
  "leftover-place": { found: "xã Yên Khánh", own: "xã Bình Lư", what: "area" },
  "leftover-year": { found: "15/11/2025", what: "year", limit: "2026" },
  "unequal-sum": {
    what: "parts",
    total: "500 triệu đồng",
    parts: "300 triệu đồng + 150 triệu đồng",
    sum: "450 triệu đồng",
  },
  "dangling-reference": { reference: "mục II.7" },
  "unclear-tasks": { tasks: 12, noLead: 12, noTime: 9, noProduct: 12 },
  "missing-recipient": { agencies: "Trạm Y tế xã" },
  "copied-text": { text: "Tuyên truyền trên cổng thông tin", first: "Sở Nội vụ", second: "Sở Tư pháp" },
  format: {
    component: both("Số, ký hiệu", "Number"),
    problem: both("thiếu số 0 ở đầu", "the leading zero is missing"),
  },
};

const source = { document: "1790/QĐ-TTg", clause: "Điều 1, mục I", confidence: "V" } as const;

export const findingOf = (kind: FindingKind, more: Partial<Finding> = {}): Finding =>
  ({
    kind,
    level: "error",
    facts: facts[kind],
    expected: null,
    actual: null,
    location: at(10, "II.3", "Phấn đấu tăng nhận thức so với năm 2024."),
    related: [],
    source,
    suggestion: null,
    ...more,
  }) as Finding;

const result = (rule: string, more: Partial<RuleResult>): RuleResult => ({
  rule,
  requirement: null,
  verdict: "pass",
  because: null,
  evidence: [],
  candidates: [],
  findings: [],
  ...more,
});

const section = (role: Plan["sections"][number]["role"], label: string, block: number) => ({
  role,
  label,
  heading: label,
  closing: false,
  location: at(block, label, label),
});

export const plan: Plan = {
  kind: "programme",
  kindBy: { by: "period", words: "2026-2030" },
  leftOut: [],
  issuer: { name: "Ủy ban nhân dân tỉnh Lâm Sơn", level: "province" },
  number: null,
  place: null,
  issued: "2026-03",
  title: "KẾ HOẠCH Truyền thông về bình đẳng giới giai đoạn 2026-2030",
  period: [2026, 2030],
  bases: [],
  sections: [section("objectives", "II", 8), section("tasks", "III", 20), section("organisation", "V", 40)],
  targets: [],
  tasks: [],
  deadlines: [],
  assignments: [],
  recipients: ["Như trên"],
  signatory: { authority: "TM. ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH", name: null },
  annexes: [],
  money: [],
  references: [],
  items: [],
  mentions: [],
  days: null,
  titleLocation: at(3, "", "KẾ HOẠCH"),
  preamble: [],
};

const rule = (
  id: string,
  requirement: string | null,
  check: RuleInfo["check"],
  title: string,
  en: string,
): RuleInfo => ({
  id,
  title: both(title, en),
  why: both("Vì sao", "Why"),
  requirement,
  check,
  level: "error",
  source,
});

export const results: readonly RuleResult[] = [
  result("qd/events", {
    requirement: "MT1",
    evidence: [at(9, "II.1", "Hằng năm tổ chức ít nhất 02 cuộc truyền thông tại mỗi cơ quan, đơn vị.", 1)],
  }),
  result("qd/awareness", {
    requirement: "MT3",
    verdict: "fail",
    findings: [
      findingOf("target-wrong-baseline", {
        expected: "so với năm 2025",
        actual: "so với năm 2024",
        location: at(10, "II.3", "Phấn đấu đến năm 2030 nhận thức tăng 10-15% so với năm 2024.", 2),
        suggestion: both("Phấn đấu … so với năm 2025.", "Phấn đấu … so với năm 2025."),
      }),
    ],
  }),
  result("qd/media", {
    requirement: "MT10",
    verdict: "fail",
    candidates: [{ quote: "Khuyến khích báo chí đưa tin.", score: 0.61237 }],
    findings: [findingOf("missing-target", { location: at(3, "", "KẾ HOẠCH") })],
  }),
  result("qd/conventions", {
    requirement: "MT5",
    verdict: "not-applicable",
    because: { code: "other-level", detail: "commune" },
  }),
  result("qd/months", {
    requirement: "MT2",
    verdict: "review",
    because: { code: "doubtful-match", detail: "" },
    evidence: [at(11, "II.2", "Hưởng ứng Tháng hành động.", 2)],
  }),
  result("core/words", {
    verdict: "fail",
    findings: [
      findingOf("repeated-word", {
        level: "warning",
        location: at(22, "III.1", "Lồng ghép vào vào các chương trình khác."),
        related: [at(23, "III.2", "Các chương trình khác")],
      }),
    ],
  }),
  result("core/parent", {
    verdict: "fail",
    findings: [
      findingOf("unknown-parent", { level: "info", location: at(4, "", "Thực hiện Kế hoạch 25/KH-UBND") }),
    ],
  }),
];

export const file: FileReport = {
  file: "du-thao/tinh.docx",
  status: "checked-with-gaps",
  format: "docx",
  reason: null,
  detail: "",
  gaps: [{ code: "scanned-page", detail: "", place: { block: 60, paraId: null, table: null, page: 9 } }],
  plan,
  results,
  packChoices: [
    {
      pack: "qd-1790",
      applies: true,
      because: both("kế hoạch triển khai 1790/QĐ-TTg", "the plan implements 1790/QĐ-TTg"),
    },
    { pack: "dtts", applies: false, because: both("chương trình khác", "another programme") },
  ],
};

export const unread: FileReport = {
  ...file,
  file: "du-thao/khoa.docx",
  status: "not-checked",
  format: null,
  reason: "password-protected",
  gaps: [],
  plan: null,
  results: [],
  packChoices: [],
};

export const report = (files: readonly FileReport[]): Report => ({
  tool: { name: "kh-check", version: "1.2.3" },
  packs: [{ id: "qd-1790", version: "1.0.0", sha256: "0".repeat(64) }],
  rules: [
    rule("qd/events", "MT1", "target", "Ít nhất 02 cuộc truyền thông mỗi năm", "At least two events a year"),
    rule("qd/months", "MT2", "target", "Tháng hành động hằng năm", "The Action Month every year"),
    rule("qd/awareness", "MT3", "target", "Nâng cao nhận thức 10–15%", "Awareness up 10–15%"),
    rule("qd/conventions", "MT5", "target", "Hương ước không phân biệt", "Village conventions"),
    rule(
      "qd/media",
      "MT10",
      "target",
      "Bộ chỉ số về giới trong truyền thông",
      "Gender indicators in the media",
    ),
    rule("core/words", null, "repeated-words", "Từ lặp", "Repeated words"),
    rule("core/parent", null, "parent-given", "Kế hoạch cấp trên", "The parent plan"),
  ],
  files,
});
