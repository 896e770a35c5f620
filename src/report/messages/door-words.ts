import type { Language } from "../../model/text.ts";

/** What the page says that is opened instead of the command. */
export interface DoorWords {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly drafts: string;
  readonly draftsHint: string;
  readonly parents: string;
  readonly parentsHint: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly list: string;
  readonly waiting: string;
  readonly checking: string;
  readonly parentRead: string;
  readonly progress: (done: number, all: number) => string;
  readonly finished: (all: number) => string;
  readonly nothingFound: string;
  readonly gone: string;
  readonly notAParent: string;
  readonly show: string;
  readonly showOf: (name: string) => string;
  readonly remove: string;
  readonly removeOf: (name: string) => string;
  readonly clear: string;
  readonly save: {
    readonly docx: string;
    readonly redline: string;
    readonly "phieu-docx": string;
    readonly html: string;
    readonly xlsx: string;
    readonly json: string;
  };
  readonly saveOf: (what: string, name: string) => string;
  readonly cannotSave: Readonly<Record<"odd-package" | "other", string>>;
  readonly many: string;
  readonly summary: string;
  readonly summaryFile: string;
  readonly compare: string;
  readonly old: string;
  readonly now: string;
  readonly doCompare: string;
  readonly compareFile: string;
  readonly result: (name: string) => string;
  readonly close: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly remember: string;
  readonly foot: string;
}

const vi: DoorWords = {
  title: "Kiểm tra kế hoạch trước khi trình ký",
  lead: "Mọi việc làm ngay trong trang này, trên máy của anh, chị. Không cần mạng, không tệp nào được gửi đi đâu.",
  skip: "Đến danh sách dự thảo",
  drafts: "Dự thảo cần kiểm tra",
  draftsHint: "Kéo tệp hoặc thư mục thả vào đây: Word (.docx, .doc), PDF, .odt, .rtf, văn bản thuần.",
  parents: "Kế hoạch cấp trên (nếu có)",
  parentsHint: "Thả kế hoạch của tỉnh, của trung ương vào đây để đối chiếu chỉ tiêu, nhiệm vụ, thời hạn.",
  chooseFiles: "Chọn tệp…",
  chooseFolder: "Chọn thư mục…",
  list: "Dự thảo",
  waiting: "Đang chờ",
  checking: "Đang kiểm tra…",
  parentRead: "Đã đọc, dùng để đối chiếu",
  progress: (done, all) => `Đã kiểm tra ${String(done)}/${String(all)} dự thảo`,
  finished: (all) => `Đã kiểm tra xong ${String(all)} dự thảo.`,
  nothingFound:
    "Không thấy dự thảo nào trong thư mục vừa đưa vào: cần tệp Word, PDF, OpenDocument, RTF hoặc văn bản thuần.",
  gone: "Không mở được tệp; có thể tệp đã bị xóa, đổi tên hoặc đang bị chương trình khác giữ.",
  notAParent: "Chưa dùng được làm kế hoạch cấp trên.",
  show: "Xem kết quả",
  showOf: (name) => `Xem kết quả của ${name}`,
  remove: "Bỏ",
  removeOf: (name) => `Bỏ ${name} khỏi danh sách`,
  clear: "Bỏ tất cả",
  save: {
    docx: "Bản Word có nhận xét",
    redline: "Bản Word đã sửa (theo dõi sửa đổi)",
    "phieu-docx": "Phiếu kiểm tra",
    html: "Trang kết quả",
    xlsx: "Bảng tính",
    json: "JSON",
  },
  saveOf: (what, name) => `Lưu: ${what}, ${name}`,
  cannotSave: {
    "odd-package":
      "Tệp Word này được lưu theo cách không chèn được nhận xét: mở bằng Word, lưu thành tệp mới rồi kiểm tra lại, hoặc lưu trang kết quả.",
    other: "Chưa lập được kết quả này. Hãy bỏ dự thảo khỏi danh sách, thả lại rồi thử lần nữa.",
  },
  many: "Nhiều dự thảo",
  summary: "Xem bảng tổng hợp",
  summaryFile: "Lưu bảng tổng hợp (bảng tính)",
  compare: "So sánh hai bản",
  old: "Bản cũ",
  now: "Bản mới",
  doCompare: "Xem thay đổi",
  compareFile: "Lưu bảng so sánh (Word)",
  result: (name) => `Kết quả: ${name}`,
  close: "Đóng kết quả",
  language: "Ngôn ngữ",
  theme: "Nền",
  themes: { auto: "Theo máy", light: "Sáng", dark: "Tối" },
  remember: "Ghi nhớ ngôn ngữ và nền trên máy này",
  foot: "Kết quả giúp người soát đọc nhanh hơn, không thay việc thẩm định. Chỗ nào chưa đọc được thì nói rõ là chưa đọc được, không coi là đạt.",
};

const en: DoorWords = {
  title: "Check a plan before it is signed",
  lead: "Everything happens in this page, on your machine. No network is needed and no file is sent anywhere.",
  skip: "To the list of drafts",
  drafts: "Drafts to check",
  draftsHint: "Drop files or a folder here: Word (.docx, .doc), PDF, .odt, .rtf, plain text.",
  parents: "Plans of the level above (if any)",
  parentsHint:
    "Drop the plan of the province or the centre here: targets, tasks and days are held against it.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  list: "Drafts",
  waiting: "Waiting",
  checking: "Being checked…",
  parentRead: "Read, and held against the drafts",
  progress: (done, all) => `${String(done)} of ${String(all)} drafts checked`,
  finished: (all) =>
    all === 1 ? "One draft has been checked." : `All ${String(all)} drafts have been checked.`,
  nothingFound: "There is no draft in that folder: Word, PDF, OpenDocument, RTF or plain text is needed.",
  gone: "The file cannot be opened; it may have been deleted or renamed, or another program holds it.",
  notAParent: "Cannot be used as a plan of the level above.",
  show: "Show the result",
  showOf: (name) => `Show the result of ${name}`,
  remove: "Remove",
  removeOf: (name) => `Remove ${name} from the list`,
  clear: "Remove all",
  save: {
    docx: "Word copy with comments",
    redline: "Word copy with corrections",
    "phieu-docx": "Review slip",
    html: "Page",
    xlsx: "Spreadsheet",
    json: "JSON",
  },
  saveOf: (what, name) => `Save: ${what}, ${name}`,
  cannotSave: {
    "odd-package":
      "This Word file is stored in a way that takes no comments: open it in Word, save it as a new file and check again, or save the page.",
    other: "This result could not be made. Remove the draft from the list, drop it again and try once more.",
  },
  many: "Several drafts",
  summary: "Show the summary",
  summaryFile: "Save the summary (spreadsheet)",
  compare: "Compare two versions",
  old: "Old version",
  now: "New version",
  doCompare: "Show the changes",
  compareFile: "Save the comparison (Word)",
  result: (name) => `Result: ${name}`,
  close: "Close the result",
  language: "Language",
  theme: "Background",
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
  remember: "Remember language and background on this machine",
  foot: "The result helps a reviewer to read faster; it does not replace the review. What could not be read is named, never counted as met.",
};

const languages: Readonly<Record<Language, DoorWords>> = { vi, en };

export const doorWords = (lang: Language): DoorWords => languages[lang];
