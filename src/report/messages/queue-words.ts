import type { Language } from "../../model/text.ts";

export type QueueAction = "add" | "work" | "status" | "collect";

export interface Placing {
  readonly added: number;
  readonly known: number;
  readonly secret: number;
  readonly unreadable: number;
}

export interface QueueState {
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  readonly failed: number;
  readonly workers: number;
}

/** What the queue command says; loaded by it alone. */
export interface QueueWords {
  readonly purpose: Readonly<Record<QueueAction, string>>;
  readonly actions: string;
  readonly needsRedis: string;
  readonly badRedis: string;
  readonly unreachable: (where: string, code: string) => string;
  readonly refused: (where: string, code: string) => string;
  readonly tooOld: (version: string) => string;
  readonly lost: string;
  readonly back: string;
  readonly notDurable: string;
  readonly evicts: string;
  readonly otherVersion: (version: string, own: string, n: number) => string;
  readonly outside: (path: string) => string;
  readonly noStdin: string;
  readonly placed: (count: Placing) => string;
  readonly isSecret: (file: string) => string;
  readonly limitTooHigh: (limit: string) => string;
  readonly working: (jobs: number) => string;
  readonly refusal: (file: string, why: string) => string;
  readonly worked: (done: number, refused: number) => string;
  readonly state: (state: QueueState) => string;
  readonly pending: (n: number) => string;
  readonly nobodyWorks: string;
  readonly checkedHere: (n: number) => string;
}

