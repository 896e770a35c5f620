import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { readText } from "../../src/readers/text.ts";
import { lexicon } from "../lexicon/load.ts";
import { planOf, planWith } from "./plan-of.ts";

const shown = (plan: ReturnType<typeof planOf>): string =>
  plan.targets
    .map((t) => {
      const quantities = t.quantities.map(
        (q) =>
          `${q.comparator}${String(q.value)}${q.max === null ? "" : `-${String(q.max)}`} ${q.unit}${q.byYear === null ? "" : ` @${String(q.byYear)}`}`,
      );
      return [
        quantities.join(" & "),
        t.frequency,
        t.baselineYear && `vs ${String(t.baselineYear)}`,
        t.change,
        t.modality,
      ]
        .filter(Boolean)
        .join(", ");
    })
    .join(" | ");

describe("one sentence of the objectives", () => {
  test.each([
    ["Hằng năm mỗi trường tổ chức ít nhất 03 buổi ngoại khóa.", ">=3 buổi, year"],
    ["Phấn đấu đến năm 2030 có từ 85% trở lên hộ dân được tiếp cận.", ">=85 % @2030, aspired"],
    ["Đến năm 2028 đạt 75% và đến năm 2030 đạt 95% thôn có câu lạc bộ.", "=75 % @2028 & =95 % @2030"],
    ["Có 60% hộ tham gia vào năm 2027 và 80% hộ tham gia vào năm 2030.", "=60 % @2027 & =80 % @2030"],
    ["Tỷ lệ tảo hôn giảm ít nhất 1,5% mỗi năm.", ">=1.5 %, year, decrease"],
    ["Đến năm 2030 mức hiểu biết tăng 12 - 18% so với năm 2025.", "=12-18 % @2030, vs 2025, increase"],
    ["Tỷ lệ cán bộ nữ tăng từ 30% năm 2025 lên 40% năm 2030.", "=40 % @2030, vs 2025, increase"],
    ["Đến năm 2030 trồng trên 2.500 ha rừng.", ">2500 ha @2030"],
    ["Tỷ lệ hộ nghèo còn dưới 3,25% đến năm 2030.", "<3.25 % @2030"],
    ["Số vụ không quá 05 vụ mỗi năm.", "<=5 vụ, year"],
    ["Mỗi năm thành lập ít nhất hai mô hình.", ">=2 mô hình, year"],
    ["Mỗi xã mỗi quý có tối thiểu 04 tin, bài.", ">=4 tin, bài, quarter"],
    ["Bảo đảm 100% trẻ em được khai sinh.", "=100 %, firm"],
    ["Đến năm 2030, 90% hộ có nước sạch; 100% trường có nhà vệ sinh.", "=90 % @2030 | =100 % @2030"],
    ["Hằng năm có >= 30% học viên nữ.", ">=30 %, year"],
    ["100% hộ được phổ biến pháp luật về trẻ em đến năm 2029.", "=100 % @2029"],
    ["Từ 75% cán bộ làm công tác dân số, trẻ em trở lên được tập huấn.", ">=75 %"],
    ["Đạt 7/10 nạn nhân được hỗ trợ vào năm 2028.", "=0.7 nạn nhân @2028"],
    ["Đến năm 2028, 80% nạn nhân được nhận ít nhất một dịch vụ hỗ trợ.", "=80 % @2028"],
    [
      "Giảm tỷ số từ 114 bé trai/100 bé gái năm 2025 xuống còn không quá 111 bé trai/100 bé gái.",
      "<=111 bé trai, vs 2025, decrease",
    ],
    ["Tối thiểu 03 tin , bài trong năm.", ">=3 tin, bài, year"],
    ["Kế hoạch hướng tới hai chỉ tiêu đến năm 2030: 90% xã có nhà văn hóa.", "=90 % @2030"],
    [
      "Mỗi xã lập ít nhất 01 đội, nâng tổng số đội từ 20 đội năm 2025 lên 60 đội năm 2028.",
      ">=1 đội | =60 đội @2028, vs 2025, increase",
    ],
    ["Mỗi năm mở từ 3 đến 5 lớp bồi dưỡng.", "=3-5 lớp, year"],
    ["Ít nhất 3/4 số thôn có câu lạc bộ.", ">=0.75 thôn"],
    ["Không để xảy ra quá 03 vụ mỗi năm.", "<=3 vụ, year"],
    ["Đến năm 2027: 60% thôn; đến năm 2030: 95% thôn có tổ truyền thông.", "=60 % @2027 & =95 % @2030"],
    ["Đến năm 2027, 60% hộ có nước sạch; đến năm 2030, 95% hộ có nhà tiêu.", "=60 % @2027 | =95 % @2030"],
    ["Phấn đấu đến năm 2030 thay đổi nhận thức của cộng đồng.", ", aspired".slice(2)],
    ["Một phần ba số thôn có tổ hòa giải.", "=0.3333 thôn"],
    ["Đến năm 2028 ba phần tư trường học có phòng tư vấn.", "=0.75 trường học @2028"],
    ["Tối thiểu một nửa số hộ ký cam kết.", ">=0.5 hộ"],
    ["Hơn nửa số hộ thoát nghèo.", ">0.5 hộ"],
    ["Số vụ giảm một nửa so với năm 2025.", "=0.5 lần, vs 2025, decrease"],
    ["9 trên 10 hộ dùng nước sạch.", "=0.9 hộ"],
    ["Có 18/18 xã đạt chuẩn vào năm 2029.", "=1 xã @2029"],
    ["Đạt 20 xã trên tổng số 25 xã có bác sĩ.", "=20 xã"],
    ["Không quá 60 ca mắc bệnh trên 100.000 dân.", "<=60 ca"],
    ["Trên một nghìn hộ có gian hàng số.", ">1000 hộ"],
    ["Đạt chín mươi phần trăm hộ có nước sạch.", "=90 %"],
    ["Không dưới chín mươi phần trăm (90%) hộ có nước sạch.", ">=90 %"],
    ["Trong mười năm qua việc học đã tốt hơn, nay phấn đấu mở hai mươi lăm lớp.", "=25 lớp, aspired"],
    ["2/5 số doanh nghiệp có trên 300 lao động ký thỏa ước vào năm 2028.", "=0.4 doanh nghiệp @2028"],
    ["Mỗi tháng 02 buổi sinh hoạt.", "=2 buổi, month"],
    ["Đón 4,5 triệu lượt khách trong năm.", "=4500000 lượt, year"],
    ["Thu trên 30 nghìn tỷ đồng.", ">30000000000000 đồng"],
    ["Thời gian chờ khám bình quân từ 1,5 đến 2 giờ.", "=1.5-2 giờ"],
    ["Phát thanh 20 phút/ngày.", "=20 phút"],
    [
      "Tỷ lệ bao phủ đạt 80%, tăng 6 điểm phần trăm so với năm 2024.",
      "=80 % & =6 điểm phần trăm, vs 2024, increase",
    ],
    [
      "Lượng rác giảm 24% so với năm 2025, bình quân mỗi năm giảm 6%.",
      "=24 % & =6 %, year, vs 2025, decrease",
    ],
    ["Hộ nghèo còn dưới 2%, giảm tỷ lệ tảo hôn 3%.", "<2 % | =3 %"],
    ["Mức hiểu biết tăng 12% vào năm 2030, lấy năm 2025 làm mốc so sánh.", "=12 % @2030, vs 2025, increase"],
    ["Thu nhập tăng 1,5 lần so với mốc năm 2024.", "=1.5 lần, vs 2024, increase"],
    ["Giai đoạn 2026 - 2028 mở 20 lớp, giai đoạn 2029 - 2030 mở 40 lớp.", "=20 lớp @2028 & =40 lớp @2030"],
    ["Thêm 3 đến 4 mô hình vào năm 2028.", "=3-4 mô hình @2028"],
    ["Tỷ lệ nữ tham gia không dưới 1/3.", ">=0.3333 lần"],
    ["Cứ 10 thôn thì có ít nhất 8 thôn duy trì.", ">=8 thôn"],
    [
      "90% trường có phòng tư vấn vào năm 2030 (năm 2026: 60%, năm 2028: 75%).",
      "=90 % @2030 & =60 % @2026 & =75 % @2028",
    ],
    ["Số thôn có tổ hòa giải vào năm 2025, 100% vào năm 2030.", "=100 % @2030"],
    ["Hộ nghèo giảm từ 2,5 - 3%, còn dưới 10%.", "=2.5-3 % & <10 %, decrease"],
    ["Giải quyết việc làm cho 900 lao động, trong đó nữ chiếm ít nhất một nửa.", "=900 lao động | >=0.5 lần"],
    ["Hằng năm tổ chức ít nhất hai (02) cuộc.", ">=2 cuộc, year"],
    ["Tổ chức tối thiểu bốn buổi trong một quý, mỗi tháng viết 01 tin.", ">=4 buổi, quarter | =1 tin, month"],
    ["Phát 12 chuyên mục, mỗi chuyên mục 10 phút/chuyên mục.", "=12 chuyên mục"],
    ["Tỷ lệ người có tài khoản từ 45% (năm 2021) lên trên 60%.", ">60 %, vs 2021"],
    [
      "Thành lập mới 04 cụm công nghiệp, nâng tổng số lên 18 CCN; tỷ lệ lấp đầy đạt ít nhất 65%.",
      "=4 cụm công nghiệp & =18 ccn & >=65 %, increase",
    ],
    [
      "Lắp thêm 120 camera, nâng tổng số camera toàn xã lên 300 camera.",
      "=120 camera & =300 camera, increase",
    ],
    ["Trồng 40.000 cây, tỷ lệ cây sống đạt trên 90%.", "=40000 cây & >90 %"],
    ["Tạo việc làm cho 800 lao động; tỷ lệ thất nghiệp dưới 2%.", "=800 lao động | <2 %"],
    ["Bổ sung 600 MW (gồm 03 dự án điện gió; 02 dự án điện rác); tiết kiệm 5% điện năng.", "=600 mw | =5 %"],
    ["Tỷ lệ hộ có nhà chật (dưới 10 m2) dưới 6% vào năm 2028.", "<6 % @2028"],
    [
      "60.000 hộ dùng nước sạch vào năm 2027 và 75.000 vào năm 2030; 90 trường có thư viện.",
      "=60000 hộ @2027 & =75000 hộ @2030 | =90 trường",
    ],
    ["Số lớp mở thêm: năm 2027: 12 lớp, năm 2029: 20.", "=12 lớp @2027 & =20 lớp @2029"],
    ["Tỷ lệ hộ có hố ủ đạt 40% (năm 2027: 20%, năm 2028: 30%).", "=40 % & =20 % @2027 & =30 % @2028"],
    ["Thu nhập trên 1 ha đạt 90 triệu đồng/năm.", "=90000000 đồng, year"],
    ["Doanh thu bình quân của một tổ hợp tác đạt 2 tỷ đồng.", "=2000000000 đồng"],
    ["95% hộ ở mặt tiền của 12 tuyến phố ký cam kết trong quý I năm 2027.", "=95 % @2027"],
    ["Trả lời 100% kiến nghị trong thời hạn 72 giờ.", "=100 %"],
    ["Trực 24/24 giờ, phấn đấu 60% điểm có mái che.", "=60 %, aspired"],
    [
      "Giảm ít nhất 20% thời gian đi lại và 25% chi phí so với năm 2024.",
      ">=20 %, decrease | >=25 %, vs 2024",
    ],
    ["Khối 6 đạt tối thiểu 60%, các khối còn lại đạt từ 80%.", ">=60 % | >=80 %"],
    [
      "Thu nhập đạt 60 triệu đồng/người vào năm 2030, gấp 1,5 lần năm 2025.",
      "=60000000 đồng @2030 & =1.5 lần @2030, vs 2025",
    ],
    ["Hộ không bị kiểm tra quá 02 lần.", "<=2 lần"],
    ["Số vụ cháy giảm từ 5-8% so với bình quân cả giai đoạn 2021-2025.", "=5-8 %, decrease"],
  ])("%s", (text, expected) => {
    expect(shown(planWith("objectives", `1. ${text}`))).toBe(expected);
  });
});

