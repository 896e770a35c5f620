/** VNI for Windows: a plain letter, then a sign for shape and tone together; some letters have a place of their own. */
const SIGNS = "ùøûõïâáàåãäêéèúüë";
const ON: Readonly<Record<string, string>> = {
  a: "áàảãạâấầẩẫậăắằẳẵặ",
  e: "éèẻẽẹêếềểễệ......",
  o: "óòỏõọôốồổỗộ......",
  u: "úùủũụ............",
  y: "ýỳỷỹ.............",
  ô: "ớờởỡợ............",
  ö: "ứừửữự............",
};
const SINGLE: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

const pairs = new Map<string, string>();
for (const [letter, row] of Object.entries(ON))
  [...row].forEach((whole, at) => {
    if (whole === ".") return;
    const sign = SIGNS[at]!;
    pairs.set(letter + sign, whole);
    for (const upper of [sign, sign.toUpperCase()])
      pairs.set(letter.toUpperCase() + upper, whole.toUpperCase());
  });
const singles = new Map<string, string>();
for (const [code, letter] of Object.entries(SINGLE)) {
  singles.set(code, letter);
  singles.set(code.toUpperCase(), letter.toUpperCase());
}

const GROUP = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ñôöíìæóòîÑÔÖÍÌÆÓÒÎ]/g;

/** Text whose letters stand in the places of VNI, in Unicode. */
export const fromVni = (text: string): string =>
  text.replace(GROUP, (group) => pairs.get(group) ?? singles.get(group) ?? single(group));

/** A letter of its own with a sign that does not belong to it. */
const single = (group: string): string => [...group].map((code) => singles.get(code) ?? code).join("");
