/** Codes of issuers as they are written; a slip of OCR inside one is mended to the nearest. */
const bodies = [
  "TTg",
  "CP",
  "UBND",
  "HĐND",
  "BNV",
  "BTC",
  "BYT",
  "BTP",
  "BCA",
  "BDTTG",
  "UBDT",
  "LĐTBXH",
  "SLĐTBXH",
  "BLĐTBXH",
  "BVHTTDL",
  "VHTTDL",
  "BGDĐT",
  "BTTTT",
  "SNV",
  "CTTN",
  "BĐG",
];

const near = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
};

const codes = bodies.flatMap((code) => [code, `S${code}`, `B${code}`]);

/** Only a code with a letter too many, as readers of scans write it, is mended; another letter may be another body. */
export const mendedCode = (code: string): string =>
  code
    .replace(/\s*([-–&/])\s*/g, (_, mark: string) => mark.replace("–", "-"))
    .replace(/\s+/g, "")
    .split(/(?=[-/])|(?<=[-/])/)
    .map((part) =>
      codes.includes(part) || part.length < 5
        ? part
        : (codes.find((c) => c.length === part.length - 1 && near(c, part)) ?? part),
    )
    .join("");
