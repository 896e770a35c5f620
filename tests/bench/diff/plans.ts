/** Long plans of made-up sentences, the same for the same number of pages. */

const verbs =
  "hướng dẫn|rà soát|biên soạn|tập huấn|kiểm tra|vận động|xây dựng|cập nhật|khảo sát|nhân rộng|công khai|đối chiếu".split(
    "|",
  );
const things =
  "tài liệu|bản tin|chuyên mục|mô hình|câu lạc bộ|quy ước|hồ sơ|dữ liệu|kịch bản|địa chỉ tin cậy|tủ sách|trang thông tin|bảng kiểm|lớp học|diễn đàn|sổ tay".split(
    "|",
  );
const whom =
  "thanh niên|ngư dân|công nhân|giáo viên|hòa giải viên|trưởng bản|phóng viên|cha mẹ|người cao tuổi|tiểu thương|học sinh|cán bộ y tế|chủ hộ|người khuyết tật".split(
    "|",
  );
const where =
  "ven biển|miền núi|đô thị|khu công nghiệp|trường nội trú|chợ đầu mối|bến cảng|làng nghề|vùng biên|hải đảo|khu nhà trọ|nông trường".split(
    "|",
  );
const agencies =
  "Sở Nội vụ|Sở Tài chính|Sở Y tế|Sở Tư pháp|Sở Giáo dục và Đào tạo|Sở Khoa học và Công nghệ|Sở Dân tộc và Tôn giáo|Công an tỉnh|Sở Xây dựng|Sở Công Thương".split(
    "|",
  );

/** A sequence of whole numbers without a clock and without chance (Numerical Recipes). */
const sequence = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const BULLETS_A_PAGE = 16;

export const longPlan = (pages: number): string => {
  const next = sequence(7);
  const one = (list: readonly string[]): string => list[next(list.length)]!;
  const clause = (): string =>
    `${one(verbs)} ${one(things)} cho ${one(whom)} ở ${one(where)} theo mẫu ${one(things)} của ${one(whom)}`;
  const bullets = (count: number): string[] =>
    Array.from({ length: count }, (_, i) =>
      i % 12 === 5
        ? `- Đến năm ${String(2027 + next(4))}, ít nhất ${String(50 + next(50))}% ${one(whom)} ở ${one(where)} được ${clause()}.`
        : i % 12 === 9
          ? `- ${clause()}, hoàn thành trước ngày ${String(10 + next(18))}/${String(10 + next(3))}/${String(2026 + next(4))}.`
          : `- ${clause()}; ${clause()}; ${clause()}.`,
    );
  const total = pages * BULLETS_A_PAGE;
  const groups = Math.ceil(total / 2 / 20);
  const blocks = Math.ceil(total / 2 / 12);
  return [
    "KẾ HOẠCH",
    "Truyền thông về bình đẳng giới giai đoạn 2026 - 2030",
    "I. NHIỆM VỤ VÀ GIẢI PHÁP",
    ...Array.from({ length: groups }, (_, i) => [
      `${String(i + 1)}. Nhóm việc về ${one(things)} cho ${one(whom)} ${one(where)}`,
      ...bullets(20),
    ]).flat(),
    "II. TỔ CHỨC THỰC HIỆN",
    ...Array.from({ length: blocks }, (_, i) => [
      `${String(i + 1)}. ${agencies[i % agencies.length]!}`,
      ...bullets(12),
    ]).flat(),
  ].join("\n\n");
};

/** One paragraph in twenty is changed, one in forty dropped, one in sixty moved. */
export const nextVersion = (text: string): string => {
  const list = text.split("\n\n");
  const changed = list.map((it, i) =>
    i % 20 === 7 && it.startsWith("- ") ? it.replace(/cho /, "dành cho toàn thể ").replace(/%/, ",5%") : it,
  );
  const kept = changed.filter((it, i) => !(i % 40 === 13 && it.startsWith("- ")));
  for (let i = 30; i + 12 < kept.length; i += 60)
    if (kept[i]!.startsWith("- ") && kept[i + 10]!.startsWith("- "))
      kept.splice(i + 10, 0, ...kept.splice(i, 1));
  return kept.join("\n\n");
};
