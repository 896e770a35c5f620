import type { CiWords } from "./ci-words.ts";
import { dateVi as date } from "./dates.ts";

export const ciVi: CiWords = {
  badConfig: (why) => `Cấu hình chưa dùng được: ${why}.`,
  configAbove: (path) =>
    `Áp dụng cấu hình ${path}, nằm phía trên thư mục đang chạy và ngoài mọi kho git; dùng -c để chỉ định tệp khác.`,
  noConfig: (path) => `Không có tệp cấu hình “${path}”; kiểm tra lại đường dẫn.`,
  configExists: (path) => `“${path}” đã có; xóa hoặc đổi tên tệp này trước khi chạy kh-check init.`,
  written: (path) => `Đã ghi ${path}.`,
  expired: (at, rule, until) =>
    `${at}: mục chấp nhận ${rule} đã hết hạn ngày ${date(until)}; phát hiện được tính lại.`,
  unused: (at, rule) => `${at}: mục chấp nhận ${rule} không còn phát hiện nào; có thể xóa.`,
  needsBaseline: (option) => `Tùy chọn ${option} cần đi cùng --baseline TỆP.`,
  noBaseline: (path) => `Không có tệp mốc đối chiếu “${path}”; chạy --update-baseline để tạo.`,
  badBaseline: (path, where) =>
    `“${path}” không phải tệp mốc đối chiếu của kh-check (${where}); chạy --update-baseline để tạo tệp khác.`,
  otherBaseline: (path, version) =>
    `“${path}” thuộc phiên bản khác (${version}); chạy lại --update-baseline --force bằng phiên bản này.`,
  stale: (file, rule) => `${file}: mốc đối chiếu còn ghi ${rule} nhưng phát hiện đó không còn.`,
  staleMany: (n) => `Còn ${String(n)} mục cũ khác trong mốc đối chiếu; chạy --update-baseline để dọn.`,
  baselineWritten: (path, findings, files) =>
    `Đã ghi ${String(findings)} phát hiện của ${String(files)} tệp vào ${path}.`,
  notWithShard: (option) => `Tùy chọn ${option} không dùng cùng --shard; hãy chạy trên toàn bộ tệp.`,
  noShardReport: (file) => `“${file}” không phải báo cáo json của lần chạy --shard.`,
  otherRun: (file) =>
    `“${file}” thuộc lần chạy khác: khác số phần, phiên bản, bộ quy tắc hoặc mốc đối chiếu.`,
  shardTwice: (file) => `“${file}” là phần đã có trong một báo cáo khác.`,
  shardsMissing: (shards) => `Còn thiếu báo cáo của phần ${shards}.`,
  needsDrafts: (format, formats) =>
    `Báo cáo ${format} hiện cả dự thảo, còn merge chỉ có các báo cáo; hãy lập ở từng phần, hoặc dùng ${formats}.`,
  noReport: (file) => `Không đọc được báo cáo “${file}”; kiểm tra lại đường dẫn.`,
  corruptCache: (n) => `Bộ nhớ đệm có ${String(n)} mục hỏng; các tệp đó đã được kiểm tra lại.`,
  trackedCache: (folder) =>
    `${folder} nằm trong kho git nên ai cũng có thể đã ghi vào đó; không dùng. Gỡ ra bằng git rm -r --cached.`,
  noGit: "Tùy chọn --changed-since cần chương trình git; hãy cài git hoặc bỏ tùy chọn này.",
  badRef: (ref, why) => `Không so được với “${ref}” (${why}); kiểm tra tên nhánh hoặc mã commit.`,
  nothingChanged: "Không có dự thảo nào thay đổi.",
  watched: ({ gone, left, come }) =>
    `So với lần trước: đã hết ${String(gone)}, còn ${String(left)}, mới ${String(come)}.`,
  watching: "Đang chờ thay đổi; nhấn Ctrl+C để dừng.",
  nothingToAccept: (file, rule) => `“${file}” không có phát hiện nào của ${rule} để chấp nhận.`,
  acceptNeedsFile: "Lệnh accept cần một tệp trên đĩa, không nhận đầu vào chuẩn hay tên có ký hiệu * ? { }.",
  accepted: (path, findings, until) =>
    `Đã ghi vào ${path}: chấp nhận ${String(findings)} phát hiện đến hết ngày ${date(until)}.`,
};
