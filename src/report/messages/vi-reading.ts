import type { GapCode } from "../../model/document.ts";
import { partNames } from "./part-name.ts";
import { officesVi, planKindsVi } from "./vi-names.ts";
import type { Words } from "./words.ts";

const office = (detail: string): string => (officesVi as Readonly<Record<string, string>>)[detail] ?? detail;
const planKind = (detail: string): string =>
  (planKindsVi as Readonly<Record<string, string>>)[detail] ?? detail;
const tail = (detail: string, before = " (", after = ")"): string =>
  detail ? `${before}${detail}${after}` : "";

const gapNames: Readonly<Record<GapCode, string>> = {
  "scanned-page": "trang ảnh chụp",
  "bad-text-layer": "lớp chữ hỏng",
  ocr: "chữ nhận dạng",
  "tracked-changes": "sửa đổi chưa chấp nhận",
  "legacy-encoding": "bảng mã cũ",
  "unread-part": "phần chưa đọc được",
  "hidden-text": "chữ người đọc không thấy",
  "readers-disagree": "hai cách đọc khác nhau",
  "numbers-lost": "mất số thứ tự tự động",
  "not-understood": "phần chưa hiểu được",
  "text-cut": "văn bản bị cắt",
  limit: "vượt giới hạn đọc",
};

/** What a reader calls a part that it could not read; a part of a package goes by its own name. */
const parts: ReadonlyMap<string, string> = new Map([
  ["no-text", "không có chữ nào đọc được"],
  ["rebuilt", "mục lục của tệp bị hỏng, có thể thiếu trang"],
  ["page", "trang không mở được"],
  ["picture", "hình có thể chứa chữ"],
  ["field", "trường tự động không lưu kết quả"],
  ["form-value", "ô biểu mẫu"],
  ["annotation", "chữ ghi thêm lên trang"],
  ["spoiled-stream", "tệp bị hỏng một phần, có thể mất hoặc sai chữ"],
  ["another-plan", "tệp có thêm một kế hoạch khác; hãy tách riêng để kiểm tra"],
  ["other-language", "bản bằng tiếng nước ngoài đi kèm; chỉ kiểm tra bản tiếng Việt"],
  ["xfa", "biểu mẫu XFA"],
  ["UTF-8", "một số ký tự bị hỏng"],
]);
const partName = partNames(parts);

const gapName = (detail: string): string => (gapNames as Readonly<Record<string, string>>)[detail] ?? detail;
/** That a part was not read, the sentence says itself. */
const gapTail = (detail: string): string => (detail === "unread-part" ? "" : tail(gapName(detail)));