describe("numbers that are no targets", () => {
  test.each([
    "Thực hiện Điều 12 Luật Trẻ em và mục 3 phần II của Chương trình.",
    "Năm 2025 toàn tỉnh đã tổ chức 45 lớp tập huấn.",
    "Thực hiện Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ (trong đó có chỉ tiêu 80% dân số).",
    "Các cơ quan thực hiện mục tiêu 2, 3 của Kế hoạch trong 05 năm.",
  ])("%s", (text) => {
    expect(shown(planWith("tasks", `1. ${text}`))).toBe("");
  });
});

describe("counts outside the objectives", () => {
  test.each([
    ["Hậu kiểm 120 cơ sở lưu trú, 45 doanh nghiệp lữ hành.", "=120 cơ sở | =45 doanh nghiệp"],
    ["Xúc tiến tại 06 thị trường trọng điểm.", "=6 thị trường"],
    ["Dựng 05 phim ngắn trước tháng 10/2027.", "=5 phim @2027"],
    ["Ban Chỉ đạo họp mỗi quý 01 lần.", "=1 lần, quarter"],
    ["Công tác quản lý trên địa bàn 03 xã được tăng cường.", ""],
    ["Hồ sơ lập thành 02 bộ.", ""],
    ["Lồng ghép vào 06 môn học.", "=6 môn học"],
    ["Tập huấn 03 ngày cho 120 cộng tác viên.", "=120 cộng tác viên"],
    ["Treo 250 băng rôn, 40 pa nô tại trụ sở.", "=250 băng rôn | =40 pa nô"],
    ["Mở 04 lớp cho cán bộ cấp xã; 02 tọa đàm tại khu công nghiệp.", "=4 lớp | =2 tọa đàm"],
    ["Duy trì chuyên mục với tần suất 02 số/tháng.", "=2 số, month"],
    ["Sơ tán 320 hộ ra khỏi vùng sạt lở (dưới 30 m tính từ bờ).", "=320 hộ"],
    ["Xử lý dứt điểm 16 vụ tồn đọng; làm điểm 3 xã.", "=16 vụ | =3 xã"],
    ["Mở chuyên đề, thời gian 02 buổi.", ""],
    ["Khu vực 3 xã biên giới được ưu tiên, thuộc 5 huyện.", ""],
  ])("%s", (text, expected) => {
    expect(shown(planWith("tasks", `1. ${text}`))).toBe(expected);
  });
});

