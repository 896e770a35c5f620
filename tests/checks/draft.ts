import type { CheckName, CheckOptions } from "../../src/model/rule.ts";
import type { Finding } from "../../src/model/report.ts";
import { judge } from "../packs/checker.ts";
import { ruleWith } from "./rules.ts";

/** What a short plan says where a test says nothing. */
export interface Parts {
  readonly head?: string;
  readonly title?: string;
  readonly preamble?: string;
  readonly objectives?: string;
  readonly tasks?: string;
  readonly funding?: string;
  readonly organisation?: string;
  readonly reporting?: string;
  readonly foot?: string;
}

const paragraphs = (text: string) => text.split("\n").join("\n\n");

/** A commune's plan for 2026-2030; lines of a part are paragraphs. Rows of a table stand together. */
export const draft = (parts: Parts): string => {
  const lines = (text: string) => (text.startsWith("|") ? text : paragraphs(text));
  return `ỦY BAN NHÂN DÂN
XÃ ĐỒNG TÂM

${parts.head ?? "Số: 24/KH-UBND\n\nĐồng Tâm, ngày 12 tháng 5 năm 2026"}

KẾ HOẠCH

${parts.title ?? "Nâng cao chất lượng nhà văn hóa thôn giai đoạn 2026 - 2030 trên địa bàn xã Đồng Tâm"}

${lines(parts.preamble ?? "Ủy ban nhân dân xã Đồng Tâm ban hành Kế hoạch như sau:")}

I. MỤC TIÊU

${lines(parts.objectives ?? "1. Đến năm 2030, 90% thôn có nhà văn hóa đạt chuẩn.")}

II. NHIỆM VỤ

${lines(parts.tasks ?? "1. Sửa chữa nhà văn hóa thôn.\n2. Mua sắm tủ sách, loa đài.\n3. Tập huấn người phụ trách.")}

III. KINH PHÍ

${lines(parts.funding ?? "Ngân sách xã bảo đảm theo phân cấp và các nguồn hợp pháp khác.")}

IV. TỔ CHỨC THỰC HIỆN

${lines(parts.organisation ?? "1. Phòng Văn hóa - Xã hội\n- Hướng dẫn, đôn đốc thực hiện; tham mưu tổng kết năm 2030.\n2. Phòng Kinh tế\n- Tham mưu bố trí kinh phí.")}

V. CHẾ ĐỘ BÁO CÁO

${lines(parts.reporting ?? "Các thôn báo cáo Ủy ban nhân dân xã trước ngày 15/11 hằng năm./.")}

${parts.foot ?? "Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Các thôn;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHoàng Văn Thái"}
`;
};

/** The findings of one check on a draft. */
export function findingsOf<C extends CheckName>(
  check: C,
  options: CheckOptions[C],
  parts: Parts,
): readonly Finding[] {
  const pack = {
    id: "test",
    version: "1.0.0",
    title: { vi: "t", en: "t" },
    document: "d",
    effectiveFrom: null,
    effectiveUntil: null,
    lastChecked: "2026-01-01",
    when: { programme: null, province: null, years: null },
    rules: [ruleWith(check, options)],
    sha256: "",
  };
  return judge(draft(parts), [pack]).results.flatMap(({ findings }) => findings);
}
