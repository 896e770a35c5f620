import { advanceOf, fontFile } from "./font.ts";

export type Face = "plain" | "bold" | "italic";

const FACES: Readonly<Record<Face, string>> = {
  plain: "ABCDEF+TimesNewRomanPSMT",
  bold: "ABCDEF+TimesNewRomanPS-BoldMT",
  italic: "ABCDEF+TimesNewRomanPS-ItalicMT",
};

export interface Page {
  /** Text whose baseline begins at x, y points from the left and top edge. */
  readonly text: (x: number, y: number, text: string, options?: TextOptions) => void;
  readonly rule: (x0: number, y0: number, x1: number, y1: number) => void;
  /** A grey picture. */
  readonly image: (x: number, y: number, width: number, height: number) => void;
  /** Operators as they are. */
  readonly raw: (operators: string) => void;
  /** An annotation by the entries of its dictionary. */
  readonly annotation: (entries: string) => void;
}

export interface TextOptions {
  readonly size?: number;
  readonly face?: Face;
  /** Operators put before the text: `3 Tr`, `2 Tc`. */
  readonly state?: string;
  /** Angle in degrees, counter-clockwise. */
  readonly angle?: number;
}

export interface Pdf {
  readonly page: (options?: {
    readonly rotate?: number;
    readonly width?: number;
    readonly height?: number;
  }) => Page;
  readonly bytes: () => Uint8Array;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly content: string[];
  readonly annotations: string[];
}

/** Width of a text in points. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, c) => sum + (advanceOf(c) * size) / 1000, 0);

const hex = (n: number): string => n.toString(16).padStart(4, "0");
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join("");

/** A writer of small PDFs. `means` changes what a drawn character stands for when it is copied. */
export function pdf(
  options: { readonly means?: (char: string) => string; readonly trailer?: string } = {},
): Pdf {
  const means = options.means ?? ((c: string): string => c);
  const chars: string[] = [];
  const sheets: Sheet[] = [];
  const code = (char: string): number => {
    const known = chars.indexOf(char);
    return known < 0 ? chars.push(char) : known + 1;
  };

  function page({ rotate = 0, width = 595, height = 842 } = {}): Page {
    const content: string[] = [];
    const annotations: string[] = [];
    sheets.push({ width, height, rotate, content, annotations });
    return {
      text(x, y, text, { size = 14, face = "plain", state = "", angle = 0 } = {}) {
        const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
        const codes = [...text].map((c) => hex(code(c))).join("");
        const matrix = [cos, sin, -sin, cos, x, height - y].map((n) => n.toFixed(4)).join(" ");
        content.push(`q BT ${state} /${face} ${String(size)} Tf ${matrix} Tm <${codes}> Tj ET Q`);
      },
      rule(x0, y0, x1, y1) {
        content.push(`0.5 w ${String(x0)} ${String(height - y0)} m ${String(x1)} ${String(height - y1)} l S`);
      },
      image(x, y, w, h) {
        content.push(`q ${String(w)} 0 0 ${String(h)} ${String(x)} ${String(height - y - h)} cm /Im Do Q`);
      },
      raw(operators) {
        content.push(operators);
      },
      annotation(entries) {
        annotations.push(`<< /Type /Annot ${entries} >>`);
      },
    };
  }

  function bytes(): Uint8Array {
    const objects: Buffer[] = [];
    const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
    const stream = (dict: string, data: Uint8Array | string): Buffer => {
      const raw = Buffer.from(data);
      return Buffer.concat([
        Buffer.from(`<< ${dict} /Length ${String(raw.length)} >>\nstream\n`),
        raw,
        Buffer.from("\nendstream"),
      ]);
    };
    add("<< /Type /Catalog /Pages 2 0 R >>");
    const pagesAt = add("");
    const file = add(stream("", fontFile(chars)));
    const map = chars.map((c, i) => `<${hex(i + 1)}> <${utf16(means(c))}>`);
    const blocks: string[] = [];
    for (let i = 0; i < map.length; i += 100)
      blocks.push(
        `${String(map.slice(i, i + 100).length)} beginbfchar\n${map.slice(i, i + 100).join("\n")}\nendbfchar`,
      );
    const unicode = add(
      stream(
        "",
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`,
      ),
    );
    const widths = chars.map((c) => String(advanceOf(c))).join(" ");
    const fonts = Object.entries(FACES).map(([face, name]) => {
      const descriptor = add(
        `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-400 -200 1000 900] /ItalicAngle 0 /Ascent 890 /Descent -210 /CapHeight 680 /StemV 80 /FontFile2 ${String(file)} 0 R >>`,
      );
      const inner = add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${String(descriptor)} 0 R /CIDToGIDMap /Identity /W [1 [${widths}]] >>`,
      );
      const font = add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${String(inner)} 0 R] /ToUnicode ${String(unicode)} 0 R >>`,
      );
      return `/${face} ${String(font)} 0 R`;
    });
    const image = add(
      stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        Uint8Array.of(200),
      ),
    );
    const kids = sheets.map((s) => {
      const content = add(stream("", s.content.join("\n")));
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(s.width)} ${String(s.height)}] /Rotate ${String(s.rotate)} /Annots [${s.annotations.join(" ")}] /Contents ${String(content)} 0 R /Resources << /Font << ${fonts.join(" ")} >> /XObject << /Im ${String(image)} 0 R >> >> >>`,
      );
    });
    objects[pagesAt - 1] = Buffer.from(
      `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((k) => `${String(k)} 0 R`).join(" ")}] >>`,
    );
    const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
    const offsets: number[] = [];
    let at = parts[0]!.length;
    for (const [i, body] of objects.entries()) {
      const part = Buffer.concat([Buffer.from(`${String(i + 1)} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
      offsets.push(at);
      at += part.length;
      parts.push(part);
    }
    const table = offsets.map((o) => `${String(o).padStart(10, "0")} 00000 n \n`).join("");
    parts.push(
      Buffer.from(
        `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${options.trailer ?? ""} >>\nstartxref\n${String(at)}\n%%EOF\n`,
      ),
    );
    return new Uint8Array(Buffer.concat(parts));
  }

  return { page, bytes };
}
