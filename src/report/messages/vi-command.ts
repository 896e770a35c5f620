import { dateVi as date } from "./dates.ts";
import type { CommandWords, HelpWords } from "./command-words.ts";

const help: HelpWords = {
  titles: { "Usage:": "Cách dùng:", "Arguments:": "Tham số:", "Options:": "Tùy chọn:" },
  help: "in hướng dẫn này",
  commands: "Lệnh:",
  optionsWord: "tùy chọn",
  limits: "Giới hạn đọc, kèm mức mặc định:",
  exitCodes: [
    "Mã thoát:",
    "  0  mọi tệp được kiểm tra, không có gì chạm mức --fail-on",
    "  1  có phát hiện chạm mức đó, hoặc quá --max-warnings",
    "  2  gõ lệnh, cấu hình hoặc bộ quy tắc chưa đúng; mẫu tên không khớp tệp nào",
    "  3  có tệp không kiểm tra được",
  ].join("\n"),
  examples: "Ví dụ:",
  more: "Xem tùy chọn của từng lệnh: kh-check LỆNH --help",
  purpose: {
    check: "kiểm tra dự thảo kế hoạch (lệnh mặc định)",
    extract: "in những gì đọc được từ kế hoạch, dạng dữ liệu",
    text: "in nội dung tệp thành văn bản thuần, mỗi đoạn một dòng",
    explain: "giải thích một quy tắc hoặc một loại phát hiện",
    packs: "liệt kê các bộ quy tắc",
  },
  argument: {
    files: "tệp, mẫu tên (*.docx), thư mục, hoặc - để đọc từ đầu vào chuẩn",
    file: "tệp cần đọc, hoặc - để đọc từ đầu vào chuẩn",
    topic: "mã quy tắc (bộ/quy-tắc) hoặc loại phát hiện; bỏ trống để liệt kê",
    list: "list: liệt kê (mặc định)",
  },
  option: {
    format: "định dạng in ra: text, json, html, markdown, csv (mặc định text)",
    planFormat: "định dạng in ra: json (mặc định)",
    output: "ghi thêm một định dạng ra tệp, ví dụ docx=nhan-xet.docx, html, xlsx; dùng được nhiều lần",
    pack: "chỉ dùng bộ quy tắc này; dùng được nhiều lần (mặc định auto: tự chọn theo dự thảo)",
    parent: "kế hoạch cấp trên để đối chiếu",
    lang: "ngôn ngữ của thông báo: vi, en (mặc định vi)",
    failOn: "mức bắt đầu coi là không đạt: error, warning, info, never (mặc định error)",
    failOnReview: "coi nội dung cần xem lại và chỗ chưa đọc được cũng là không đạt",
    maxWarnings: "số cảnh báo nhiều nhất được chấp nhận",
    quiet: "chỉ in lỗi và dòng tổng kết",
    color: "màu: auto, always, never (mặc định auto)",
    stdinFilename: "tên gọi của nội dung đọc từ đầu vào chuẩn",
    revisions: "đọc bản đã chấp nhận sửa đổi hay bản gốc: accepted, original (mặc định accepted)",
    today: "ngày dùng thay cho ngày của máy",
    delimiter: "dấu ngăn các ô của CSV: ; , | tab (mặc định ;)",
    force: "cho phép ghi đè lên tệp không do kh-check tạo",
    version: "in số phiên bản",
    help: "in hướng dẫn này",
  },
};

