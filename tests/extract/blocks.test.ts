import { describe, expect, test } from "vitest";
import { planOf } from "./plan-of.ts";

const head = `KẾ HOẠCH

Phòng, chống thiên tai năm 2026 tỉnh Hà Tĩnh

Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:
`;
const blocks = (body: string): string[] =>
  planOf(`${head}\n${body}\n`).assignments.map(
    ({ agency, label, duties }) => `${agency} ${label ?? "-"} ${String(duties.length)}`,
  );

describe("blocks of duties outside the organisation", () => {
  test("under a theme of the tasks", () => {
    expect(
      blocks(
        "I. NHIỆM VỤ VÀ PHÂN CÔNG\n\n1. Dự báo, cảnh báo\n\n1.1. Sở Nông nghiệp và Môi trường\n\n- Phát bản tin.\n\n1.2. Đài Khí tượng thủy văn tỉnh\n\n- Quan trắc.\n\n2. Cứu nạn\n\n2.1. Công an tỉnh\n\n- Trực cứu hộ.",
      ),
    ).toEqual([
      "Sở Nông nghiệp và Môi trường I.1.1 1",
      "Đài Khí tượng thủy văn tỉnh I.1.2 1",
      "Công an tỉnh I.2.1 1",
    ]);
  });

  test("under letters, below a sentence that leads to them", () => {
    expect(
      blocks(
        "I. PHÂN CÔNG NHIỆM VỤ\n\n1. Các cơ quan sau đây theo chức năng thực hiện các việc:\n\na) Sở Y tế\n\n- Dự trữ thuốc.\n\nb) Tổ tự quản đê Hữu Lam\n\n- Tuần đê.\n\nc) Sở Xây dựng\n\n- Rà soát nhà yếu.",
      ),
    ).toEqual(["Sở Y tế I.1.a 1", "Tổ tự quản đê Hữu Lam I.1.b 1", "Sở Xây dựng I.1.c 1"]);
  });

  test("rooms of an office that nobody knows, beside a row that names a known body", () => {
    expect(
      blocks(
        "I. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ\n\n1. Chỉ đạo\n\na) Sở Y tế\n\n- Lập lịch họp.\n\n2. Thủ tục\n\na) Phòng Nghiệp vụ Lưu trữ\n\n- Rà soát thủ tục.",
      ),
    ).toEqual(["Sở Y tế I.1.a 1", "Phòng Nghiệp vụ Lưu trữ I.2.a 1"]);
  });

  test.each([
    ["what is shared out", "I. NHIỆM VỤ\n\n1. Mở lớp\n\n- Sở Y tế: 02 lớp;\n- Sở Nội vụ: 03 lớp."],
    ["what is asked of others", "I. KIẾN NGHỊ\n\n1. Bộ Tài chính: bố trí vốn.\n\n2. Bộ Y tế: cấp thuốc."],
    [
      "themes that begin like a body",
      "I. NHIỆM VỤ\n\n1. Phòng, chống cháy rừng\n\n- Đốt dọn.\n\n2. Tổ chức trực ban\n\n- Trực 24/24.",
    ],
  ])("none: %s", (_, body) => expect(blocks(body)).toEqual([]));
});

test("a lead-in gives the list beside it to its body", () => {
  expect(
    blocks(
      "I. TỔ CHỨC THỰC HIỆN\n\nGiao Sở Xây dựng triển khai các công việc:\n\n1. Kiểm tra kè.\n\n2. Lập phương án.",
    ),
  ).toEqual(["Sở Xây dựng I 2"]);
});

describe("tables", () => {
  test("of bodies and what each is to do", () => {
    expect(
      blocks(
        "I. TỔ CHỨC THỰC HIỆN\n\n| TT | Đơn vị | Công việc được giao |\n|---|---|---|\n| 1 | Sở Y tế | Dự trữ thuốc |\n| 2 | Công an tỉnh | Cứu nạn |\n| 3 | Sở Y tế | Khử khuẩn |",
      ),
    ).toEqual(["Sở Y tế I 2", "Công an tỉnh I 1"]);
  });

  test("of bodies and their responsibility; a table of money gives nobody work", () => {
    const { assignments } = planOf(
      `${head}\nI. KINH PHÍ\n\n| TT | Nguồn | Số tiền |\n|---|---|---|\n| 1 | Ngân sách xã | 150 |\n| 2 | Đóng góp | 20 |\n\nII. PHÂN CÔNG TRÁCH NHIỆM\n\n| TT | Đơn vị | Trách nhiệm |\n|---|---|---|\n| 1 | Sở Y tế | Dự trữ thuốc |\n| 2 | Công an tỉnh | Cứu nạn |\n`,
    );
    expect(assignments.map(({ agency }) => agency)).toEqual(["Sở Y tế", "Công an tỉnh"]);
  });

  test("of tasks and who leads, where the organisation says nothing else", () => {
    const table =
      "| TT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp |\n|---|---|---|---|\n| 1 | Dự trữ thuốc | Sở Y tế | Công an tỉnh |";
    expect(blocks(`I. TỔ CHỨC THỰC HIỆN\n\n${table}`)).toEqual(["Sở Y tế I 1", "Công an tỉnh I 1"]);
    expect(blocks(`I. NHIỆM VỤ\n\n${table}`)).toEqual([]);
  });

  test("the task is no doer of itself, and a person stands as written", () => {
    const { tasks } = planOf(
      `${head}\nI. NHIỆM VỤ\n\n| TT | Nhiệm vụ thực hiện | Người thực hiện | Ghi chú |\n|---|---|---|---|\n| 1 | Soạn tài liệu | Lê Văn Mẫu | |\n`,
    );
    expect(tasks.map(({ text, leads }) => [text, leads])).toEqual([["Soạn tài liệu", ["Lê Văn Mẫu"]]]);
  });

  test("one that goes on over a page is one", () => {
    const { tasks } = planOf(
      `${head}\nI. NHIỆM VỤ\n\n| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Soạn tài liệu | Sở Y tế |\n\n| 2 | In tài liệu | Sở Nội vụ |\n|---|---|---|\n| 3 | Phát tài liệu | Sở Y tế |\n`,
    );
    expect(tasks.map(({ text }) => text)).toEqual(["Soạn tài liệu", "In tài liệu", "Phát tài liệu"]);
  });
});

test("times and places of an event are no tasks, and a body that heads a block leads them", () => {
  const { tasks } = planOf(
    `${head}\nI. NỘI DUNG\n\n1. Thời gian: ngày 20/5/2026.\n\n2. Diễn tập\n\n- Dựng lán.\n\n3. Chuẩn bị\n\n3.1. Sở Y tế\n\n- Cấp thuốc.\n`,
  );
  expect(tasks.map(({ text, leads }) => [text, leads])).toEqual([
    ["Diễn tập", []],
    ["Chuẩn bị", ["Sở Y tế"]],
  ]);
});
