import { describe, expect, test } from "vitest";
import { noPaint, widthOf, type Paint } from "../../src/report/layout.ts";
import { renderText } from "../../src/report/text.ts";
import { file, report, unread } from "./sample.ts";

const tags: Paint = (text, style) => `<${style}>${text}</${style}>`;

describe("the report that an officer reads", () => {
  test.each(["vi", "en"] as const)("in full: %s", async (lang) => {
    const text = renderText(report([file, unread]), { lang, width: 100, paint: noPaint, quiet: false });
    await expect(text).toMatchFileSnapshot(`expected/text-${lang}.txt`);
  });

  test("to a closer look", async () => {
    const options = { lang: "vi", width: 100, paint: noPaint, quiet: false, verbose: true } as const;
    await expect(renderText(report([file]), options)).toMatchFileSnapshot("expected/text-verbose.txt");
  });

  test("ten findings at six places fit on one screen", () => {
    const results = file.results.map((result) => ({
      ...result,
      findings: [...result.findings, ...result.findings],
    }));
    const options = { lang: "vi", width: 100, paint: noPaint, quiet: false } as const;
    const lines = renderText(report([{ ...file, gaps: [], results }]), options).split("\n");
    expect(results.flatMap(({ findings }) => findings).length).toBeGreaterThanOrEqual(8);
    expect(lines.length).toBeLessThanOrEqual(50);
  });

  test("errors only", async () => {
    const text = renderText(report([file]), { lang: "vi", width: 80, paint: noPaint, quiet: true });
    await expect(text).toMatchFileSnapshot("expected/text-quiet.txt");
  });

  test("colours frame words and never change them", () => {
    const options = { lang: "vi", width: 90, quiet: false } as const;
    const painted = renderText(report([file]), { ...options, paint: tags });
    const plain = renderText(report([file]), { ...options, paint: noPaint });
    expect(painted).toContain("<error>LỖI (2) – PHẢI SỬA TRƯỚC KHI TRÌNH KÝ</error>");
    expect(painted.replace(/<\/?[a-z]+>/g, "")).toBe(plain);
  });

  test.each([60, 80, 100])("no line is wider than %i columns", (width) => {
    const lines = renderText(report([file, unread]), {
      lang: "vi",
      width,
      paint: noPaint,
      quiet: false,
    }).split("\n");
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
  });

  test("a clean plan says so in one line", () => {
    const clean = { ...file, gaps: [], results: [], packChoices: [] };
    const text = renderText(report([clean]), { lang: "vi", width: 80, paint: noPaint, quiet: false });
    expect(text.trim().split("\n").at(-1)).toBe("Không có lỗi.");
  });
});