export const commandVi: CommandWords = {
  help,
  unknownOption: (option, meant) =>
    `Không có tùy chọn ${option}${meant ? `; có phải ý bạn là ${meant}?` : "."}`,
  optionNeedsValue: (option) => `Tùy chọn ${option} cần một giá trị đi kèm.`,
  badValue: (option, value, allowed) => `Tùy chọn ${option} không nhận “${value}”; cần ${allowed}.`,
  missingArgument: (command) => `Lệnh ${command} cần thêm tên tệp hoặc tham số.`,
  tooManyArguments: (command) => `Lệnh ${command} nhận quá nhiều tham số.`,
  noFiles: "Chưa có tệp nào để kiểm tra; hãy ghi tên tệp, thư mục hoặc mẫu tên như *.docx.",
  noMatch: (pattern) => `Không có tệp nào khớp với “${pattern}”; kiểm tra lại đường dẫn.`,
  nothingLeft: "Chỉ thấy tệp tạm của Word hoặc LibreOffice, không có dự thảo nào để kiểm tra.",
  stdinTwice: "Đầu vào chuẩn (-) chỉ dùng được một lần.",
  manyFormats: "Mỗi lần chỉ in được một định dạng ra màn hình; định dạng khác cần -o ĐỊNH-DẠNG=TỆP.",
  noFormat: (format, allowed) => `Không có định dạng “${format}”; hiện có: ${allowed}.`,
  badOutput: (value) => `“${value}” chưa đúng dạng ĐỊNH-DẠNG=TỆP, ví dụ json=ket-qua.json.`,
  needsFile: (format) => `Định dạng ${format} không in ra màn hình được; hãy dùng -o ${format}=TỆP.`,
  sameOutputTwice: (path) => `Hai định dạng cùng ghi vào “${path}”; hãy chọn hai tên khác nhau.`,
  outputIsInput: (path) => `Không ghi vào “${path}” vì đây là tệp đang được kiểm tra; hãy chọn tên khác.`,
  outputIsForeign: (path) =>
    `“${path}” đã có và không do kh-check tạo ra; hãy chọn tên khác hoặc thêm --force để ghi đè.`,
  outputIsReadOnly: (path) => `“${path}” chỉ cho phép đọc; hãy chọn tên khác hoặc bỏ thuộc tính chỉ đọc.`,
  outputIsFolder: (path) => `“${path}” là thư mục; hãy ghi thêm tên tệp.`,
  cannotRender: {
    "not-word": (format, file) =>
      `Chỉ chèn được nhận xét vào tệp Word (.docx), “${file}” là định dạng khác; bỏ -o ${format}=… và dùng chẳng hạn -o html=TỆP.`,
    "odd-package": (format, file) =>
      `Tệp Word “${file}” được lưu theo cách không chèn được nhận xét; mở bằng Word, lưu thành tệp mới rồi chạy lại, hoặc bỏ -o ${format}=….`,
    "many-drafts": (format) =>
      `Mỗi lần chỉ chèn nhận xét vào một dự thảo; chạy -o ${format}=TỆP riêng cho từng tệp.`,
  },
  draftChanged: (file) => `“${file}” vừa thay đổi trong lúc kiểm tra; chưa ghi gì cả, hãy chạy lại.`,
  outputFailed: (path, code) =>
    `Không ghi được “${path}” (${code}); kiểm tra thư mục, quyền ghi và dung lượng đĩa.`,
  noPack: (pack, known) => `Không có bộ quy tắc “${pack}”; hiện có: ${known}.`,
  badPack: (pack, why) => `Bộ quy tắc “${pack}” chưa dùng được: ${why}`,
  parentNotRead: (file, why) => `Không đọc được kế hoạch cấp trên “${file}”. ${why}`,
  noTopic: (topic) =>
    `Không có quy tắc hay loại phát hiện “${topic}”; chạy kh-check explain để xem danh sách.`,
  notChecked: (file, why) => `${file}: ${why}`,
  internal: (why) => `Chương trình gặp lỗi ngoài dự kiến (${why}); chưa có kết quả nào được ghi.`,
  tryHelp: "Chạy kh-check --help để xem cách dùng.",
  explain: {
    level: "Mức",
    when: "Khi nào",
    why: "Vì sao",
    source: "Căn cứ",
    requirement: "Yêu cầu",
    whom: "Áp dụng cho",
    everybody: "mọi cấp",
    suggestion: "Nên viết",
    bad: "Chưa đúng",
    good: "Đúng",
    rules: "Quy tắc",
  },
  packs: {
    rules: (n) => `${String(n)} quy tắc`,
    source: "Nguồn",
    effective: (from, until) =>
      [from && `từ ${date(from)}`, until && `đến ${date(until)}`].filter(Boolean).join(" "),
    checked: (day) => `rà soát ${date(day)}`,
  },
};