test.each([
  ["Giai đoạn 2026 - 2028:\n\n- 70% hộ.\n\nGiai đoạn 2029 - 2030:\n\n- 90% hộ.\n\nHằng năm: 100% thôn."],
  ["**Đến năm 2028:**\n\na) 70% hộ.\n\n**Đến năm 2030:**\n\na) 90% hộ.\n\n**Hằng năm:**\n\na) 100% thôn."],
])("each list has the phase right above it: %s", (text) => {
  expect(shown(planWith("objectives", text))).toBe("=70 % @2028 | =90 % @2030 | =100 %, year");
});

test("a heading that ends in `hằng năm` repeats what stands below it", () => {
  const plan = planWith(
    "objectives",
    "1. Chỉ tiêu thực hiện hằng năm\n\na) 100% thôn tổ chức.\n\nb) Mở 2 lớp.",
  );
  expect(shown(plan)).toBe("=100 %, year | =2 lớp, year");
});

test("the year of a lead-in and of a phase heading holds for the list below it", () => {
  const plan = planWith(
    "objectives",
    "1. Đến năm 2028\n\n- 70% hộ tham gia.\n\n2. Đến năm 2030\n\n- 90% hộ tham gia.\n\n3. Phấn đấu hằng năm đạt các chỉ tiêu sau:\n\n- 100% trường học ký cam kết.",
  );
  expect(shown(plan)).toBe("=70 % @2028 | =90 % @2030 | =100 %, year, aspired");
});

