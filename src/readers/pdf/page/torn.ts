/** Stands for a space that nobody wrote or that is too narrow for one, until the line is whole. */
export const DOUBTFUL = "\u2004";

const INITIAL =
  "(?:[Nn]gh|[Nn]g|[Nn]h|[Cc]h|[Gg]h|[Gg]i|[Kk]h|[Pp]h|[Qq]u|[Tt]h|[Tt]r|[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX])";
const MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
const RHYME = `(?=[aeiouy]*[${MARKED}])[aeiouy${MARKED}]{1,3}(?:ch|ng|nh|[cmnpt])?`;

/** An initial torn from its rhyme: `th ực`, `đ ẩy`, `H ướng`. */
const TORN = new RegExp(`(?<=^|[\\s("“])(${INITIAL})${DOUBTFUL}(${RHYME})(?![\\p{L}\\p{M}])`, "gu");

/** Words after which a letter is a label: `điểm b ưu tiên`, `5 m ở`. */
const NAMES_LETTER =
  /(?:^|\s)(?:điểm|khoản|mục|nhóm|lớp|khối|loại|hạng|tổ|khu|ý|bảng|biểu|mẫu|án|lục|phòng|nhà|và|hoặc|[\d.,]*\d)$/iu;

/** Rhymes that are words too, so that a capital before them can be a name of its own: `Khối H ở xa`. */
const WORDS = new Set(
  "ở ổ ấy ông ý ủy uỷ ấp ứng ưu ước ấn ổn ảnh ánh áp ám âm ẩm ấm ăn êm ôn ồn ổi à á ô ơ ủ ướt uống út ức ích ít yến yếu ưa ươm ốm ống ốc ốp ớt ơn ẩn áo ái án ách ác".split(
    " ",
  ),
);

/** Makes syllables whole that doubtful spaces cut; the other doubtful spaces become plain ones. No initial is a word, so no two words are glued. */
export function whole(text: string): string {
  if (!text.includes(DOUBTFUL)) return text;
  const mended = text.replace(TORN, (found: string, initial: string, rhyme: string, at: number) => {
    const named = initial.length === 1 && NAMES_LETTER.test(text.slice(0, at).trimEnd());
    const name = /^\p{Lu}$/u.test(initial) && WORDS.has(rhyme);
    return named || name ? found : initial + rhyme;
  });
  return mended.replaceAll(DOUBTFUL, " ");
}
