export const scripts: Readonly<
  Record<
    "kh-check.cmd" | "Kiểm tra kế hoạch.cmd" | "Thêm vào chuột phải.cmd" | "Bỏ khỏi chuột phải.cmd",
    string
  >
>;
