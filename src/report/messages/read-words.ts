import type { Account } from "../../model/account.ts";
import type { Language } from "../../model/text.ts";

/** What `kh-check read` says of a mark. */
export interface ReadWords {
  readonly what: Readonly<Record<Account["what"], string>>;
  readonly role: Readonly<Record<Exclude<Account["role"], null>, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly unexplained: string;
  readonly nothing: string;
}

const vi: ReadWords = {
  what: {
    number: "số lượng",
    date: "thời gian",
    rhythm: "nhịp",
    modality: "mức cam kết",
    condition: "điều kiện",
    agency: "cơ quan",
    reference: "số hiệu văn bản",
    label: "tên gọi có số",
  },
  role: {
    target: "chỉ tiêu",
    milestone: "mốc của chỉ tiêu",
    baseline: "năm gốc so sánh",
    deadline: "thời hạn",
    duty: "cơ quan có nhiệm vụ",
    money: "kinh phí",
    citation: "trích dẫn",
    said: "",
  },
  values: {
    year: "hằng năm",
    "half-year": "6 tháng",
    quarter: "hằng quý",
    month: "hằng tháng",
    week: "hằng tuần",
    "on-demand": "khi có yêu cầu",
    rarer: "thưa hơn một năm",
    firm: "bắt buộc",
    aspired: "phấn đấu",
    encouraged: "khuyến khích",
    possible: "có thể",
  },
  unexplained: "chưa rõ dùng để làm gì",
  nothing: "không có số, ngày, cơ quan nào",
};

const en: ReadWords = {
  what: {
    number: "quantity",
    date: "time",
    rhythm: "rhythm",
    modality: "commitment",
    condition: "condition",
    agency: "body",
    reference: "document number",
    label: "numbered name",
  },
  role: {
    target: "target",
    milestone: "milestone of the target",
    baseline: "base year",
    deadline: "deadline",
    duty: "body with a duty",
    money: "funding",
    citation: "citation",
    said: "",
  },
  values: {
    year: "yearly",
    "half-year": "half-yearly",
    quarter: "quarterly",
    month: "monthly",
    week: "weekly",
    "on-demand": "on demand",
    rarer: "less than once a year",
    firm: "firm",
    aspired: "aspired to",
    encouraged: "encouraged",
    possible: "possible",
  },
  unexplained: "nothing answers for it",
  nothing: "no number, day or body",
};

export const readWordsOf = (lang: Language): ReadWords => (lang === "en" ? en : vi);