test.each([
  ["MỤC TIÊU VÀ ĐỊNH HƯỚNG ĐẾN NĂM 2035", "=70 %"],
  ["MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045", "=70 % @2030"],
  ["MỤC TIÊU GIAI ĐOẠN 2026 - 2030, ĐỊNH HƯỚNG ĐẾN NĂM 2035", "=70 % @2030"],
  ["ĐỊNH HƯỚNG ĐẾN NĂM 2035", "=70 % @2035"],
])("the year of an outlook is none of the aims beside it: %s", (heading, expected) => {
  expect(
    shown(planOf(`KẾ HOẠCH\n\nCông tác dân số tỉnh Hà Tĩnh\n\nI. ${heading}\n\n1. 70% hộ tham gia.`)),
  ).toBe(expected);
});

describe("an aim that is said twice is one target", () => {
  const plan = (task: string): ReturnType<typeof planOf> =>
    planOf(
      `KẾ HOẠCH\n\nMôi trường tỉnh Hà Tĩnh\n\nI. MỤC TIÊU\n\n1. 100% cụm công nghiệp có trạm xử lý nước thải tập trung.\n\nII. NHIỆM VỤ\n\n1. ${task}`,
    );
  test.each([
    ["Tham mưu đầu tư trạm xử lý nước thải tập trung tại 100% CCN.", "=100 %"],
    ["Kiểm tra 100% CCN về phòng cháy, chữa cháy.", "=100 % | =100 %"],
    ["Tham mưu đầu tư trạm xử lý nước thải tập trung tại 80% CCN.", "=100 % | =80 %"],
  ])("%s", (task, expected) => {
    expect(shown(plan(task))).toBe(expected);
  });
});

