import { describe, expect, it } from "vitest";
import { planOf } from "./plan-of.ts";

const kindOf = (title: string, body = "I. NỘI DUNG\n\n1. Việc một.") =>
  planOf(`KẾ HOẠCH\n\n${title}\n\nSở Y tế ban hành Kế hoạch như sau:\n\n${body}\n`);

describe("kind of plan", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["programme", "Thực hiện Chương trình Sức khỏe học đường giai đoạn 2026 - 2030", "period"],
    ["programme", "Triển khai Chiến lược quốc gia về cây xanh", "title"],
    ["programme", "Đào tạo, bồi dưỡng viên chức giai đoạn 2026 - 2030", "period"],
    ["annual", "Chăm sóc cây xanh năm 2026", "period"],
    ["annual", "Giáo dục thể chất năm học 2026 - 2027", "period"],
    ["inspection", "Triển khai công tác kiểm tra, hậu kiểm an toàn thực phẩm năm 2026", "title"],
    ["inspection", "Giám sát việc thực hiện Chương trình nước sạch giai đoạn 2021 - 2025", "title"],
    ["training", "Tổ chức lớp tập huấn chuyển đổi số năm 2026", "title"],
    ["event", "Tổ chức các hoạt động kỷ niệm Ngày Thầy thuốc Việt Nam", "title"],
    ["event", "Tháng hành động vì trẻ em năm 2026", "title"],
    ["meeting", "Tổ chức Hội nghị tổng kết công tác năm 2026", "title"],
    ["emergency", "Ứng phó với bão số 5", "title"],
    ["summing-up", "Tổng kết Chương trình nước sạch giai đoạn 2021 - 2025", "title"],
    ["annual", "Giải phóng mặt bằng năm 2026", "period"],
    ["other", "Triển khai thi hành Luật Đất đai", "nothing"],
  ];

  it.each(cases)("is %s: %s", (kind, title, by) => {
    expect(kindOf(title)).toMatchObject({ kind, kindBy: { by } });
  });

  it("is told by headings where the title is silent", () => {
    const body = "I. ĐỐI TƯỢNG KIỂM TRA\n\n1. Chợ Mới.\n\nII. THÀNH PHẦN ĐOÀN\n\n1. Bà Lê Thị A.";
    expect(kindOf("Về an toàn thực phẩm dịp lễ hội", body)).toMatchObject({
      kind: "inspection",
      kindBy: { by: "headings" },
    });
  });
});
