import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { noPaint } from "../../src/report/layout.ts";
import { slipDocx } from "../../src/report/slip/docx.ts";
import { slipHtml } from "../../src/report/slip/html.ts";
import { slipOf } from "../../src/report/slip/rows.ts";
import { file, report, unread } from "./sample.ts";

const options = { lang: "vi", width: 100, paint: noPaint, quiet: false } as const;
const cells = (page: string) =>
  [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text!.trim()).filter(Boolean);

describe("the slip of review", () => {
  test("puts what must be mended first, then what to look at, notes, and what a person decides", () => {
    const parts = slipOf(file, report([file]), "vi");
    expect(parts.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["LỖI (2) – phải sửa trước khi trình ký", 2],
      ["CẢNH BÁO (1) – nên xem lại", 1],
      ["LƯU Ý (1)", 1],
      ["Cần người đọc quyết định", 1],
    ]);
    expect(parts[1]!.rows[0]).toEqual({
      place: "mục III.1",
      draft: "“Lồng ghép vào vào các chương trình khác.”",
      opinion: "Từ “vào” lặp hai lần liền nhau; cần bỏ một. (Quyết định số 1790/QĐ-TTg, Điều 1, mục I)",
      proposal: "Bỏ một “vào”.",
    });
  });

  test("page and Word file hold the same lines, each with its box", () => {
    const page = slipHtml.render(report([file]), options) as string;
    const word = strFromU8(
      unzipSync(slipDocx.render(report([file]), options) as Uint8Array)["word/document.xml"]!,
    );
    const rows = slipOf(file, report([file]), "vi").flatMap((part) => part.rows);
    expect(cells(page).filter((cell) => cell === "☐")).toHaveLength(rows.length);
    expect(word.match(/☐/g)).toHaveLength(rows.length);
    for (const { opinion, place } of rows)
      for (const text of [opinion, place]) {
        expect(page).toContain(text);
        expect(word).toContain(text);
      }
  });

  test("a draft that was not checked says why, and has no table", () => {
    const page = slipHtml.render(report([unread]), options) as string;
    expect(page).toContain("đang đặt mật khẩu");
    expect(page).not.toContain("<table");
  });
});
