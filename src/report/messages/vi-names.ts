import type { Words } from "./words.ts";

export const partsVi: Words["parts"] = {
  objectives: "mục tiêu, chỉ tiêu",
  tasks: "nhiệm vụ, giải pháp",
  funding: "kinh phí thực hiện",
  organisation: "tổ chức thực hiện",
  reporting: "chế độ báo cáo",
};

export const groupsVi: Words["groups"] = {
  objectives: "Mục tiêu, chỉ tiêu",
  tasks: "Nhiệm vụ, giải pháp",
  funding: "Kinh phí",
  organisation: "Tổ chức thực hiện",
  reporting: "Chế độ báo cáo",
  bases: "Căn cứ, kế hoạch cấp trên",
  form: "Thể thức và nội dung chung",
};

export const verdictsVi: Words["verdicts"] = {
  pass: "đạt",
  fail: "chưa đạt",
  review: "cần xem lại",
  "not-applicable": "không áp dụng",
};

export const levelsVi: Words["levels"] = { error: "LỖI", warning: "CẢNH BÁO", info: "LƯU Ý" };

export const confidenceVi: Words["confidence"] = {
  V: "đã đối chiếu ở nhiều nguồn",
  S: "theo một nguồn",
  I: "suy ra từ các kế hoạch thực tế",
  M: "chưa đối chiếu được với văn bản gốc",
};

export const officesVi: Words["offices"] = {
  central: "cấp trung ương",
  ministry: "bộ, ngành trung ương",
  province: "cấp tỉnh",
  district: "cấp huyện",
  commune: "cấp xã",
  department: "sở, ngành",
};

export const planKindsVi: Words["planKinds"] = {
  programme: "thực hiện chương trình nhiều năm",
  annual: "kế hoạch năm",
  inspection: "kiểm tra, thanh tra, giám sát",
  training: "tập huấn, đào tạo",
  event: "tổ chức sự kiện",
  meeting: "hội nghị, cuộc họp",
  emergency: "ứng phó khẩn cấp",
  "summing-up": "sơ kết, tổng kết",
  other: "kế hoạch khác",
};
