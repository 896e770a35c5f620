import { expect, it } from "vitest";
import { item, plan } from "./builder.ts";
import { kinds, runCheck } from "./rules.ts";

const asks = (text: string, over = "Nhiệm vụ của các đơn vị") =>
  kinds(
    runCheck("report-dates", {}, plan({ items: [item(over, { heading: over }), item(text, { parent: 0 })] })),
  );

it.each([
  "Định kỳ báo cáo kết quả công tác chăm sóc cây xanh về Phòng Kinh tế.",
  "Hằng quý tổng hợp tình hình, báo cáo Ủy ban nhân dân xã.",
])("a regular report without a day: %s", (text) => expect(asks(text)).toEqual(["missing-deadline"]));

it.each([
  "Báo cáo Ủy ban nhân dân xã trong việc tham mưu kế hoạch trồng cây.",
  "Định kỳ báo cáo kết quả về Sở Xây dựng khi được yêu cầu.",
  "Tổng hợp tình hình mưa lũ, báo cáo Ủy ban nhân dân xã lúc 07 giờ và 16 giờ hằng ngày.",
  "Kiểm tra việc thực hiện chế độ báo cáo định kỳ của cơ sở.",
])("no regular report: %s", (text) => expect(asks(text)).toEqual([]));

it("what an inspection looks at is no duty of its plan", () =>
  expect(asks("Báo cáo định kỳ kết quả kiểm định thang máy.", "Nội dung kiểm tra")).toEqual([]));
