/** What comments in a Word file say around the findings. */
export interface CommentWords {
  readonly missing: string;
  readonly elsewhere: string;
  readonly reviews: string;
  readonly gaps: string;
  readonly none: string;
  readonly inBox: string;
  readonly signed: string;
  readonly signedNote: (file: string) => string;
}

export const commentVi: CommentWords = {
  missing: "Cần bổ sung:",
  elsewhere: "Không gắn được vào đúng chỗ:",
  reviews: "Cần người đọc quyết định:",
  gaps: "Chỗ chưa đọc được:",
  none: "Không có nội dung nào phải bổ sung.",
  inBox: "Trong khung chữ",
  signed: "Tệp gốc có chữ ký số. Bản có nhận xét này không còn giá trị ký; bản gốc vẫn giữ nguyên.",
  signedNote: (file) => `${file} có chữ ký số: bản có nhận xét không còn giá trị ký, bản gốc vẫn giữ nguyên.`,
};

export const commentEn: CommentWords = {
  missing: "To be added:",
  elsewhere: "No place for these in the text:",
  reviews: "For a person to decide:",
  gaps: "What could not be read:",
  none: "Nothing has to be added.",
  inBox: "In the text box",
  signed:
    "The original file is digitally signed. This copy with comments carries no valid signature; the original is untouched.",
  signedNote: (file) =>
    `${file} is digitally signed: the copy with comments carries no valid signature, the original is untouched.`,
};
