import type { Draft, DraftParts } from "./schema.ts";

type Level = DraftParts["level"];
type Part = "purpose" | "objectives" | "tasks" | "funding" | "organisation" | "reporting";
type Parts = Readonly<Record<Part, readonly string[]>>;

const MONTH = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới";

/** The whole text of an example's draft; what it leaves out is a sound plan. */
export function draftText(draft: Draft): string {
  if (typeof draft === "string") return draft;
  const [first, last] = draft.period;
  const years = first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`;
  const place = placeOf(draft);
  const sound = soundParts(draft.level, draft.programme);
  const title = draft.title ?? `Thực hiện ${PROGRAMMES[draft.programme]} ${years} trên địa bàn ${place.area}`;
  const sections = HEADINGS.flatMap(({ part, heading }) => {
    const lines = draft[part] === undefined ? sound[part] : draft[part];
    return lines ? [{ heading, lines }] : [];
  });
  return [
    ...place.head,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `Số: 15/KH-${place.code}`,
    draft.date ?? `${place.seat}, ngày 12 tháng 5 năm ${first}`,
    "KẾ HOẠCH",
    title,
    ...(draft.bases === null ? [] : [draft.bases ?? BASES[draft.programme]]),
    ...(draft.province === undefined ? [] : [parentOf(draft.province, years)]),
    `${place.issuer} ban hành Kế hoạch với các nội dung như sau:`,
    ...sections.flatMap(({ heading, lines }, index) => [`${ROMAN[index]}. ${heading}`, ...lines]),
    ...(draft.closing === null
      ? []
      : [
          draft.closing ??
            `Trên đây là Kế hoạch của ${place.issuer}, đề nghị các đơn vị tổ chức thực hiện./.`,
        ]),
    ...(draft.foot === null ? [] : (draft.foot ?? footOf(draft.level))),
    ...(draft.after ?? []),
  ].join("\n\n");
}

/** Which province a commune belongs to stands where it cites the plan above it. */
const parentOf = (province: string, years: string) =>
  `Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh ${province} ${years};`;

const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

const HEADINGS: readonly { readonly part: Part; readonly heading: string }[] = [
  { part: "purpose", heading: "MỤC ĐÍCH, YÊU CẦU" },
  { part: "objectives", heading: "MỤC TIÊU" },
  { part: "tasks", heading: "NHIỆM VỤ VÀ GIẢI PHÁP" },
  { part: "funding", heading: "KINH PHÍ THỰC HIỆN" },
  { part: "organisation", heading: "TỔ CHỨC THỰC HIỆN" },
  { part: "reporting", heading: "CHẾ ĐỘ BÁO CÁO" },
];

const PROGRAMMES: Readonly<Record<DraftParts["programme"], string>> = {
  general: "Chương trình Truyền thông về bình đẳng giới",
  ethnic: "Chương trình Truyền thông về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi",
  other: "công tác bảo vệ môi trường nông thôn",
};

const BASES: Readonly<Record<DraftParts["programme"], string>> = {
  general:
    "Thực hiện Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình Truyền thông về bình đẳng giới đến năm 2030;",
  ethnic:
    "Thực hiện Quyết định số 52/QĐ-BDTTG ngày 28/01/2026 của Bộ Dân tộc và Tôn giáo về truyền thông bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi;",
  other: "Căn cứ Luật Bảo vệ môi trường;",
};

const PLACES = {
  province: {
    head: ["ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN"],
    code: "UBND",
    seat: "Nghệ An",
    area: "tỉnh Nghệ An",
    issuer: "Ủy ban nhân dân tỉnh Nghệ An",
  },
  commune: {
    head: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG LỐNG"],
    code: "UBND",
    seat: "Mường Lống",
    area: "xã Mường Lống",
    issuer: "Ủy ban nhân dân xã Mường Lống",
  },
  department: {
    head: ["ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "SỞ Y TẾ"],
    code: "SYT",
    seat: "Nghệ An",
    area: "tỉnh Nghệ An",
    issuer: "Sở Y tế",
  },
} as const satisfies Record<Level, unknown>;

function placeOf({ level, issuer }: DraftParts) {
  const place = PLACES[level];
  if (issuer === undefined || level !== "department") return place;
  return { ...place, head: [place.head[0], issuer.toUpperCase()], code: "S", issuer };
}

const OBJECTIVES: readonly string[] = [
  "1. Hằng năm, cơ quan, tổ chức, doanh nghiệp và người dân được truyền thông, phổ biến, cập nhật pháp luật, chính sách về bình đẳng giới ít nhất 02 cuộc.",
  `2. Hằng năm, 100% cơ quan, đơn vị, địa phương xây dựng kế hoạch và triển khai hoạt động ${MONTH}.`,
  "3. Phấn đấu đến năm 2030, nhận thức về bình đẳng giới của các nhóm đối tượng trong cộng đồng tăng 10-15% so với năm 2025.",
  "4. Phấn đấu đến năm 2030, 90% cơ quan truyền thông áp dụng chính thức Bộ chỉ số về giới trong truyền thông.",
  "5. Đến năm 2030, 100% hương ước, quy ước của cộng đồng đã được thông qua không có sự phân biệt đối xử về giới.",
];

const TASKS: readonly string[] = [
  "1. Cung cấp thông tin, tuyên truyền, phổ biến pháp luật, chính sách và kết quả bình đẳng giới đến cơ quan, doanh nghiệp và người dân",
  `Tổ chức đợt cao điểm trong ${MONTH} (từ ngày 15/11 đến ngày 15/12 hằng năm).`,
  "2. Đổi mới hình thức, phương tiện truyền thông; ứng dụng công nghệ và nền tảng số",
  "3. Đẩy mạnh xã hội hóa, huy động nguồn lực và sự tham gia của người đứng đầu, người có uy tín",
  "4. Mở rộng giáo dục bình đẳng giới trong gia đình, nhà trường, cộng đồng và sự tham gia của trẻ em",
  "5. Áp dụng Bộ chỉ số về giới trong truyền thông; nâng cao năng lực phóng viên, tuyên truyền viên, cộng tác viên",
  "6. Giới thiệu thành tựu bình đẳng giới; đấu tranh, phản bác thông tin sai lệch",
  "7. Kiểm tra, giám sát; nhân rộng mô hình truyền thông hiệu quả",
];

const ORGANISATION: Readonly<Record<Level, readonly string[]>> = {
  province: [
    "1. Sở Nội vụ",
    "- Chủ trì tham mưu, hướng dẫn, kiểm tra việc thực hiện Kế hoạch.",
    "2. Sở Tài chính",
    "- Tham mưu bố trí kinh phí trong dự toán hằng năm.",
    "3. Các sở, ban, ngành",
    "- Triển khai các nhiệm vụ thuộc lĩnh vực được giao.",
    "4. Ủy ban nhân dân các xã, phường",
    "- Ban hành kế hoạch của địa phương và bố trí ngân sách thực hiện.",
  ],
  commune: [
    "1. Phòng Văn hóa - Xã hội",
    "- Chủ trì tham mưu, hướng dẫn, kiểm tra việc thực hiện Kế hoạch; rà soát hương ước, quy ước hằng năm.",
    "2. Phòng Kinh tế",
    "- Tham mưu bố trí kinh phí từ ngân sách xã.",
    "3. Các cơ quan, đơn vị trên địa bàn xã",
    "- Triển khai các nội dung được giao.",
  ],
  department: [
    "1. Văn phòng Sở",
    "- Chủ trì hướng dẫn, kiểm tra việc thực hiện Kế hoạch; tham mưu bố trí kinh phí.",
    "2. Các phòng, đơn vị thuộc Sở",
    "- Triển khai các nội dung được giao.",
  ],
};

const REPORTING: Readonly<Record<Level, readonly string[]>> = {
  province: [
    "1. Các cơ quan, đơn vị, địa phương báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 25/11 hằng năm.",
    "2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12 hằng năm.",
  ],
  commune: [
    "Các cơ quan, đơn vị báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 20/11 hằng năm.",
  ],
  department: ["Các phòng, đơn vị báo cáo Sở (qua Văn phòng Sở) trước ngày 20/11 hằng năm."],
};

function soundParts(level: Level, programme: DraftParts["programme"]): Parts {
  return {
    purpose: [
      "1. Tạo chuyển biến trong cán bộ và Nhân dân.",
      "2. Phân công rõ việc, rõ thời hạn, rõ kết quả.",
    ],
    objectives: programme === "general" ? OBJECTIVES : ["1. Hằng năm, tổ chức ít nhất 02 đợt ra quân."],
    tasks:
      programme === "general"
        ? TASKS
        : ["1. Tuyên truyền sâu rộng.", "2. Kiểm tra, giám sát việc thực hiện."],
    funding: ["Ngân sách nhà nước bố trí trong dự toán hằng năm và các nguồn hợp pháp khác."],
    organisation: ORGANISATION[level],
    reporting: REPORTING[level],
  };
}

const footOf = (level: Level): readonly string[] => [
  "Nơi nhận:",
  level === "province" ? "- Bộ Nội vụ;" : "- Sở Nội vụ;",
  "- Các cơ quan, đơn vị liên quan;",
  "- Lưu: VT, NV.",
  ...(level === "department"
    ? ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    : ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
  "Trần Thu Hà",
];