export const becauseVi: Words["because"] = {
  "other-level": (detail) =>
    detail ? `Không bắt buộc đối với ${office(detail)}.` : "Không bắt buộc đối với cấp ban hành dự thảo.",
  "other-kind": (detail) => `Loại kế hoạch này${tail(planKind(detail))} không bắt buộc có nội dung đó.`,
  "party-form": () => "Văn bản của Đảng theo thể thức riêng, không theo Nghị định 30/2020/NĐ-CP.",
  "other-programme": (detail) => `Dự thảo thực hiện một chương trình khác${tail(detail)}, có chỉ tiêu riêng.`,
  "other-period": (detail) => `Mốc yêu cầu nằm ngoài giai đoạn của dự thảo${tail(detail)}.`,
  "only-mentioned": (detail) =>
    `Dự thảo chỉ nhắc tới chương trình${tail(detail, " ", "")}, không thực hiện chương trình đó.`,
  "one-year-plan": () => "Kế hoạch một năm chỉ phải ghi các chỉ tiêu hằng năm.",
  "not-named": (detail) => `Chỉ áp dụng khi dự thảo có nêu nội dung này${tail(detail)}.`,
  "doubtful-match": (detail) =>
    `Có câu gần giống nhưng chưa chắc cùng một nội dung${tail(detail)}; cần người đọc quyết định.`,
  "only-a-duty": (detail) =>
    `Nội dung chỉ có trong phân công${detail ? ` của ${detail}` : ""}, chưa có trong phần nhiệm vụ; cần người đọc quyết định.`,
  "asked-by-parent": (detail) => `Kế hoạch cấp trên${detail ? ` ${detail}` : ""} đặt yêu cầu này cụ thể hơn.`,
  gap: (detail) => `Có phần của tệp chưa đọc được${gapTail(detail)} nên chưa thể kết luận.`,
  "unknown-day": () => "Chưa rõ ngày ban hành và giai đoạn của dự thảo nên chưa thể kết luận.",
  transition: (detail) =>
    `Ngày của dự thảo rơi vào thời gian chuyển tiếp${tail(detail)}; cần người đọc quyết định.`,
  "rule-timed-out": (detail) =>
    `Quy tắc này chạy quá thời gian cho phép${tail(detail)} nên chưa thể kết luận; cần người đọc xem lại.`,
  "rule-failed": (detail) =>
    `Quy tắc này gặp lỗi khi chạy${tail(detail)} nên chưa thể kết luận; cần người đọc xem lại.`,
  accepted: (detail) => `Đã được chấp nhận có lý do${tail(detail)}.`,
  "in-baseline": () => "Lỗi cũ đã ghi vào mốc đối chiếu, chờ xử lý.",
  "nothing-to-check": () => "Dự thảo không có nội dung thuộc diện kiểm tra.",
  "uncertain-reading": () =>
    "Câu này được nhận dạng từ bản chụp hoặc lớp chữ chưa tin cậy; cần đối chiếu bằng mắt.",
  "not-in-this-format": () =>
    "Định dạng tệp này không giữ thông tin trình bày; chỉ kiểm tra được trên Word, ODT hoặc PDF.",
};

export const gapsVi: Words["gaps"] = {
  "scanned-page": () =>
    "Trang là ảnh chụp, không có chữ để đọc. Hãy dùng bản gốc, hoặc chạy lại với --ocr để nhận dạng chữ.",
  "bad-text-layer": () => "Lớp chữ của trang bị hỏng (không ra tiếng Việt) nên không dùng được.",
  ocr: () => "Nội dung được đọc bằng nhận dạng chữ; con số và dấu có thể sai.",
  "tracked-changes": (detail) => {
    const struck = /^struck: ([^]*)$/.exec(detail)?.[1];
    if (struck !== undefined)
      return `Còn chữ gạch ngang chưa xóa: “${struck}”; kết quả không tính phần gạch ngang. Hãy xóa hẳn, hoặc bỏ gạch nếu vẫn giữ.`;
    const original = /^original: (\d+)$/.exec(detail)?.[1];
    return original === undefined
      ? `Tệp còn sửa đổi chưa chấp nhận${tail(detail)}; kết quả tính theo bản đã chấp nhận mọi sửa đổi.`
      : `Tệp còn sửa đổi chưa chấp nhận${tail(original)}; kết quả tính theo bản gốc, trước mọi sửa đổi.`;
  },
  "legacy-encoding": (detail) =>
    `Có chữ dùng bảng mã cũ${tail(detail)}; khi đọc đã chuyển sang Unicode. Hãy lưu lại tệp bằng phông Unicode.`,
  "hidden-text": (detail) =>
    `Tệp có chữ người đọc không thấy${tail(detail, ": “", "”")}; phần này không được tính. Hãy cho hiện ra nếu là nội dung kế hoạch, hoặc xóa đi.`,
  "unread-part": (detail) => `Có phần của tệp chưa đọc được${tail(partName(detail))}.`,
  "readers-disagree": (detail) => `Hai cách đọc độc lập cho kết quả khác nhau${tail(detail, ": ", "")}.`,
  "numbers-lost": () => "Số thứ tự tự động của đề mục không đọc được từ định dạng này.",
  "not-understood": (detail) =>
    detail === "organisation"
      ? "Phần tổ chức thực hiện có nội dung nhưng chưa nhận ra cơ quan nào được giao việc; cần người đọc xem lại."
      : "Có bảng mà tên các cột chưa cho biết nội dung; số liệu trong bảng chưa được tính.",
  "text-cut": (detail) =>
    detail === "start"
      ? "Tệp bắt đầu ở giữa văn bản, thiếu phần đầu; các phần chưa thấy không bị coi là thiếu."
      : `Văn bản dừng ở “…${detail}”, có thể còn thiếu phần sau; các phần chưa thấy không bị coi là thiếu.`,
  limit: (detail) => `Tệp vượt giới hạn đọc${tail(detail)}; phần còn lại chưa được kiểm tra.`,
};

