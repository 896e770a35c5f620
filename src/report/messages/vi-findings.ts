import type { Source, TargetDifference } from "../../model/report.ts";
import { dateVi as date, dayAfter, daysOfMonth } from "./dates.ts";
import { documentName } from "./document-name.ts";
import type { Words } from "./words.ts";
import { partsVi } from "./vi-names.ts";

/** The parent plan says whose it is. */
const demanded = (what: string, { owner, asked }: { owner?: string; asked?: string }): string | null =>
  asked === undefined
    ? null
    : owner === undefined
      ? `${what} chưa được giao cho cơ quan nào; kế hoạch cấp trên giao ${asked}, cần ghi rõ.`
      : `${what} đang giao cho ${owner}; theo kế hoạch cấp trên, cơ quan cùng lĩnh vực là ${asked}, cần giao đúng cơ quan.`;

/** Who asks: the document by its full name. */
const asker = ({ document }: Source): string => (document ? documentName(document, "vi") : "quy tắc");

const UNSAID = "không nêu";

/** The two facts side by side. */
const beside = (problem: string, { target, required, actual }: TargetDifference, source: Source): string =>
  `Chỉ tiêu “${target.vi}” ${problem}: dự thảo ${actual.vi === UNSAID ? UNSAID : `ghi ${actual.vi}`}; ${asker(source)} yêu cầu ${required.vi}.`;

/** `2026-2026` is one year. */
const years = (period: string): string => {
  const [first, last] = period.split("-");
  return last === undefined || first === last ? `năm ${first!}` : `giai đoạn ${period}`;
};

const noSuchDay = (written: string): string => {
  const at = daysOfMonth(written);
  const why = at ? `tháng ${String(at.month)} có ${String(at.days)} ngày` : "một năm có 12 tháng";
  return `Ngày “${written}” không có trong lịch (${why}); cần ghi lại ngày đúng.`;
};

/** The law in brackets. */
const lawVi = (basis: string): string => (basis ? ` (${documentName(basis, "vi")})` : "");

