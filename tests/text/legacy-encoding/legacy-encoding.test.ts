import { describe, expect, it } from "vitest";
import { detectLegacy, fromLegacy } from "../../../src/text/legacy-encoding/detect.ts";
import { fromTcvn3 } from "../../../src/text/legacy-encoding/tcvn3.ts";
import { fromVni } from "../../../src/text/legacy-encoding/vni.ts";
import { LINES } from "./lines.ts";
import { toTcvn3, toVni } from "./encode.ts";

describe("old encodings, there and back", () => {
  it.each(LINES)("TCVN3: %s", (line) => {
    const small = line.toLowerCase();
    expect(fromTcvn3(toTcvn3(small))).toBe(small);
  });
  it.each(LINES)("VNI: %s", (line) => {
    expect(fromVni(toVni(line))).toBe(line);
    expect(fromVni(toVni(line.toUpperCase()))).toBe(line.toUpperCase());
  });
  it("knows the capitals that TCVN3 has, and what Word makes of two of its signs", () => {
    expect(fromTcvn3("§Æc khu ¥n Thi x\u2219 h\u00adng h\u2011ng")).toBe("Đặc khu Ơn Thi xã hưng hưng");
  });
  it("spells a known phrase", () => {
    expect(fromTcvn3("Céng hßa x· héi chñ nghÜa ViÖt Nam")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(fromVni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
  });
});

const TEXT = LINES.join(" ");
const SHORT = "kÕ ho¹ch";

describe("deciding the encoding of a typeface's text", () => {
  it.each([
    ["TCVN3 in its typeface", toTcvn3(TEXT.toLowerCase()), ".VnTime", "TCVN3"],
    ["TCVN3 in any typeface", toTcvn3(TEXT.toLowerCase()), "Times New Roman", "TCVN3"],
    ["VNI in its typeface", toVni(TEXT), "VNI-Times", "VNI"],
    ["VNI in any typeface", toVni(TEXT), null, "VNI"],
    ["two words in a typeface of the encoding", SHORT, ".VnTimeH", "TCVN3"],
    ["two words in another typeface", SHORT, "Arial", null],
    ["Unicode in an old typeface", TEXT, ".VnTime", null],
    ["Unicode in a VNI typeface", TEXT, "VNI-Times", null],
    ["Unicode built from combining marks", TEXT.normalize("NFD"), ".VnTime", null],
    [
      "Unicode with letters of Latin-1 only",
      "Công tác văn hoá, xã hoà, tài chính".replace("ă", "a"),
      ".VnTime",
      null,
    ],
    [
      "French",
      "où l'été dernier à l'hôtel, près du théâtre, près de la forêt, là où même le curé était âgé",
      "Arial",
      null,
    ],
    [
      "German",
      "für die Öffentlichkeit müssen größere Flächen verfügbar bleiben, außer für Züge, Höfe, Bäche, Äcker",
      "Arial",
      null,
    ],
    ["numbers and signs", "25°C ± 5% §12 «a» · 30 × 40", ".VnTime", null],
    ["nothing", "", ".VnTime", null],
  ] as const)("%s", (_, text, font, expected) => {
    expect(detectLegacy(text, font)).toBe(expected);
  });

  it("shows the text of a face with capitals in capitals", () => {
    expect(fromLegacy(SHORT, "TCVN3", ".VnTimeH")).toBe("KẾ HOẠCH");
    expect(fromLegacy(SHORT, "TCVN3", ".VnTime")).toBe("kế hoạch");
  });
});