test("a plan behind the decision that approves it is read though its headings are lost", () => {
  const read = readText(
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n\nSố: 77/QĐ-UBND\n\nHà Tĩnh, ngày 12 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\n\nCăn cứ Luật Dân số ngày 01 tháng 7 năm 2023;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch công tác dân số.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.\n\nTM. ỦY BAN NHÂN DÂN\n\nCÔNG TÁC DÂN SỐ TỈNH HÀ TĨNH NĂM 2024\n\n(Kèm theo Quyết định số 77/QĐ-UBND ngày 12/3/2024 của Ủy ban nhân dân tỉnh)\n\n- Tỷ lệ sinh con thứ ba dưới 8% vào năm 2024.",
  );
  const plan = read.ok ? extract(read.document, lexicon) : null;
  expect(plan && shown(plan)).toBe("<8 % @2024");
});

test("a table copied one cell a line is a table again; without its numbers in order it stays as it is", () => {
  const cells = (rows: readonly string[]): string =>
    `KẾ HOẠCH\n\nCông tác dân số tỉnh Hà Tĩnh\n\nI. MỤC TIÊU\n\n${rows.join("\n\n")}\n\nII. NHIỆM VỤ\n\n1. Mở lớp.`;
  const of = (rows: readonly string[]): string => {
    const read = readText(cells(rows));
    const plan = read.ok ? extract(read.document, lexicon) : null;
    return plan ? shown(plan) : "not a plan";
  };
  const heads = ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Năm 2030"];
  expect(
    of([...heads, "1", "Hộ có nước sạch", "%", "70", "90", "2", "Số câu lạc bộ", "Câu lạc bộ", "12", "20"]),
  ).toBe("=70 % @2026 & =90 % @2030 | =12 câu lạc bộ @2026 & =20 câu lạc bộ @2030");
  expect(of([...heads, "1", "Hộ có nước sạch", "%", "70", "2", "Số câu lạc bộ"])).toBe("");
});

test("a table of targets: unit in its own column, year in the head or in a group row", () => {
  const head = planWith(
    "objectives",
    "| TT | Chỉ tiêu | ĐVT | Năm 2028 | Năm 2030 | Chủ trì |\n|---|---|---|---|---|---|\n| 1 | Hộ được truyền thông | % | 70 | ≥ 90 | Sở Y tế |",
  );
  expect(shown(head)).toBe("=70 % @2028 & >=90 % @2030");
  expect(head.targets[0]?.owners).toEqual(["Sở Y tế"]);
  const groups = planWith(
    "objectives",
    "| TT | Nội dung | Đơn vị | Chỉ tiêu |\n|---|---|---|---|\n| I | Đến năm 2028 | | |\n| 1 | Số câu lạc bộ | câu lạc bộ | 12 |\n| II | Đến năm 2030 | | |\n| 1 | Số câu lạc bộ | câu lạc bộ | 20 |",
  );
  expect(shown(groups)).toBe("=12 câu lạc bộ @2028 | =20 câu lạc bộ @2030");
});

test("targets given away by number carry their owners", () => {
  const plan = planOf(
    "KẾ HOẠCH\n\nCông tác dân số năm 2026 tỉnh Hà Tĩnh\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch:\n\nI. MỤC TIÊU\n\n1. Có 80% hộ tham gia.\n\n2. Có 90% trường tham gia.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Chịu trách nhiệm thực hiện mục tiêu 1.\n\n2. Sở Giáo dục và Đào tạo\n\n- Chủ trì triển khai mục tiêu 2 của Kế hoạch.",
  );
  expect(plan.targets.map((t) => t.owners)).toEqual([["Sở Y tế"], ["Sở Giáo dục và Đào tạo"]]);
});
