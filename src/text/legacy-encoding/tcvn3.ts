/** TCVN3 (ABC): one byte a letter. The rows stand in the order of their bytes; a dot is a byte without a letter. */
const FROM_A1 = "ĂÂÊÔƠƯĐăâêôơưđ";
const FROM_B5 = "àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

const letters = new Map<string, string>();
const row = (from: number, text: string): void => {
  [...text].forEach((letter, at) => {
    if (letter !== ".") letters.set(String.fromCharCode(from + at), letter);
  });
};
row(0xa1, FROM_A1);
row(0xb5, FROM_B5);
/** Word turns the middle dot of `ã` into a bullet operator, and the soft hyphen of `ư` into one that it shows. */
letters.set("\u2219", "ã");
letters.set("\u2011", "ư");

const CODES = /[\u00a1-\u00fe\u2219\u2011]/g;

/** Text whose letters stand in the places of TCVN3, in Unicode. */
export const fromTcvn3 = (text: string): string => text.replace(CODES, (code) => letters.get(code) ?? code);
