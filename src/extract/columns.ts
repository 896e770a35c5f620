import { lowered } from "../text/letters.ts";
import type { Table } from "./tables.ts";

/** What a column of a table of duties, tasks or reports holds. */
export type ColumnKind =
  | "number"
  | "lead"
  | "support"
  | "doer"
  | "person"
  | "object"
  | "due"
  | "product"
  | "money"
  | "receiver"
  | "unit"
  | "note"
  | "body"
  | "task";

/** Tried in this order: the first that fits a head is what its column holds. */
const HEADS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["number", /^(?:stt|tt|số\s*tt|số\s+thứ\s+tự)$/],
  ["unit", /đơn\s+vị\s+tính|đvt/],
  ["object", /được\s+(?:kiểm\s+tra|thanh\s+tra|giám\s+sát|hỗ\s+trợ|khảo\s+sát)|đối\s+tượng|thụ\s+hưởng/],
  ["due", /thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình|hoàn\s+thành|^hạn\s|^ngày/],
  ["lead", /chủ\s+trì|đầu\s+mối|phụ\s+trách|chịu\s+trách\s+nhiệm/],
  ["support", /phối\s+hợp/],
  ["receiver", /(?:nơi|cơ\s+quan|đơn\s+vị|cấp)\s+(?:nhận|gửi)|^nhận\s+báo\s+cáo|báo\s+cáo\s+(?:về|cho|đến)/],
  ["product", /sản\s+phẩm|kết\s+quả|đầu\s+ra/],
  ["money", /kinh\s+phí|dự\s+toán|nguồn\s+(?:vốn|lực)|^nguồn(?:\s+chi)?$|(?:thành|số)\s+tiền/],
  ["note", /ghi\s+chú/],
  ["person", /^(?:người|thành\s+viên|cán\s+bộ|họ\s+(?:và\s+)?tên)/],
  [
    "doer",
    /^(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|phòng|nơi).*thực\s+hiện|^thực\s+hiện$|tổ\s+chức\s+thực\s+hiện/,
  ],
  [
    "body",
    /^(?:tên\s+|các\s+)?(?:cơ\s+quan|đơn\s+vị|phòng|ban|bộ\s+phận|địa\s+phương|tổ\s+chức|khoa|tổ|ngành|sở)(?:$|[\s,/])/,
  ],
  ["task", /nhiệm\s+vụ|trách\s+nhiệm|nội\s+dung|hoạt\s+động|công\s+việc|việc|báo\s+cáo/],
];

export const columnKind = (head: string): ColumnKind | null =>
  HEADS.find(([, pattern]) => pattern.test(lowered(head).trim()))?.[0] ?? null;

/** Where each kind of column stands: the first one of its kind. */
export const columnsOf = (table: Table): ReadonlyMap<ColumnKind, number> => {
  const found = new Map<ColumnKind, number>();
  table.heads.forEach((head, at) => {
    const kind = columnKind(head);
    if (kind !== null && !found.has(kind)) found.set(kind, at);
  });
  return found;
};
