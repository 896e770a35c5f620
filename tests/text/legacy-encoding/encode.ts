/** The other way round, from the published tables and not from the reader's: letter, code. */
const TCVN3: Readonly<Record<string, number>> = {
  ...{ Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7, ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab },
  ...{ ơ: 0xac, ư: 0xad, đ: 0xae, à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd },
  ...{ ắ: 0xbe, ặ: 0xc6, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb, è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0 },
  ...{ ẹ: 0xd1, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde },
  ...{ ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9, ờ: 0xea },
  ...{ ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee, ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4, ừ: 0xf5, ử: 0xf6 },
  ...{ ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe },
};

export const toTcvn3 = (text: string): string =>
  [...text.normalize("NFC")].map((sign) => String.fromCharCode(TCVN3[sign] ?? sign.charCodeAt(0))).join("");

const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const TONE: Readonly<Record<string, number>> = {
  [ACUTE]: 0xf9,
  [GRAVE]: 0xf8,
  [HOOK]: 0xfb,
  [TILDE]: 0xf5,
  [DOT]: 0xef,
};
const ROOF: Readonly<Record<string, number>> = {
  "": 0xe2,
  [ACUTE]: 0xe1,
  [GRAVE]: 0xe0,
  [HOOK]: 0xe5,
  [TILDE]: 0xe3,
  [DOT]: 0xe4,
};
const BREVE: Readonly<Record<string, number>> = {
  "": 0xea,
  [ACUTE]: 0xe9,
  [GRAVE]: 0xe8,
  [HOOK]: 0xfa,
  [TILDE]: 0xfc,
  [DOT]: 0xeb,
};
const I: Readonly<Record<string, number>> = {
  [ACUTE]: 0xed,
  [GRAVE]: 0xec,
  [HOOK]: 0xe6,
  [TILDE]: 0xf3,
  [DOT]: 0xf2,
};

function vniLetter(letter: string): string {
  const isCapital = letter !== letter.toLowerCase();
  const small = letter.toLowerCase();
  const apart = small.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? "";
  const bare = apart.replace(tone, "").normalize("NFC");
  const code = (of: number | undefined): string => (of === undefined ? "" : String.fromCharCode(of));
  const written =
    small === "đ"
      ? "ñ"
      : small === "ỵ"
        ? "î"
        : bare === "i"
          ? code(I[tone]) || "i"
          : "âêô".includes(bare)
            ? { â: "a", ê: "e", ô: "o" }[bare]! + code(ROOF[tone])
            : bare === "ă"
              ? `a${code(BREVE[tone])}`
              : ({ ơ: "ô", ư: "ö" }[bare] ?? bare) + code(TONE[tone]);
  return isCapital ? written.toUpperCase() : written;
}

export const toVni = (text: string): string => [...text.normalize("NFC")].map(vniLetter).join("");
