import type { Abolished } from "../../model/report.ts";
import { dateVi as date } from "./dates.ts";
import { documentName } from "./document-name.ts";
import { partsVi } from "./vi-names.ts";
import type { Words } from "./words.ts";

/** `xã hoặc phường` is a choice, `cơ quan cùng chức năng` a kind. */
export const isOneBody = (name: string): boolean => !/(?:^| )(?:cấp|cùng|hoặc) /.test(name);

const gone = ({ agency, written = agency, heirs = [], drop = false }: Abolished): string =>
  drop || heirs.length === 0
    ? `Bỏ “${written}”.`
    : heirs.length === 1 && isOneBody(heirs[0]!)
      ? `Thay “${written}” bằng “${heirs[0]!}”.`
      : `Bỏ “${written}”, hoặc ghi theo hiện nay: ${heirs.join("; ")}.`;

/** What to do, the action first; what can be pasted is given by the check itself. */
export const actionsVi: Words["actions"] = {
  "missing-section": ({ part }) => `Bổ sung nội dung về ${partsVi[part]}.`,
  "missing-target": ({ target }) => `Bổ sung chỉ tiêu “${target.vi}” vào phần mục tiêu.`,
  "target-number-missing": ({ required }) => `Ghi rõ ${required.vi}.`,
  "target-below-required": ({ required }) => `Ghi ${required.vi}, hoặc mức cao hơn.`,
  "target-wrong-year": ({ required }) => `Ghi ${required.vi}.`,
  "target-wrong-baseline": ({ required }) => `Ghi ${required.vi}.`,
  "target-wrong-frequency": ({ required }) => `Ghi ${required.vi}.`,
  "target-wrong-unit": ({ required }) => `Ghi ${required.vi}.`,
  "missing-task": ({ task }) => `Bổ sung nhiệm vụ “${task.vi}”.`,
  "deadline-too-late": ({ limitOf }) =>
    `Đặt thời hạn này sớm hơn hạn của ${limitOf || "cấp trên"}, đủ để tổng hợp.`,
  "wrong-date": ({ required }) => `Ghi ${date(required)}.`,
  "invalid-date": ({ why }) =>
    ({
      "no-such-day": "Ghi lại ngày đúng.",
      "ends-before-start": "Ghi lại hai mốc của khoảng thời gian.",
      "reports-swapped": "Đổi lại ngày của hai kỳ báo cáo.",
      "outside-period": "Sửa mốc này, hoặc sửa giai đoạn của kế hoạch.",
    })[why],
  "unassigned-agency": ({ agency, headed }) =>
    headed
      ? "Ghi rõ việc giao, hoặc bỏ đề mục."
      : `Nêu trách nhiệm của ${agency} trong phần tổ chức thực hiện.`,
  "unassigned-target": ({ asked }) => `Ghi cơ quan chịu trách nhiệm${asked ? `: ${asked}` : ""}.`,
  "unassigned-task": ({ asked }) => `Ghi cơ quan chủ trì${asked ? `: ${asked}` : ""}.`,
  "abolished-agency": gone,
  "abolished-unit": gone,
  "unknown-parent": ({ number }) =>
    number === ""
      ? "Đưa đúng tệp bằng --parent."
      : `Để đối chiếu: thêm --parent và tên tệp của ${documentName(number, "vi")}.`,
  "missing-legal-basis": () => "Bổ sung văn bản này vào phần căn cứ.",
  "wrong-legal-basis": ({ gone: issuer }) =>
    issuer ? "Kiểm tra lại cơ quan ban hành hoặc ngày của văn bản." : "Ghi lại số, ngày, cơ quan ban hành.",
  "expired-programme": ({ successor }) =>
    `${successor ? `Dẫn ${successor}` : successor === null ? "Dẫn chương trình hiện hành" : "Chờ văn bản mới"}, hoặc viết lại thành nội dung tổng kết.`,
  "numbering-gap": () => "Bổ sung mục còn thiếu, hoặc đánh số lại.",
  "numbering-repeat": () => "Đánh số lại.",
  "missing-annex": () => "Kèm phụ lục, hoặc bỏ câu dẫn.",
  "duplicate-text": () => "Giữ nội dung này ở một nơi.",
  "repeated-word": ({ word }) => `Bỏ một “${word}”.`,
  "inconsistent-name": ({ elsewhere }) =>
    elsewhere ? "Kiểm tra tên này; có thể còn sót của văn bản khác." : "Viết thống nhất một cách.",
  "inconsistent-number": () => "Thống nhất một số.",
};