/** Found X, needs Y: the sentence never blames, and always says what is still owed. */
export const findingsVi: Words["findings"] = {
  "missing-section": ({ part, lacks }) =>
    lacks === "text"
      ? `Phần ${partsVi[part]} chỉ có đề mục, chưa có nội dung; cần bổ sung.`
      : lacks === "state-budget"
        ? "Phần kinh phí chưa nêu nguồn ngân sách nhà nước; cần ghi nguồn ngân sách theo phân cấp, trong dự toán hằng năm."
        : `Chưa thấy nội dung về ${partsVi[part]}, cả ở đề mục lẫn trong câu chữ; cần bổ sung.`,
  "missing-target": ({ target, required }, source) =>
    `Chưa thấy chỉ tiêu “${target.vi}”; ${asker(source)} yêu cầu ${required.vi}.`,
  "target-number-missing": ({ target, required }, source) =>
    `Chỉ tiêu “${target.vi}” đã nêu nhưng chưa có con số; ${asker(source)} yêu cầu ${required.vi}.`,
  "target-below-required": (facts, source) => beside("thấp hơn mức được giao", facts, source),
  "target-wrong-year": (facts, source) => beside("khác mốc thời gian được giao", facts, source),
  "target-wrong-baseline": (facts, source) => beside("khác năm gốc so sánh", facts, source),
  "target-wrong-frequency": (facts, source) => beside("khác định kỳ được giao", facts, source),
  "target-wrong-unit": (facts, source) => beside("khác đơn vị tính", facts, source),
  "missing-task": ({ task }, source) =>
    `Chưa thấy nhiệm vụ “${task.vi}” trong phần nhiệm vụ và trong phân công; ${asker(source)} có nhóm nhiệm vụ này.`,
  "missing-deadline": ({ quote, once }) =>
    `Có yêu cầu báo cáo định kỳ${quote ? ` (“${quote}”)` : ""} nhưng chưa ghi ngày nộp; cần ghi rõ, ví dụ “trước ngày …${once ? "/…" : " hằng năm"}”.`,
  "deadline-too-late": ({ deadline, limit, limitOf }) =>
    `Dự thảo ghi thời hạn ${date(deadline)}, chưa sớm hơn hạn ${date(limit)} của ${limitOf}, nên không kịp tổng hợp.`,
  "wrong-date": ({ event, actual, required }, source) =>
    `${event.vi}: dự thảo ghi ${date(actual)}; ${source.document ? `theo ${documentName(source.document, "vi")}` : "ngày đúng"} là ${date(required)}.`,
  "invalid-date": ({ written, why, period }) =>
    ({
      "no-such-day": noSuchDay(written),
      "ends-before-start": `Khoảng thời gian “${written}” kết thúc trước khi bắt đầu; cần kiểm tra lại hai mốc.`,
      "reports-swapped": `Thời hạn báo cáo 6 tháng và báo cáo năm bị đổi chỗ (“${written}”); cần kiểm tra lại hai ngày.`,
      "outside-period": `Mốc “${written}” nằm ngoài ${years(period)} của kế hoạch; cần sửa mốc hoặc giai đoạn.`,
    })[why],
  "unassigned-agency": ({ agency, where, headed }) =>
    headed
      ? `${agency} có đề mục nhưng chưa ghi nhiệm vụ.`
      : where
        ? `Dự thảo giao việc cho ${agency} (“${where}”), nhưng phần tổ chức thực hiện chưa nêu trách nhiệm của cơ quan này.`
        : `Phần tổ chức thực hiện chưa giao việc cho ${agency}.`,
  "unassigned-target": ({ target, ...by }) =>
    demanded(`Chỉ tiêu “${target}”`, by) ??
    `Chỉ tiêu “${target}” chưa được giao cho cơ quan nào; cần ghi rõ cơ quan chịu trách nhiệm.`,
  "unassigned-task": ({ task, ...by }) =>
    demanded(`Nhiệm vụ “${task}”`, by) ??
    `Nhiệm vụ “${task}” chưa được giao cho cơ quan nào; cần ghi rõ cơ quan chủ trì.`,
  "abolished-agency": ({ agency, until, basis, from }) =>
    from
      ? `${agency} chưa được thành lập vào thời điểm của kế hoạch (hoạt động từ ngày ${date(from)}).`
      : `${agency} không còn từ ngày ${date(dayAfter(until))}${lawVi(basis)}.`,
  "abolished-unit": ({ agency, until, basis, from }) =>
    from
      ? `${agency} chưa có vào thời điểm của kế hoạch (có từ ngày ${date(from)}).`
      : `${agency} không còn là đơn vị hành chính từ ngày ${date(dayAfter(until))}${lawVi(basis)}.`,
  "unknown-parent": ({ number, given }) =>
    given && !number
      ? `Tệp được đưa vào là ${given}, không phải kế hoạch cấp trên của dự thảo này nên chưa đối chiếu.`
      : given
        ? `Dự thảo dẫn ${documentName(number, "vi")}, còn tệp được đưa vào là ${given}.`
        : `Chưa đối chiếu với ${documentName(number, "vi")} vì chưa có tệp.`,
  "missing-legal-basis": ({ basis }) => `Chưa dẫn ${documentName(basis, "vi")} ở phần căn cứ.`,
  "wrong-legal-basis": ({ written, right, gone }) =>
    gone
      ? `Văn bản được dẫn là “${written}”, nhưng ${gone.name} chỉ hoạt động đến hết ngày ${date(gone.until)}; cần kiểm tra lại cơ quan ban hành hoặc ngày của văn bản.`
      : `Căn cứ ghi “${date(written)}”: số, ngày và cơ quan ban hành không khớp nhau; văn bản đúng là ${documentName(date(right), "vi")}.`,
  "expired-programme": ({ programme, ended, onlyPhase }) =>
    onlyPhase
      ? `Giai đoạn thực hiện của ${programme} đã kết thúc (${date(ended)}), văn bản chỉ còn phần định hướng.`
      : `${programme} đã hết thời gian thực hiện (${date(ended)}) nhưng được viết như đang thực hiện.`,
  "numbering-gap": ({ before, after, expected }) =>
    before
      ? `Sau mục ${before} là mục ${after}, thiếu mục ${expected}; cần bổ sung hoặc đánh số lại.`
      : `Mục đầu tiên là mục ${after}, thiếu mục ${expected}; cần bổ sung hoặc đánh số lại.`,
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
    `${what ? `Cùng một nội dung (${what})` : "Cùng một nội dung"} ghi hai số: ${date(first)} và ${date(second)}; cần thống nhất một số.`,
  "superseded-law": ({ cited, successor, since }) =>
    `Văn bản được dẫn “${cited}” đã được thay thế bởi ${successor} từ ngày ${date(since)}; cần dẫn văn bản hiện hành.`,
  "wrong-programme": ({ programme, problem, written, right }) =>
    ({
      period: `${programme} đang ghi “${written}”; giai đoạn đúng là ${right}, cần sửa lại.`,
      document: `${programme} đang dẫn “${written}”; văn bản phê duyệt là ${right}, cần dẫn đúng.`,
      ended: `${programme} (“${written}”) đã kết thúc; cần thay bằng ${right || "chương trình hiện hành"} hoặc chuyển thành nội dung tổng kết.`,
    })[problem],
  "missing-review": ({ problem, period, last }) =>
    problem === "none"
      ? `Kế hoạch giai đoạn ${period} chưa có nội dung tổng kết; cần ghi tổng kết vào năm ${last} và cơ quan chủ trì tổng kết.`
      : `Kế hoạch giai đoạn ${period} có nói đến tổng kết nhưng chưa ghi năm; cần ghi tổng kết vào năm ${last} và cơ quan chủ trì tổng kết.`,
  "report-tier-open": (facts) =>
    facts.problem === "no-day"
      ? `Đã ghi thời hạn cho cấp dưới (${date(facts.day)}) nhưng chưa ghi ngày ${facts.from} báo cáo ${facts.to}; cần ghi thời hạn, muộn hơn ngày trên, hoặc dẫn kế hoạch của cấp trên.`
      : `${facts.from} được giao báo cáo thẳng ${facts.to}; cần báo cáo qua ${facts.through}.`,
  "beyond-authority": ({ agency, words }) =>
    `Đang viết “${words}” đối với ${agency}, là cơ quan không thuộc quyền chỉ đạo của Ủy ban nhân dân; cần viết “Đề nghị ${agency} …”.`,
  "beyond-competence": ({ agency, work, holder }) =>
    `${agency} được giao ${work.vi}, việc này thuộc thẩm quyền của ${holder.vi}; cần giao đúng cơ quan hoặc viết lại thành việc phối hợp.`,
  "weak-commitment": ({ what, how, written }) =>
    ({
      encouraged: `Nội dung “${what.vi}” là yêu cầu phải thực hiện nhưng đang viết theo hướng khuyến khích (“${written}”); cần viết dứt khoát.`,
      possible: `Nội dung “${what.vi}” là yêu cầu phải thực hiện nhưng đang viết như việc có thể làm hoặc không (“${written}”); cần viết dứt khoát.`,
      conditional: `Nội dung “${what.vi}” là yêu cầu phải thực hiện nhưng đang kèm điều kiện (“${written}”); cần bỏ điều kiện.`,
      approximate: `Nội dung “${what.vi}” là yêu cầu có mức cụ thể nhưng đang ghi phỏng chừng (“${written}”); cần ghi đúng mức.`,
      opposite: `Nội dung “${what.vi}” đang viết ngược với yêu cầu (“${written}”); cần viết lại cho đúng ý.`,
    })[how],
  "leftover-place": ({ found, own, what }) =>
    ({
      issuer: `Cơ quan ban hành ghi “${found}” nhưng kế hoạch là của ${own}; cần sửa lại.`,
      "issue-place": `Địa danh ban hành ghi “${found}” nhưng kế hoạch là của ${own}; cần ghi tên của ${own}.`,
      recipient: `Nơi nhận có “${found}” nhưng kế hoạch là của ${own}; cần kiểm tra, có thể còn sót khi dùng lại văn bản của nơi khác.`,
      body: `Tên “${found}” là của cơ quan của nơi khác, kế hoạch là của ${own}; cần kiểm tra, có thể còn sót khi dùng lại văn bản cũ.`,
      area: `Có chỗ ghi “${found}” nhưng kế hoạch là của ${own}; cần kiểm tra, có thể còn sót khi dùng lại văn bản của nơi khác.`,
      parent: `Kế hoạch cấp trên được dẫn là của “${found}” nhưng kế hoạch này là của ${own}; cần dẫn đúng kế hoạch cấp trên.`,
    })[what],
  "leftover-year": ({ found, what, limit }) =>
    ({
      year: `Mốc “${found}” không thuộc thời gian của kế hoạch (${limit}); cần kiểm tra, có thể còn sót từ kế hoạch trước.`,
      review: `Việc sơ kết, tổng kết ghi “${found}”, trước khi kế hoạch được ban hành (${date(limit)}); cần ghi lại thời gian.`,
      basis: `Văn bản được dẫn “${found}” ghi ngày sau ngày ban hành kế hoạch (${date(limit)}); cần kiểm tra ngày của văn bản hoặc của kế hoạch.`,
    })[what],
  "unequal-sum": ({ what, total, parts, sum }) =>
    ({
      parts: `Tổng ghi ${total} nhưng các khoản thành phần (${parts}) cộng lại là ${sum}; cần tính lại.`,
      words: `Ghi ${total} bằng số nhưng bằng chữ là “${parts}” (${sum}); cần ghi thống nhất.`,
      product: `Ghi ${total} nhưng ${parts} là ${sum}; cần tính lại.`,
      years: `Tổng ghi ${total} nhưng ${parts} là ${sum}; cần tính lại.`,
      totals: `Tổng kinh phí ghi ${total} ở một chỗ và ${sum} ở chỗ khác (${parts}); cần ghi thống nhất.`,
    })[what],
  "dangling-reference": ({ reference }) =>
    `Nội dung dẫn tới “${reference}” nhưng kế hoạch không có mục này; cần sửa chỗ dẫn hoặc bổ sung mục.`,
  "unclear-tasks": ({ tasks, noLead, noTime, noProduct }) =>
    `Trong ${String(tasks)} nhiệm vụ có ${String(noLead)} chưa ghi cơ quan chủ trì, ${String(noTime)} chưa ghi thời gian, ${String(noProduct)} chưa ghi sản phẩm; nên lập bảng phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.`,
  "missing-recipient": ({ agencies }) => `Nơi nhận chưa có ${agencies}; nên bổ sung.`,
  "copied-text": ({ text, first, second }) =>
    `Nhiệm vụ “${text}” của ${second} trùng nguyên văn với nhiệm vụ của ${first}; cần kiểm tra xem có phải chép nhầm không.`,
  format: ({ component, problem }) => `${component.vi}: ${problem.vi}.`,
};
