import type { FindingKind } from "../../model/report.ts";

export interface Example {
  readonly bad: string;
  readonly good: string;
}

/** One short passage of a plan for every kind of finding, before and after; plans are Vietnamese in any language. */
export const examples: Readonly<Record<FindingKind, Example>> = {
  "missing-section": {
    bad: "I. MỤC TIÊU … II. NHIỆM VỤ … III. TỔ CHỨC THỰC HIỆN (không câu nào nói về kinh phí)",
    good: "III. KINH PHÍ: Bảo đảm từ ngân sách nhà nước theo phân cấp hiện hành.",
  },
  "missing-target": {
    bad: "Phần mục tiêu chỉ nói “nâng cao hiệu quả truyền thông”.",
    good: "Mỗi năm tổ chức ít nhất 02 cuộc truyền thông tại từng cơ quan, địa bàn.",
  },
  "target-number-missing": {
    bad: "Phấn đấu các cơ quan báo chí áp dụng bộ chỉ số.",
    good: "Phấn đấu đến năm 2030 có 90% cơ quan báo chí áp dụng bộ chỉ số.",
  },
  "target-below-required": {
    bad: "Đến năm 2030, 80% hương ước được rà soát. (được giao: 100%)",
    good: "Đến năm 2030, 100% hương ước được rà soát.",
  },
  "target-wrong-year": {
    bad: "Đạt 100% vào năm 2035. (được giao: 2030)",
    good: "Đạt 100% vào năm 2030.",
  },
  "target-wrong-baseline": {
    bad: "Nhận thức tăng 10–15% so với năm 2024. (năm gốc: 2025)",
    good: "Nhận thức tăng 10–15% so với năm 2025.",
  },
  "target-wrong-frequency": {
    bad: "Hai năm một lần tổ chức 02 cuộc. (được giao: hằng năm)",
    good: "Hằng năm tổ chức ít nhất 02 cuộc.",
  },
  "target-wrong-unit": {
    bad: "Hằng năm có 02 tin, bài. (được giao: 02 cuộc)",
    good: "Hằng năm có ít nhất 02 cuộc.",
  },
  "missing-task": {
    bad: "Không mục nào nói về kiểm tra, giám sát.",
    good: "5. Kiểm tra, giám sát và nhân rộng mô hình hiệu quả.",
  },
  "missing-deadline": {
    bad: "Các đơn vị định kỳ hằng năm báo cáo kết quả.",
    good: "Các đơn vị báo cáo kết quả trước ngày 30/11 hằng năm.",
  },
  "deadline-too-late": {
    bad: "Xã báo cáo trước ngày 15/12; tỉnh yêu cầu trước ngày 05/12.",
    good: "Xã báo cáo trước ngày 30/11; tỉnh yêu cầu trước ngày 05/12.",
  },
  "wrong-date": {
    bad: "Tháng hành động từ ngày 01/11 đến ngày 30/11.",
    good: "Tháng hành động từ ngày 15/11 đến ngày 15/12.",
  },
  "invalid-date": { bad: "Báo cáo trước ngày 31/11.", good: "Báo cáo trước ngày 30/11." },
  "unassigned-agency": {
    bad: "Nhiệm vụ giao Sở Tư pháp chủ trì, nhưng phần tổ chức thực hiện không có Sở Tư pháp.",
    good: "IV.4. Sở Tư pháp: chủ trì phổ biến pháp luật …",
  },
  "unassigned-target": {
    bad: "Mục tiêu 1, 2, 4 có cơ quan phụ trách; mục tiêu 3 không có.",
    good: "Sở Nội vụ phụ trách Mục tiêu 3.",
  },
  "unassigned-task": {
    bad: "Bảng nhiệm vụ để trống cột “Chủ trì” ở dòng 6.",
    good: "Dòng 6, cột “Chủ trì”: Sở Y tế.",
  },
  "abolished-agency": {
    bad: "(kế hoạch năm 2026) Giao Sở Thông tin và Truyền thông …",
    good: "(kế hoạch năm 2026) Giao Sở Văn hóa, Thể thao và Du lịch …",
  },
  "abolished-unit": {
    bad: "(kế hoạch năm 2026) Ủy ban nhân dân các huyện, thị trấn",
    good: "(kế hoạch năm 2026) Ủy ban nhân dân các xã, phường",
  },
  "unknown-parent": {
    bad: "kh-check ke-hoach-xa.docx (dự thảo dẫn kế hoạch của tỉnh)",
    good: "kh-check ke-hoach-xa.docx --parent ke-hoach-tinh.docx",
  },
  "missing-legal-basis": {
    bad: "Thực hiện chỉ đạo của cấp trên, Ủy ban nhân dân tỉnh ban hành kế hoạch …",
    good: "Thực hiện Quyết định số …/QĐ-TTg ngày … của Thủ tướng Chính phủ …",
  },
  "wrong-legal-basis": {
    bad: "Quyết định số 1790/QĐ-TTg ngày 23/10/2020",
    good: "Quyết định số 1790/QĐ-TTg ngày 23/10/2021",
  },
  "expired-programme": {
    bad: "(kế hoạch 2026–2030) Tiếp tục thực hiện chương trình giai đoạn 2016–2020.",
    good: "(kế hoạch 2026–2030) Kế thừa kết quả của chương trình giai đoạn 2016–2020.",
  },
  "numbering-gap": { bad: "II. … IV. …", good: "II. … III. …" },
  "numbering-repeat": { bad: "2. … 2. … 3. …", good: "2. … 3. … 4. …" },
  "missing-annex": {
    bad: "(chi tiết tại Phụ lục II) – tệp chỉ có Phụ lục I",
    good: "(chi tiết tại Phụ lục II) – tệp có Phụ lục I và Phụ lục II",
  },
  "duplicate-text": {
    bad: "Cùng một gạch đầu dòng đứng ở mục III.1 và mục III.4.",
    good: "Nội dung chỉ đứng ở mục III.1.",
  },
  "repeated-word": { bad: "lồng ghép vào vào chương trình", good: "lồng ghép vào chương trình" },
  "inconsistent-name": {
    bad: "Sở Văn hóa và Thể thao … Sở Văn hóa, Thể thao … (cùng một sở)",
    good: "Một tên trong cả văn bản.",
  },
  "inconsistent-number": {
    bad: "Mục tiêu ghi 85%, phụ lục ghi 80% cho cùng chỉ tiêu.",
    good: "Mục tiêu và phụ lục cùng ghi 85%.",
  },
  "superseded-law": {
    bad: "(kế hoạch năm 2026) Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015",
    good: "(kế hoạch năm 2026) Căn cứ Luật Ngân sách nhà nước ngày 25/6/2025",
  },
  "wrong-programme": {
    bad: "Đề án A giai đoạn 2026-2027 (quyết định phê duyệt ghi 2026-2035)",
    good: "Đề án A giai đoạn 2026-2035",
  },
  "missing-review": {
    bad: "(kế hoạch 2026-2030) Định kỳ hằng năm báo cáo kết quả.",
    good: "(kế hoạch 2026-2030) Năm 2030: Phòng Văn hóa - Xã hội tham mưu tổng kết kế hoạch.",
  },
  "report-tier-open": {
    bad: "Các đơn vị báo cáo trước ngày 20/11; Ủy ban nhân dân xã báo cáo tỉnh theo quy định.",
    good: "Các đơn vị báo cáo trước ngày 20/11; Ủy ban nhân dân xã báo cáo tỉnh trước ngày 30/11.",
  },
  "beyond-authority": {
    bad: "Giao Hội Liên hiệp Phụ nữ xã vận động hội viên …",
    good: "Đề nghị Hội Liên hiệp Phụ nữ xã vận động hội viên …",
  },
  "beyond-competence": {
    bad: "(kế hoạch năm 2026) Sở Nội vụ thanh tra việc thực hiện",
    good: "(kế hoạch năm 2026) Sở Nội vụ kiểm tra việc thực hiện",
  },
  "weak-commitment": {
    bad: "Nếu có điều kiện, mỗi năm tổ chức 02 cuộc truyền thông.",
    good: "Mỗi năm tổ chức ít nhất 02 cuộc truyền thông.",
  },
  "leftover-place": {
    bad: "(kế hoạch của xã A) … trên địa bàn xã B",
    good: "(kế hoạch của xã A) … trên địa bàn xã A",
  },
  "leftover-year": {
    bad: "(kế hoạch năm 2026) Hoàn thành trước ngày 15/11/2025",
    good: "(kế hoạch năm 2026) Hoàn thành trước ngày 15/11/2026",
  },
  "unequal-sum": {
    bad: "Tổng 500 triệu đồng, trong đó tỉnh 300 triệu đồng, xã 150 triệu đồng",
    good: "Tổng 450 triệu đồng, trong đó tỉnh 300 triệu đồng, xã 150 triệu đồng",
  },
  "dangling-reference": {
    bad: "… theo mục II.7 Kế hoạch này (mục II chỉ có 5 khoản)",
    good: "… theo mục II.5 Kế hoạch này",
  },
  "unclear-tasks": {
    bad: "3. Đẩy mạnh tuyên truyền.",
    good: "3. Đẩy mạnh tuyên truyền: Phòng Văn hóa - Xã hội chủ trì, xong trong quý III, sản phẩm là bộ tài liệu.",
  },
  "missing-recipient": {
    bad: "Trạm Y tế xã có nhiệm vụ ở mục IV.3, Nơi nhận không có Trạm Y tế xã.",
    good: "- Trạm Y tế xã; (trong Nơi nhận)",
  },
  "copied-text": {
    bad: "Mục IV.2 và IV.5 có cùng một đoạn 40 từ cho hai cơ quan khác nhau.",
    good: "Mỗi cơ quan có nhiệm vụ của mình, hoặc một mục chung cho hai cơ quan.",
  },
  format: { bad: "Số 5/KH-UBND", good: "Số: 05/KH-UBND" },
};