const flagOf = (limit: string): string =>
  `--${limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const refusalsVi: Readonly<Record<string, string>> = {
  changed: "nội dung đã đổi sau khi đưa vào hàng đợi",
  "other-measures": "máy này có bộ quy tắc, cấu hình hoặc kế hoạch cấp trên khác với lúc đưa vào",
  "not-here": "không thấy tệp trong thư mục đang đứng",
  outside: "tệp nằm ngoài thư mục đang đứng",
  "not-a-file": "đây là thiết bị hoặc đường ống, không phải tệp",
  "too-large": "tệp lớn hơn giới hạn dung lượng",
  malformed: "việc này trong hàng đợi không đúng dạng, không do kh-check đưa vào",
};

const refusalsEn: Readonly<Record<string, string>> = {
  changed: "its content has changed since it was added",
  "other-measures": "packs, configuration or parent plan here are not those it was added with",
  "not-here": "the file is not in the folder of this worker",
  outside: "the file lies outside the folder of this worker",
  "not-a-file": "it is a device or a pipe, not a file",
  "too-large": "the file is larger than the limit",
  malformed: "this job is malformed; kh-check did not put it there",
};

const vi: QueueWords = {
  purpose: {
    add: "đưa dự thảo vào hàng đợi; dự thảo mang dấu mật không được đưa vào",
    work: "lấy dự thảo trong hàng đợi ra kiểm tra; chạy trong thư mục chứa các dự thảo, trên bao nhiêu máy cũng được",
    status: "cho biết hàng đợi còn bao nhiêu, ai đang làm, dự thảo nào bị trả lại",
    collect: "gom kết quả thành một báo cáo như khi chạy một lần",
  },
  actions:
    "Việc: add đưa dự thảo vào, work kiểm tra, status xem tiến độ, collect gom báo cáo. Xem kh-check queue VIỆC --help.",
  needsRedis: "Cần địa chỉ Redis: --redis redis://MÁY:6379 hoặc biến môi trường KH_CHECK_REDIS.",
  badRedis: "Địa chỉ Redis chưa đúng; cần dạng redis://[tên:mật-khẩu@]máy[:cổng][/số] hoặc rediss://….",
  unreachable: (where, code) =>
    `Không kết nối được Redis ở ${where} (${code}); kiểm tra địa chỉ và xem Redis đã chạy chưa.`,
  refused: (where, code) => `Redis ở ${where} từ chối (${code}); kiểm tra tên, mật khẩu và quyền.`,
  tooOld: (version) => `Redis ${version} cũ quá; cần 6.2 trở lên.`,
  lost: "Mất kết nối với Redis, đang chờ nối lại.",
  back: "Đã nối lại với Redis.",
  notDurable:
    "Redis này không ghi nhật ký xuống đĩa (appendonly no): Redis khởi động lại thì mất hàng đợi; hãy bật appendonly.",
  evicts:
    "Redis này xóa bớt dữ liệu khi đầy bộ nhớ: hàng đợi có thể mất việc; hãy đặt maxmemory-policy noeviction.",
  otherVersion: (version, own, n) =>
    `Còn ${String(n)} dự thảo do bản kh-check khác (${version}) đưa vào; bản này (${own}) không nhận, hãy chạy work bằng đúng bản đó.`,
  outside: (path) =>
    `“${path}” nằm ngoài thư mục đang đứng nên tiến trình khác không tìm thấy; hãy chạy trong thư mục chứa mọi tệp.`,
  noStdin: "Hàng đợi chỉ nhận tệp trên đĩa, không nhận đầu vào chuẩn (-).",
  placed: ({ added, known, secret, unreadable }) =>
    [
      `Đã đưa ${String(added)} dự thảo vào hàng đợi`,
      known > 0 ? `${String(known)} đã có sẵn` : "",
      secret > 0 ? `${String(secret)} mang dấu mật, không đưa vào` : "",
      unreadable > 0 ? `${String(unreadable)} chưa đọc được, không đưa vào` : "",
    ]
      .filter(Boolean)
      .join("; ") + ".",
  isSecret: (file) => `${file}: mang dấu mật nên không đưa vào hàng đợi; queue collect sẽ kiểm tra tại chỗ.`,
  limitTooHigh: (limit) =>
    `Với hàng đợi, giới hạn ${flagOf(limit)} chỉ được thấp hơn mức mặc định; tệp cần mức cao hơn hãy kiểm tra bằng kh-check.`,
  working: (jobs) =>
    `Đang chờ việc, mỗi lúc ${String(jobs)} dự thảo; nhấn Ctrl+C để dừng sau dự thảo đang làm.`,
  refusal: (file, why) => `${file}: ${refusalsVi[why] ?? "tiến trình kiểm tra bị ngắt quá nhiều lần"}.`,
  worked: (done, refused) =>
    `Đã kiểm tra ${String(done)} dự thảo${refused > 0 ? `, trả lại ${String(refused)}` : ""}.`,
  state: ({ waiting, active, done, failed, workers }) =>
    `Đang chờ ${String(waiting)} · đang kiểm tra ${String(active)} · đã xong ${String(done)} · bị trả lại ${String(failed)} · tiến trình làm việc ${String(workers)}`,
  pending: (n) => `Còn ${String(n)} dự thảo chưa xong, chưa gom được báo cáo; chạy lại sau hoặc thêm --wait.`,
  nobodyWorks: "Chưa có tiến trình nào làm việc; hãy chạy kh-check queue work ở một cửa sổ hoặc máy khác.",
  checkedHere: (n) =>
    `${String(n)} dự thảo không có kết quả trong hàng đợi (chưa đưa vào, bị trả lại hoặc mang dấu mật); kiểm tra tại chỗ.`,
};

const en: QueueWords = {
  purpose: {
    add: "put drafts into the queue; a draft with a secrecy mark stays out",
    work: "take drafts out of the queue and check them; run it in the folder of the drafts, on as many machines as you like",
    status: "how much waits, who works, which drafts were given back",
    collect: "join the answers into the report that one run would give",
  },
  actions:
    "Actions: add puts drafts in, work checks them, status tells how far it is, collect makes the report. See kh-check queue ACTION --help.",
  needsRedis: "Redis is needed: --redis redis://HOST:6379 or the variable KH_CHECK_REDIS.",
  badRedis:
    "This is no address of Redis; needed: redis://[name:password@]host[:port][/number] or rediss://….",
  unreachable: (where, code) =>
    `Redis at ${where} cannot be reached (${code}); check the address and whether Redis runs.`,
  refused: (where, code) => `Redis at ${where} refuses (${code}); check name, password and permissions.`,
  tooOld: (version) => `Redis ${version} is too old; 6.2 or later is needed.`,
  lost: "Connection to Redis lost, waiting for it.",
  back: "Connected to Redis again.",
  notDurable:
    "This Redis keeps no log on disk (appendonly no): a restart loses the queue; turn appendonly on.",
  evicts: "This Redis drops data when memory is full: jobs can get lost; set maxmemory-policy noeviction.",
  otherVersion: (version, own, n) =>
    `${String(n)} draft(s) were added by another build of kh-check (${version}); this one (${own}) does not take them, run work with that build.`,
  outside: (path) =>
    `"${path}" lies outside the working directory, where no other process would find it; run in the folder that holds all files.`,
  noStdin: "The queue takes files only, not standard input (-).",
  placed: ({ added, known, secret, unreadable }) =>
    [
      `Added ${String(added)} draft(s) to the queue`,
      known > 0 ? `${String(known)} there already` : "",
      secret > 0 ? `${String(secret)} marked secret, left out` : "",
      unreadable > 0 ? `${String(unreadable)} not readable, left out` : "",
    ]
      .filter(Boolean)
      .join("; ") + ".",
  isSecret: (file) => `${file}: marked secret, so it is not queued; queue collect checks it on the spot.`,
  limitTooHigh: (limit) =>
    `In a queue the limit ${flagOf(limit)} may only be lower than the default; check a file that needs more with kh-check itself.`,
  working: (jobs) => `Waiting for work, ${String(jobs)} draft(s) at a time; Ctrl+C stops after those begun.`,
  refusal: (file, why) => `${file}: ${refusalsEn[why] ?? "its worker was ended too many times"}.`,
  worked: (done, refused) =>
    `Checked ${String(done)} draft(s)${refused > 0 ? `, gave ${String(refused)} back` : ""}.`,
  state: ({ waiting, active, done, failed, workers }) =>
    `waiting ${String(waiting)} · being checked ${String(active)} · done ${String(done)} · given back ${String(failed)} · workers ${String(workers)}`,
  pending: (n) => `${String(n)} draft(s) are not done, so there is no report yet; try later or add --wait.`,
  nobodyWorks: "Nobody works on this queue; run kh-check queue work in another window or on another machine.",
  checkedHere: (n) =>
    `${String(n)} draft(s) have no answer in the queue (not added, given back or marked secret); checked here.`,
};

export const queueWords: Readonly<Record<Language, QueueWords>> = { vi, en };
