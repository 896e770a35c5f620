/** Counting nouns of plans, longest first, so that `tin, bài` is not `tin` and `hộ gia đình` not `hộ`. */
const nouns = [
  "hương ước, quy ước",
  "hương ước",
  "quy ước",
  "tin, bài",
  "tin bài",
  "tin, bài viết",
  "câu lạc bộ",
  "mô hình",
  "chuyên mục",
  "chuyên đề",
  "chuyên trang",
  "phóng sự",
  "bài viết",
  "hội nghị",
  "hội thảo",
  "hội thi",
  "tọa đàm",
  "toạ đàm",
  "diễn đàn",
  "lớp",
  "buổi",
  "cuộc",
  "đợt",
  "chiến dịch",
  "chương trình",
  "sản phẩm",
  "ấn phẩm",
  "tài liệu",
  "tờ rơi",
  "tờ gấp",
  "áp phích",
  "pa nô",
  "pano",
  "băng rôn",
  "khẩu hiệu",
  "bộ",
  "cuốn",
  "quyển",
  "tờ",
  "video clip",
  "video",
  "clip",
  "infographic",
  "bản tin",
  "tin",
  "bài",
  "số phát sóng",
  "địa chỉ",
  "cơ sở",
  "doanh nghiệp",
  "hợp tác xã",
  "tổ hợp tác",
  "nhóm",
  "tổ",
  "đội",
  "điểm",
  "trung tâm",
  "trường học",
  "trường",
  "thôn, bản",
  "thôn",
  "bản",
  "buôn",
  "ấp",
  "khóm",
  "tổ dân phố",
  "khu dân cư",
  "xã, phường",
  "xã",
  "phường",
  "đặc khu",
  "huyện",
  "tỉnh",
  "cơ quan",
  "đơn vị",
  "người",
  "cán bộ",
  "công chức",
  "học viên",
  "học sinh",
  "giáo viên",
  "báo cáo viên",
  "tuyên truyền viên",
  "cộng tác viên",
  "phụ nữ",
  "trẻ em",
  "trẻ",
  "lao động",
  "hội viên",
  "hộ",
  "dự án",
  "đề án",
  "kế hoạch",
  "nhiệm vụ",
  "thủ tục",
  "hồ sơ",
  "dịch vụ",
  "ứng dụng",
  "nền tảng",
  "hệ thống",
  "công trình",
  "sáng kiến",
  "giải pháp",
  "nghiên cứu",
  "khảo sát",
  "hoạt động",
  "sự kiện",
  "phiên",
  "lượt",
  "căn",
  "mẫu",
  "giọt",
  "suất",
  "trường hợp",
  "hạng mục",
  "tuyến",
  "vở",
  "tiết mục",
  "phần quà",
  "suất quà",
  "thẻ",
  "lần",
  "giờ phát sóng",
  "phút",
  "km",
  "ha",
  "m2",
  "tấn",
  "kg",
  "đồng",
  "điểm phần trăm",
  "phim",
  "môn học",
  "môn",
  "con",
  "trạm",
  "bệnh viện",
  "em",
  "văn bản",
  "hợp đồng",
  "đối tượng",
  "hố",
  "chợ",
  "tàu",
  "cây",
  "khách",
  "du khách",
  "bến",
  "thị trường",
  "lò",
  "phòng học",
  "phòng",
  "giường bệnh",
  "bác sĩ",
  "bác sỹ",
  "máy",
  "camera",
  "cụm",
  "loa",
  "sân",
  "nhà văn hóa",
  "nhà",
  "quy trình",
  "tài khoản",
  "gian hàng",
  "làng nghề",
  "di tích",
  "điểm đến",
  "vụ",
  "ca",
  "giải",
  "suất",
  "chỉ số",
  "tiêu chí",
  "bậc",
  "hạng",
  "địa phương",
  "nạn nhân",
  "bé trai",
  "bé gái",
  "khu phố",
  "làng",
  "xóm",
  "cặp",
  "đại biểu",
  "hòa giải viên",
  "già làng",
  "trưởng thôn",
  "trưởng bản",
  "chức sắc",
  "phóng viên",
  "pa-nô",
  "cuộc thi",
] as const;

const longestFirst = [...new Set<string>(nouns)].sort((a, b) => b.length - a.length);

const patterns = new Map<string, RegExp>();

/** The nouns that start with this letter; a pattern of all would be long in the making. */
const startingWith = (letter: string): RegExp | null => {
  const known = patterns.get(letter);
  if (known !== undefined) return known;
  const own = letter === "" ? [] : longestFirst.filter((noun) => noun.startsWith(letter));
  const pattern =
    own.length === 0
      ? null
      : new RegExp(
          `^(?:${own.join("|").replaceAll(", ", "\\s*,\\s*").replaceAll(" ", "\\s+")})(?![A-Za-zÀ-ỿ])`,
        );
  // Other letters than those of the nouns are not kept.
  if (pattern) patterns.set(letter, pattern);
  return pattern;
};

/** Words that may follow a number without counting anything. */
const noUnit =
  /^(?:năm|tháng|ngày|quý|tuần|giờ|phút|giây|giới|cấp|bên|mặt|và|của|tại|trong|theo|về|đến|là|có|được|cho|với|nêu|ở|từ|hoặc|thì|do|để|tổ\s+chức|bản\s+(?:thân|chất|sắc)|bộ\s+phận|người\s+đứng|các|những|khi|nếu|trên|dưới|này|khoản|điều|mục|chữ|tuổi|độ|thế|lần\s+thứ)(?![A-Za-zÀ-ỿ])/;

export interface Unit {
  /** Lower case, the noun alone. */
  readonly name: string;
  /** Characters that it takes. */
  readonly length: number;
  /** Whether it is one of the counting nouns that plans use. */
  readonly known: boolean;
}

/** The unit at the start of a text in lower case that follows a number; null where nothing is counted. */
export const unitAt = (low: string): Unit | null => {
  const percent = /^\s?(?:%|phần\s+trăm)/.exec(low);
  if (percent) return { name: "%", length: percent[0].length, known: true };
  const space = /^\s+/.exec(low)?.[0].length ?? 0;
  if (space === 0) return null;
  // `2/3 số thôn` counts villages; `19,1 triệu lượt`, `70 nghìn tỷ đồng` count in millions, in thousands of billions.
  const shared =
    /^(?:(?:tổng\s+)?số\s+|(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+){1,2}(?=[A-Za-zÀ-ỿ]))/.exec(
      low.slice(space),
    )?.[0].length ?? 0;
  const scale = /^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)/.test(low.slice(space))
    ? low.slice(space, space + shared).replace(/\s+/g, " ")
    : "";
  const rest = low.slice(space + shared);
  // `15 phút/ngày` is how much is broadcast, `15 phút` how long something takes.
  const aired = /^(?:phút|giờ|số|kỳ)(?=\s*\/\s*(?:ngày|tuần|tháng|quý|năm|buổi))/.exec(rest);
  if (aired) return { name: aired[0], length: space + aired[0].length, known: true };
  const noun = noUnit.test(rest) ? null : (startingWith(rest.charAt(0))?.exec(rest) ?? null);
  if (noun)
    return {
      name: (scale + noun[0])
        .replace(/\s*,\s*/g, ", ")
        .replace(/\s+/g, " ")
        .replace("tin, bài viết", "tin, bài"),
      length: space + shared + noun[0].length,
      known: true,
    };
  const word = /^[A-Za-zÀ-ỿ]+/.exec(rest);
  if (!word || noUnit.test(rest)) return null;
  return { name: scale + word[0], length: space + shared + word[0].length, known: false };
};