const systemError: Readonly<Record<string, string>> = {
  EBUSY: "Tệp đang bị chương trình khác khóa. Đóng tệp rồi chạy lại.",
  EACCES: "Không có quyền mở tệp. Kiểm tra quyền đọc hoặc đóng chương trình đang khóa tệp rồi chạy lại.",
  EPERM: "Không có quyền mở tệp. Kiểm tra quyền đọc hoặc đóng chương trình đang khóa tệp rồi chạy lại.",
  ENOENT: "Tệp không còn ở chỗ cũ. Kiểm tra lại đường dẫn.",
  ELOOP: "Liên kết này dẫn vòng tròn. Đặt chính tệp vào chỗ của liên kết.",
  ENAMETOOLONG: "Tên hoặc đường dẫn dài quá mức hệ thống cho phép. Đặt tên ngắn hơn rồi chạy lại.",
  EISDIR: "Đây là thư mục, không phải tệp.",
  "not-regular": "Đây là thiết bị hoặc đường ống, không phải tệp.",
  "not-listed":
    "Không xem được bên trong thư mục này (thiếu quyền, hoặc đường dẫn quá dài); các tệp trong đó chưa được kiểm tra.",
  "link-out":
    "Đây là liên kết dẫn ra ngoài kho nên không đọc theo. Nếu đúng ý, hãy ghi thẳng tên liên kết này vào lệnh.",
  EMFILE: "Máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi chạy lại.",
};

export const reasonsVi: Words["reasons"] = {
  "empty-file": () => "Tệp rỗng, không có nội dung để kiểm tra.",
  "wrong-type": (detail) =>
    detail === "git-lfs"
      ? "Đây chỉ là con trỏ Git LFS, chưa có nội dung tệp. Chạy git lfs pull (trong CI: tải mã nguồn kèm LFS) rồi chạy lại."
      : `Không nhận ra định dạng tệp${tail(detail)}. Hãy dùng tệp Word, PDF, ODT, Markdown hoặc văn bản thuần.`,
  "password-protected": () => "Văn bản đang đặt mật khẩu. Gỡ mật khẩu rồi chạy lại.",
  damaged: (detail) =>
    `Tệp bị hỏng, không mở được${tail(detail)}. Mở bằng chương trình soạn thảo, lưu thành tệp mới rồi chạy lại.`,
  "unsupported-version": (detail) =>
    `Chưa đọc được phiên bản này của định dạng${tail(detail)}. Lưu lại thành .docx rồi chạy lại.`,
  "too-large": (detail) => `Tệp vượt giới hạn dung lượng${tail(detail)}.`,
  "too-complex": (detail) => `Cấu trúc tệp vượt giới hạn an toàn${tail(detail)} nên không đọc tiếp.`,
  "timed-out": (detail) => `Đọc tệp quá thời gian cho phép${tail(detail)}.`,
  "out-of-memory": (detail) => `Đọc tệp cần nhiều bộ nhớ hơn mức cho phép${tail(detail)}.`,
  "reader-crashed": (detail) => `Bộ đọc gặp lỗi với tệp này${tail(detail)}. Các tệp khác không bị ảnh hưởng.`,
  unreadable: (detail) => systemError[detail] ?? `Không mở được tệp${tail(detail)}.`,
  "not-a-plan": (detail) =>
    detail
      ? `Phần đọc được của tệp không phải là kế hoạch, và có phần chưa đọc được${gapTail(detail)}. Hãy dùng bản gốc rồi chạy lại.`
      : "Đọc được tệp nhưng không thấy đây là kế hoạch: không có tên loại KẾ HOẠCH, cũng không có các phần của một kế hoạch.",
};
