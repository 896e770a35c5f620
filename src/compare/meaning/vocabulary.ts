/** What a phrase does to a commitment. */
export type MarkClass =
  | "condition"
  | "possible"
  | "encouraged"
  | "aspired"
  | "tentative"
  | "firm"
  | "prompt"
  | "approximate"
  | "partly"
  | "wholly"
  | "except"
  | "not"
  | "lead"
  | "support"
  | ">="
  | ">"
  | "<="
  | "<";

/** The phrases of each class, in lower case; the longest one that stands in a text counts. */
export const phrases: Readonly<Record<MarkClass, readonly string[]>> = {
  condition: [
    "nếu",
    "nếu có",
    "nếu có điều kiện",
    "nếu điều kiện cho phép",
    "nếu bố trí được",
    "khi có điều kiện",
    "khi đủ điều kiện",
    "khi điều kiện cho phép",
    "khi có yêu cầu",
    "khi được yêu cầu",
    "khi cần",
    "khi cần thiết",
    "khi phù hợp",
    "nơi có điều kiện",
    "ở nơi có điều kiện",
    "trong điều kiện cho phép",
    "trong khả năng",
    "theo khả năng",
    "trong phạm vi khả năng",
    "căn cứ khả năng",
    "căn cứ tình hình",
    "căn cứ tình hình thực tế",
    "căn cứ điều kiện",
    "tùy",
    "tùy theo",
    "tùy thuộc",
    "tùy điều kiện",
    "tùy tình hình",
    "phụ thuộc vào",
    "trường hợp",
    "trong trường hợp",
    "trường hợp cần thiết",
  ],
  possible: ["có thể", "được phép", "không bắt buộc", "không nhất thiết"],
  encouraged: ["khuyến khích", "khuyến nghị", "động viên"],
  aspired: ["phấn đấu", "cố gắng", "nỗ lực"],
  tentative: [
    "xem xét",
    "cân nhắc",
    "nghiên cứu",
    "tham khảo",
    "từng bước",
    "dần dần",
    "bước đầu",
    "hướng tới",
    "hướng đến",
    "tiến tới",
    "quan tâm",
    "lưu ý",
    "tranh thủ",
    "góp phần",
    "tạo điều kiện",
  ],
  firm: ["phải", "bắt buộc", "nhất thiết", "kiên quyết", "nghiêm túc", "nghiêm chỉnh", "yêu cầu"],
  prompt: ["ngay", "kịp thời", "khẩn trương", "đúng hạn", "đúng thời hạn", "đúng tiến độ"],
  approximate: ["khoảng", "xấp xỉ", "cơ bản", "về cơ bản", "ước", "chừng", "tương đối"],
  partly: ["hầu hết", "phần lớn", "đa số", "chủ yếu", "một số", "một phần", "một vài"],
  wholly: ["toàn bộ", "tất cả", "mọi", "toàn thể"],
  except: ["trừ", "ngoại trừ", "loại trừ", "không bao gồm", "không áp dụng", "không kể"],
  not: ["không", "chưa", "chẳng", "không được", "không để", "không còn", "nghiêm cấm", "cấm", "tránh"],
  lead: ["chủ trì", "đầu mối", "làm đầu mối", "là đầu mối", "là cơ quan đầu mối"],
  support: ["phối hợp", "tham gia", "hỗ trợ", "giúp đỡ", "phối hợp thực hiện"],
  ">=": ["ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "≥", ">="],
  ">": ["nhiều hơn", "cao hơn", "vượt", ">"],
  "<=": [
    "không quá",
    "tối đa",
    "nhiều nhất",
    "cao nhất",
    "không vượt quá",
    "không cao hơn",
    "không nhiều hơn",
    "≤",
    "<=",
  ],
  "<": ["ít hơn", "thấp hơn", "chưa đến", "chưa tới", "<"],
};

/** Read so only where a number follows. */
export const beforeNumbers: ReadonlyMap<string, MarkClass> = new Map([
  ["trên", ">"],
  ["hơn", ">"],
  ["quá", ">"],
  ["dưới", "<"],
  ["gần", "approximate"],
]);

/** Phrases in which one of the words above means something else. */
export const fixed: readonly string[] = [
  "không gian",
  "hàng không",
  "phòng không",
  "hương ước",
  "quy ước",
  "công ước",
  "mơ ước",
  "không chỉ",
  "không những",
  "không ngừng",
  "cụ thể",
  "bên phải",
  "lẽ phải",
  "nhiệm vụ chủ yếu",
  "giải pháp chủ yếu",
  "chỉ tiêu chủ yếu",
  "nội dung chủ yếu",
  "ngày càng",
  "ngay từ",
  "yêu cầu nhiệm vụ",
];

/** How many times a year. */
export const rhythms: Readonly<Record<string, number>> = {
  "hằng tuần": 52,
  "mỗi tuần": 52,
  "hằng tháng": 12,
  "mỗi tháng": 12,
  "từng tháng": 12,
  "hằng quý": 4,
  "mỗi quý": 4,
  "từng quý": 4,
  "6 tháng": 2,
  "hằng năm": 1,
  "mỗi năm": 1,
  "từng năm": 1,
  "1 lần mỗi năm": 1,
  "mỗi năm 1 lần": 1,
};

/** Words that carry nothing: with or without them a sentence says the same. */
export const empty: readonly string[] = [
  "các",
  "những",
  "việc",
  "công tác",
  "thì",
  "là",
  "cũng",
  "đều",
  "sẽ",
  "về",
  "đạt",
  "như sau",
];

/** Each row says the same; the first one stands for all. */
export const synonyms: readonly (readonly string[])[] = [
  [
    "thực hiện",
    "tổ chức thực hiện",
    "triển khai thực hiện",
    "tổ chức triển khai",
    "triển khai",
    "tổ chức triển khai thực hiện",
    "tiến hành",
  ],
  ["tăng cường", "đẩy mạnh"],
  ["tiếp tục duy trì", "duy trì"],
  ["trên địa bàn", "trong phạm vi", "trên phạm vi", "tại địa bàn", "trong phạm vi toàn", "trong toàn"],
  [
    "theo quy định",
    "theo đúng quy định",
    "đúng quy định",
    "theo quy định hiện hành",
    "đúng quy định hiện hành",
  ],
  ["chỉ đạo", "lãnh đạo, chỉ đạo"],
  ["hướng dẫn", "chỉ dẫn"],
  ["mở đợt", "tổ chức đợt"],
  ["mở lớp", "tổ chức lớp"],
  ["chịu trách nhiệm", "có trách nhiệm"],
  ["bảo đảm", "đảm bảo"],
  ["chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "trễ nhất", "trễ nhất là", "không muộn hơn"],
  ["đến", "tới"],
  ["liên quan", "có liên quan"],
  ["hiệu quả", "có hiệu quả"],
  ["người dân", "nhân dân"],
  ["vận động", "tuyên truyền, vận động"],
  ["qua", "thông qua"],
  ["để", "nhằm"],
];

/** What is to be prevented: `không` before it is the commitment, without it the sentence says the opposite. */
export const unwanted: readonly string[] = [
  "phân biệt",
  "bạo lực",
  "vi phạm",
  "tảo hôn",
  "định kiến",
  "kỳ thị",
  "trùng lặp",
  "lãng phí",
  "bỏ sót",
  "xảy ra",
  "phát sinh",
  "tái diễn",
  "chậm",
  "quá hạn",
  "né tránh",
  "đùn đẩy",
  "phô trương",
  "hình thức",
];

/** Words that open a part which narrows what stands before it. */
export const narrowing: readonly string[] = [
  "ở",
  "tại",
  "thuộc",
  "trong",
  "trên",
  "của",
  "cho",
  "vùng",
  "riêng",
  "đối",
  "có",
  "do",
  "khi",
  "sau",
];
