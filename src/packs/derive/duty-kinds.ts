import type { CheckOptions } from "../../model/rule.ts";
import type { Bilingual } from "../../model/text.ts";
import type { DraftParts } from "../schema.ts";

type Options = CheckOptions["task"];

/** A duty that most parent plans give the authorities below, and the words by which a draft takes it up. */
export interface Duty {
  readonly id: string;
  readonly when: RegExp;
  readonly unless?: RegExp;
  readonly title: Bilingual;
  /** The rule of a shipped pack that asks the same of every plan. */
  readonly refines: string | null;
  readonly options: (
    clause: string,
    desks: readonly string[],
  ) => Omit<Options, "after" | "issuers" | "oneYear">;
  readonly good: (clause: string) => Partial<DraftParts>;
  readonly bad: Partial<DraftParts>;
}

const phrases = (any: readonly (readonly string[])[], all: readonly string[] = []) => ({
  all,
  any,
  none: [],
});
const EVERYWHERE = ["purpose", "objectives", "funding", "organisation", "reporting", "other"] as const;

const ORGANISATION = [
  "1. Phòng Văn hóa - Xã hội",
  "- Chủ trì tham mưu thực hiện Kế hoạch.",
  "2. Phòng Kinh tế",
  "- Tham mưu cân đối kinh phí.",
];
const PLAIN = {
  objectives: [
    "1. Đến năm 2030, 100% hương ước, quy ước đã được thông qua không có sự phân biệt đối xử về giới.",
  ],
  tasks: ["1. Phổ biến pháp luật về bình đẳng giới.", "2. Ứng dụng công nghệ, nền tảng số."],
  organisation: ORGANISATION,
};

/** The plan itself is what the parent asks for. */
export const isOwnPlan = (words: string): boolean =>
  /(xay dung|ban hanh|cu the hoa)( va ban hanh| va trien khai)? (ke hoach|thanh ke hoach)/.test(words) ||
  /(xay dung|ban hanh) .{0,25}ke hoach (thuc hien|trien khai|cua dia phuong|tai dia phuong)/.test(words);

export const DUTIES: readonly Duty[] = [
  {
    id: "action-month",
    when: /thang hanh dong/,
    title: {
      vi: "Hoạt động hưởng ứng Tháng hành động hằng năm",
      en: "Activities in the Action Month every year",
    },
    refines: null,
    options: () => ({ match: phrases([], ["tháng hành động"]), also: ["objectives"], within: null }),
    good: () => ({
      tasks: ["1. Tổ chức các hoạt động hưởng ứng Tháng hành động vì bình đẳng giới hằng năm."],
    }),
    bad: PLAIN,
  },
  {
    id: "report",
    when: /bao cao(?! vien)/,
    title: { vi: "Báo cáo kết quả lên cấp trên", en: "Reports on the results to the level above" },
    refines: null,
    options: (_, desks) => ({
      match: phrases([
        ["báo cáo", "gửi kết quả"],
        [
          ...new Set([
            "tổng hợp",
            "theo quy định",
            "cấp trên",
            "Ủy ban nhân dân tỉnh",
            "UBND tỉnh",
            "Sở",
            ...desks,
          ]),
        ],
      ]),
      also: [...EVERYWHERE],
      within: "reporting",
    }),
    good: () => ({
      reporting: [
        "1. Các thôn, bản báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 10/10 hằng năm.",
        "2. Phòng Văn hóa - Xã hội tổng hợp, trình Ủy ban nhân dân xã báo cáo cấp trên theo quy định.",
      ],
    }),
    bad: {
      ...PLAIN,
      reporting: [
        "Các thôn, bản báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 10/11 hằng năm.",
      ],
    },
  },
  {
    id: "review",
    when: /so ket|tong ket/,
    // Part of what it means to report.
    unless: /bao cao/,
    title: { vi: "Sơ kết, tổng kết việc thực hiện", en: "Mid-term and final review" },
    refines: null,
    options: () => ({
      match: phrases([
        ["sơ kết", "tổng kết", "đánh giá kết quả", "đánh giá giữa kỳ", "đánh giá việc thực hiện"],
      ]),
      also: [...EVERYWHERE],
      within: null,
    }),
    good: () => ({ tasks: ["1. Tổng kết việc thực hiện Kế hoạch vào năm 2030."] }),
    bad: PLAIN,
  },
  {
    id: "budget",
    when: /(bo tri|can doi|bao dam|dam bao|phan bo|su dung).{0,40}(ngan sach|kinh phi|nguon luc|nguon von)/,
    title: { vi: "Bố trí ngân sách của địa phương", en: "Money from the own budget" },
    refines: null,
    options: () => ({
      match: phrases([
        [
          "ngân sách",
          "dự toán",
          "kinh phí thường xuyên",
          "chi thường xuyên",
          "bố trí kinh phí",
          "cân đối kinh phí",
        ],
      ]),
      also: ["funding", "other"],
      within: "funding",
    }),
    good: () => ({}),
    bad: {
      ...PLAIN,
      funding: ["Kinh phí thực hiện từ nguồn tài trợ, huy động xã hội và các nguồn hợp pháp khác."],
      organisation: ["1. Phòng Văn hóa - Xã hội", "- Chủ trì tham mưu thực hiện Kế hoạch."],
    },
  },
  {
    id: "inspection",
    when: /kiem tra|giam sat/,
    title: { vi: "Kiểm tra, giám sát tại địa phương", en: "Inspection and supervision" },
    refines: "qd-1790/task-supervision",
    options: () => ({ match: phrases([["kiểm tra", "giám sát"]]), also: [], within: null }),
    good: () => ({}),
    bad: PLAIN,
  },
  {
    id: "model",
    when: /mo hinh|cau lac bo/,
    title: { vi: "Xây dựng, duy trì mô hình tại địa phương", en: "A model set up and kept" },
    refines: null,
    options: (clause) => ({
      match: phrases([["mô hình", "câu lạc bộ"], ...nameOfModel(clause)]),
      also: ["objectives"],
      within: null,
    }),
    good: (clause) => ({ tasks: [`1. ${clause}.`] }),
    bad: PLAIN,
  },
];

/** `Mô hình Truyền thông số cộng đồng`: a model with a name is asked by its name. */
function nameOfModel(clause: string): readonly (readonly string[])[] {
  const name = /[Mm]ô hình ([A-ZĐÀ-Ỹ][A-Za-zÀ-ỿ]*(?: [A-Za-zÀ-ỿ]+){1,2})/u.exec(clause)?.[1];
  return name === undefined ? [] : [[name]];
}
