import { dateVi as date } from "./dates.ts";
import type { Words } from "./words.ts";
import { partsVi } from "./vi-names.ts";

/** The parent plan says whose it is. */
const demanded = (what: string, { owner, asked }: { owner?: string; asked?: string }): string | null =>
  asked === undefined
    ? null
    : owner === undefined
      ? `${what} chưa được giao cho cơ quan nào; kế hoạch cấp trên giao ${asked}, cần ghi rõ.`
      : `${what} đang giao cho ${owner}; theo kế hoạch cấp trên, cơ quan cùng lĩnh vực là ${asked}, cần giao đúng cơ quan.`;

/** Found X, needs Y: the sentence never blames, and always says what is still owed. */
export const findingsVi: Words["findings"] = {
  "missing-section": ({ part }) =>
    `Chưa thấy nội dung về ${partsVi[part]}, cả ở đề mục lẫn trong câu chữ; cần bổ sung.`,
  "missing-target": ({ target, required }, { document }) =>
    `Chưa thấy chỉ tiêu “${target.vi}”; ${document} yêu cầu ${required.vi}, cần bổ sung vào phần mục tiêu.`,
  "target-number-missing": ({ target, required }, { document }) =>
    `Chỉ tiêu “${target.vi}” đã nêu nhưng chưa có con số; ${document} yêu cầu ${required.vi}, cần ghi rõ.`,
  "target-below-required": ({ target, required, actual }, { document }) =>
    `Chỉ tiêu “${target.vi}” chưa đạt mức được giao (dự thảo: ${actual.vi}; ${document}: ${required.vi}); cần ghi ít nhất bằng mức đó.`,
  "target-wrong-year": ({ target, required, actual }, { document }) =>
    `Chỉ tiêu “${target.vi}” khác mốc thời gian được giao (dự thảo: ${actual.vi}; ${document}: ${required.vi}); cần ghi theo mốc đó.`,
  "target-wrong-baseline": ({ target, required, actual }, { document }) =>
    `Chỉ tiêu “${target.vi}” khác năm gốc so sánh (dự thảo: ${actual.vi}; ${document}: ${required.vi}); cần ghi đúng năm gốc.`,
  "target-wrong-frequency": ({ target, required, actual }, { document }) =>
    `Chỉ tiêu “${target.vi}” khác định kỳ được giao (dự thảo: ${actual.vi}; ${document}: ${required.vi}); cần ghi đúng định kỳ.`,
  "target-wrong-unit": ({ target, required, actual }, { document }) =>
    `Chỉ tiêu “${target.vi}” khác đơn vị tính (dự thảo: ${actual.vi}; ${document}: ${required.vi}); cần dùng đúng đơn vị.`,
  "missing-task": ({ task }, { document }) =>
    `Chưa thấy nhiệm vụ “${task.vi}” trong phần nhiệm vụ và trong phân công; ${document} có nhóm nhiệm vụ này, cần bổ sung.`,
  "missing-deadline": ({ quote }) =>
    quote
      ? `Có yêu cầu báo cáo định kỳ (“${quote}”) nhưng chưa ghi ngày nộp; cần ghi rõ, ví dụ “trước ngày … hằng năm”.`
      : "Có yêu cầu báo cáo định kỳ nhưng chưa ghi ngày nộp; cần ghi rõ, ví dụ “trước ngày … hằng năm”.",
  "deadline-too-late": ({ deadline, limit, limitOf }) =>
    `Thời hạn đang ghi là ${date(deadline)}, chưa sớm hơn ngày ${date(limit)} của ${limitOf}; cần chuyển lên trước ngày đó để kịp tổng hợp.`,
  "wrong-date": ({ event, actual, required }, { document }) =>
    `${event.vi} đang ghi ${actual}; theo ${document} là ${required}, cần sửa lại.`,
  "invalid-date": ({ written, why, period }) =>
    ({
      "no-such-day": `Ngày “${written}” không có trong lịch; cần kiểm tra và ghi lại ngày.`,
      "ends-before-start": `Khoảng thời gian “${written}” kết thúc trước khi bắt đầu; cần kiểm tra lại hai mốc.`,
      "outside-period": `Mốc “${written}” nằm ngoài giai đoạn ${period} của kế hoạch; cần sửa mốc hoặc giai đoạn.`,
    })[why],
  "unassigned-agency": ({ agency, where }) =>
    `${agency} được giao việc${where ? ` tại ${where}` : ""} nhưng phần tổ chức thực hiện chưa có mục phân công; cần bổ sung.`,
  "unassigned-target": ({ target, ...by }) =>
    demanded(`Chỉ tiêu “${target}”`, by) ??
    `Chỉ tiêu “${target}” chưa được giao cho cơ quan nào; cần ghi rõ cơ quan chịu trách nhiệm.`,
  "unassigned-task": ({ task, ...by }) =>
    demanded(`Nhiệm vụ “${task}”`, by) ??
    `Nhiệm vụ “${task}” chưa được giao cho cơ quan nào; cần ghi rõ cơ quan chủ trì.`,
  "abolished-agency": ({ agency, until, successor, basis }) =>
    `${agency} đã kết thúc hoạt động (đến hết ngày ${date(until)}${basis ? `, ${basis}` : ""}); cần thay bằng ${successor || "cơ quan tiếp nhận nhiệm vụ"}.`,
  "abolished-unit": ({ agency, until, successor, basis }) =>
    `${agency} không còn là đơn vị hành chính (đến hết ngày ${date(until)}${basis ? `, ${basis}` : ""}); cần ghi theo ${successor || "đơn vị hành chính hiện nay"}.`,
  "unknown-parent": ({ number }) =>
    `Dự thảo dẫn kế hoạch cấp trên ${number} nhưng chưa có tệp để đối chiếu; cần chạy lại với --parent TỆP để so sánh.`,
  "missing-legal-basis": ({ basis }) => `Chưa thấy dẫn ${basis}; cần bổ sung vào phần căn cứ.`,
  "wrong-legal-basis": ({ written, right, gone }) =>
    gone
      ? `Văn bản được dẫn là “${written}”, nhưng ${gone.name} chỉ hoạt động đến hết ngày ${date(gone.until)}; cần kiểm tra lại cơ quan ban hành hoặc ngày của văn bản.`
      : `Căn cứ đang ghi “${written}”: số, ngày và cơ quan ban hành không khớp nhau; cần ghi ${right}.`,
  "expired-programme": ({ programme, ended }) =>
    `${programme} đã hết thời gian thực hiện (${date(ended)}) nhưng được viết như đang thực hiện; cần thay bằng chương trình hiện hành hoặc chuyển thành nội dung tổng kết.`,
  "numbering-gap": ({ before, after, expected }) =>
    `Sau mục ${before} là mục ${after}; cần có mục ${expected} ở giữa, hoặc đánh số lại.`,
  "numbering-repeat": ({ label }) => `Số mục ${label} được dùng hai lần ở cùng một cấp; cần đánh số lại.`,
  "missing-annex": ({ annex }) =>
    `Nội dung dẫn tới ${annex} nhưng tệp không có phụ lục này; cần kèm phụ lục hoặc bỏ câu dẫn.`,
  "duplicate-text": ({ text, section }) =>
    `Nội dung “${text}” trùng với nội dung ${section ? `tại mục ${section}` : "ở trên"}; cần giữ một nơi.`,
  "repeated-word": ({ word }) => `Từ “${word}” lặp hai lần liền nhau; cần bỏ một.`,
  "inconsistent-name": ({ first, second, elsewhere }) =>
    elsewhere
      ? `Kế hoạch là của ${first} nhưng có chỗ ghi “${second}”; cần kiểm tra, có thể còn sót khi dùng lại văn bản của nơi khác.`
      : `Cùng một tên nhưng viết hai cách: “${first}” và “${second}”; cần viết thống nhất.`,
  "inconsistent-number": ({ what, first, second }) =>
    `${what || "Cùng một nội dung"} có hai con số khác nhau: ${first} và ${second}; cần ghi thống nhất.`,
  format: ({ component, problem }) => `${component.vi}: ${problem.vi}.`,
};
