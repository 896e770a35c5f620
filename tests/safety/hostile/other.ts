import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { makeOdt, p } from "../../readers/odt/make-odt.ts";
import { cut, goodWord, plainPlan, type Row } from "./row.ts";

const pdf = (...objects: readonly string[]): string =>
  `%PDF-1.4\n${objects.map((one, i) => `${String(i + 1)} 0 obj\n${one}\nendobj\n`).join("")}trailer\n<</Root 1 0 R/Size ${String(objects.length + 1)}>>\n%%EOF`;
const stream = (content: string): string =>
  `<</Length ${String(content.length)}>>\nstream\n${content}\nendstream`;
const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const page = (content: string, more = ""): string =>
  pdf(
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${more}>>`,
    stream(content),
    font,
  );
const shown = "BT /F 12 Tf 72 700 Td (KE HOACH) Tj ET";
const readable = ["gaps", "not-a-plan", "checked", "damaged"] as const;
const odt = (inside: string): Uint8Array =>
  makeOdt({
    body:
      plainPlan("- a")
        .trim()
        .split("\n")
        .map((line) => p(line))
        .join("") + inside,
  });
const rtf = (inside: string): string => `{\\rtf1\\ansi KE HOACH\\par I. MUC TIEU\\par ${inside}\\par}`;
const closed = ["damaged", "too-complex", "not-a-plan", "gaps", "checked", "timed-out"] as const;
const CFB = Buffer.from("d0cf11e0a1b11ae1", "hex");

export const otherDocuments: readonly Row[] = [
  ["empty.pdf", "empty-file", () => ""],
  ["only-the-mark.pdf", "damaged", () => "%PDF-1.7\n"],
  ["text.pdf", ["not-a-plan", "wrong-type", "checked"], () => plainPlan("- a")],
  ["one-page.pdf", readable, () => page(shown)],
  ["no-text.pdf", ["gaps", "not-a-plan"], () => page("0 0 m 100 100 l S")],
  ["no-pages.pdf", "damaged", () => pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>")],
  [
    "pages-in-circles.pdf",
    readable,
    () => pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
  ],
  [
    "count-lies.pdf",
    ["too-large", ...readable],
    () =>
      pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 999999999>>",
        "<</Type/Page/Parent 2 0 R>>",
      ),
  ],
  [
    "negative-count.pdf",
    readable,
    () =>
      pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count -5>>",
        "<</Type/Page/Parent 2 0 R>>",
      ),
  ],
  [
    "forms-in-circles.pdf",
    readable,
    () =>
      pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        stream("/X Do"),
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream",
      ),
  ],
  ["huge-page.pdf", readable, () => page(shown).replace("0 0 595 842", "0 0 1e30 1e30")],
  ["turned-inside-out.pdf", readable, () => page(shown).replace("0 0 595 842", "595 842 0 0")],
  ["odd-rotation.pdf", readable, () => page(shown, "/Rotate 37")],
  [
    "not-numbers.pdf",
    readable,
    () => page("BT /F 1e99 Tf 1e308 -1e308 Td (A) Tj nan 0 0 inf 0 0 Tm (B) Tj ET"),
  ],
  ["saves-without-end.pdf", readable, () => page("q ".repeat(100_000) + shown)],
  [
    "many-texts.pdf",
    [...readable, "timed-out", "too-large"],
    () => page(`BT /F 9 Tf ${"1 0 Td (a) Tj ".repeat(150_000)}ET`),
  ],
  [
    "one-place.pdf",
    [...readable, "timed-out"],
    () => page(`BT /F 9 Tf 72 700 Td ${"(a b) Tj -9 0 Td ".repeat(20_000)}ET`),
  ],
  [
    "bomb.pdf",
    [...readable, "out-of-memory", "timed-out"],
    () =>
      page("").replace(
        "<</Length 0>>",
        "<</Length 999999999/Filter/FlateDecode/DecodeParms<</Columns 2000000000/Predictor 12>>>>",
      ),
  ],
  [
    "script.pdf",
    readable,
    () => page(shown).replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>"),
  ],
  [
    "launch.pdf",
    readable,
    () => page(shown).replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/Launch/F(cmd.exe)>>"),
  ],
  [
    "encrypted.pdf",
    ["password-protected", "damaged"],
    () =>
      page(shown).replace(
        "/Root 1 0 R",
        "/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -44>>/ID[(a)(a)]",
      ),
  ],
  ["half.pdf", readable, () => cut(Buffer.from(page(shown)), 0.5)],
  ["no-end.pdf", readable, () => page(shown).replace("%%EOF", "")],
  ["deep-arrays.pdf", [...readable, "too-complex"], () => page(shown, `/X ${"[".repeat(50_000)}`)],
  [
    "zip-inside.pdf",
    ["gaps", "not-a-plan", "damaged", "checked"],
    () => Buffer.concat([Buffer.from(page(shown)), goodWord]),
  ],

  ["empty.odt", "empty-file", () => ""],
  ["made.odt", ["checked", "gaps"], () => odt("")],
  ["half.odt", "damaged", () => cut(odt(""), 0.5)],
  ["no-content.odt", "damaged", () => makeOdt({ body: "", files: { "content.xml": null } })],
  [
    "doctype.odt",
    "damaged",
    () => makeOdt({ body: "", files: { "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
  ],
  ["deep.odt", "too-complex", () => odt("<text:section>".repeat(2_000) + "</text:section>".repeat(2_000))],
  [
    "spaces.odt",
    ["checked", "gaps", "too-large", "too-complex"],
    () => odt(p('a<text:s text:c="2000000000"/>b')),
  ],
  [
    "repeated-cells.odt",
    ["checked", "gaps", "too-large", "too-complex"],
    () =>
      odt(
        `<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000">${p("a")}</table:table-cell></table:table-row></table:table>`,
      ),
  ],
  ["bomb.odt", "too-large", () => odt(`<!--${" ".repeat(40 * 1024 * 1024)}-->`)],
  ["nodes.odt", ["too-complex", "timed-out"], () => odt("<text:p/>".repeat(2_100_000))],

  ["empty.doc", "empty-file", () => ""],
  ["mark-alone.doc", "wrong-type", () => CFB],
  ["zeros-after-the-mark.doc", "damaged", () => Buffer.concat([CFB, Buffer.alloc(4_096)])],
  ["ones-after-the-mark.doc", "damaged", () => Buffer.concat([CFB, Buffer.alloc(9_000, 0xff)])],
  [
    "password.doc",
    "password-protected",
    () => Buffer.concat([CFB, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
  ],
  ["text.doc", ["checked", "not-a-plan", "wrong-type"], () => plainPlan("- a")],
  [
    "web-page.doc",
    ["checked", "gaps"],
    () =>
      `<html><body>${plainPlan("- a")
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}</body></html>`,
  ],

  ["empty.rtf", "empty-file", () => ""],
  ["made.rtf", closed, () => rtf("noi dung")],
  ["open-groups.rtf", closed, () => rtf("{".repeat(100_000))],
  ["close-groups.rtf", closed, () => rtf("}".repeat(100_000))],
  ["huge-number.rtf", closed, () => rtf("\\u99999999999999999999 \\li-99999999999999 \\'zz")],
  ["binary.rtf", closed, () => rtf("\\bin2000000000 a")],
  ["object.rtf", closed, () => rtf("{\\object{\\*\\objdata 0105000002000000}}")],
  ["controls.rtf", closed, () => rtf("\\a".repeat(200_000))],
  ["half.rtf", closed, () => "{\\rtf1\\ansi {\\fonttbl{\\f0 "],

  ["spaces in the name.txt", "checked", () => plainPlan("- a")],
  ["-dash.txt", "checked", () => plainPlan("- a")],
  ["ngoặc [1] {a} (b)!.txt", "checked", () => plainPlan("- a")],
  ["dấu-tiếng-việt-tổ-hợp.txt".normalize("NFD"), "checked", () => plainPlan("- a")],
  ["no-ending", "checked", () => plainPlan("- a")],
  ["__proto__", "checked", () => plainPlan("- a")],
  ["wrong.xyz", "checked", () => plainPlan("- a")],
  ["CON.txt", "checked", () => plainPlan("- a")],
  ["esc-\u001b[31m.txt", "checked", () => plainPlan("- a")],
  ["bidi-\u202etxt.docx.txt", "checked", () => plainPlan("- a")],
  ["long-line.txt", "too-large", () => "a".repeat(1_000_001)],
  ["large.txt", "too-large", () => "a\n".repeat(2_600_000)],
  ["packed.docx", "wrong-type", () => gzipSync(Buffer.from("KẾ HOẠCH"))],
  ["program.docx", "wrong-type", () => Buffer.from("MZ\u0090\0\u0003\0\0\0".repeat(50), "latin1")],
  ["control-signs.md", "wrong-type", () => Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 7) % 32))],
  [
    "utf-32.txt",
    "wrong-type",
    () =>
      Buffer.concat(
        [...plainPlan("- a")].map((c) => Buffer.from([c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0])),
      ),
  ],
  [
    "rights.doc",
    "password-protected",
    () => Buffer.concat([CFB, Buffer.alloc(600), Buffer.from("DRMContent", "utf16le")]),
  ],
  [
    "form.pdf",
    ["gaps", "not-a-plan"],
    () => page(shown).replace("/Type/Catalog", "/Type/Catalog/AcroForm<</XFA[(template) 4 0 R]>>"),
  ],
  ["archive.zip", "wrong-type", () => zipSync({ "plan.md": strToU8(plainPlan("- a")) })],
  ["program.txt", "wrong-type", () => Buffer.from("7f454c4602010100000000000000000002003e00", "hex")],
];
